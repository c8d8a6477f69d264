"""Put relative time expressions on the calendar: `anchor_timex`.

An expression is read once into a template ("XXXX-09") and a `Relative` that says how it hangs on
a date; this module fills the template in. Reading and later anchoring go through the same code, so
an undated article that gets its date later ends up as if it had been dated from the start.

A `Relative` with a shift and a direction other than nearest is measured from the anchor ("two
weeks ago", "earlier this month"): its bounds are loose, or cut off at the anchor.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.engine.document import Relative, Timex, TimexType
from factcheck.engine.reading.timex_calendar import (
    add_days,
    add_months,
    bounds_of,
    clamp_year,
    shift_day,
    value_of_day,
    week_start,
)

__all__ = ["anchor_timex", "anchor_timexes", "last_date", "with_bounds"]

_TEMPLATES = {
    "XXXX-XX-XX": "day",
    "XXXX-WXX": "week",
    "XXXX-WXX-WE": "weekend",
    "XXXX-XX": "month",
    "XXXX-QX": "quarter",
    "XXXX": "year",
    "XXX": "decade",
    "XX": "century",
}
_WITHIN_YEAR = re.compile(r"XXXX-(SP|SU|FA|WI|Q[1-4]|H[12])$")
# "the coming weeks": how many units a bare plural reaches at most; an editor's reading of "weeks".
_VAGUE_COUNT = 8
# How far "two weeks ago" may lie off the date that it names, in days.
_AGO_DAYS = {"week": 3, "month": 16, "year": 183, "decade": 1830}


def anchor_timex(timex: Timex, anchor: date, previous: Timex | None = None) -> Timex:
    """Resolve a relative expression against a date; one that is anchored comes back unchanged."""
    return anchor_timexes([timex], anchor, previous)[0]


def anchor_timexes(
    timexes: Sequence[Timex], anchor: date | None, previous: Timex | None = None
) -> list[Timex]:
    """Resolve expressions in the order of the text, each against the anchor or the one before."""
    anchored = []
    for timex in timexes:
        resolved = _resolve(timex, anchor, previous)
        anchored.append(resolved)
        previous = last_date([resolved]) or previous
    return anchored


def is_date(timex: Timex) -> bool:
    """Say whether the expression names a point that "the following day" can count from."""
    return timex.type in (TimexType.DATE, TimexType.TIME)


def last_date(timexes: Sequence[Timex]) -> Timex | None:
    """Give the last expression that stands on the calendar: what "the following day" follows."""
    return next((timex for timex in reversed(timexes) if is_date(timex) and timex.earliest), None)


def with_bounds(timex: Timex) -> Timex:
    """Fill in the bounds of an expression that needs no anchor."""
    bounds = bounds_of(timex.value) if is_date(timex) else None
    return _bounded(timex, bounds) if bounds else timex


def _resolve(timex: Timex, anchor: date | None, previous: Timex | None) -> Timex:
    relative = timex.relative
    if timex.is_anchored or relative is None:
        return timex
    base = anchor
    if relative.base == "previous":
        base = previous.earliest if previous else None
    if base is None:
        return timex
    if relative.base == "previous" and not _is_fine_enough(relative, previous):
        return timex
    if timex.type is TimexType.DURATION:
        return replace(timex, is_anchored=True, **_stretch(relative, base))
    value = _same_quarter(timex, previous) or _value(timex.value, relative, base)
    if value is None:
        return timex
    bounds = bounds_of(value)
    anchored = replace(timex, value=value, is_anchored=True)
    return _bounded(anchored, _loosen(bounds, relative, base)) if bounds else anchored


_FINENESS = {"day": 10, "week": 7, "weekend": 7, "month": 7, "quarter": 7, "season": 7, "year": 4}


def _is_fine_enough(relative: Relative, previous: Timex | None) -> bool:
    """Say whether "the following day" can count from what was mentioned: not from a year."""
    needed = 4 if relative.month or relative.unit == "season" else _FINENESS.get(relative.unit, 2)
    return previous is not None and len(previous.value.partition("T")[0]) >= needed


def _same_quarter(timex: Timex, previous: Timex | None) -> str | None:
    """Keep the quarter in "third-quarter profit rose from a year earlier"."""
    relative = timex.relative
    if relative is None or previous is None or not re.search(r"-Q\d$", previous.value):
        return None
    if timex.value != "XXXX" or relative.unit != "year" or relative.shift != -1:
        return None
    is_yearly = relative.direction == "past"
    return f"{int(previous.value[:4]) - 1}{previous.value[4:]}" if is_yearly else None


def _value(template: str, relative: Relative, base: date) -> str | None:
    stem, mark, clock = template.partition("T")
    if relative.weekday is not None:
        return _weekday(relative, base).isoformat() + mark + clock
    if relative.month is not None:
        return _month(relative, base, stem) + mark + clock
    if relative.day is not None:
        return _day_of_month(relative, base) + mark + clock
    if found := _WITHIN_YEAR.match(stem):
        return _part_of_year(found[1], relative, base)
    unit = _TEMPLATES.get(stem)
    if unit is None:
        return None
    shift = _weekend_shift(relative, base) if relative.shift is None else relative.shift
    return value_of_day(shift_day(base, relative.unit, shift), unit) + mark + clock


def _weekend_shift(relative: Relative, base: date) -> int:
    """Place "the weekend": on a weekday and in the past tense it is the one before."""
    return -1 if relative.direction == "past" and base.weekday() < 5 else 0


def _weekday(relative: Relative, base: date) -> date:
    wanted = relative.weekday or 0
    if relative.unit == "week" and relative.shift is not None:
        return add_days(shift_day(week_start(base), "week", relative.shift), wanted)
    back = (base.weekday() - wanted) % 7
    if relative.shift == -1:
        return add_days(base, -(back or 7))
    if relative.shift == 1:
        return add_days(base, 7 - back)
    if relative.direction == "past" or (relative.direction == "nearest" and back <= 3):
        return add_days(base, -back)
    return add_days(base, -back % 7)


def _month(relative: Relative, base: date, template: str) -> str:
    month, day = relative.month or 1, relative.day
    tail = f"-{month:02}" + (f"-{day:02}" if day else "")
    if relative.unit == "year":
        return f"{clamp_year(base.year + (relative.shift or 0)):04}{tail}"
    here, there = (base.month, base.day if day else 0), (month, day or 0)
    return f"{clamp_year(base.year + _turn(relative, base, here, there)):04}{tail}"


def _turn(relative: Relative, base: date, here: tuple[int, int], there: tuple[int, int]) -> int:
    """Say in which year, counted from the base, the point `there` of a year is meant."""
    if relative.shift:
        is_out = there >= here if relative.shift < 0 else there <= here
        return relative.shift if is_out else 0
    if relative.direction == "past":
        return -1 if there > here else 0
    if relative.direction == "future":
        return 1 if there < here else 0
    distance = there[0] - here[0]
    return 0 if -6 <= distance <= 6 else (-1 if distance > 0 else 1)


def _day_of_month(relative: Relative, base: date) -> str:
    wanted = relative.day or 1
    month = base.replace(day=1)
    if relative.unit == "month" and relative.shift is not None:
        month = add_months(month, relative.shift)
    elif relative.direction == "past" and wanted > base.day:
        month = add_months(month, -1)
    elif relative.direction == "future" and wanted < base.day:
        month = add_months(month, 1)
    return f"{month.isoformat()[:7]}-{wanted:02}"


_PART_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1, "Q1": 2, "Q2": 5, "Q3": 8, "Q4": 11}
_PART_MONTHS |= {"H1": 3, "H2": 9}


def _part_of_year(part: str, relative: Relative, base: date) -> str:
    if relative.unit == "year" and relative.shift is not None:
        return f"{clamp_year(base.year + relative.shift):04}-{part}"
    here, there = (base.month, 0), (_PART_MONTHS[part], 0)
    first = bounds_of(f"{base.year:04}-{part}")
    if relative.shift is None and first and first[0] <= base <= first[1]:
        return f"{base.year:04}-{part}"
    return f"{clamp_year(base.year + _turn(relative, base, here, there)):04}-{part}"


def _stretch(relative: Relative, base: date) -> dict[str, date]:
    """Bound a stretch that ends or begins at the base ("the past three months")."""
    count = relative.shift
    if count is None:
        count = -_VAGUE_COUNT if relative.direction == "past" else _VAGUE_COUNT
    edge = shift_day(base, relative.unit, count)
    return {"earliest": min(base, edge), "latest": max(base, edge)}


def _loosen(bounds: tuple[date, date], relative: Relative, base: date) -> tuple[date, date]:
    first, last = bounds
    if relative.shift is None or relative.direction == "nearest":
        return bounds
    if relative.shift == 0:
        is_past = relative.direction == "past"
        return (
            (first, max(first, min(last, base))) if is_past else (min(last, max(first, base)), last)
        )
    centre = shift_day(base, relative.unit, relative.shift)
    slack = _AGO_DAYS.get(relative.unit, 0)
    return min(first, add_days(centre, -slack)), max(last, add_days(centre, slack))


def _bounded(timex: Timex, bounds: tuple[date, date]) -> Timex:
    first, last = bounds
    length = (last - first).days
    relative = timex.relative
    is_cut = relative is not None and relative.shift == 0 and relative.direction != "nearest"
    if timex.mod == "START" and not is_cut:
        last = add_days(first, length // 2)
    elif timex.mod == "END" and not is_cut:
        first = add_days(first, length // 2)
    elif timex.mod == "MID":
        first, last = add_days(first, length // 4), add_days(last, -(length // 4))
    return replace(timex, earliest=first, latest=last)
