"""The words that time expressions are made of, and what they stand for. Plain data."""

from __future__ import annotations

import re

__all__ = [
    "DAYPARTS",
    "MONTHS",
    "MONTH_IN_PROSE",
    "MONTH_PATTERN",
    "MONTH_STARTS",
    "NUMBER_WORDS",
    "SEASONS",
    "UNITS",
    "UNIT_PLURALS",
    "UNIT_STARTS",
    "VAGUE_NUMBERS",
    "WEEKDAYS",
    "WEEKDAY_IN_PROSE",
    "WEEKDAY_PATTERN",
    "WEEKDAY_STARTS",
    "ZONES",
    "month_number",
    "unit_of",
    "weekday_number",
]

MONTHS = (
    "january february march april may june july august september october november december"
).split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
# As prose writes them out, for patterns that tell "May" from "may".
MONTH_IN_PROSE = "(?:" + "|".join(month.capitalize() for month in MONTHS) + ")"
WEEKDAY_IN_PROSE = "(?:" + "|".join(day.capitalize() for day in WEEKDAYS) + ")"
# The shortest form of each: a text without any of them holds no such word.
MONTH_STARTS = tuple(month[:3] for month in MONTHS)
WEEKDAY_STARTS = tuple(day[:3] for day in WEEKDAYS)

# "may" and "march" are verbs, and short forms are other words ("sun", "mar"), unless capitalised.
_MONTH_NAMES = [m for m in MONTHS if m not in ("march", "may")]
MONTH_PATTERN = (
    "(?:" + "|".join(_MONTH_NAMES) + ")"
    "|(?-i:March|MARCH|May|MAY)"
    r"|(?-i:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
    r"|(?-i:(?:JAN|FEB|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)
WEEKDAY_PATTERN = (
    "(?:" + "|".join(WEEKDAYS) + ")"
    r"|(?-i:(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)(?:\.|(?=,?\s+(?:the\s+)?\d)))"
)

# Singular unit: the letter in a duration, and whether it counts hours ("PT4H").
UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "F",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
_PLURALS = {"century": "centuries"}
UNIT_STARTS = tuple(unit.removesuffix("y") for unit in UNITS)
UNIT_PLURALS = {_PLURALS.get(unit, unit + "s"): unit for unit in UNITS}

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYPARTS = {
    "morning": "MO",
    "mid-morning": "MO",
    "afternoon": "AF",
    "mid-afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "overnight": "NI",
    "midday": "MI",
}

# Counts that are not numbers; TIMEX3 writes X for them.
VAGUE_NUMBERS = (
    "a few", "several", "some", "many", "a number of", "a handful of", "various", "multiple",
    "few", "couple of", "numerous", "dozens of", "scores of", "hundreds of", "thousands of",
    "a dozen or so", "countless",
)  # fmt: skip
_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_WORDS += " sixteen seventeen eighteen nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "|".join(sorted(_WORDS.split(), key=len, reverse=True))
_SPELLED = rf"(?:(?:{_TENS})(?:[\s-]+(?:{_ONES}))?|(?:{_ONES}))"
_HUNDREDS = rf"(?:(?:a|{_SPELLED})[\s-]+(?:hundred|thousand)(?:[\s-]+(?:and\s+)?{_SPELLED})?)"
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)?"
NUMBER_WORDS = rf"(?:{_HUNDREDS}|{_SPELLED}|{_DIGITS}|half\s+a\s+dozen|a\s+dozen|an?\s+couple\s+of)"

ZONES = r"(?-i:[ECMP][SD]?T|GMT|UTC|BST|CET|CEST|MSK|IST|JST|EET|EEST)"


def month_number(word: str) -> int:
    """Give 1 to 12 for a month name or its short form."""
    return next(i for i, name in enumerate(MONTHS, start=1) if name.startswith(word[:3].lower()))


def weekday_number(word: str) -> int:
    """Give 0 (Monday) to 6 for a weekday name or its short form."""
    return next(i for i, name in enumerate(WEEKDAYS) if name.startswith(word[:3].lower()))


def unit_of(word: str) -> str:
    """Give the singular of a unit word in either number."""
    lowered = re.sub(r"[\s-]+", "-", word.lower())
    return UNIT_PLURALS.get(lowered, lowered)
