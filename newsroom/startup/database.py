"""Whether the database that DATABASE_URL names can be had, told in one line before it is needed.

Run as a program, since Django is never set up in the process that starts the others.
"""

from __future__ import annotations

import os
import subprocess
import sys

from newsroom.environment import CHECKOUT
from newsroom.startup import StartupError

SECONDS_TO_CONNECT = "10"


def check_database() -> None:
    """Raise StartupError when the database that DATABASE_URL names cannot be used."""
    if not os.environ.get("DATABASE_URL"):
        return
    finished = subprocess.run(
        [sys.executable, "-m", "newsroom.startup.database"],
        cwd=CHECKOUT,
        env={"PGCONNECT_TIMEOUT": SECONDS_TO_CONNECT, **os.environ},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        start_new_session=True,
    )
    if finished.returncode:
        reason = finished.stdout.strip() or "see above"
        raise StartupError(
            f"DATABASE_URL cannot be used ({reason}): correct it, start that server, or unset it"
        )


def find_obstacle() -> str:
    """Connect once; return what stands in the way in one line without the URL's password."""
    try:
        from django.db import DatabaseError, connection

        try:
            connection.ensure_connection()
        except DatabaseError as error:
            return " ".join(str(error).split()) or type(error).__name__
    except Exception as error:  # noqa: BLE001 - a URL can be wrong in as many ways as there are drivers
        # Its message may quote the URL.
        return f"it is no address of a database, {type(error).__name__}"
    return ""


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    if obstacle := find_obstacle():
        print(obstacle)
        sys.exit(1)
