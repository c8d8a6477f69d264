"""Dates before Christ, which `datetime.date` cannot hold, counted on a mirrored calendar.

The year 480 BC is kept as the year 4519, so that later years have greater numbers and "the
following year" needs no arithmetic of its own; decades and centuries fall on each other as well.
"""

from __future__ import annotations

import re
from datetime import date

from factcheck.engine.document import Timex
from factcheck.engine.reading.timex.calendar import bounds_of

__all__ = ["base_day", "is_before_christ", "write_era"]

_MIRROR = 4999


def is_before_christ(timex: Timex) -> bool:
    """Say whether the value lies before Christ."""
    return timex.value.startswith("BC")


def base_day(timex: Timex) -> date | None:
    """Give the day that the next expression counts from, mirrored where it lies before Christ."""
    if not is_before_christ(timex):
        return timex.earliest
    found = re.match(r"BC(\d{4})(\S*)", timex.value)
    if found is None:
        return None
    bounds = bounds_of(f"{_MIRROR - int(found[1]):04}{found[2]}")
    return bounds[0] if bounds else None


def write_era(value: str) -> str:
    """Write a value of the mirrored calendar as it is: "4520" is "BC0479", "451" "BC048"."""
    digits = re.match(r"\d+", value)
    if digits is None:
        return value
    width = digits.end()
    year = _MIRROR // 10 ** (4 - width) - int(digits[0])
    return f"BC{max(year, 0):0{width}}{value[width:]}"
