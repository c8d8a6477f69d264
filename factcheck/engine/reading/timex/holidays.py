"""Holidays: those on the same day each year, on a weekday of a month, and around Easter."""

from __future__ import annotations

import re

from factcheck.engine.document import Relative
from factcheck.engine.reading.timex.dates import date_draft
from factcheck.engine.reading.timex.grammar import TENSE, Draft, Fields, Rule
from factcheck.engine.reading.timex.resolve import holiday_in

__all__ = ["HOLIDAYS", "HOLIDAY_RULES"]

# The month and the day.
FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1),
    "valentine's day": (2, 14), "st. patrick's day": (3, 17), "fourth of july": (7, 4),
    "halloween": (10, 31), "boxing day": (12, 26), "may day": (5, 1), "veterans day": (11, 11),
    "armistice day": (11, 11), "bastille day": (7, 14),
}  # fmt: skip
# The month, the weekday from Monday 0, and the first day of the month that it may fall on.
MOVABLE = {
    "thanksgiving": (11, 3, 22),
    "thanksgiving day": (11, 3, 22),
    "memorial day": (5, 0, 25),
    "labor day": (9, 0, 1),
    "martin luther king day": (1, 0, 15),
    "martin luther king jr. day": (1, 0, 15),
    "presidents' day": (2, 0, 15),
    "columbus day": (10, 0, 8),
    "mother's day": (5, 6, 8),
    "father's day": (6, 6, 15),
}
# Days from Easter Sunday, in the Western churches.
EASTER = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7}
EASTER |= {"ash wednesday": -46}


def _holiday(fields: Fields) -> Draft:
    name = " ".join(fields["name"].replace("’", "'").removeprefix("the ").split())
    relative = _relative(name)
    if "year" in fields:
        return date_draft(holiday_in(int(fields["year"]), relative).isoformat())
    month, day = FIXED.get(name, (0, 0))
    value = f"XXXX-{month:02}-{day:02}" if month else "XXXX-XX-XX"
    return date_draft(value, relative)


def _relative(name: str) -> Relative:
    if name in EASTER:
        return Relative("easter", day=EASTER[name], direction=TENSE)
    if name in MOVABLE:
        month, weekday, day = MOVABLE[name]
        return Relative("day", month=month, day=day, weekday=weekday, direction=TENSE)
    month, day = FIXED[name]
    return Relative("day", month=month, day=day, direction=TENSE)


_NAMES = "|".join(
    name.replace("'", "['’]").replace(".", r"\.?")
    for name in sorted([*FIXED, *MOVABLE, *EASTER], key=len, reverse=True)
)

# The first word of each name, for the quick look.
HOLIDAYS = tuple(sorted({re.split(r"[\W]", name)[0] for name in [*FIXED, *MOVABLE, *EASTER]}))

HOLIDAY_RULES: tuple[Rule, ...] = (
    Rule.of(
        "holiday",
        rf"(?:the )?(?P<name>{_NAMES})(?:,? <year>)?",
        _holiday,
        "holiday",
        needs=HOLIDAYS,
    ),
)
