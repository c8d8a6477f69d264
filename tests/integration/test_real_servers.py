"""The suite's own servers are real: what the other tests build on."""

from __future__ import annotations

import socket

import dj_database_url
import psycopg
import pytest
import redis
from kombu.exceptions import OperationalError

from newsroom.celery import app


def test_redis_keeps_every_write(redis_url):
    client = redis.Redis.from_url(redis_url.replace("redis+socket", "unix"))
    assert client.config_get("appendonly") == {"appendonly": "yes"}
    client.close()


def test_task_is_queued_as_json_with_its_ids(redis_queue):
    app.send_task("factcheck.tasks.nothing", args=[7], queue="probe")
    with app.connection_for_read() as connection:
        message = connection.SimpleQueue("probe").get(block=True, timeout=5)
    assert message.content_type == "application/json"
    assert message.payload[0] == [7]


def test_sending_fails_at_once_when_redis_is_down(redis_is_down):
    with pytest.raises((OperationalError, redis.exceptions.ConnectionError)):
        app.send_task("factcheck.tasks.nothing", args=[7])


def test_postgresql_answers(postgres_url):
    settings = dj_database_url.parse(postgres_url)
    with psycopg.connect(
        host=settings["HOST"], user=settings["USER"], dbname=settings["NAME"]
    ) as connection:
        row = connection.execute("select current_setting('server_encoding')").fetchone()
    assert row == ("UTF8",)


def test_chromium_runs_scripts(page, live_server):
    page.goto(f"{live_server.url}/admin/login/")
    assert page.evaluate("document.querySelectorAll('form').length") >= 1


def test_network_is_out_of_reach():
    with pytest.raises(OSError, match="reached for the network"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
