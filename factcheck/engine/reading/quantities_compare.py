"""Hold two quantities against each other: `compare_quantities`."""

from __future__ import annotations

from factcheck.engine.document import Quantity, Relation

__all__ = ["APPROXIMATE_SHARE", "ROUNDING_SHARE", "compare_quantities"]

# How far an approximate amount may lie off, as a share of it: "around 5 million" and 5.3 million.
APPROXIMATE_SHARE = 0.1
# Rounding of an exact amount that is written short: 5.2 million against 5,213,400.
ROUNDING_SHARE = 0.01


def compare_quantities(a: Quantity, b: Quantity) -> Relation:
    """Compare two amounts of one thing; SILENT where they measure different things."""
    if a.unit != b.unit or not _counts_same(a, b):
        return Relation.SILENT
    first, second = _range(a), _range(b)
    if first == second and a.is_approximate == b.is_approximate:
        return Relation.SAME
    if first[0] <= second[1] and second[0] <= first[1]:
        return Relation.COMPATIBLE
    return Relation.DIFFERS


def _counts_same(a: Quantity, b: Quantity) -> bool:
    if not a.unit or a.unit == "ordinal":
        return bool(a.counted and b.counted) and (a.counted == b.counted or _says_others(a, b))
    return a.counted == b.counted or not a.counted or not b.counted


def _says_others(a: Quantity, b: Quantity) -> bool:
    """In "killed 14 people and injured 32 others" the others are people too."""
    return "other" in (a.counted, b.counted)


def _range(quantity: Quantity) -> tuple[float, float]:
    share = APPROXIMATE_SHARE if quantity.is_approximate else 0.0
    low = float("-inf") if quantity.low is None else quantity.low
    high = float("inf") if quantity.high is None else quantity.high
    if share == 0 and low == high and low >= 1_000_000 and low != round(low, -3):
        share = ROUNDING_SHARE
    if share == 0:
        return low, high  # an open end times nothing is no number
    return low - abs(low) * share, high + abs(high) * share
