"""Ages: "34-year-old", "aged 34", "at age 16", and the 34 in "Ann Lee, 34, said"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.engine.reading.quantities.amounts import Amount
from factcheck.engine.reading.quantities.words import Words
from factcheck.engine.reading.timex.lexicon import MONTHS

__all__ = ["read_ages"]

_OLDEST = 122
# Behind a single name in commas, a number from here on is an age, not goals or points.
_SURE = 18
_YEARS_OLD = re.compile(r"[\s-]*(?P<unit>year|month|week|day)s?[\s-]+olds?\b", re.I)
_AGED = re.compile(
    r"\b(?:aged?|ages|(?:at|by)\s+the\s+age\s+of|the\s+age\s+of|age\s+of|turn(?:s|ed|ing)?)\s+"
    r"(?:between\s+|from\s+)?$",
    re.I,
)
_AGED_ON = re.compile(r"^\s*(?:,|and|to|or|[-–])\s*$")
_APPOSED = re.compile(r"[^\W\d_][^\W\d]*\.?[”\"’']?,\s+$")
_AFTER_AGE = re.compile(r"\s*(?:[,;.)—–]|and\s+(?=\d{1,3}\s*,)|$|of\s+[A-Z]|who\b)")
_PER_YEAR = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
_DATE_NAMES = frozenset(MONTHS) | frozenset(
    """jan feb mar apr jun jul aug sept sep oct nov dec article section chapter day room page no
    week game""".split()
)


def read_ages(words: Words, amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Give the amounts again, those that are ages with their unit and whole extent."""
    previous: Amount | None = None
    for amount in amounts:
        age = _age(words, amount, previous)
        yield age or amount
        previous = age


def _age(words: Words, amount: Amount, previous: Amount | None) -> Amount | None:
    text = words.text
    if amount.unit not in ("", "age") or amount.is_vague:
        return None
    if old := _YEARS_OLD.match(text, amount.end):
        share = _PER_YEAR[old["unit"].lower()]
        end = old.end()
        return replace(
            amount, end=end, low=amount.low * share, high=amount.high * share, unit="age"
        )
    if not 0 < amount.low <= _OLDEST or amount.scale != 1 or amount.low != int(amount.low):
        return None
    before = text[max(0, amount.start - 40) : amount.start]
    if aged := _AGED.search(before):
        if text[amount.end : amount.end + 1] in ("%", "-"):
            return None
        word = re.match(r"age\s+$", aged[0], re.I)
        return replace(
            amount, start=amount.start - len(aged[0]) if word else amount.start, unit="age"
        )
    follows = previous is not None and _AGED_ON.match(text[previous.end : amount.start])
    if (follows or _APPOSED.search(before)) and _AFTER_AGE.match(text, amount.end):
        return replace(amount, unit="age") if follows or _is_named(words, amount) else None
    if _is_joined_age(text, amount):
        return replace(amount, unit="age")
    return None


def _is_joined_age(text: str, amount: Amount) -> bool:
    """The first of "27 and 29 years old"."""
    return bool(
        re.match(r"\s+and\s+\d{1,3}[\s-]years?[\s-]old\b", text[amount.end : amount.end + 30])
    )


def _is_named(words: Words, amount: Amount) -> bool:
    """Ages in commas stand behind a person's name, in digits."""
    if not words.text[amount.start].isdigit() or amount.low < 1:
        return False
    near = [token for token in words.before(amount.start, 3) if not token.is_punct]
    if not near or not near[0].text[:1].isupper() or near[0].lower_.strip(".") in _DATE_NAMES:
        return False
    if near[0].ent_type_ not in ("", "PERSON"):
        return False
    is_full_name = len(near) > 1 and near[1].text[:1].isupper()
    return near[0].ent_type_ == "PERSON" or is_full_name or amount.low >= _SURE
