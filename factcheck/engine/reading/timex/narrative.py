"""What a date without a year hangs on, in the order of the text: `Story`.

News counts from the day of writing. A paragraph of news that names an old year and goes on with
months tells history; "since 2000" only looks back and starts none, and "last month" or "on Monday"
ends it. Where the whole text is history, every date counts from the one told before, across
paragraphs: "In 1941 … in December … the following day".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcheck.engine.document import Timex, TimexType
from factcheck.engine.reading.timex.anchor import is_landmark, resolve_timex
from factcheck.engine.reading.timex.eras import base_day
from factcheck.engine.reading.timex.lexicon import MONTH_IN_PROSE, WEEKDAY_IN_PROSE
from factcheck.engine.reading.timex.quarters import tell_quarter

__all__ = ["Story", "is_history"]

# A year this far before the anchor is history; news may still tell last year's months without a
# year. Chosen on half of the news texts (timebank, aquaint), where 5 loses nothing and 2 does.
_YEARS_BACK = 5
_LOOKS_BACK = re.compile(r"\b(?:since|until|till|before)\s+(?:\w+\s+)?$", re.I)
# A whole text is history with this many years named and this share of them old, or with many years
# named and this share of them over. Chosen on half of timebank, aquaint and wikiwars: all histories
# have them, no news text has.
_YEARS_NAMED = 8
_MANY_YEARS = 20
_OLD_SHARE = 0.7
_YEAR = re.compile(
    r"(?<![\w.,$€£-])(?:(?P<ce>(?:1[0-9]|20)\d\d)(?![\w%]|[.,]\d)|\d{1,4}(?=\s+(?:BC|BCE|B\.C\.)))"
)
# News tells its day, histories hardly ever do: at most one such word for three years named.
_OF_THE_DAY = re.compile(
    r"\b(?:yesterday|tomorrow|tonight|(?:last|this|next) (?:week|month|year|night|weekend)"
    rf"|{WEEKDAY_IN_PROSE}(?!,? (?:\d|[A-Z])))\b"
)
_DEICTIC_SHARE = 0.33
# A text that goes by months and days names fewer years, and news names far fewer dates.
_MONTH = re.compile(rf"\b{MONTH_IN_PROSE}\b")
_DATES_NAMED = 20
_FEW_YEARS = 3
_RARE = 0.1
# "The end of the month" is no later than what is told; "this month" is the writer's.
_RUNNING = re.compile(r"(?:.*\s)?the\s+(?:month|year)", re.I)
_PRESENT = re.compile(r"(?:.*\s)?(?:today|tonight|yesterday|tomorrow)", re.I)
# A year that opens a sentence or a heading, with the words that may lead to it.
_OPENS = re.compile(
    r"(?:^|[.!?]['\"”’]?)\s*(?:(?:in|by|during|from|throughout|for|as of|through)\s+)?(?:the\s+)?"
    r"(?:year\s+|early\s+|late\s+|mid-?\s*|(?:end|beginning|start)\s+of\s+)?$",
    re.I,
)
_OTHER_AGE = 15
# A winter takes the year of its January; from this month on the one ahead is meant.
_AUTUMN = 8
# "Stalemated by 1940; in August of that year …": the last one named, even in passing.
_THAT_YEAR = re.compile(r"\bthat\s+(?:same\s+)?year$", re.I)
# How far back a placed expression sees the words in front.
_REACH = 80


def is_history(text: str, anchor: date | None) -> bool:
    """Say whether a whole text tells the past, so that its dates count from each other.

    Such a text names many dates, in years that are over, and hardly ever the day of writing.
    """
    if anchor is None:
        return False
    years = [int(found["ce"] or 0) for found in _YEAR.finditer(text)]
    count, deictic = len(years), len(_OF_THE_DAY.findall(text))
    is_old = sum(year <= anchor.year - _YEARS_BACK for year in years) >= _OLD_SHARE * count
    is_over = sum(year < anchor.year for year in years) >= _OLD_SHARE * count
    if count >= _YEARS_NAMED and deictic <= _DEICTIC_SHARE * count:
        return is_old or (count >= _MANY_YEARS and is_over)
    dates = count + len(_MONTH.findall(text))
    return is_over and count >= _FEW_YEARS and dates >= _DATES_NAMED and deictic <= _RARE * dates


@dataclass(slots=True)
class Story:
    """Put the expressions of a text on the calendar, paragraph by paragraph.

    `told` is the date that the next expression may count from, `named` the last one of all,
    `quarter` the one being reported.
    """

    anchor: date | None
    in_history: bool = False
    told: Timex | None = None
    named: Timex | None = None
    quarter: Timex | None = None

    def place(self, timexes: Sequence[Timex], text: str, offset: int = 0) -> list[Timex]:
        """Resolve the expressions of one paragraph; `text` starts at `offset` of the article."""
        placed: list[Timex] = []
        old_year: Timex | None = None
        for timex in timexes:
            start = timex.span.start - offset
            before = text[max(0, start - _REACH) : start]
            if self.in_history:
                placed.append(self._place_in_history(timex, before))
            else:
                tied, old_year = self._tie_in_news(timex, before, old_year)
                placed.append(resolve_timex(tied, self.anchor, self.told, self.quarter, before))
                self.told = placed[-1] if is_landmark(placed[-1]) else self.told
                self.quarter = tell_quarter(placed[-1], before, self.quarter, self.anchor)
        return placed

    def _place_in_history(self, timex: Timex, before: str) -> Timex:
        if timex.is_anchored or timex.relative is None or self.told is None:
            placed = resolve_timex(timex, self.anchor, self.told)
        elif _THAT_YEAR.search(timex.span.text):
            placed = resolve_timex(timex, self.anchor, self.named)
        else:
            placed = resolve_timex(_tie_to_told(timex, self.told), self.anchor, self.told)
        if is_landmark(placed):
            self.named = placed
            if _is_told(placed, before, self.told):
                self.told = placed
        return placed

    def _tie_in_news(
        self, timex: Timex, before: str, old_year: Timex | None
    ) -> tuple[Timex, Timex | None]:
        """Give the expression as it hangs, and the old date that the paragraph tells by then."""
        if old_year is not None and _is_yearless(timex):
            tied = _tie(timex, old_year)
            return tied, tied
        if (year := _own_year(timex)) is not None:
            is_told = self._is_old(year) and not _LOOKS_BACK.search(before)
            return timex, timex if is_told else None
        return timex, None if _is_of_the_day(timex) else old_year

    def _is_old(self, year: int) -> bool:
        return self.anchor is not None and year <= self.anchor.year - _YEARS_BACK


def _is_told(timex: Timex, before: str, told: Timex | None) -> bool:
    """Say whether the story goes on from here, or only glances at another time."""
    if told is None:
        return True
    if _is_comparison(timex) or not re.match(r"(?:BC)?\d{4}", timex.value):
        return False
    if not _is_bare_year(timex):
        return True
    if timex.value == told.value[: len(timex.value)] or _LOOKS_BACK.search(before):
        return False
    if _is_bare_year(told) or _OPENS.search(before):
        return True
    # A story told by months goes on at "In 1965 …"; inside a sentence it looks ahead at the next
    # year, back at an earlier one, and at another age far away.
    return 1 < _years_between(told, timex) < _OTHER_AGE


def _is_comparison(timex: Timex) -> bool:
    """See "two years earlier" and "the previous year"."""
    relative = timex.relative
    if relative is None or relative.month is not None or relative.unit not in ("year", "decade"):
        return False
    return (relative.shift or 0) < 0


def _years_between(first: Timex, second: Timex) -> int:
    days = base_day(first), base_day(second)
    return days[1].year - days[0].year if days[0] and days[1] else 0


def _is_bare_year(timex: Timex) -> bool:
    return re.fullmatch(r"(?:BC)?\d{4}", timex.value) is not None


def _tie_to_told(timex: Timex, told: Timex) -> Timex:
    """Let every expression but "today" count from the date told before."""
    relative = timex.relative
    if relative is None or relative.base == "previous" or _PRESENT.match(timex.span.text):
        return timex
    if timex.type is TimexType.DURATION:
        return timex
    if relative.shift is None:
        return _tie(timex, told)
    return replace(timex, relative=replace(relative, base="previous"))


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


def _turn(timex: Timex, before: Timex) -> int:
    """Say how many years on a season lies: the winter that autumn leads to is the next year's."""
    day = base_day(before)
    is_late = day is not None and day.month >= _AUTUMN and not _is_bare_year(before)
    return int(is_late and timex.value.endswith("-WI"))


def _tie(timex: Timex, before: Timex) -> Timex:
    """Take the year before as it is; from a month on, the nearest one: December, then January."""
    if timex.relative is None:
        return timex
    if timex.relative.shift is not None:
        return replace(timex, relative=replace(timex.relative, base="previous"))
    relative = replace(timex.relative, base="previous", direction="nearest")
    if relative.unit == "season":
        return replace(timex, relative=replace(relative, unit="year", shift=_turn(timex, before)))
    if _is_bare_year(before) and relative.weekday is None:
        relative = replace(relative, unit="year", shift=0)
    return replace(timex, relative=relative)
