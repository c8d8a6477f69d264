"""Management commands and what they share; they only translate between files and the engine."""
