"""Fill a template in from a base date: "XXXX-09", sought in the past of June 2024, is 2023-09."""

from __future__ import annotations

import re
from datetime import date

from factcheck.engine.document import Relative
from factcheck.engine.reading.timex.calendar import (
    add_days,
    add_months,
    bounds_of,
    clamp_year,
    shift_day,
    value_of_day,
    week_start,
)

__all__ = ["holiday_in", "resolve_value"]

_TEMPLATES = {
    "XXXX-XX-XX": "day",
    "XXXX-WXX": "week",
    "XXXX-WXX-WE": "weekend",
    "XXXX-XX": "month",
    "XXXX-QX": "quarter",
    "XXXX": "year",
    "XXX": "decade",
    "XX": "century",
}
_WITHIN_YEAR = re.compile(r"XXXX-(SP|SU|FA|WI|Q[1-4]|H[12])$")
# Newspapers give the year of a day that lies nearly a year away: "has set Nov. 10 as the
# deadline", written in early November, means the coming one whatever the tense is.
_NEARLY_A_YEAR = 320
# The month in the middle of each part of a year.
_PART_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1, "Q1": 2, "Q2": 5, "Q3": 8, "Q4": 11}
_PART_MONTHS |= {"H1": 3, "H2": 9}

MonthDay = tuple[int, int]


def resolve_value(template: str, relative: Relative, base: date) -> str | None:
    """Write the TIMEX3 value that the template stands for, None where the template says nothing."""
    stem, mark, clock = template.partition("T")
    if relative.unit == "easter" or (relative.month and relative.weekday is not None):
        stem = _holiday(relative, base).isoformat()
    elif relative.weekday is not None:
        stem = _weekday(relative, base).isoformat()
    elif relative.month is not None:
        stem = _month(relative, base)
    elif relative.day is not None:
        stem = _day_of_month(relative, base)
    elif found := _WITHIN_YEAR.match(stem):
        stem = _part_of_year(found[1], relative, base)
    elif unit := _TEMPLATES.get(stem):
        shift = _weekend_shift(relative, base) if relative.shift is None else relative.shift
        stem = value_of_day(shift_day(base, relative.unit, shift), unit)
    else:
        return None
    return stem + mark + clock if bounds_of(stem) else None


def holiday_in(year: int, relative: Relative) -> date:
    """Give the day of a holiday: a day of a month, a weekday on or after it, or around Easter."""
    if relative.unit == "easter":
        return add_days(_easter(year), relative.day or 0)
    first = date(year, relative.month or 1, relative.day or 1)
    if relative.weekday is None:
        return first
    return add_days(first, (relative.weekday - first.weekday()) % 7)


def _easter(year: int) -> date:
    """Give Easter Sunday by the anonymous Gregorian computus (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    shift = (century + 8) // 25
    moon = (19 * golden + century - century // 4 - (century - shift + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _holiday(relative: Relative, base: date) -> date:
    """Pick the year of a holiday as the tense has it: the last one, the next or the nearest."""
    years = (clamp_year(base.year + turn) for turn in (-1, 0, 1))
    days = [holiday_in(year, relative) for year in years]
    if relative.direction == "past":
        return max((day for day in days if day <= base), default=days[1])
    if relative.direction == "future":
        return min((day for day in days if day >= base), default=days[1])
    return min(days, key=lambda day: abs((day - base).days))


def _weekend_shift(relative: Relative, base: date) -> int:
    """Place "the weekend": on a weekday and in the past tense it is the one before."""
    return -1 if relative.direction == "past" and base.weekday() < 5 else 0


def _weekday(relative: Relative, base: date) -> date:
    wanted = relative.weekday or 0
    if relative.unit == "week" and relative.shift is not None:
        return add_days(shift_day(week_start(base), "week", relative.shift), wanted)
    back = (base.weekday() - wanted) % 7
    if relative.shift == -1:
        return add_days(base, -(back or 7))
    if relative.shift == 1:
        return add_days(base, 7 - back)
    if relative.direction == "past" or (relative.direction == "nearest" and back <= 3):
        return add_days(base, -back)
    return add_days(base, (7 - back) % 7)


def _month(relative: Relative, base: date) -> str:
    month, day = relative.month or 1, relative.day
    if relative.unit == "year":
        turn = relative.shift or 0
    else:
        here, there = (base.month, base.day if day else 0), (month, day or 0)
        turn = _turn(relative, here, there)
    return f"{clamp_year(base.year + turn):04}-{month:02}" + (f"-{day:02}" if day else "")


def _turn(relative: Relative, here: MonthDay, there: MonthDay) -> int:
    """Say in which year, counted from the base, the point `there` of a year is meant."""
    if relative.shift:
        is_out = there >= here if relative.shift < 0 else there <= here
        return relative.shift if is_out else 0
    days = (there[0] - here[0]) * 30 + (there[1] - here[1] if relative.day else 0)
    is_told = relative.day is None or abs(days) < 360 - _NEARLY_A_YEAR or relative.shift == 0
    if relative.direction == "past" and there > here:
        return 0 if relative.day and is_told else -1
    if relative.direction == "future" and there < here:
        return 0 if relative.day and is_told else 1
    if relative.direction != "nearest":
        return 0
    return _nearest_turn(relative.unit, there[0] - here[0])


def _nearest_turn(unit: str, months: int) -> int:
    """Take the nearer year; quarters are mostly told once they are over."""
    behind, ahead = (-9, 3) if unit == "quarter" else (-6, 6)
    return 0 if behind <= months <= ahead else (-1 if months > 0 else 1)


def _day_of_month(relative: Relative, base: date) -> str:
    wanted = relative.day or 1
    month = base.replace(day=1)
    if relative.unit == "month" and relative.shift is not None:
        month = add_months(month, relative.shift)
    elif relative.direction == "past" and wanted > base.day:
        month = add_months(month, -1)
    elif relative.direction == "future" and wanted < base.day:
        month = add_months(month, 1)
    return f"{month.isoformat()[:7]}-{wanted:02}"


def _part_of_year(part: str, relative: Relative, base: date) -> str:
    if relative.unit == "year" and relative.shift is not None:
        return f"{clamp_year(base.year + relative.shift):04}-{part}"
    running = bounds_of(f"{base.year:04}-{part}")
    if relative.shift is None and running and running[0] <= base <= running[1]:
        return f"{base.year:04}-{part}"
    turn = _turn(relative, (base.month, 0), (_PART_MONTHS[part], 0))
    return f"{clamp_year(base.year + turn):04}-{part}"
