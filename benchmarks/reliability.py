"""Does a score mean what it says? Reliability by tenths, expected calibration error, and F1.

The expected calibration error is that of M. P. Naeini and others (2015): ten bins of equal width,
each weighed by its rows.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Bin", "calibration_error", "f1_at", "f1_interval", "reliability_table"]

BINS = 10
RESAMPLES = 2000


@dataclass(frozen=True, slots=True)
class Bin:
    """The rows whose score lies in one tenth: how many, their mean score, the share marked 1."""

    low: float
    rows: int
    mean: float
    share: float


def reliability_table(scores: Sequence[float], labels: Sequence[int]) -> list[Bin]:
    """Sort rows into tenths by score; empty ones are left out."""
    table = []
    for number in range(BINS):
        rows = [i for i, s in enumerate(scores) if min(BINS - 1, int(s * BINS)) == number]
        if rows:
            mean = sum(scores[i] for i in rows) / len(rows)
            share = sum(labels[i] for i in rows) / len(rows)
            table.append(Bin(number / BINS, len(rows), mean, share))
    return table


def calibration_error(scores: Sequence[float], labels: Sequence[int]) -> float:
    """Give the expected calibration error, from 0 to 1."""
    table = reliability_table(scores, labels)
    return sum(one.rows * abs(one.mean - one.share) for one in table) / max(1, len(scores))


def f1_at(scores: Sequence[float], labels: Sequence[int], threshold: float) -> float:
    """Give F1, from 0 to 1, of the rows that score at least `threshold`."""
    return _f1([(score >= threshold, label) for score, label in zip(scores, labels, strict=True)])


def f1_interval(
    scores: Sequence[float], labels: Sequence[int], threshold: float
) -> tuple[float, float]:
    """Give the 95 % interval of F1 by resampling rows, the same at every call."""
    rows = [(score >= threshold, label) for score, label in zip(scores, labels, strict=True)]
    chance = random.Random(0)
    found = sorted(_f1(chance.choices(rows, k=len(rows))) for _ in range(RESAMPLES))
    return found[int(RESAMPLES * 0.025)], found[int(RESAMPLES * 0.975)]


def _f1(rows: Sequence[tuple[bool, int]]) -> float:
    hits = sum(is_chosen and label == 1 for is_chosen, label in rows)
    found = sum(is_chosen for is_chosen, _ in rows)
    marked = sum(label for _, label in rows)
    return 2 * hits / max(1, found + marked)
