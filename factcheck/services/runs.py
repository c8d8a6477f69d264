"""The life of a run: asked for, taken by one worker, reported on, ended.

Every write by a worker is conditional on its lease, so that a worker that was given up for dead
can no longer change anything.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from factcheck.choices import RunState, RunTrigger
from factcheck.models import Revision, Run
from factcheck.services.errors import Conflict
from factcheck.services.powers import Power, refuse_unless
from factcheck.services.queue import enqueue_on_commit

if TYPE_CHECKING:
    from django.contrib.auth.models import User

__all__ = [
    "RUN_ATTEMPTS",
    "LeaseLost",
    "finish_run",
    "hold_lease",
    "release_run",
    "retry_run",
    "start_run",
    "take_run",
]

# A text that kills its worker three times is not the worker's misfortune.
RUN_ATTEMPTS = 3

logger = logging.getLogger(__name__)


class LeaseLost(Exception):
    """Another worker holds the run now, or it was ended: stop without writing."""


@transaction.atomic
def start_run(*, revision: Revision, trigger: str = RunTrigger.SUBMISSION) -> Run:
    """Ask for an analysis: a new run, or the one that already waits.

    While one is at work, the wish is noted on it, and another run follows it.
    """
    run = _open_run(revision)
    if run is None:
        run = _create_run(revision, trigger)
    elif run.state == RunState.RUNNING:
        run.is_rerun_requested = True
        run.save(update_fields=["is_rerun_requested"])
    return run


def retry_run(*, run: Run, by: User | None) -> Run:
    """Ask again for what failed or was stopped; an open run of the revision is given as it is."""
    if by is not None:
        refuse_unless(by, Power.RETRY)
    run.refresh_from_db(fields=["state"])
    if run.state == RunState.COMPLETED:
        raise Conflict(f"run {run.pk} is completed: there is nothing to retry", code="completed")
    open_run = Run.objects.filter(revision=run.revision_id).open().first()
    if open_run is not None:
        return open_run
    logger.info("run %s is retried by %s", run.pk, by or "the desk")
    return start_run(revision=run.revision, trigger=RunTrigger.RETRY)


def take_run(*, run_id: int, lease: str) -> Run | None:
    """Take a waiting run for the worker named by `lease`; None where it is not to be had."""
    now = timezone.now()
    taken = Run.objects.filter(pk=run_id, state=RunState.WAITING).update(
        state=RunState.RUNNING,
        lease=lease,
        attempts=F("attempts") + 1,
        started_at=now,
        heartbeat_at=now,
        stage="",
        progress=0.0,
        error="",
        cause="",
        timings={},
        considered=None,
        # What was asked for before this moment is what now begins.
        is_rerun_requested=False,
    )
    if not taken:
        return None
    return Run.objects.select_related("revision__article__outlet").get(pk=run_id)


def hold_lease(run: Run, **values: object) -> None:
    """Give a sign of life and write `values`; raise LeaseLost where the run is no longer ours.

    Inside a transaction this also locks the run until the end.
    """
    held = Run.objects.filter(pk=run.pk, lease=run.lease, state=RunState.RUNNING).update(
        heartbeat_at=timezone.now(), **values
    )
    if not held:
        raise LeaseLost(f"run {run.pk} is no longer held by {run.lease}")


@transaction.atomic
def finish_run(run: Run, state: str, **values: object) -> None:
    """End the run; where another was asked for meanwhile, that one is started."""
    hold_lease(run, state=state, finished_at=timezone.now(), stage="", **values)
    run.refresh_from_db()
    if run.is_rerun_requested:
        start_run(revision=run.revision, trigger=RunTrigger.STORY)


@transaction.atomic
def release_run(run: Run, reason: str, cause: str = "") -> None:
    """Give a run back to the queue after a passing trouble; fail it after the last attempt."""
    is_last = run.attempts >= RUN_ATTEMPTS
    hold_lease(
        run,
        state=RunState.FAILED if is_last else RunState.WAITING,
        finished_at=timezone.now() if is_last else None,
        error=f"{reason} Press Retry once it does." if is_last else "",
        cause=cause if is_last else "",
        lease="",
        enqueued_at=None,
    )


def _open_run(revision: Revision) -> Run | None:
    return Run.objects.select_for_update().filter(revision=revision).open().first()


def _create_run(revision: Revision, trigger: str) -> Run:
    run = Run(revision=revision, trigger=trigger)
    run.full_clean(exclude=["revision"], validate_constraints=False)
    try:
        with transaction.atomic():
            run.save()
    except IntegrityError:  # another request made it between the look and the write
        return start_run(revision=revision, trigger=trigger)
    enqueue_on_commit(run)
    return run
