"""Holidays that fall on the same day each year, or on a weekday of a month where the year is told.

A movable holiday without its year stays unread: its day differs from year to year.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from factcheck.engine.document import Relative
from factcheck.engine.reading.timex_dates import date_draft
from factcheck.engine.reading.timex_grammar import TENSE, Draft, Fields, Rule

__all__ = ["HOLIDAY_RULES"]

# The month and the day.
FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1),
    "valentine's day": (2, 14), "st. patrick's day": (3, 17), "fourth of july": (7, 4),
    "halloween": (10, 31), "boxing day": (12, 26), "may day": (5, 1), "veterans day": (11, 11),
    "armistice day": (11, 11), "bastille day": (7, 14),
}  # fmt: skip
# The month, the weekday from Monday 0, and which one of the month; -1 is the last.
MOVABLE = {
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "martin luther king day": (1, 0, 3),
}


def _holiday(fields: Fields) -> Draft | None:
    name = " ".join(fields["name"].replace("’", "'").removeprefix("the ").split())
    year = int(fields["year"]) if "year" in fields else None
    if name in MOVABLE:
        return date_draft(_movable(year, *MOVABLE[name])) if year else None
    month, day = FIXED[name]
    if year:
        return date_draft(f"{year:04}-{month:02}-{day:02}")
    relative = Relative("day", month=month, day=day, direction=TENSE)
    return date_draft(f"XXXX-{month:02}-{day:02}", relative)


def _movable(year: int, month: int, weekday: int, nth: int) -> str:
    last = monthrange(year, month)[1]
    days = [d for d in range(1, last + 1) if date(year, month, d).weekday() == weekday]
    return date(year, month, days[nth if nth < 0 else nth - 1]).isoformat()


_NAMES = "|".join(
    name.replace("'", "['’]").replace(".", r"\.?")
    for name in sorted([*FIXED, *MOVABLE], key=len, reverse=True)
)

HOLIDAY_RULES: tuple[Rule, ...] = (
    Rule.of("holiday", rf"(?:the )?(?P<name>{_NAMES})(?:,? <year>)?", _holiday, "holiday"),
)
