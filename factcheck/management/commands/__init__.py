"""Management commands, one file per command."""
