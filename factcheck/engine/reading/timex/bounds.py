"""The first and the last day that an anchored expression may mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from factcheck.engine.document import Relative, Timex, TimexType
from factcheck.engine.reading.timex.calendar import Bounds, add_days, bounds_of, shift_day

__all__ = ["bound_date", "bound_stretch", "is_date"]

# "the coming weeks": how many units a bare plural reaches at most; an editor's reading of "weeks".
_VAGUE_COUNT = 8
# How far "two weeks ago" may lie off the date that it names, in days.
_AGO_DAYS = {"week": 3, "month": 16, "year": 183, "decade": 1830}


def is_date(timex: Timex) -> bool:
    """Say whether the expression names a point that "the following day" can count from."""
    return timex.type in (TimexType.DATE, TimexType.TIME)


def bound_date(timex: Timex, base: date | None = None) -> Timex:
    """Fill in the bounds of a date with a full value; `base` is what a relative one hangs on."""
    bounds = bounds_of(timex.value) if is_date(timex) else None
    if bounds is None:
        return timex
    relative = timex.relative
    if relative is not None and base is not None:
        bounds = _measure(bounds, relative, base)
    if relative is None or relative.shift != 0 or relative.direction == "nearest":
        bounds = _narrow(bounds, timex.mod)
    return replace(timex, earliest=bounds[0], latest=bounds[1])


def bound_stretch(timex: Timex, base: date) -> Timex:
    """Bound a length that ends or begins at the base ("the past three months")."""
    relative = timex.relative
    if relative is None:
        return timex
    count = relative.shift
    if count is None:
        count = -_VAGUE_COUNT if relative.direction == "past" else _VAGUE_COUNT
    edge = shift_day(base, relative.unit, count)
    return replace(timex, is_anchored=True, earliest=min(base, edge), latest=max(base, edge))


def _measure(bounds: Bounds, relative: Relative, base: date) -> Bounds:
    """Cut "earlier this month" off at the base, loosen "two weeks ago"."""
    first, last = bounds
    if relative.shift is None or relative.direction == "nearest":
        return bounds
    if relative.shift == 0:
        day = max(first, min(last, base))
        return (first, day) if relative.direction == "past" else (day, last)
    if relative.month or relative.day or relative.weekday is not None or relative.unit == "season":
        return bounds
    centre = shift_day(base, relative.unit, relative.shift)
    slack = _AGO_DAYS.get(relative.unit, 0)
    return min(first, add_days(centre, -slack)), max(last, add_days(centre, slack))


def _narrow(bounds: Bounds, mod: str | None) -> Bounds:
    """Keep the first half of "early May", the middle half of "mid-May", the last of "late May"."""
    first, last = bounds
    length = (last - first).days
    if mod == "START":
        return first, add_days(first, length // 2)
    if mod == "END":
        return add_days(first, length // 2), last
    if mod == "MID":
        return add_days(first, length // 4), add_days(last, -(length // 4))
    return bounds
