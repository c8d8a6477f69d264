"""A real worker on a real Redis, killed in mid-run: the run finishes after all, once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta
from itertools import pairwise
from threading import Event

import pytest
from django.db import connection
from django.utils import timezone

from factcheck.models import Assessment, Claim, Flag, Run, Sentence
from factcheck.services import submit_article, sweep_runs
from factcheck.services.sweep import RUN_SILENCE

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow, pytest.mark.model]

# Long enough that the worker is certainly still reading when it is shot.
PARAGRAPH = (
    "The mayor of Arden, Ines Okoye, told the Arden Courier on Monday that the new bridge "
    "would cost 12 million euros. Work began in March and is expected to end next year."
)
LONG_TEXT = "\n\n".join(f"{PARAGRAPH} That is notice {number}." for number in range(200))


@contextmanager
def worker(redis_url, log):
    """Run a Celery worker with its child process, as the Procfile does, on the test database."""
    name = connection.settings_dict["NAME"]
    command = [sys.executable, "-W", "ignore", "-m", "celery", "--quiet", "--app", "newsroom"]
    process = subprocess.Popen(
        [*command, "worker", "--concurrency", "1", "--loglevel", "info"],
        env={**os.environ, "REDIS_URL": redis_url, "DATABASE_URL": database_url(name)},
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        kill(process)


def database_url(name):
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{name}"


def kill(process):
    """Kill the worker and its children at once, so that none can clean up."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def wait_until(condition, *, process, seconds=240):
    """Look again and again; fail at once where the worker has ended by itself."""
    pause = Event()
    for _ in range(seconds * 20):
        if condition():
            return
        assert process.poll() is None, "the worker ended by itself"
        pause.wait(0.05)
    pytest.fail("it never happened")


def test_a_run_whose_worker_was_killed_finishes_after_a_restart(redis_queue, tmp_path):
    run = submit_article(text=LONG_TEXT, outlet="The Gazette").run
    with (tmp_path / "worker.log").open("wb") as log:
        with worker(redis_queue, log) as process:
            wait_until(lambda: is_reading(run), process=process)
            kill(process)
        run.refresh_from_db()
        assert (run.state, run.attempts) == ("running", 1)
        assert not Sentence.objects.exists()

        assert sweep_runs() == 0, "the worker may still be alive"
        # Time goes by without a sign of life.
        silent = timezone.now() - RUN_SILENCE - timedelta(seconds=1)
        Run.objects.filter(pk=run.pk).update(heartbeat_at=silent)
        assert sweep_runs() == 1

        with worker(redis_queue, log) as process:
            wait_until(lambda: not is_open(run), process=process)
    run.refresh_from_db()
    assert (run.state, run.error, run.attempts) == ("completed", "", 2)
    assert_nothing_is_doubled(run)


def is_reading(run):
    run.refresh_from_db()
    return run.state == "running" and run.stage == "reading"


def is_open(run):
    run.refresh_from_db()
    return run.is_open


def assert_nothing_is_doubled(run):
    assert Run.objects.count() == 1
    spans = list(Sentence.objects.order_by("start").values_list("start", "end"))
    assert len(spans) > 500
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    claims = Claim.objects.filter(is_current=True)
    assert claims.count() == Assessment.objects.count() > 0
    assert not Flag.objects.exclude(run=run).exists()
