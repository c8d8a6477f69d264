"""Where a date without a year lies: in the past or the future, from the verb that governs it.

Needs little of the parse: the tense of the clause where a parser ran, else the words in front.
Nearest is the answer wherever the clause does not say; it never sends "payable Dec. 15" back a
year only because the sentence opens with "declared".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.reading.timex.place import Place

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

__all__ = ["direction_at"]

_BACK = re.compile(r"\b(?:since|after|earlier|from)\s+(?:\w+day,?\s+)?$", re.I)
_OPEN = re.compile(
    r"\b(?:by|until|till|through|before|effective|payable|due|deadline|record|around|beginning"
    r"|starting|no later than|expires?|expiring|ending)\s+(?:\w+day,?\s+)?$",
    re.I,
)
# "It will close, Holm told reporters on Tuesday": the day of the telling, whatever comes before.
_SAID_ON = re.compile(r"\b(?:said|told(?: [\w'’-]+){1,4}|wrote|added|announced)\s+on\s+$", re.I)
_AHEAD = re.compile(
    r"(?:\b(?:will|shall|won't|going to|to be|is due|are due)\b|['’]ll\b"
    r"|\b(?:expect|plan|schedul|slat|intend|hop|aim|set)(?:e?d|s|es|ing|ned|ning|uled)?\s+to\b)",
    re.I,
)
# "A truce set to end Monday", "planned for early March", "plan a march on Saturday": ahead,
# whatever the sentence tells.
_SET_TO = re.compile(
    r"\b(?:(?:set|due|scheduled|slated|likely|ready|planned|expected) to \w+(?:\s+\w+)?\s+"
    r"(?:on\s+)?"
    r"|(?:planned|scheduled|slated|due|expected|set)\s+(?:for|in|on)\s+(?:early |late |mid-)?"
    r"|plan(?:s|ned)?\s+(?:an?|the)\s+(?:[\w-]+\s+){1,7}(?:for|on)\s+)$",
    re.I,
)
# Verbs whose infinitive lies ahead of them.
_FORWARD = frozenset(
    {"expect", "plan", "schedule", "intend", "hope", "aim", "slate", "set", "want", "vow", "agree"}
    | {"promise", "pledge", "prepare", "due", "decide", "likely", "ready", "threaten", "propose"}
)


def direction_at(at: Place) -> str:
    """Say past, future or nearest for a stretch of the paragraph."""
    before, doc = at.before, at.doc
    if _BACK.search(before) or _SAID_ON.search(before):
        return "past"
    if _OPEN.search(before):
        return "nearest"
    if _SET_TO.search(before):
        return "future"
    span = doc.char_span(at.start, at.end, alignment_mode="expand")
    if span is None or not doc.has_annotation("DEP"):
        return "future" if _AHEAD.search(before) else "past"
    return _of_clause(span)


def _of_clause(span: Span) -> str:
    head = span.root.head if span.root.head.i not in range(span.start, span.end) else span.root
    verb = syntax.clause_root(head)
    if not syntax.is_clause_verb(verb):
        return "nearest"
    tense = syntax.tense_of(verb)
    if tense in ("past", "future"):
        return tense
    if tense == "present" and verb.tag_ != "VBG":
        return "nearest"
    return _of_governor(verb)


def _of_governor(verb: Token) -> str:
    """Read an infinitive ahead of "expected", and a participle back: "elected in September"."""
    if verb.tag_ == "VB":
        above = syntax.clause_root(syntax.governor(verb).head)
        return "past" if above.i != verb.i and _looks_back(above) else "future"
    return "past" if verb.tag_ == "VBN" and not syntax.auxiliaries_of(verb) else "nearest"


def _looks_back(verb: Token) -> bool:
    """Say whether an infinitive below the verb is told as done: "came to visit in September"."""
    is_past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not syntax.auxiliaries_of(verb))
    return is_past and verb.lemma_ not in _FORWARD
