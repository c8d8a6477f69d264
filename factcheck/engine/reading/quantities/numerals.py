"""Numbers as newspapers write them, in digits and in words: the pattern and its value."""

from __future__ import annotations

import re
from math import isfinite

__all__ = [
    "DIGITS",
    "NUMBER",
    "NUMBER_WORDS",
    "ORDINAL_WORDS",
    "SCALES",
    "parse_number",
    "parse_ordinal",
]

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
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
NUMBER_WORDS = frozenset([*_SMALL, *SCALES])
# Short scales are written against the digits: "$5m", "£2bn", "30k".
_SUFFIXES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000}
_SUFFIXES |= {"tn": 1_000_000_000_000, "trn": 1_000_000_000_000}
_HALVES = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

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

# Thousands in threes, or in twos as India writes them (1,20,000).
DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d\d)+,\d{3}|\d+)(?:\.\d+)?[½¼¾⅓⅔]?"
_SCALE = "|".join(word for word in SCALES if word != "hundred")
_GAP = r"(?:\s+|-)"
_BELOW_TEN = "|".join(_UNITS[1:10])
_BELOW_HUNDRED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:{_GAP}(?:{_BELOW_TEN})\b)?|(?:{'|'.join(_UNITS[::-1])}))\b"
)
_BELOW_THOUSAND = (
    rf"(?:{_BELOW_HUNDRED}{_GAP}hundred\b(?:(?:\s+and\s+|{_GAP}){_BELOW_HUNDRED})?"
    rf"|{_BELOW_HUNDRED}(?:\s+and\s+a\s+half\b)?)"
)
_GROUP = rf"(?:an?\s+hundred\b(?:(?:\s+and\s+|\s+){_BELOW_HUNDRED})?|{_BELOW_THOUSAND})"
_SCALED = rf"(?:{_GROUP}|an?){_GAP}(?:{_SCALE})\b"
# Digits with an optional scale word, a part of a scale ("half a million"), or words.
NUMBER = (
    rf"(?:{DIGITS}{_GAP}(?:{_SCALE})\b|{DIGITS}|[½¼¾⅓⅔]"
    rf"|(?:half|a\s+quarter\s+of)\s+an?\s+(?:hundred|{_SCALE})\b"
    rf"|(?:{_SCALED}\s+(?:and\s+)?)*(?:{_SCALED}|{_GROUP}))"
)


def parse_number(text: str) -> float | None:
    """Give the value of a number in digits or words, None where it is none.

    "2.5 million" is 2500000, "twenty-four" 24, "a hundred" 100, "half a million" 500000, "5bn" 5e9.
    """
    words = re.sub(r"(?<=\w)-(?=\w)", " ", text.lower().replace(",", "")).split()
    if not words:
        return None
    for part, share in ((["half"], 2), (["a", "quarter", "of"], 4)):
        if words[: len(part)] == part and words[len(part) :][:1] in (["a"], ["an"]):
            rest = parse_number(" ".join(words[len(part) + 1 :]))
            return None if rest is None else rest / share
    return _sum_words(words)


def _sum_words(words: list[str]) -> float | None:
    total, group, seen = 0.0, 0.0, False
    for position, word in enumerate(words):
        digits = _parse_digits(word)
        if digits is not None:
            group += digits
        elif word in _SMALL:
            group += _SMALL[word]
        elif word == "half" and words[max(0, position - 2) : position] == ["and", "a"]:
            group += 0.5
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
    match = re.fullmatch(r"(\d+(?:\.\d+)?)?([½¼¾⅓⅔])?([a-z]*)", word)
    if not match or not (match[1] or match[2]):
        return None
    scale = _SUFFIXES.get(match[3]) if match[3] else 1
    value = float(match[1] or 0) + _HALVES.get(match[2] or "", 0.0)
    return None if scale is None else value * scale


def parse_ordinal(text: str) -> int | None:
    """Give the value of an ordinal ("third", "21st", "twenty-first"), None where it is none."""
    lowered = text.lower()
    match = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", lowered)
    return int(match[1]) if match else ORDINAL_WORDS.get(lowered)
