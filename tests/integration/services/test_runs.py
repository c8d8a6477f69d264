"""The life of a run: one open run a revision, one worker a run, nothing asked for is lost."""

from __future__ import annotations

import pytest

from factcheck.models import Run
from factcheck.services import Conflict, retry_run, runs, start_run
from factcheck.services.runs import (
    RUN_ATTEMPTS,
    LeaseLost,
    finish_run,
    hold_lease,
    release_run,
    take_run,
)
from tests.factories import RevisionFactory, RunFactory

pytestmark = pytest.mark.django_db


def test_a_waiting_run_is_given_instead_of_a_second_one():
    run = RunFactory(state="waiting")
    assert start_run(revision=run.revision, trigger="story") == run
    assert Run.objects.count() == 1


def test_what_is_asked_for_while_one_is_at_work_follows_it():
    taken = take_run(run_id=RunFactory(state="waiting").pk, lease="worker")
    assert start_run(revision=taken.revision, trigger="story") == taken
    assert start_run(revision=taken.revision, trigger="story") == taken
    finish_run(taken, "completed")
    following = Run.objects.exclude(pk=taken.pk).get()
    assert (following.state, following.trigger) == ("waiting", "story")


def test_nothing_follows_where_nothing_was_asked_for():
    taken = take_run(run_id=RunFactory(state="waiting").pk, lease="worker")
    finish_run(taken, "completed")
    assert Run.objects.count() == 1


def test_only_one_worker_gets_a_run():
    run = RunFactory(state="waiting")
    assert take_run(run_id=run.pk, lease="first").lease == "first"
    assert take_run(run_id=run.pk, lease="second") is None
    run.refresh_from_db()
    assert (run.lease, run.attempts, run.state) == ("first", 1, "running")


def test_a_run_that_is_gone_is_not_to_be_had():
    assert take_run(run_id=404, lease="worker") is None


def test_a_worker_without_the_lease_can_write_nothing():
    taken = take_run(run_id=RunFactory(state="waiting").pk, lease="first")
    Run.objects.update(lease="second")
    for write in (
        lambda: hold_lease(taken, progress=0.5),
        lambda: finish_run(taken, "completed"),
        lambda: release_run(taken, "no reason"),
    ):
        with pytest.raises(LeaseLost):
            write()
    taken.refresh_from_db()
    assert (taken.state, taken.progress, taken.lease) == ("running", 0.0, "second")


def test_passing_trouble_puts_the_run_back_and_the_last_attempt_fails_it():
    run = RunFactory(state="waiting")
    for _ in range(RUN_ATTEMPTS - 1):
        release_run(take_run(run_id=run.pk, lease="worker"), "The database did not answer.")
        run.refresh_from_db()
        assert (run.state, run.error) == ("waiting", "")
    release_run(take_run(run_id=run.pk, lease="worker"), "The database did not answer.")
    run.refresh_from_db()
    assert (run.state, run.error) == (
        "failed",
        "The database did not answer. Press Retry once it does.",
    )


@pytest.mark.parametrize("state", ["failed", "stopped"])
def test_what_failed_is_retried_by_a_new_run(state):
    failed = RunFactory(state=state)
    run = retry_run(run=failed, by=None)
    assert run != failed
    assert (run.revision, run.state, run.trigger) == (failed.revision, "waiting", "retry")


@pytest.mark.parametrize("state", ["waiting", "running"])
def test_a_retry_gives_the_open_run(state):
    failed = RunFactory(state="failed")
    open_run = RunFactory(revision=failed.revision, state=state)
    assert retry_run(run=failed, by=None) == open_run
    open_run.refresh_from_db()
    assert not open_run.is_rerun_requested


def test_a_completed_run_is_not_retried():
    with pytest.raises(Conflict, match="nothing to retry"):
        retry_run(run=RunFactory(state="completed"), by=None)


def test_a_run_made_meanwhile_is_given(monkeypatch):
    """Another request made it between the look and the write."""
    waiting = RunFactory(state="waiting")
    look = runs._open_run
    looks = iter([lambda revision: None, look])
    monkeypatch.setattr(runs, "_open_run", lambda revision: next(looks)(revision))
    assert start_run(revision=waiting.revision, trigger="story") == waiting


def test_a_revision_without_runs_can_get_one():
    assert start_run(revision=RevisionFactory(), trigger="submission").state == "waiting"
