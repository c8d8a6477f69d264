"""Words in front of a time expression that belong to it: "early", "around", "more than"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.engine.document import TimexType
from factcheck.engine.reading.timex.lexicon import WEEKDAY_IN_PROSE

__all__ = ["Modifier", "find_modifier", "leave_out_article"]

_POINTS = frozenset({TimexType.DATE, TimexType.TIME})
_LENGTHS = frozenset({TimexType.DURATION})
# "About two years ago" is a date with a length in it.
_COUNTED = _LENGTHS | {TimexType.DATE}
_AWAY = re.compile(r"\w+[\s-].*\b(?:ago|earlier|later|before|previously)$", re.I | re.S)


@dataclass(frozen=True, slots=True)
class Modifier:
    """A pattern that ends where the expression starts, the TIMEX3 modifier, and its types."""

    pattern: re.Pattern[str]
    mod: str | None
    types: frozenset[TimexType]


def _modifier(words: str, mod: str | None, types: frozenset[TimexType]) -> Modifier:
    spaced = words.replace(" ", r"\s+")
    return Modifier(re.compile(rf"(?<![\w-])(?:{spaced})$", re.I), mod, types)


_THE = r"(?: the)? "
MODIFIERS = (
    _modifier(r"(?:the )?(?:very )?(?:early|earlier)(?: in)?(?: the)? ", "START", _POINTS),
    _modifier(rf"(?:the )?(?:beginning|start|early part|outset) of{_THE}", "START", _POINTS),
    _modifier(r"(?:the )?(?:mid|middle)(?:-| )", "MID", _POINTS),
    _modifier(r"early-", "START", _POINTS),
    _modifier(r"late-", "END", _POINTS),
    _modifier(r"(?:the )?latter (?:part|half) of(?: the)? ", "END", _POINTS),
    _modifier(rf"the middle of{_THE}", "MID", _POINTS),
    _modifier(r"(?:the )?(?:very )?(?:late|later)(?: in)?(?: the)? ", "END", _POINTS),
    _modifier(rf"(?:the )?(?:end|close|last part) of{_THE}", "END", _POINTS),
    _modifier(r"(?:around|circa|approximately|roughly|ca?\.) (?:the )?", "APPROX", _POINTS),
    _modifier(r"(?:about|around|approximately|roughly|some|an estimated) ", "APPROX", _COUNTED),
    # Before the ones that they contain: "no more than" is not "more than".
    _modifier(
        r"(?:at most|up to|no more than|as long as|no longer than) ", "EQUAL_OR_LESS", _LENGTHS
    ),
    _modifier(r"(?:at least|no less than|a minimum of) ", "EQUAL_OR_MORE", _COUNTED),
    _modifier(r"(?:more than|over|longer than|in excess of) ", "MORE_THAN", _COUNTED),
    _modifier(r"(?:less than|under|fewer than|just under) ", "LESS_THAN", _COUNTED),
    _modifier(r"(?:nearly|almost) ", "LESS_THAN", _COUNTED),
    _modifier(r"within ", "EQUAL_OR_LESS", _LENGTHS),
    _modifier(r"the (?:full |entire |whole )?", None, _LENGTHS),
)
_LONGEST = 40
# TIMEX3 leaves prepositions out: "within two weeks" is a length of at most "two weeks".
_PREPOSITION = re.compile(r"within\s", re.I)
# "Earlier Monday" and "late Monday" tell the hour, loosely; the day is Monday.
_BEFORE_WEEKDAY = re.compile(r"(?:earlier|later|late)\s", re.I)
_WEEKDAY = re.compile(rf"{WEEKDAY_IN_PROSE}\b")
# "Over the next year" and "over several years" tell when, "over a year" how long at least.
_NO_LEAST = re.compile(r"(?:the|these|those|several|many|past|last|next|recent)\b", re.I)


def find_modifier(
    text: str, start: int, end: int, kind: TimexType, *, floor: int = 0
) -> tuple[int, str | None] | None:
    """Give where the words in front begin and what they add, None where there are none.

    Words before `floor` belong to the expression before.
    """
    before = text[max(floor, start - _LONGEST) : start]
    for modifier in MODIFIERS:
        found = modifier.pattern.search(before)
        if found and _suits(modifier, kind, text[start:end]):
            if _BEFORE_WEEKDAY.match(found[0]) and _WEEKDAY.match(text, start):
                return None
            if modifier.mod == "MORE_THAN" and _NO_LEAST.match(text, start):
                return None
            is_left_out = _PREPOSITION.match(found[0])
            return start if is_left_out else start - len(found[0]), modifier.mod
    return None


def _suits(modifier: Modifier, kind: TimexType, words: str) -> bool:
    """See that "about" stands before a length, or before a date with a length in it."""
    if modifier.types != _COUNTED or kind in _LENGTHS:
        return kind in modifier.types
    return kind in _COUNTED and _AWAY.match(words) is not None


# An article belongs to the noun behind a compound: "the [23-year] occupation".
_ARTICLE = re.compile(
    r"(?:the|an?)\s+(?=(?:fiscal\s+)?(?:\w+-){1,2}(?:year|month|week|day|hour|minute|decade"
    r"|century|quarter|ago|earlier)$)",
    re.I,
)


def leave_out_article(text: str, start: int, end: int) -> int:
    """Give where a compound in front of a noun starts without the noun's article."""
    found = _ARTICLE.match(text[start:end])
    return start + found.end() if found else start
