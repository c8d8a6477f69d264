"""Dates inside a story of the past: "In 1941 … in December" is December 1941.

News counts from the day of writing, history from the date told before. A paragraph that names an
old year and goes on with months is read as history; "since 2000" only looks back and starts none,
and "last month" or "on Monday" ends it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from factcheck.engine.document import Timex

__all__ = ["tie_to_narrative"]

# A year this far before the anchor is history; news may still tell last year's months without a
# year. Chosen on half of the news texts (timebank, aquaint), where 5 loses nothing and 2 does.
_YEARS_BACK = 5
_LOOKS_BACK = re.compile(r"\b(?:since|until|till|before)\s+(?:\w+\s+)?$", re.I)


def tie_to_narrative(
    timexes: Sequence[Timex], text: str, offset: int, anchor: date | None
) -> list[Timex]:
    """Let months and days without a year count from the old date told before in the paragraph."""
    tied: list[Timex] = []
    is_history = False
    for timex in timexes:
        if is_history and _is_yearless(timex):
            timex = _tie(timex, tied[-1])
        elif (year := _own_year(timex)) is not None:
            before = text[max(0, timex.span.start - offset - 40) : timex.span.start - offset]
            is_old = anchor is not None and year <= anchor.year - _YEARS_BACK
            is_history = is_old and not _LOOKS_BACK.search(before)
        elif _is_of_the_day(timex):
            is_history = False
        tied.append(timex)
    return tied


def _own_year(timex: Timex) -> int | None:
    found = re.match(r"\d{4}(?![\d])", timex.value) if timex.relative is None else None
    return int(found[0]) if found else None


def _is_of_the_day(timex: Timex) -> bool:
    """See "last month" and "on Monday": the text is back at the day of writing."""
    relative = timex.relative
    if relative is None or relative.base != "anchor":
        return False
    return relative.shift is not None or relative.weekday is not None


def _is_yearless(timex: Timex) -> bool:
    relative = timex.relative
    return (
        relative is not None
        and relative.shift is None
        and relative.direction != "future"
        and (relative.month is not None or relative.unit == "season")
    )


def _tie(timex: Timex, before: Timex) -> Timex:
    """Take the year before as it is; from a month on, the nearest one: December, then January."""
    if timex.relative is None:
        return timex
    relative = replace(timex.relative, base="previous", direction="nearest")
    if re.fullmatch(r"\d{4}", before.value):
        relative = replace(relative, unit="year", shift=0)
    return replace(timex, relative=relative)
