"""The noun among a few tokens, by tags, or by the words where no tagger ran, and its singular."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.engine.reading.timex.lexicon import WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["MEASURING", "NOUNS", "base_of", "is_noun", "is_people", "noun_in"]

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
# Tags of words that may stand between the number and the noun that it counts.
MEASURING = frozenset({"JJ", "JJR", "JJS", "VBG", "VBN", "HYPH", "CD", "RBS", "RBR", "AFX"})
_COLLECTIVE = {"people": "person", "men": "man", "women": "woman", "children": "child"}
_COLLECTIVE |= {"persons": "person", "lives": "life", "wives": "wife", "police": "police"}
_IN_IE = frozenset("movie cookie calorie zombie rookie selfie hoodie junkie genie prairie".split())
_DAY_NAMES = frozenset({*WEEKDAYS, "today", "yesterday", "tomorrow"})


def noun_in(tokens: Sequence[Token]) -> Token | None:
    """Give the head of the noun phrase that the tokens start with, None where they start none."""
    if any(token.tag_ for token in tokens):
        return _by_tags(tokens)
    return _by_shape(tokens)


def _by_tags(tokens: Sequence[Token]) -> Token | None:
    head = None
    for token in tokens:
        if token.tag_ == "POS" and head is not None:
            head = None  # "14 percent of Norway's voters"
            continue
        if token.tag_ not in NOUNS and token.tag_ not in MEASURING and not _is_and(token, tokens):
            break
        if head is not None and _starts_anew(token, head):
            break
        if token.tag_ in NOUNS:
            head = token
            if token.lower_ == "person" or (token.tag_ == "NNS" and not _is_modifier(token)):
                break
    return None if head is None or head.lower_ in _DAY_NAMES else head


def _starts_anew(token: Token, head: Token) -> bool:
    """A participle, a day, or a name behind a common noun belongs to what follows."""
    if token.tag_ in {"VBN", "VBG"} or token.lower_ in _DAY_NAMES:
        return True
    return head.tag_ in {"NN", "NNS"} and head.is_lower and token.tag_ in {"NNP", "NNPS"}


def _is_and(token: Token, tokens: Sequence[Token]) -> bool:
    """Two adjectives may be joined, or parted by a comma, before the noun."""
    if token.text not in {",", "and"} or token is tokens[0]:
        return False
    return token.nbor(-1).tag_ in {"JJ", "JJR", "VBN"} and (
        token.i + 1 < len(token.doc) and token.nbor().tag_ in {"JJ", "JJR", "VBN"}
    )


def _is_modifier(token: Token) -> bool:
    return token.dep_ in ("compound", "amod", "nmod") and token.head.i == token.i + 1


def _by_shape(tokens: Sequence[Token]) -> Token | None:
    """Without tags take the first plural within reach."""
    for token in tokens[:4]:
        if not token.is_alpha or token.lower_ in ("is", "was", "has", "and", "to", "in", "as"):
            return None
        if token.lower_ in _COLLECTIVE or re.search(r"[^su]s$", token.lower_):
            return token
    return None


def is_people(token: Token) -> bool:
    """Say whether the word is a plural of people without an ending: "children", "police"."""
    return token.lower_ in _COLLECTIVE


def is_noun(token: Token) -> bool:
    """Say whether the tagger calls it a noun or a name."""
    return token.tag_ in NOUNS


def base_of(token: Token) -> str:
    """Give the lower-case singular of a noun, with what a hyphen ties to it: "front-runner"."""
    if token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).tag_ not in {"CD", ""}:
        return f"{token.nbor(-2).lower_}-{_singular(token)}"
    return _singular(token)


def _singular(token: Token) -> str:
    lowered = token.lower_
    if lowered in _COLLECTIVE:
        return _COLLECTIVE[lowered]
    if token.tag_ == "NNP":
        return lowered
    if lowered.endswith("ies") and len(lowered) > 4:
        return lowered[:-1] if lowered[:-1] in _IN_IE else lowered[:-3] + "y"
    if token.lemma_ and token.lemma_.lower() != lowered:
        return token.lemma_.lower()
    if token.tag_ == "NN" or not lowered.endswith("s") or lowered.endswith("ss"):
        return lowered
    return lowered[:-2] if re.search(r"(?:ch|sh|x|ss)es$", lowered) else lowered[:-1]
