"""What the desk takes from its surroundings: environment variables, var/ and its sockets.

Standard library only, because the start-up reads it before anything else is ready.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
VAR = CHECKOUT / "var"

# sun_path holds 108 bytes on Linux and 104 on macOS, with a closing zero byte in it.
LONGEST_SOCKET_PATH = 100


def is_production() -> bool:
    """Tell whether NEWSROOM_ENV asks for production; a word that is neither is an error.

    A misspelt "production" must not start a desk with demo logins.
    """
    wanted = os.environ.get("NEWSROOM_ENV") or "development"
    if wanted not in ("production", "development"):
        raise SystemExit(f"NEWSROOM_ENV is {wanted!r}: set it to production or development.")
    return wanted == "production"


def read_list(name: str) -> list[str]:
    """Read a comma-separated environment variable."""
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]


def development_secret_key() -> str:
    """Return the key kept in var/secret_key, made on first use and readable by its owner only."""
    path = VAR / "secret_key"
    VAR.mkdir(exist_ok=True)
    try:
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return path.read_text()


def redis_socket(checkout: Path = CHECKOUT) -> Path:
    """Return where the desk's own Redis listens.

    A socket's path is limited to about 100 bytes, so a deep checkout gets a folder under
    the system's temporary directory, named after the checkout and the user.
    """
    path = checkout / "var" / "redis" / "redis.sock"
    if len(os.fsencode(path)) <= LONGEST_SOCKET_PATH:
        return path
    digest = hashlib.sha256(os.fsencode(checkout)).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"newsroom-{os.getuid()}-{digest}" / "redis.sock"


def redis_url() -> str:
    """Return REDIS_URL in the form that Celery reads, or the desk's own socket."""
    url = os.environ.get("REDIS_URL") or f"unix://{redis_socket()}"
    return url.replace("unix://", "redis+socket://", 1)
