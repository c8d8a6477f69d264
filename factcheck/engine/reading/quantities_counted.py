"""What an amount counts: the noun behind it, found by tags, or by the words where none ran."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["counted_noun"]

# Words that may stand between the number and the noun that it counts.
_BETWEEN = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBG", "VBN", "HYPH", "CD"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_REACH = 6
# "5 million worth of weapons", "a dozen of the prisoners", "the number of the dead".
_LEADING = frozenset({"of", "more", "other", "the", "additional", "extra", "worth", "in", "such"})
_COLLECTIVE = {"people": "person", "men": "man", "women": "woman", "children": "child"}


def counted_noun(doc: Doc, text: str, end: int, unit: str) -> str:
    """Give the lower-case lemma of what is counted behind the amount; "" where nothing is named.

    Measured amounts name it behind "of" ("5 tons of grain"); ordinals name the thing in the row.
    """
    first = bisect_left(doc, end, key=_start)
    tokens = list(doc[first : first + _REACH + 3])
    if unit and unit != "ordinal" and not (tokens and tokens[0].lower_ in ("of", "in")):
        return ""
    if text[end : end + 1] == "-" and len(tokens) > 1:
        return _lemma(tokens[1])
    while tokens and (tokens[0].lower_ in _LEADING or tokens[0].text == "-"):
        tokens = tokens[1:]
    if doc.has_annotation("TAG"):
        return _by_tags(tokens[:_REACH])
    return _by_shape(tokens[:_REACH])


def _start(token: Token) -> int:
    return token.idx


def _by_tags(tokens: list[Token]) -> str:
    head = None
    for token in tokens:
        if token.tag_ not in _BETWEEN:
            break
        if token.tag_ in _NOUNS:
            head = token
            if token.tag_ == "NNS" and not _is_modifier(token):
                break
    return _lemma(head) if head is not None else ""


def _is_modifier(token: Token) -> bool:
    return token.dep_ in ("compound", "amod") and token.head.i > token.i


def _by_shape(tokens: list[Token]) -> str:
    """Without tags take the first plural within reach."""
    for token in tokens[:4]:
        if not token.is_alpha or token.lower_ in ("is", "was", "has", "and", "to", "in", "as"):
            return ""
        if token.lower_ in _COLLECTIVE or re.search(r"[^su]s$", token.lower_):
            return _lemma(token)
    return ""


def _lemma(token: Token) -> str:
    lowered = token.lower_
    if lowered in _COLLECTIVE:
        return _COLLECTIVE[lowered]
    if token.lemma_ and token.lemma_.lower() != lowered:
        return token.lemma_.lower()
    if token.tag_ in ("NN", "NNP") or not lowered.endswith("s") or lowered.endswith("ss"):
        return lowered
    if lowered.endswith("ies") and len(lowered) > 4:
        return lowered[:-3] + "y"
    return lowered[:-2] if re.search(r"(?:ch|sh|x|ss)es$", lowered) else lowered[:-1]
