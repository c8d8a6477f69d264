"""Signs of life of a run: its stage and progress while it works, a heartbeat while it is silent."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

from django.db import DatabaseError, InterfaceError, connection
from django.utils import timezone

from factcheck.choices import RunState
from factcheck.models import Run
from factcheck.services.runs import hold_lease

__all__ = ["HEARTBEAT_SECONDS", "Reporter", "Watch", "beating"]

# Told stage and progress, besides the database: a progress bar in the same process.
Watch = Callable[[str, float], None]

logger = logging.getLogger(__name__)

# A progress bar looks alive at three steps a second; more only costs writes.
WRITE_SECONDS = 0.3
HEARTBEAT_SECONDS = 5.0
# A beat that met a locked database has waited 20 seconds for it already: it tries again at once.
BEAT_AGAIN_SECONDS = 0.5

# Where each stage starts and ends on the bar, by the share of time it takes on the seed story.
STAGES: dict[str, tuple[float, float]] = {
    "reading": (0.0, 0.6),
    "gathering evidence": (0.6, 0.65),
    "judging": (0.65, 0.95),
    "storing": (0.95, 1.0),
}


class Reporter:
    """Writes stage and progress of one run, and keeps how long each stage took."""

    def __init__(self, run: Run, watch: Watch) -> None:
        self.timings: dict[str, float] = {}
        self._run = run
        self._watch = watch
        self._stage = ""
        self._bounds = (0.0, 0.0)
        self._written_at = 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Name the stage on the run and time it; raise LeaseLost where the run was taken away."""
        started = time.monotonic()
        self._stage, self._bounds = name, STAGES[name]
        self._write(self._bounds[0], stage=name)
        yield
        self.timings[name] = round(time.monotonic() - started, 3)

    def __call__(self, fraction: float) -> None:
        """Report how much of the stage is done, from 0 to 1; written a few times a second."""
        if time.monotonic() - self._written_at >= WRITE_SECONDS:
            start, end = self._bounds
            self._write(start + (end - start) * min(max(fraction, 0.0), 1.0))

    def _write(self, progress: float, **values: object) -> None:
        hold_lease(self._run, progress=progress, **values)
        self._watch(self._stage, progress)
        self._written_at = time.monotonic()


@contextmanager
def beating(run: Run) -> Iterator[None]:
    """Beat for the run from a thread of its own, for stages that report nothing for long."""
    stop = Event()
    thread = Thread(target=_beat, args=(run.pk, run.lease, stop), daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(timeout=HEARTBEAT_SECONDS)


def _beat(run_id: int, lease: str, stop: Event) -> None:
    """Beat until told to stop. The thread has a database connection of its own and closes it."""
    held = Run.objects.filter(pk=run_id, lease=lease, state=RunState.RUNNING)
    pause = HEARTBEAT_SECONDS
    try:
        while not stop.wait(pause):
            pause = HEARTBEAT_SECONDS
            try:
                held.update(heartbeat_at=timezone.now())
            except (DatabaseError, InterfaceError) as error:  # the run goes on either way
                logger.warning("run %s could not give a sign of life: %s", run_id, error)
                pause = BEAT_AGAIN_SECONDS
                connection.close()  # it may be the connection that is broken
    finally:
        connection.close()
