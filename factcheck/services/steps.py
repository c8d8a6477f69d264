"""Short transactions under a run's lease: SQLite has one writer, and every heart must beat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from django.db import transaction

from factcheck.models import Run
from factcheck.services.runs import hold_lease

__all__ = ["batches", "step"]

T = TypeVar("T")

# Rows a transaction.
BATCH = 500


@contextmanager
def step(run: Run) -> Iterator[None]:
    """Write in one transaction while the run is held; raise LeaseLost where it is not."""
    with transaction.atomic():
        hold_lease(run)
        yield


def batches(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    """Give the rows in order, as many at a time as one transaction may write."""
    for start in range(0, len(rows), BATCH):
        yield rows[start : start + BATCH]
