"""An editor at a real browser, in front of a live server with a real worker behind it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from tests.factories import EditorFactory

PASSWORD = "a long word"


@pytest.fixture
def anna(transactional_db):
    return EditorFactory(username="anna", first_name="Anna", last_name="Berg", password=PASSWORD)


@pytest.fixture
def sign_in(live_server, anna):
    """Sign a browser's page in without the form, for tests of other things."""

    def give_session(page, user=anna):
        client = Client()
        client.force_login(user)
        name = settings.SESSION_COOKIE_NAME
        cookie = {"name": name, "value": client.cookies[name].value, "url": live_server.url}
        page.context.add_cookies([cookie])

    return give_session


@pytest.fixture
def visit(page, live_server):
    """Open an address of the desk; what the page's policy blocks fails the test."""
    blocked = []
    page.on(
        "console",
        lambda line: blocked.append(line.text) if "Content Security Policy" in line.text else None,
    )
    yield lambda path: page.goto(live_server.url + path)
    assert blocked == []


@pytest.fixture
def plain_page(chromium):
    """Open an empty page in a browser that runs no scripts."""
    context = chromium.new_context(java_script_enabled=False, locale="en-GB")
    yield context.new_page()
    context.close()


@pytest.fixture
def worker(redis_queue, transactional_db):
    """Run a real Celery worker on the test's database and the session's Redis."""
    command = [sys.executable, "-W", "ignore", "-m", "celery", "--quiet", "--app", "newsroom"]
    process = subprocess.Popen(
        [*command, "worker", "--concurrency", "1"],
        env={**os.environ, "REDIS_URL": redis_queue, "DATABASE_URL": database_url()},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    yield process
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def database_url():
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{name}"
