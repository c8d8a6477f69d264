"""The noun behind an amount: "12 tanks", "5 tons of grain", "12 of the 30 men", "12 were men"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine.reading.quantities.nouns import MEASURING, is_people, noun_in
from factcheck.engine.reading.quantities.units import TIME_UNITS
from factcheck.engine.reading.quantities.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["noun_behind", "predicate_of"]

_REACH = 9
_OF = frozenset({"of", "worth"})
# "5 million worth of weapons", "a dozen more of the prisoners", "12 of them".
_LEADING = frozenset(
    "more other the additional extra such - – a an his her its their our my your "
    'these those this that all another further " “ ‘'.split()
) | {"'s"}
_PRONOUNS = frozenset({"them", "us", "you", "it", "whom", "which", "these", "those"})
# "The 53 wounded", "left 12 dead": adjectives that stand for people.
_NOMINAL = frozenset(
    "wounded injured dead killed missing hurt homeless unemployed elderly poor arrested detained "
    "displaced hospitalized hospitalised sick accused infected evacuated".split()
)
_IN_UNITS = frozenset({"USD", "EUR", "GBP", "JPY", "CNY", "INR", "RUB", "CAD", "AUD", "CHF"})


def noun_behind(words: Words, unit: str, end: int) -> tuple[Token | None, bool]:
    """Give the noun behind an amount, and whether the amount is part of a whole: "12 of the 30"."""
    tokens = words.behind(end, _REACH)
    first = tokens[0].lower_ if tokens else ""
    if words.text[end : end + 1] == "-" and len(tokens) > 1 and not unit:
        return tokens[1], False
    if unit in _IN_UNITS and first == "in":
        return _in_kind(tokens[1:]), False
    is_measured = unit not in ("", "ordinal")
    if is_measured and first not in _OF and not _modifies(tokens):
        return None, False
    if is_measured and first == "of" and _is_within(words, end):
        return None, False
    found, is_part = _noun_of(tokens)
    if is_measured and found is not None and found.lower_.removesuffix("s") in TIME_UNITS:
        return None, False
    return found, is_part and not unit


def _noun_of(tokens: list[Token]) -> tuple[Token | None, bool]:
    """Skip "of the" and such; with "of" before a determiner a part is told of a whole."""
    is_of = bool(tokens) and tokens[0].lower_ in _OF
    while tokens and tokens[0].lower_ in _OF:
        tokens = tokens[1:]
    is_part = is_of and bool(tokens) and tokens[0].lower_ in _LEADING
    while tokens and tokens[0].lower_ in _LEADING:
        tokens = tokens[1:]
    if not tokens or tokens[0].lower_ in _PRONOUNS:
        return None, is_part
    found = noun_in(tokens)
    if found is None and tokens[0].lower_ in _NOMINAL:
        found = tokens[0]
    return found, is_part


def _is_within(words: Words, end: int) -> bool:
    """Within 4 points of the lead: nothing of it is measured."""
    return any(token.lower_ == "within" for token in words.before(end, 6))


def _in_kind(tokens: list[Token]) -> Token | None:
    """Money in damages, aid or federal taxes, not in Ohio or in the fund."""
    if not tokens or tokens[0].tag_ in {"DT", "PRP$", "NNP", "CD"}:
        return None
    found = noun_in(tokens)
    return found if found is not None and found.tag_ in {"NN", "NNS"} else None


def _modifies(tokens: list[Token]) -> bool:
    """A measured amount goes with a noun right behind it: "a $25,000 gift", "a 5% rate"."""
    if not tokens:
        return False
    first = tokens[0]
    if first.text in ("-", "–") and len(tokens) > 1:
        first = tokens[1]
    if not first.tag_:
        return is_people(first)
    if first.tag_ not in MEASURING and first.tag_ not in {"NN", "NNS"}:
        return False
    return first.is_lower and first.lower_ not in TIME_UNITS and first.tag_ not in {"VBN", "VBG"}


def predicate_of(words: Words, end: int) -> Token | None:
    """Of whom 12 were children: the noun behind the verb."""
    tokens = words.behind(end, 6)
    if len(tokens) < 2 or tokens[0].lower_ not in {"were", "are", "was", "is"}:
        return None
    found = noun_in(tokens[1:])
    return found if found is not None and found.tag_ in {"NNS", ""} else None
