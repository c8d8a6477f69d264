"""Start the whole desk on this machine and stop all of it together."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from honcho.environ import parse_procfile
from honcho.manager import Manager

from newsroom.environment import CHECKOUT, VAR
from newsroom.startup import StartupError
from newsroom.startup.database import check_database
from newsroom.startup.preconditions import (
    check_port,
    only_one_desk,
    read_port,
    refuse_production,
)
from newsroom.startup.redis_server import running_redis


def prepare_database() -> None:
    """Bring the database up to date, with the seed story and the demo logins."""
    check_database()
    run_command("migrate", "--verbosity", "0")
    run_command("load_seeds")
    run_command("make_demo", "--verbosity", "0")


def run_command(*arguments: str) -> None:
    """Run one of manage.py's commands."""
    command = [sys.executable, "manage.py", *arguments]
    # A session of its own: Ctrl-C then ends it without a stack on the console.
    if subprocess.run(command, cwd=CHECKOUT, check=False, start_new_session=True).returncode:
        raise StartupError(f"`manage.py {arguments[0]}` failed: its last line above says why.")


@contextmanager
def announcing() -> Iterator[None]:
    """Print the address and the demo logins as soon as the desk answers."""
    command = [sys.executable, "-m", "newsroom.startup.welcome"]
    process = subprocess.Popen(command, cwd=CHECKOUT)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def run_processes() -> int:
    """Run the Procfile until Ctrl-C or until one of its processes ends; return the exit status."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    manager = Manager()
    procfile = parse_procfile((CHECKOUT / "Procfile").read_text())
    for name, command in procfile.processes.items():
        manager.add_process(name, command, cwd=CHECKOUT, env={**os.environ, "PATH": path})
    manager.loop()
    # The user's own Ctrl-C is the ordinary end.
    return 0 if manager.returncode == 130 else int(manager.returncode or 0)


def start() -> int:
    """Check, prepare and run the desk."""
    refuse_production()
    VAR.mkdir(exist_ok=True)
    with only_one_desk(VAR / "run.lock"):
        port = read_port()
        check_port(port)
        os.environ["PORT"] = str(port)
        with running_redis():
            prepare_database()
            with announcing():
                return run_processes()


def main() -> None:
    """Run `start` and tell in one line what stands in its way."""
    # What was started is stopped again also when the terminal window is closed or Redis is gone.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))
    try:
        sys.exit(start())
    except StartupError as error:
        sys.exit(f"newsroom: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
