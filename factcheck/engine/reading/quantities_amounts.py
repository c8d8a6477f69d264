"""Amounts in running text: a number in digits or words with its sign, scale and unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.engine.reading.quantities_numerals import (
    NUMBER,
    ORDINAL_WORDS,
    SCALES,
    parse_number,
    parse_ordinal,
)
from factcheck.engine.reading.quantities_units import (
    COUNTRY_DOLLARS,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    MEASURES,
)

__all__ = ["Amount", "find_amounts"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the paragraph with its unit; `scale` is that of its last word ("million").

    `most` is what a vague plural may reach: "dozens" are 24 to 288.
    """

    start: int
    end: int
    value: float
    unit: str = ""
    scale: float = 1.0
    most: float | None = None


def _either(words: Iterator[str] | list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len)[::-1])


_SPELLED = [unit for unit in MEASURES if len(unit) > 3 or unit in ("ton", "pct")]
_SHORT = [unit for unit in MEASURES if unit not in _SPELLED]
_COUNTRY = _either(list(COUNTRY_DOLLARS))
_MONEY = _either([*CURRENCY_WORDS])
_SUFFIX = r"(?-i:[kmb]n?|tn|trn|K|M|B)"
_AMOUNT = re.compile(
    rf"(?<![\w.,/])(?<![A-Za-z]-)(?P<sign>{_either(list(CURRENCY_SIGNS))})?\s?"
    rf"(?P<number>{NUMBER})(?:(?<=\d)(?P<suffix>{_SUFFIX})\b)?"
    rf"(?:(?:\s+|-)?(?P<unit>%|°[CF]?)|(?:\s+|-)(?P<word>{_either(_SPELLED)})\b"
    rf"|(?<=\d)[\s-]?(?P<short>(?-i:{_either(_SHORT)}))\b"
    rf"|(?:\s+|-)(?:(?P<country>{_COUNTRY})\s+)?(?P<money>{_MONEY})s?\b)?"
    r"(?![\w])(?!,\d)(?!\.\d)",
    re.I,
)
_ORDINAL = re.compile(
    rf"(?<![\w.,/-])(?:\d+(?:st|nd|rd|th)|{_either(list(ORDINAL_WORDS))})(?![\w]|-\w)", re.I
)
_FRACTION = re.compile(
    r"(?<![\w-])(?:(?P<top>an?|one|two|three|four)[\s-]+"
    r"(?P<part>half|third|quarter|fifth|sixth|tenth)s?|(?P<lone>half))(?=\s+(?:of|the|its|their|all)\b)",
    re.I,
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_VAGUE = re.compile(
    rf"(?<![\w-])(?:(?P<few>a\s+couple|a\s+dozen|half\s+a\s+dozen|two\s+dozen|three\s+dozen)"
    rf"|(?P<plural>tens\s+of\s+thousands|hundreds\s+of\s+thousands|(?:dozen|score|{'|'.join(SCALES)})s))"
    rf"(?![\w-])",
    re.I,
)
_FEW = {"a couple": 2, "a dozen": 12, "half a dozen": 6, "two dozen": 24, "three dozen": 36}
# "Dozens" is at least two of them and fewer than a dozen times that.
_VAGUE_REACH = 12.0
_PLURALS = {"dozens": 24.0, "scores": 40.0, "tens of thousands": 20_000.0}
_PLURALS |= {"hundreds of thousands": 200_000.0} | {f"{w}s": 2.0 * v for w, v in SCALES.items()}
# The pronoun, the clock word and the clitic: "one of them", "no one", "the first one".
_PRONOUN_ONE = re.compile(r"\s*(?:of\b|another\b|who\b|that\b|which\b|[.,;:!?)]|$)", re.I)


def find_amounts(text: str) -> Iterator[Amount]:
    """Give the amounts of a paragraph in order, without overlaps."""
    found = [*_plain(text), *_ordinals(text), *_fractions(text), *_vague(text)]
    end = 0
    for amount in sorted(found, key=lambda amount: (amount.start, -amount.end)):
        if amount.start >= end:
            yield amount
            end = amount.end


def _plain(text: str) -> Iterator[Amount]:
    for match in _AMOUNT.finditer(text):
        value = parse_number(match["number"] + (match["suffix"] or ""))
        if value is None or _is_pronoun(text, match):
            continue
        if (match["money"] or "").lower() == "cent":
            value = round(value / 100, 6)
        start = match.start("sign") if match["sign"] else match.start("number")
        last = re.split(r"[\s-]+", match["number"].lower())[-1]
        scale = SCALES.get(last, parse_number("1" + match["suffix"]) if match["suffix"] else 1)
        yield Amount(start, match.end(), value, _unit(match), float(scale or 1))


def _is_pronoun(text: str, match: re.Match[str]) -> bool:
    if match["number"].lower() != "one" or match["money"] or match["word"]:
        return False
    before = text[max(0, match.start() - 20) : match.start()]
    return bool(
        _PRONOUN_ONE.match(text, match.end())
        or re.search(
            r"\b(?:no|any|some|every|each|which|this|that|the|first|last)\s*-?$", before, re.I
        )
    )


def _unit(match: re.Match[str]) -> str:
    if match["sign"]:
        return next(
            code for sign, code in CURRENCY_SIGNS.items() if sign.lower() == match["sign"].lower()
        )
    if match["money"]:
        country = COUNTRY_DOLLARS.get(" ".join((match["country"] or "").lower().split()))
        code = CURRENCY_WORDS[match["money"].lower()]
        return "USD" if code == "cent" else country or code
    written = match["unit"] or match["word"] or match["short"]
    return MEASURES[" ".join(written.lower().split())] if written else ""


def _ordinals(text: str) -> Iterator[Amount]:
    for match in _ORDINAL.finditer(text):
        value = parse_ordinal(match[0])
        if value is not None:
            yield Amount(match.start(), match.end(), float(value), "ordinal")


def _fractions(text: str) -> Iterator[Amount]:
    for match in _FRACTION.finditer(text):
        top = parse_number((match["top"] or "one").replace("an", "a")) if match["top"] else 1.0
        top = 1.0 if top is None else top
        part = (match["part"] or match["lone"]).lower()
        yield Amount(match.start(), match.end(), 100 * top / _PARTS[part], "percent")


def _vague(text: str) -> Iterator[Amount]:
    for match in _VAGUE.finditer(text):
        words = " ".join((match["few"] or match["plural"]).lower().split())
        value = _FEW.get(words) or _PLURALS[words]
        most = value * _VAGUE_REACH if match["plural"] else None
        yield Amount(match.start(), match.end(), float(value), most=most)
