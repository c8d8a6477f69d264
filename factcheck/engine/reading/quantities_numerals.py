"""Numbers as newspapers write them, in digits and in words: the pattern and its value."""

from __future__ import annotations

import re
from math import isfinite

__all__ = ["NUMBER", "ORDINAL_WORDS", "SCALES", "parse_number", "parse_ordinal"]

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
# Short scales are written against the digits: "$5m", "£2bn", "30k".
_SUFFIXES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000}
_SUFFIXES |= {"tn": 1_000_000_000_000, "trn": 1_000_000_000_000}

_ORDINAL_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINAL_WORDS = (
    {word: value for value, word in enumerate(_ORDINAL_UNITS, start=1)}
    | {
        "thirtieth": 30,
        "fortieth": 40,
        "fiftieth": 50,
        "hundredth": 100,
    }
    | {
        f"{ten}{join}{unit}": _SMALL[ten] + value
        for ten in _TENS
        for value, unit in enumerate(_ORDINAL_UNITS[:9], start=1)
        for join in "- "
    }
)

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_WORD = "|".join(sorted([*_SMALL, *SCALES], key=len, reverse=True))
_WORDS = rf"(?:{_WORD})\b(?:(?:[\s-]+|\s+and\s+)(?:{_WORD})\b)*"
_SCALE = "|".join(word for word in SCALES if word != "hundred")
# A digit number with an optional scale word, or a chain of number words.
NUMBER = (
    rf"(?:{_DIGITS}[\s-]+(?:{_SCALE})\b|{_DIGITS}"
    rf"|(?:half\s+a|an?)[\s-]+(?:hundred|{_SCALE})\b|{_WORDS})"
)


def parse_number(text: str) -> float | None:
    """Give the value of a number in digits or words, None where it is none.

    "2.5 million" is 2500000, "twenty-four" 24, "a hundred" 100, "half a million" 500000, "5bn" 5e9.
    """
    words = re.sub(r"(?<=\w)-(?=\w)", " ", text.lower().replace(",", "")).split()
    if not words:
        return None
    if words[:2] == ["half", "a"] and len(words) > 2:
        rest = parse_number(" ".join(words[2:]))
        return None if rest is None else rest / 2
    return _sum_words(words)


def _sum_words(words: list[str]) -> float | None:
    total, group, seen = 0.0, 0.0, False
    for position, word in enumerate(words):
        digits = _parse_digits(word)
        if digits is not None:
            group += digits
        elif word in _SMALL:
            group += _SMALL[word]
        elif word == "hundred":
            group = (group or 1.0) * 100.0
        elif word in SCALES:
            total += (group or 1.0) * SCALES[word]
            group = 0.0
        elif word in ("a", "an", "and") and position < len(words) - 1:
            continue
        else:
            return None
        seen = True
    value = total + group
    return value if seen and isfinite(value) else None


def _parse_digits(word: str) -> float | None:
    match = re.fullmatch(r"(\d+(?:\.\d+)?)([a-z]*)", word)
    if not match:
        return None
    scale = _SUFFIXES.get(match[2]) if match[2] else 1
    return None if scale is None else float(match[1]) * scale


def parse_ordinal(text: str) -> int | None:
    """Give the value of an ordinal ("third", "21st", "twenty-first"), None where it is none."""
    lowered = text.lower()
    match = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", lowered)
    return int(match[1]) if match else ORDINAL_WORDS.get(lowered)
