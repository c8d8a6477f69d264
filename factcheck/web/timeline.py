"""A small picture of dates, where a claim and its evidence speak of different ones. Pure.

Rows are drawn to one scale, each with its words beside it, so that the picture's text says the
same as its bars.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Moment", "Timeline", "TimelineRow", "draw_timeline", "parse_value"]

VALUE = re.compile(r"([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
WIDTH = 1000
# A single day still has to be seen on a scale of years.
LEAST_WIDTH = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """What one party says about when, as an interval with both days included."""

    party: str
    words: str
    earliest: date
    latest: date
    is_ours: bool


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One bar: left edge and width in thousandths of the scale."""

    moment: Moment
    left: int
    width: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars on one scale, with the scale's first and last day."""

    rows: list[TimelineRow]
    first: date
    last: date


def draw_timeline(moments: Sequence[Moment]) -> Timeline | None:
    """Draw the moments to scale; None unless at least two of them differ."""
    if len({(moment.earliest, moment.latest) for moment in moments}) < 2:
        return None
    first = min(moment.earliest for moment in moments)
    last = max(moment.latest for moment in moments)
    days = (last - first).days + 1
    rows = []
    for moment in moments:
        width = max(WIDTH * ((moment.latest - moment.earliest).days + 1) // days, LEAST_WIDTH)
        left = min(WIDTH * (moment.earliest - first).days // days, WIDTH - width)
        rows.append(TimelineRow(moment, left, width))
    return Timeline(rows, first, last)


def parse_value(value: str) -> tuple[date, date] | None:
    """Read a TIMEX3 date as an interval; None for anything but a year, month or day."""
    match = VALUE.fullmatch(value)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    last_day = monthrange(year, month or 12)[1]
    if day > last_day:
        return None
    return date(year, month or 1, day or 1), date(year, month or 12, day or last_day)
