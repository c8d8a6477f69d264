"""What the sweep picks up: runs of dead workers, and runs that no broker knows of."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from factcheck.models import Run
from factcheck.services import sweep_runs
from factcheck.services.queue import count_enqueued
from factcheck.services.runs import RUN_ATTEMPTS
from factcheck.services.sweep import ENQUEUE_AGAIN, RUN_SILENCE
from newsroom.celery import app
from tests.factories import RunFactory

pytestmark = pytest.mark.django_db

LONG_AGO = RUN_SILENCE + timedelta(seconds=1)


@pytest.fixture(autouse=True)
def empty_queue():
    """Begin with a broker that holds nothing of the tests before."""
    app.control.purge()


def make_running(*, beat, attempts=1):
    return RunFactory(
        state="running",
        lease="dead",
        attempts=attempts,
        heartbeat_at=timezone.now() - beat,
        enqueued_at=timezone.now(),
    )


def test_a_silent_run_goes_back_to_the_queue():
    run = make_running(beat=LONG_AGO)
    assert sweep_runs() == 1
    run.refresh_from_db()
    assert (run.state, run.lease, run.stage) == ("waiting", "", "")
    assert run.enqueued_at is not None


def test_a_run_that_beats_is_left_alone():
    run = make_running(beat=timedelta(seconds=1))
    assert sweep_runs() == 0
    run.refresh_from_db()
    assert (run.state, run.lease) == ("running", "dead")


def test_a_run_that_killed_its_workers_fails_with_a_reason():
    run = make_running(beat=LONG_AGO, attempts=RUN_ATTEMPTS)
    assert sweep_runs() == 0
    run.refresh_from_db()
    assert run.state == "failed"
    assert "died 3 times" in run.error
    assert "Retry" in run.error
    assert run.finished_at is not None


@pytest.mark.parametrize(
    ("enqueued_ago", "sent"),
    [
        pytest.param(None, 1, id="never-enqueued"),
        pytest.param(timedelta(seconds=1), 0, id="just-enqueued"),
        pytest.param(ENQUEUE_AGAIN * 2, 1, id="forgotten-by-the-broker"),
    ],
)
def test_waiting_runs(enqueued_ago, sent):
    enqueued_at = None if enqueued_ago is None else timezone.now() - enqueued_ago
    RunFactory(state="waiting", enqueued_at=enqueued_at)
    assert sweep_runs() == sent
    assert sweep_runs() == 0


def test_a_backlog_that_stands_at_the_broker_is_not_sent_again():
    runs = RunFactory.create_batch(5, state="waiting")
    assert sweep_runs() == 5
    Run.objects.update(enqueued_at=timezone.now() - ENQUEUE_AGAIN * 2)
    assert sweep_runs() == 0
    app.control.purge()
    assert sweep_runs() == len(runs)
    assert count_enqueued() == len(runs)


def test_no_more_is_sent_again_than_is_missing():
    RunFactory.create_batch(3, state="waiting")
    sweep_runs()
    long_ago = timezone.now() - ENQUEUE_AGAIN * 2
    RunFactory(state="waiting", enqueued_at=long_ago - ENQUEUE_AGAIN)
    Run.objects.filter(enqueued_at__gt=long_ago).update(enqueued_at=long_ago)
    assert sweep_runs() == 1
    assert count_enqueued() == 4


@pytest.mark.parametrize("state", ["completed", "stopped", "failed"])
def test_ended_runs_stay_as_they_are(state):
    RunFactory(state=state)
    assert sweep_runs() == 0


def test_a_broker_that_is_still_down_leaves_them_for_the_next_sweep(redis_is_down):
    run = RunFactory(state="waiting", enqueued_at=None)
    assert sweep_runs() == 0
    run.refresh_from_db()
    assert run.enqueued_at is None


def test_a_real_broker_counts_its_messages(redis_queue):
    app.control.purge()
    assert count_enqueued() == 0
    RunFactory.create_batch(3, state="waiting")
    sweep_runs()
    app.signature("factcheck.tasks.sweep_runs").apply_async()
    assert count_enqueued() == 3
    app.control.purge()
