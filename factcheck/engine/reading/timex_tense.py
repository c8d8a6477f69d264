"""Where a date without a year lies: in the past or the future, from the verb that governs it.

Needs little of the parse: Penn tags and heads where a parser ran, tags alone where only a tagger
did, and the words themselves where neither did.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

__all__ = ["direction_at"]

_AHEAD = re.compile(
    r"\b(?:will|shall|'ll|’ll|won't|going to|to be|expected|plan(?:s|ned|ning)? to|set to|due|scheduled"
    r"|slated|until|by)\b",
    re.I,
)
# Verbs that point ahead whatever their own tense is.
_FORWARD = {"expect", "plan", "schedule", "intend", "hope", "aim", "slate", "set", "due", "want"}
_MODALS = {"will", "'ll", "’ll", "shall", "wo", "can", "may", "ca"}


def direction_at(doc: Doc, start: int, end: int) -> str:
    """Say past, future or nearest for the characters start to end of the paragraph."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return "nearest"
    if doc.has_annotation("DEP") and doc.has_annotation("TAG"):
        return _from_parse(span)
    if doc.has_annotation("TAG"):
        return _from_neighbours(span)
    return "future" if _AHEAD.search(doc.text[max(0, start - 60) : start]) else "past"


def _from_parse(span: Span) -> str:
    token = span.root
    while token.head.i != token.i:
        token = token.head
        if is_verb(token):
            return _of_verb(token)
    return _of_verb(token) if is_verb(token) else _from_neighbours(span)


def is_verb(token: Token) -> bool:
    """Say whether the Penn tag is that of a verb or a modal."""
    return token.tag_[:1] == "V" or token.tag_ == "MD"


def _of_verb(verb: Token) -> str:
    helpers = [child for child in verb.children if is_verb(child) and child.i < verb.i]
    tags = {child.tag_ for child in helpers} | {verb.tag_}
    if any(child.tag_ == "MD" and child.lower_ in _MODALS for child in helpers):
        return "future"
    if verb.lemma_.lower() in _FORWARD and verb.tag_ != "VBD":
        return "future"
    if tags & {"VBD"} or (tags & {"VBN"} and not tags & {"VBZ", "VBP"}):
        return "past"
    if verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.children):
        return _of_infinitive(verb)
    if verb.tag_ == "VBN" and any(child.lemma_ == "have" for child in helpers):
        return "past"
    if verb.tag_ == "VBG" and not helpers and verb.head.i != verb.i and is_verb(verb.head):
        return _of_verb(verb.head)
    return "nearest"


def _of_infinitive(verb: Token) -> str:
    """Read "expected to visit" ahead, and "came to visit" with its governor."""
    governor = verb.head
    if governor.i == verb.i or not is_verb(governor):
        return "future"
    if governor.tag_ == "VBD" and governor.lemma_.lower() not in _FORWARD:
        return "past"
    return "future"


def _from_neighbours(span: Span) -> str:
    """Use the nearest verb to the left in the sentence, else the nearest to the right."""
    doc = span.doc
    left = [token for token in doc[: span.start] if is_verb(token)]
    right = [token for token in doc[span.end :] if is_verb(token)]
    verbs = left[-3:][::-1] or right[:1]
    if not verbs:
        return "nearest"
    if any(token.tag_ == "MD" and token.lower_ in _MODALS for token in verbs[:2]):
        return "future"
    return "past" if verbs[0].tag_ in ("VBD", "VBN") else "nearest"
