"""Quarters in company reports: "the quarter" and "a year earlier" mean the one being told.

A report tells one quarter, compares it with the same one a year before, then goes on to nine
months or a year, and from there "a year earlier" is a year.
"""

from __future__ import annotations

import re
from datetime import date

from factcheck.engine.document import Relative, Timex, TimexType
from factcheck.engine.reading.timex.grammar import Draft, Fields, Rule

__all__ = ["LATEST_QUARTER", "QUARTER_RULES", "YEAR_BEFORE", "keep_quarter", "tell_quarter"]

# "The quarter" and "the latest quarter": the one told before, else the last that ended.
LATEST_QUARTER = Relative("quarter", shift=-1, direction="past")
THIS_QUARTER = Relative("quarter", shift=0)
YEAR_AGO_QUARTER = Relative("quarter", shift=-5, direction="past")
# "The 1988 period": the quarter told, a year named; else the year.
NAMED_YEAR = Relative("quarter", shift=0, base="previous")
YEAR_BEFORE = Relative("year", shift=-1, direction="past")

_LONGER = re.compile(r"P(?:6M|9M|1Y)|\d{4}(?:-H\d)?")
# "The fiscal first quarter … the quarter ended Sept. 29": a company's own count goes on.
_FISCAL = re.compile(r"\bfiscal\b", re.I)
_NUMBERED = re.compile(r"\b(?:first|second|third|fourth|final)\b|\d", re.I)
_AHEAD = re.compile(r"\b(?:will|would|expect\w*|may|could|forecast\w*|estimate\w*|into)\b", re.I)
# "Compared with $36 million last year": a comparison with what is told.
_COMPARED = re.compile(r"\b(?:compared with|from|against|versus)\s(?:[^.;,]|[.,]\d){0,70}$", re.I)


def tell_quarter(
    timex: Timex, before: str, quarter: Timex | None, anchor: date | None
) -> Timex | None:
    """Give the quarter that is told behind the expression; "for the nine months" ends it."""
    relative = timex.relative
    if _LONGER.fullmatch(timex.value):
        is_year_before = relative is not None and relative.shift == -1
        is_ahead = anchor is not None and timex.earliest is not None and timex.earliest > anchor
        return quarter if is_year_before or is_ahead else None
    if not re.search(r"-Q\d$", timex.value) or timex.earliest is None or timex.latest is None:
        return quarter
    is_compared = relative is not None and relative.unit != "quarter"
    if is_compared or relative in (YEAR_AGO_QUARTER, NAMED_YEAR, THIS_QUARTER):
        return quarter
    if quarter and _FISCAL.search(quarter.span.text) and not _NUMBERED.search(timex.span.text):
        return quarter
    if anchor and (timex.earliest > anchor or (timex.latest > anchor and _AHEAD.search(before))):
        return quarter
    return timex


def keep_quarter(timex: Timex, quarter: Timex | None, before: str = "") -> str | None:
    """Give the value that the expression has for the quarter told, None where it has its own."""
    if quarter is None:
        return None
    year, part = int(quarter.value[:4]), quarter.value[4:]
    relative = timex.relative
    if relative == LATEST_QUARTER:
        return quarter.value
    if relative == NAMED_YEAR:
        return timex.value[:4] + part
    if relative == YEAR_AGO_QUARTER or _is_year_before(timex):
        return f"{year - 1:04}{part}"
    if timex.span.text.lower() == "last year" and _COMPARED.search(before):
        return f"{year - 1:04}{part}"
    return None


def _is_year_before(timex: Timex) -> bool:
    relative = timex.relative
    if relative is None or timex.value != "XXXX" or relative.month is not None:
        return False
    return (relative.unit, relative.shift, relative.direction) == ("year", -1, "past")


def _year_ago(fields: Fields) -> Draft:
    """Build "the year-ago quarter"; "the year-ago period" is a year where no quarter is told."""
    if fields["noun"] == "period":
        return Draft(TimexType.DATE, "XXXX", YEAR_BEFORE)
    return Draft(TimexType.DATE, "XXXX-QX", YEAR_AGO_QUARTER)


def _latest(_: Fields) -> Draft:
    return Draft(TimexType.DATE, "XXXX-QX", LATEST_QUARTER)


def _named(fields: Fields) -> Draft:
    return Draft(TimexType.DATE, fields["year"], NAMED_YEAR)


_NOUN = r"(?:fiscal[ -])?(?P<noun>quarter|period)"
_AGO = r"(?:last year|a year (?:ago|earlier|before)|the year before)"

QUARTER_RULES: tuple[Rule, ...] = (
    Rule.of("latest quarter", r"(?:the )?latest (?:fiscal )?(?:quarter|period)", _latest),
    Rule.of("the quarter", r"the (?:fiscal )?quarter", _latest, "the unit", needs=("quarter",)),
    Rule.of(
        "year-ago quarter",
        rf"(?:the |a )?year[- ](?:ago|earlier) {_NOUN}",
        _year_ago,
        needs=("ago", "earlier"),
    ),
    Rule.of(
        "quarter a year ago",
        rf"(?:the )?(?:(?:same|corresponding|comparable|like) )?{_NOUN}(?: of| in)? {_AGO}",
        _year_ago,
        needs=("last year", "a year", "the year before"),
    ),
    Rule.of("last year's quarter", rf"last year['’]s {_NOUN}", _year_ago, needs=("last year",)),
    Rule.of("quarter of a named year", r"(?:the )?<year> (?:quarter|period)", _named),
)
