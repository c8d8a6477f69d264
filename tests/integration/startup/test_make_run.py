"""`make run` as a newcomer sees it: real processes in a copy of the checkout."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

import psutil
import pytest

from newsroom.environment import redis_socket

CHECKOUT = Path(__file__).resolve().parents[3]
NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "var", "tests", "training", "docs")

ARTICLE = {
    "title": "Bridge reopens",
    "text": "The bridge reopened on Monday after three months of repairs.",
    "published_on": "2024-06-17",
}

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """Copy the checkout, deep enough that a socket inside would have too long a name."""
    folder = tmp_path_factory.mktemp("checkout") / ("deep" * 25)
    shutil.copytree(CHECKOUT, folder, ignore=NOT_COPIED)
    (folder / ".venv").symlink_to(CHECKOUT / ".venv")
    yield folder
    shutil.rmtree(redis_socket(folder).parent, ignore_errors=True)


@pytest.fixture(scope="module")
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def surroundings(port, **variables):
    ours = {"REDIS_URL", "DATABASE_URL", "NEWSROOM_ENV", "MAKEFLAGS", "MFLAGS", "MAKELEVEL"}
    inherited = {name: value for name, value in os.environ.items() if name not in ours}
    return {**inherited, "PORT": str(port), **variables}


@contextmanager
def running_desk(checkout, port):
    """Start `make run`, give what it printed up to its closing block, and stop it by Ctrl-C."""
    make = subprocess.Popen(
        ["make", "run"],
        cwd=checkout,
        env=surroundings(port),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        yield read_until_open(make), descendants(make.pid), make.stdout
    finally:
        # What a terminal does on Ctrl-C.
        os.killpg(make.pid, signal.SIGINT)
        make.communicate(timeout=60)


def read_until_open(make):
    """Read until the closing block is whole; it ends with the key and an empty line."""
    lines = []
    for line in make.stdout:
        lines.append(line)
        if not line.strip() and any("API key" in earlier for earlier in lines[-2:]):
            return "".join(lines)
    raise AssertionError("the desk did not open:\n" + "".join(lines))


def descendants(process_id):
    """List the processes that `make run` has started, however deep."""
    return psutil.Process(process_id).children(recursive=True)


def field(block, name):
    return re.search(rf"^  {name} +(.+)$", block, re.MULTILINE).group(1)


def ask(block, path, article=None):
    """Ask the partner API with the printed key; submit the article if there is one."""
    request = Request(
        field(block, "URL") + "api/v1/" + path,
        headers={
            "Authorization": f"Api-Key {field(block, 'API key')}",
            "Content-Type": "application/json",
        },
        data=json.dumps(article).encode() if article else None,
    )
    with urlopen(request, timeout=20) as response:
        return json.load(response)


def is_alive(process):
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE


def test_desk_opens_works_closes_whole_and_keeps_its_data(checkout, port):
    with running_desk(checkout, port) as (first, processes, output):
        assert field(first, "URL") == f"http://127.0.0.1:{port}/"
        names = {" ".join(process.cmdline()) for process in processes}
        for part in ("redis-server", "gunicorn", "newsroom worker", "newsroom beat"):
            assert any(part in name for name in names), part

        run = ask(first, "articles/", ARTICLE)["run"]
        assert any(f"run {run}: " in line for line in output)
        assert ask(first, f"runs/{run}/")["state"] == "completed"
    assert [process for process in processes if is_alive(process)] == []

    with running_desk(checkout, port) as (second, processes, _):
        assert field(second, "API key") == field(first, "API key")
        assert field(second, "moderator") == field(first, "moderator")
        articles = ask(second, "articles/")["results"]
        assert [article["title"] for article in articles] == [ARTICLE["title"]]
    assert [process for process in processes if is_alive(process)] == []


def refuse(checkout, port, **variables):
    """Run `make run` where it cannot start; return the one line that it says."""
    finished = subprocess.run(
        ["make", "--silent", "run"],
        cwd=checkout,
        env=surroundings(port, **variables),
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode != 0
    lines = [line for line in finished.stderr.splitlines() if not line.startswith("make: ***")]
    assert len(lines) == 1, finished.stderr
    return lines[0]


def test_second_desk_in_the_same_checkout_is_refused(checkout, port):
    with running_desk(checkout, port):
        assert "already running" in refuse(checkout, port)


def test_taken_port_is_told_in_one_line(checkout):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        line = refuse(checkout, port)
    assert f"port {port}" in line
    assert "PORT=" in line


@pytest.mark.parametrize("value", ["web", "0", "70000", "-1"])
def test_port_that_is_none_is_told_in_one_line(checkout, value):
    assert f"PORT={value} is not a port" in refuse(checkout, value)


def test_redis_that_does_not_answer_is_told_in_one_line(checkout, port):
    line = refuse(checkout, port, REDIS_URL="redis://127.0.0.1:1/0")
    assert "REDIS_URL=redis://127.0.0.1:1/0 does not answer" in line


@pytest.mark.parametrize(
    "url",
    ["postgres://desk:secret@127.0.0.1:1/news", "postgres://%2Fnowhere/news", "nonsense"],
    ids=["refused", "no-socket", "no-address"],
)
def test_database_that_does_not_answer_is_told_in_one_line(checkout, port, url):
    line = refuse(checkout, port, DATABASE_URL=url)
    assert "DATABASE_URL cannot be used" in line
    assert "secret" not in line


def test_production_is_pointed_to_the_manual(checkout, port):
    line = refuse(checkout, port, NEWSROOM_ENV="production")
    section = re.search(r'README\.md, section "(.+)"', line).group(1)
    assert f"## {section}\n" in (CHECKOUT / "README.md").read_text()
