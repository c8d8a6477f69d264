"""Wait for a run and show how far it is: by a worker where one answers, else right here."""

from __future__ import annotations

import os
import socket
import time
from types import TracebackType
from typing import Self

from celery import current_app
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError
from tqdm import tqdm

from factcheck.models import Run
from factcheck.services import execute_run, sweep_runs

__all__ = ["ProgressBar", "await_run", "has_worker"]

POLL_SECONDS = 0.2
# How often a run that nobody takes is looked after.
CARE_SECONDS = 5.0


class ProgressBar:
    """A bar with the stage in front; silent where the output is no terminal."""

    def __init__(self, name: str) -> None:
        self._name = name
        # The share of the work that is done, in percent.
        self._bar = tqdm(total=100, desc=name, leave=False, disable=None, bar_format=_FORMAT)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.close()

    def __call__(self, stage: str, progress: float) -> None:
        """Show the stage and the progress from 0 to 1."""
        self._bar.set_description_str(f"{self._name}: {stage}", refresh=False)
        self._bar.n = round(100 * progress)
        self._bar.refresh()


_FORMAT = "{desc} |{bar}| {percentage:3.0f} % {elapsed}"


def has_worker() -> bool:
    """Say whether a Celery worker answers within a second."""
    try:
        return bool(current_app.control.ping(timeout=1.0))
    except (OperationalError, RedisError, OSError):
        return False


def await_run(run: Run, bar: ProgressBar) -> Run:
    """Wait until the run has ended; where no worker answers, carry it out in this process."""
    cared_at = float("-inf")
    while run.is_open:
        if time.monotonic() - cared_at >= CARE_SECONDS:
            _care_for(run, bar)
            cared_at = time.monotonic()
        run.refresh_from_db()
        bar(run.stage or run.state, run.progress)
        if run.is_open:
            time.sleep(POLL_SECONDS)
    return run


def _care_for(run: Run, bar: ProgressBar) -> None:
    if has_worker():
        return
    # A worker that died with the run in its hands: back to the queue, and from there to us.
    sweep_runs()
    lease = f"{socket.gethostname()}:{os.getpid()}:check_article"[-64:]
    execute_run(run_id=run.pk, lease=lease, watch=bar)
