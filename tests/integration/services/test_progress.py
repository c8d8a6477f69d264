"""Signs of life: progress a few times a second, a heartbeat while nothing else is written."""

from __future__ import annotations

from datetime import timedelta
from threading import Event

import pytest
from django.db import OperationalError
from django.utils import timezone

from factcheck.models import Run
from factcheck.services import progress
from factcheck.services.progress import Reporter, beating
from factcheck.services.runs import LeaseLost, take_run
from tests.factories import RunFactory


@pytest.fixture
def run():
    return take_run(run_id=RunFactory(state="waiting").pk, lease="worker")


@pytest.mark.django_db
def test_progress_is_written_at_most_a_few_times_a_second(run, monkeypatch):
    clock = iter(n / 10 for n in range(1000))
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    seen = []
    reporter = Reporter(run, lambda stage, share: seen.append(share))
    with reporter.stage("reading"):
        for step in range(100):
            reporter(step / 100)
    assert 10 < len(seen) < 50
    run.refresh_from_db()
    assert run.progress == seen[-1]
    assert run.stage == "reading"


@pytest.mark.django_db
@pytest.mark.parametrize("fraction", [-1.0, 2.0])
def test_progress_stays_inside_its_stage(run, fraction):
    reporter = Reporter(run, lambda stage, share: None)
    with reporter.stage("judging"):
        reporter._written_at = 0.0
        reporter(fraction)
    run.refresh_from_db()
    assert run.progress in {0.65, 0.95}


@pytest.mark.django_db
def test_a_worker_without_the_lease_notices_at_the_next_report(run):
    reporter = Reporter(run, lambda stage, share: None)
    Run.objects.update(lease="another")
    with pytest.raises(LeaseLost), reporter.stage("reading"):
        pass


@pytest.mark.django_db(transaction=True)
def test_the_heart_beats_while_a_stage_says_nothing(run, monkeypatch):
    monkeypatch.setattr(progress, "HEARTBEAT_SECONDS", 0.01)
    long_ago = timezone.now() - timedelta(hours=1)
    Run.objects.update(heartbeat_at=long_ago)
    with beating(run):
        wait_until(lambda: Run.objects.get().heartbeat_at > long_ago)


@pytest.mark.django_db(transaction=True)
def test_a_lost_run_is_not_kept_alive(run, monkeypatch):
    monkeypatch.setattr(progress, "HEARTBEAT_SECONDS", 0.01)
    beats, now = [], timezone.now()
    monkeypatch.setattr(progress.timezone, "now", lambda: beats.append(1) or now)
    long_ago = now - timedelta(hours=1)
    Run.objects.update(heartbeat_at=long_ago, lease="another")
    with beating(run):
        wait_until(lambda: len(beats) > 2)
    assert Run.objects.get().heartbeat_at == long_ago


def test_a_beat_that_meets_a_locked_database_is_tried_again_at_once(monkeypatch):
    pauses, answers = [], iter([OperationalError("database is locked"), None, None])

    class Held:
        def update(self, **_):
            if error := next(answers):
                raise error

    class Stop:
        def wait(self, seconds):
            pauses.append(seconds)
            return len(pauses) > 3

    monkeypatch.setattr(progress.Run.objects, "filter", lambda **_: Held())
    progress._beat(1, "worker", Stop())
    usual = progress.HEARTBEAT_SECONDS
    assert pauses == [usual, progress.BEAT_AGAIN_SECONDS, usual, usual]
    assert usual > progress.BEAT_AGAIN_SECONDS


def wait_until(condition):
    """Look again and again, for a minute at most."""
    pause = Event()
    for _ in range(6000):
        if condition():
            return
        pause.wait(0.01)
    pytest.fail("it never happened")
