"""What picks up the pieces: runs whose worker died, runs that no broker knows of."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from factcheck.choices import RunState
from factcheck.models import Run
from factcheck.services.queue import count_enqueued, enqueue
from factcheck.services.runs import RUN_ATTEMPTS

__all__ = ["RUN_SILENCE", "sweep_runs"]

# A worker beats every five seconds, and a beat may wait 20 seconds for SQLite's lock.
RUN_SILENCE = timedelta(seconds=40)
# Short enough after a Redis that forgot everything. A message sent twice does no harm, as the
# second finds the run taken; but a backlog that still stands at the broker is not sent again.
ENQUEUE_AGAIN = timedelta(seconds=60)
# One sweep must stay short; the next one takes the rest.
BATCH = 500


def sweep_runs() -> int:
    """Return silent runs to the queue, fail the hopeless ones, enqueue what waits.

    Gives the number of runs sent to the workers.
    """
    _release_silent()
    unsent = Run.objects.filter(state=RunState.WAITING, enqueued_at__isnull=True).order_by("id")
    return enqueue([*unsent.values_list("pk", flat=True)[:BATCH], *_find_forgotten()])


def _find_forgotten() -> list[int]:
    """Give as many of the runs that were sent long ago as the broker has messages too few."""
    sent = Run.objects.filter(state=RunState.WAITING, enqueued_at__isnull=False)
    old = Run.objects.unclaimed_since(timezone.now() - ENQUEUE_AGAIN).exclude(enqueued_at=None)
    if not old.exists():
        return []
    missing = min(BATCH, max(0, sent.count() - count_enqueued()))
    return list(old.order_by("enqueued_at", "id").values_list("pk", flat=True)[:missing])


@transaction.atomic
def _release_silent() -> None:
    silent = Run.objects.silent_since(timezone.now() - RUN_SILENCE)
    silent.filter(attempts__gte=RUN_ATTEMPTS).update(
        state=RunState.FAILED,
        lease="",
        finished_at=timezone.now(),
        error=(
            f"The worker died {RUN_ATTEMPTS} times while it analysed this text. "
            "The text is stored; press Retry, or split it if it is very long."
        ),
    )
    silent.update(state=RunState.WAITING, lease="", enqueued_at=None, stage="", progress=0.0)
