"""Vague amounts: "dozens", "tens of thousands", "several hundred", "a couple of"."""

from __future__ import annotations

import re

from factcheck.engine.reading.quantities.amounts import Amount
from factcheck.engine.reading.quantities.numerals import SCALES
from factcheck.engine.reading.quantities.units import CURRENCY_WORDS, MEASURES

__all__ = ["VAGUE_WORDS", "read_vague"]

_FEW = {
    "several": (3.0, 9.0),
    "a few": (2.0, 9.0),
    "a couple": (2.0, 3.0),
    "a couple of": (2.0, 3.0),
    "couple of": (2.0, 3.0),
    "a handful": (3.0, 9.0),
    "handful": (3.0, 9.0),
}
_SIZES = {"dozen": 12.0, "score": 20.0} | {word: float(size) for word, size in SCALES.items()}
# "Dozens" are two of them at least and less than a dozen times that; for thousands and more,
# newspapers stay with the word up to a hundred times.
_REACH_SMALL, _REACH_LARGE = 12.0, 50.0
_EXACT_DOZENS = {"a": 12, "half a": 6, "one": 12, "two": 24, "three": 36, "four": 48, "five": 60}
VAGUE_WORDS = frozenset({"several", "few", "couple", "handful", "tens", "half"}) | {
    f"{size}s" for size in _SIZES
}

_SIZE = "|".join([*(size for size in _SIZES if size != "score")])
_DOZEN = re.compile(rf"(?P<how>{'|'.join(_EXACT_DOZENS)})\s+dozen\b".replace(" ", r"\s+"), re.I)
_FEW_OF = re.compile(
    rf"(?P<few>several|a\s+few|a\s+couple(?:\s+of)?|couple\s+of|a\s+handful|handful)"
    rf"(?:\s+(?P<size>{_SIZE})\b(?!\s+of\s+(?:the\s+)?(?:{_SIZE})))?",
    re.I,
)
_PLURAL = re.compile(
    rf"(?P<times>tens|dozens|scores|hundreds|thousands)\s+of\s+(?P<of>{_SIZE})s?\b"
    rf"|(?P<plural>{_SIZE}|score)s(?:\s+(?:and|or|upon)\s+(?P=plural)s)?\b",
    re.I,
)
_LONG_UNITS = sorted((unit for unit in MEASURES if len(unit) > 3), key=len, reverse=True)
_OF_UNIT = re.compile(
    rf"\s+of\s+(?:(?P<money>{'|'.join(sorted(CURRENCY_WORDS, key=len, reverse=True))})s?"
    rf"|(?P<unit>{'|'.join(_LONG_UNITS)}))\b",
    re.I,
)
_TIMES = {"tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 100.0, "thousands": 1_000.0}


def read_vague(text: str, start: int) -> Amount | None:
    """Read the vague amount that starts here, with the unit behind its "of"."""
    if dozen := _DOZEN.match(text, start):
        value = float(_EXACT_DOZENS[" ".join(dozen["how"].lower().split())])
        return Amount(start, dozen.end(), value, value, scale=12.0)
    if few := _FEW_OF.match(text, start):
        low, high = _FEW[" ".join(few["few"].lower().split())]
        size = _SIZES[few["size"].lower()] if few["size"] else 1.0
        if low == 2.0 and high == 9.0 and not few["size"]:
            return None  # "a few" says nothing that could be checked
        end = few.end() if few["size"] else start + len(re.sub(r"\s+of$", "", few[0], flags=re.I))
        return Amount(start, end, low * size, high * size, scale=size, is_vague=True)
    plural = _PLURAL.match(text, start)
    if plural is None:
        return None
    if (plural["plural"] or "").lower() == "score" and not _is_score(text, plural):
        return None
    return _plural(text, start, plural)


def _plural(text: str, start: int, match: re.Match[str]) -> Amount:
    if match["of"]:
        size = _SIZES[match["of"].lower()] * _TIMES[match["times"].lower()]
        low, high = 2 * size, 2 * size * _REACH_SMALL
    else:
        size = _SIZES[match["plural"].lower()]
        low = 2 * size
        high = low * (_REACH_SMALL if size < 1_000 else _REACH_LARGE)
    end, unit = match.end(), ""
    if behind := _OF_UNIT.match(text, end):
        end = behind.end()
        if behind["money"]:
            unit = CURRENCY_WORDS[behind["money"].lower()]
        else:
            unit = MEASURES[behind["unit"].lower()]
    return Amount(start, end, low, high, unit, size, is_vague=True)


def _is_score(text: str, match: re.Match[str]) -> bool:
    """Scores count people; "test scores" are results."""
    before = text[: match.start()].rstrip()
    return bool(re.match(r"\s+of\s+\w", text[match.end() :])) and not re.search(
        r"(?:test|exams?|sat|box|credit|high|low|average|final|the|their|his|her)$",
        before,
        re.I,
    )
