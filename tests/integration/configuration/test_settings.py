"""What the settings make of the environment; each case in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[3]
OURS = {"NEWSROOM_ENV", "SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "REDIS_URL"}
PROGRAM = """
import json
from django.conf import settings
print(json.dumps({name: getattr(settings, name) for name in %r}, default=str))
"""
PRODUCTION = {"NEWSROOM_ENV": "production", "SECRET_KEY": "k" * 60, "ALLOWED_HOSTS": "desk.example"}


def read(*names, **variables):
    inherited = {name: value for name, value in os.environ.items() if name not in OURS}
    return subprocess.run(
        [sys.executable, "-c", PROGRAM % (names,)],
        env={**inherited, "DJANGO_SETTINGS_MODULE": "newsroom.settings", **variables},
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )


def value(name, **variables):
    finished = read(name, **variables)
    assert finished.returncode == 0, finished.stderr
    return json.loads(finished.stdout)[name]


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_production_refuses_to_start_without(missing):
    finished = read("DEBUG", **{**PRODUCTION, missing: ""})
    assert finished.returncode != 0
    assert f"Set {missing}: NEWSROOM_ENV is production." in finished.stderr


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("DEBUG", False),
        ("ALLOWED_HOSTS", ["desk.example"]),
        ("SESSION_COOKIE_SECURE", True),
        ("CSRF_COOKIE_SECURE", True),
        ("FACTCHECK_DEMO_FILE", None),
    ],
)
def test_production_is_closed(name, expected):
    assert value(name, **PRODUCTION) == expected


def test_development_answers_to_this_machine_only():
    assert value("ALLOWED_HOSTS") == ["localhost", "127.0.0.1"]


def test_development_keeps_its_secret_key():
    first = value("SECRET_KEY")
    assert len(first) > 50
    assert value("SECRET_KEY") == first


def test_sqlite_waits_for_its_turn_to_write():
    options = value("DATABASES")["default"]["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]


def test_database_url_names_postgresql():
    database = value("DATABASES", DATABASE_URL="postgres://desk@db.example/news")["default"]
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["HOST"], database["NAME"]) == ("db.example", "news")


@pytest.mark.parametrize(
    ("given", "read_as"),
    [
        ("redis://queue.example:6379/2", "redis://queue.example:6379/2"),
        ("unix:///run/redis.sock", "redis+socket:///run/redis.sock"),
    ],
)
def test_redis_url_names_the_broker(given, read_as):
    assert value("CELERY_BROKER_URL", REDIS_URL=given) == read_as


def test_unfinished_task_returns_after_every_time_limit():
    limits = ("CELERY_TASK_SOFT_TIME_LIMIT", "CELERY_TASK_TIME_LIMIT")
    found = json.loads(read(*limits, "CELERY_BROKER_TRANSPORT_OPTIONS").stdout)
    timeout = found["CELERY_BROKER_TRANSPORT_OPTIONS"]["visibility_timeout"]
    assert found[limits[0]] < found[limits[1]] < timeout
