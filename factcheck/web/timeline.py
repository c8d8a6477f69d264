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

from factcheck.engine.reading.timex import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Moment", "Timeline", "TimelineRow", "draw_timeline", "parse_value"]

VALUE = re.compile(r"([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?")
MONTHS = tuple(month.capitalize() for month in lexicon.MONTHS)
WORDS = re.compile(rf"(?:(\d\d?)(?:[–-](\d\d?))? )?({'|'.join(MONTHS)}) ([12]\d{{3}})")
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
    """Read "2024-05" or "19–20 June 2024" as an interval; None for anything less plain."""
    if match := VALUE.fullmatch(value):
        year, month, day = (int(part or 0) for part in match.groups())
        return _interval(year, month or 1, month or 12, day, day)
    if match := WORDS.fullmatch(value):
        first, month_word, year = int(match[1] or 0), match[3], int(match[4])
        month = MONTHS.index(month_word) + 1
        return _interval(year, month, month, first, int(match[2] or first))
    return None


def _interval(
    year: int, first_month: int, last_month: int, first_day: int, last_day: int
) -> tuple[date, date] | None:
    """Build an interval; a day of 0 stands for the whole month."""
    month_end = monthrange(year, last_month)[1]
    if max(first_day, last_day) > month_end:
        return None
    start = date(year, first_month, first_day or 1)
    end = date(year, last_month, last_day or month_end)
    return (start, end) if start <= end else None
