"""All rules for time expressions in their order, each with the words that it cannot do without.

A paragraph that holds none of a rule's words is spared the search: that halves the reading time.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.engine.reading.timex.dates import DATE_RULES
from factcheck.engine.reading.timex.deictic import DEICTIC_RULES
from factcheck.engine.reading.timex.durations import CLOCK_RULES, DURATION_RULES, SET_RULES
from factcheck.engine.reading.timex.grammar import Rule
from factcheck.engine.reading.timex.holidays import HOLIDAY_RULES, HOLIDAYS
from factcheck.engine.reading.timex.lexicon import DAYPARTS, MONTHS, SEASONS, UNITS, WEEKDAYS
from factcheck.engine.reading.timex.past_rules import PAST_RULES
from factcheck.engine.reading.timex.quarters import QUARTER_RULES
from factcheck.engine.reading.timex.years import YEAR_RULES

__all__ = ["RULES", "RULES_OF_HISTORY"]

# The shortest form of each, in lower case.
_MONTH = tuple(month[:3] for month in MONTHS)
_WEEKDAY = tuple(day[:3] for day in WEEKDAYS)
_SEASON = tuple(SEASONS)
_UNIT = tuple(unit.removesuffix("y") for unit in UNITS)
_DAYPART = tuple(DAYPARTS)
_NEEDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        (
            *("month day", "day month", "month days", "days month", "month year", "months"),
            *("which month", "month", "nth week", "part of month", "month day of year"),
        ),
        _MONTH,
    ),
    **dict.fromkeys(
        (
            *("which unit", "length", "range of lengths", "one unit", "one or two", "half a unit"),
            *("bare plural", "stretch", "the six months", "the six months past", "every unit"),
            *("per unit", "in some time"),
        ),
        _UNIT,
    ),
    **dict.fromkeys(("season", "season of year", "which season", "season of war"), _SEASON),
    **dict.fromkeys(("weekday", "weekday of week"), _WEEKDAY),
    **dict.fromkeys(("part of today", "part of a day", "part of the day told"), _DAYPART),
    **dict.fromkeys(("away", "some time away"), ("ago", "er", "from now", "usly", "back", "hence")),
    **dict.fromkeys(("century", "centuries"), ("centur",)),
    **dict.fromkeys(("quarter", "year quarter", "year's quarter", "the quarter"), ("quarter",)),
    **dict.fromkeys(("BC", "BC years", "BC decade"), ("bc", "b.c.")),
    **dict.fromkeys(("month of year", "month of that year", "year end"), ("year",)),
    "nth day": ("st of", "nd of", "rd of", "th of", "days of", "day of"),
    "edge day": ("first", "last", "final"),
    "age": ("years old", "years of age"),
    "half": ("half",),
    "holiday": HOLIDAYS,
    "quarter ended": ("ended", "ending"),
    "year ended": ("ended", "ending"),
    "quarter a year ago": ("last year", "a year", "the year before"),
    "last year's quarter": ("last year",),
    "year-ago quarter": ("ago", "earlier"),
    "year ago": ("ago", "earlier"),
    "spelled year": ("eighteen", "nineteen", "twenty"),
    "decade word": ("ties",),
    "part of unit": ("earlier", "later"),
    "weekdays": ("days",),
    "every named": ("every", "each"),
}


def _with_needs(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    return tuple(replace(rule, needs=_NEEDS.get(rule.name, ())) for rule in rules)


RULES = _with_needs(
    (
        *DATE_RULES,
        *YEAR_RULES,
        *QUARTER_RULES,
        *HOLIDAY_RULES,
        *DEICTIC_RULES,
        *CLOCK_RULES,
        *SET_RULES,
        *DURATION_RULES,
    )
)
RULES_OF_HISTORY = (*_with_needs(PAST_RULES), *RULES)
