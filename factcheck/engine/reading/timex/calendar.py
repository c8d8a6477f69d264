"""Calendar arithmetic for TIMEX3 values: what a value bounds, and what lies so many units away.

Weeks are ISO weeks, quarters are calendar quarters. Seasons follow the northern hemisphere with
generous edges, since newspapers use them loosely.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

__all__ = ["add_months", "bounds_of", "clamp_year", "shift_day", "value_of_day", "week_start"]

Bounds = tuple[date, date]

# First and last month-day, generous by half a month each way; winter begins the year before.
_SEASONS = {
    "SP": ((2, 15), (6, 30)),
    "SU": ((5, 15), (9, 30)),
    "FA": ((8, 15), (12, 31)),
}
_VALUE = re.compile(
    r"(?P<century>\d{2})(?:XX)?$"
    r"|(?P<decade>\d{3})X?$"
    r"|(?P<year>\d{4})"
    r"(?:-W(?P<week>\d{2})(?:-(?P<weekday>[1-7]|WE))?"
    r"|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI)"
    r"|-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?:T\S*)?$"
)


def clamp_year(year: int) -> int:
    """Keep a year inside what a date can hold."""
    return min(max(year, date.min.year), date.max.year)


def add_months(day: date, months: int) -> date:
    """Move by whole months, to the last day of the month where the day does not exist."""
    index = day.year * 12 + day.month - 1 + months
    year, month = clamp_year(index // 12), index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def add_days(day: date, days: int) -> date:
    """Move by days, stopping at the ends of the calendar."""
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


_MONTHS = {"month": 1, "quarter": 3, "year": 12, "season": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}


def shift_day(day: date, unit: str, count: int) -> date:
    """Move a day by `count` units; hours and smaller units stay on the day."""
    if unit in _MONTHS:
        return add_months(day, _MONTHS[unit] * count)
    return add_days(day, _DAYS.get(unit, 0) * count)


def week_start(day: date) -> date:
    """Give the Monday of the week."""
    return add_days(day, -day.weekday())


def value_of_day(day: date, unit: str) -> str:
    """Write the TIMEX3 value of the unit that the day lies in ("2024-06", "2024-W24", "202")."""
    if unit in ("week", "weekend"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
    if unit == "quarter":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    lengths = {"century": 2, "decade": 3, "year": 4, "month": 7}
    return day.isoformat()[: lengths.get(unit, 10)]


def bounds_of(value: str) -> Bounds | None:
    """Give the first and the last day of a calendar value, None where it names no dates."""
    match = _VALUE.match(value)
    if not match:
        return None
    try:
        return _bounds(match)
    except ValueError:
        return None


def _bounds(match: re.Match[str]) -> Bounds:
    if match["century"]:
        return _years(int(match["century"]) * 100, 100)
    if match["decade"]:
        return _years(int(match["decade"]) * 10, 10)
    year = int(match["year"])
    if match["week"]:
        return _week(year, int(match["week"]), match["weekday"])
    if match["season"]:
        return _season(year, match["season"])
    if match["quarter"]:
        return _months(year, int(match["quarter"]) * 3 - 2, 3)
    if match["half"]:
        return _months(year, int(match["half"]) * 6 - 5, 6)
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day
    return _months(year, int(match["month"]), 1) if match["month"] else _years(year, 1)


def _years(first: int, count: int) -> Bounds:
    return date(max(first, 1), 1, 1), date(clamp_year(first + count - 1), 12, 31)


def _months(year: int, month: int, count: int) -> Bounds:
    start = date(year, month, 1)
    return start, add_days(add_months(start, count), -1) if (year, month + count) < (
        9999,
        13,
    ) else date.max


def _week(year: int, week: int, weekday: str | None) -> Bounds:
    monday = date.fromisocalendar(year, week, 1)
    if weekday == "WE":
        return add_days(monday, 5), add_days(monday, 6)
    if weekday:
        day = add_days(monday, int(weekday) - 1)
        return day, day
    return monday, add_days(monday, 6)


def _season(year: int, season: str) -> Bounds:
    if season == "WI":
        return date(max(year - 1, 1), 11, 15), date(clamp_year(year + 1), 3, 31)
    (first, last) = _SEASONS[season]
    return date(year, *first), date(year, *last)
