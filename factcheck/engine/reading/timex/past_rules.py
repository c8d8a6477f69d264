"""Rules for texts that tell the past: what news leaves to the noun, histories tell as a time.

News reads "the former minister" as a minister; a history tells when he was one. The convention is
that of WikiWars, the one corpus of histories.
"""

from __future__ import annotations

from factcheck.engine.document import Relative, TimexType
from factcheck.engine.reading.timex.deictic import count_of
from factcheck.engine.reading.timex.durations import length_of
from factcheck.engine.reading.timex.grammar import Draft, Fields, Rule
from factcheck.engine.reading.timex.lexicon import SEASONS

__all__ = ["PAST_RULES"]

_REFERENCES = {"former": "PAST_REF", "recent": "PAST_REF", "future": "FUTURE_REF"}
_FREQUENCIES = {"daily": "XXXX-XX-XX", "weekly": "XXXX-WXX", "monthly": "XXXX-XX"}


def _reference(fields: Fields) -> Draft:
    return Draft(TimexType.DATE, _REFERENCES[fields["word"]])


def _present(_: Fields) -> Draft:
    return Draft(TimexType.DATE, "PRESENT_REF")


def _age(fields: Fields) -> Draft:
    return Draft(TimexType.DURATION, length_of(count_of(fields), "year"))


def _same_time(_: Fields) -> Draft:
    """Build "at the same time": whatever was told last."""
    return Draft(TimexType.DATE, "XXXX-XX-XX", Relative("moment", shift=0, base="previous"))


def _season(fields: Fields) -> Draft:
    return Draft(TimexType.DATE, f"XXXX-{SEASONS[fields['season']]}", Relative("season"))


def _set(fields: Fields) -> Draft:
    return Draft(TimexType.SET, _FREQUENCIES[fields["word"]])


def _night(_: Fields) -> Draft:
    return Draft(TimexType.TIME, "XXXX-XX-XXTNI")


PAST_RULES: tuple[Rule, ...] = (
    Rule.of("adjective", rf"(?P<word>{'|'.join(_REFERENCES)})", _reference, "adjective"),
    Rule.of("same time", r"the same time|that time|(?:the same|this|that) period", _same_time),
    Rule.of("this time", r"at this time|the time", _present, "the time"),
    Rule.of("age", r"<num> years (?:old|of age)", _age, needs=("years old", "years of age")),
    Rule.of(
        "season of war",
        r"<season>(?= (?:counter-?)?(?:offensive|campaign|fighting|attack|rains?)s?\b)",
        _season,
        needs=SEASONS,
    ),
    Rule.of("frequency", rf"(?P<word>{'|'.join(_FREQUENCIES)})", _set, "frequency"),
    Rule.of("night", r"night(?= (?:raid|attack|bombing)s?\b)", _night),
)
