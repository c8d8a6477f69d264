"""Dates inside a story of the past: "In 1941 … in December" is December 1941.

News counts from the day of writing, history from the date told before. A paragraph that names an
old year and goes on with months is read as history; "since 2000" only looks back and starts none,
and "last month" or "on Monday" ends it. A new paragraph is back at the day of writing, unless the
whole text is history: most years that it names lie far back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.engine.document import Timex

__all__ = ["is_history", "tie_to_narrative"]

# A year this far before the anchor is history; news may still tell last year's months without a
# year. Chosen on half of the news texts (timebank, aquaint), where 5 loses nothing and 2 does.
_YEARS_BACK = 5
_LOOKS_BACK = re.compile(r"\b(?:since|until|till|before)\s+(?:\w+\s+)?$", re.I)
# A whole text is history with this many years named and this share of them old. Chosen on half of
# timebank, aquaint and wikiwars: all histories have them, no news text has.
_YEARS_NAMED = 8
_OLD_SHARE = 0.7
_YEAR = re.compile(r"(?<![\w.,$€£-])(?:1[0-9]|20)\d\d(?![\w%]|[.,]\d)")
# "The end of the month" is no later than what is told; "this month" is the writer's.
_RUNNING = re.compile(r"(?:.*\s)?the\s+(?:month|year)", re.I)


def is_history(text: str, anchor: date | None) -> bool:
    """Say whether a whole text tells the past, so that its dates count from each other."""
    if anchor is None:
        return False
    years = [int(year[0]) for year in _YEAR.finditer(text)]
    old = sum(year <= anchor.year - _YEARS_BACK for year in years)
    return len(years) >= _YEARS_NAMED and old >= _OLD_SHARE * len(years)


def tie_to_narrative(
    timexes: Sequence[Timex],
    text: str,
    offset: int,
    anchor: date | None,
    previous: Timex | None = None,
) -> list[Timex]:
    """Let months and days without a year count from the old date told before.

    `previous` is the last date of the paragraph before in a text that is history, else None.
    """
    tied: list[Timex] = []
    told = previous if previous and _is_old(_own_year(previous), anchor) else None
    for timex in timexes:
        if told is not None and _is_yearless(timex):
            told = timex = _tie(timex, told)
        elif (year := _own_year(timex)) is not None:
            before = text[max(0, timex.span.start - offset - 40) : timex.span.start - offset]
            is_told = _is_old(year, anchor) and not _LOOKS_BACK.search(before)
            told = timex if is_told else None
        elif _is_of_the_day(timex):
            told = None
        tied.append(timex)
    return tied


def _is_old(year: int | None, anchor: date | None) -> bool:
    return year is not None and anchor is not None and year <= anchor.year - _YEARS_BACK


def _own_year(timex: Timex) -> int | None:
    found = re.match(r"\d{4}(?![\d])", timex.value) if timex.is_anchored else None
    return int(found[0]) if found else None


def _is_of_the_day(timex: Timex) -> bool:
    """See "last month" and "on Monday": the text is back at the day of writing."""
    relative = timex.relative
    if relative is None or relative.base != "anchor":
        return False
    return relative.shift is not None or relative.weekday is not None


def _is_yearless(timex: Timex) -> bool:
    relative = timex.relative
    if relative is None or relative.direction == "future":
        return False
    if relative.shift is None:
        return relative.month is not None or relative.unit == "season"
    return _RUNNING.fullmatch(timex.span.text) is not None


def _tie(timex: Timex, before: Timex) -> Timex:
    """Take the year before as it is; from a month on, the nearest one: December, then January."""
    if timex.relative is None:
        return timex
    if timex.relative.shift is not None:
        return replace(timex, relative=replace(timex.relative, base="previous"))
    relative = replace(timex.relative, base="previous", direction="nearest")
    if re.fullmatch(r"\d{4}", before.value):
        relative = replace(relative, unit="year", shift=0)
    return replace(timex, relative=relative)
