"""What has to hold before the desk starts: development, a free port, no second desk here."""

from __future__ import annotations

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsroom.environment import is_production
from newsroom.startup import StartupError

DEFAULT_PORT = 8000


def refuse_production() -> None:
    """Raise StartupError in production: this start makes demo logins and serves no HTTPS."""
    if is_production():
        raise StartupError(
            "NEWSROOM_ENV is production and make run is for development: README.md, "
            'section "In production", says how to serve the desk'
        )


def read_port() -> int:
    """Return PORT from the environment, or the default."""
    value = os.environ.get("PORT") or str(DEFAULT_PORT)
    if not value.isdecimal() or not 0 < int(value) < 65536:
        raise StartupError(f"PORT={value} is not a port: take one like PORT=8123 make run")
    return int(value)


def check_port(port: int) -> None:
    """Raise StartupError when another program listens on the port, or it may not be used."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise StartupError(
                f"cannot listen on port {port} ({error.strerror}): take another, PORT=8123 make run"
            ) from error


@contextmanager
def only_one_desk(path: Path) -> Iterator[None]:
    """Hold the checkout's lock file; raise StartupError when another desk holds it.

    The operating system drops the lock with its process, so a crash leaves nothing to clean.
    """
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise StartupError(
                f"this checkout's desk is already running (process {file.read().strip()}): "
                "stop that one first with Ctrl-C"
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
