"""Put relative time expressions on the calendar: `anchor_timex`.

An expression is read once into a template ("XXXX-09") and a `Relative` that says how it hangs on
a date; this module fills the template in. Reading and later anchoring go through the same code, so
an undated article that gets its date later ends up as if it had been dated from the start.

A `Relative` with a shift and a direction other than nearest is measured from the anchor ("two
weeks ago", "earlier this month"): its bounds are loose, or cut off at the anchor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.engine.document import Relative, Timex, TimexType
from factcheck.engine.reading.timex.bounds import bound_date, bound_stretch, is_date
from factcheck.engine.reading.timex.eras import base_day, is_before_christ, write_era
from factcheck.engine.reading.timex.quarters import keep_quarter, tell_quarter
from factcheck.engine.reading.timex.resolve import resolve_value

__all__ = ["anchor_timex", "anchor_timexes", "is_landmark", "resolve_timex"]

# How many characters of a value the date before must have, for a unit to be counted from it.
_FINENESS = {"day": 10, "week": 7, "weekend": 7, "month": 7, "quarter": 7, "season": 7, "year": 4}


def anchor_timex(timex: Timex, anchor: date, previous: Timex | None = None) -> Timex:
    """Resolve a relative expression against a date; one that is anchored comes back unchanged."""
    return anchor_timexes([timex], anchor, previous)[0]


def anchor_timexes(
    timexes: Sequence[Timex], anchor: date | None, previous: Timex | None = None
) -> list[Timex]:
    """Resolve expressions in the order of the text, each against the anchor or the one before."""
    anchored: list[Timex] = []
    quarter: Timex | None = None
    for timex in timexes:
        resolved = resolve_timex(timex, anchor, previous, quarter)
        anchored.append(resolved)
        quarter = tell_quarter(resolved, "", quarter, anchor)
        previous = resolved if is_landmark(resolved) else previous
    return anchored


def is_landmark(timex: Timex) -> bool:
    """Say whether "the following day" can count from the expression.

    A comparison ("a year earlier") is only glanced at: what comes next does not hang on it.
    """
    is_known = timex.earliest is not None or is_before_christ(timex)
    return is_known and is_date(timex) and not _is_year_before(timex.relative)


def _is_year_before(relative: Relative | None) -> bool:
    if relative is None or relative.unit != "year" or relative.direction != "past":
        return False
    return relative.shift == -1 and relative.month is None


def resolve_timex(
    timex: Timex,
    anchor: date | None,
    previous: Timex | None,
    quarter: Timex | None = None,
    before: str = "",
) -> Timex:
    """Fill in one expression; where its date is not known it comes back unchanged.

    `quarter` is the one that is being told, `before` the words in front.
    """
    relative = timex.relative
    if timex.is_anchored or relative is None:
        return timex
    base = _base(relative, anchor, previous)
    if base is None:
        return timex
    if timex.type is TimexType.DURATION:
        return bound_stretch(timex, base)
    if relative.unit == "moment" and previous is not None:
        return replace(
            timex,
            value=previous.value,
            earliest=previous.earliest,
            latest=previous.latest,
            is_anchored=True,
        )
    value = keep_quarter(timex, quarter, before) or resolve_value(timex.value, relative, base)
    if value is None:
        return timex
    if relative.base == "previous" and previous is not None and is_before_christ(previous):
        return replace(timex, value=write_era(value), is_anchored=True)
    return bound_date(replace(timex, value=value, is_anchored=True), base)


def _base(relative: Relative, anchor: date | None, previous: Timex | None) -> date | None:
    """Pick the date to count from; "the following day" cannot count from a whole year."""
    if relative.base != "previous":
        return anchor
    needed = 4 if relative.month or relative.unit == "season" else _FINENESS.get(relative.unit, 2)
    if previous is None or _fineness(previous) < needed:
        return None
    return base_day(previous)


def _fineness(timex: Timex) -> int:
    return len(timex.value.removeprefix("BC").partition("T")[0])
