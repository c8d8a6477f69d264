"""What `make run` does once the virtual environment stands: `python -m newsroom.startup`."""

from __future__ import annotations


class StartupError(Exception):
    """The desk cannot start; the message is one line that names the fix."""
