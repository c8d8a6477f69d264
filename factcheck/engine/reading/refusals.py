"""Find where somebody keeps silent: "declined to comment", "did not respond"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.reading.contents import clip
from factcheck.engine.reading.cues import REFUSAL_VERBS
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.speakers import within
from factcheck.engine.reading.speech_act import Speech

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["is_withheld", "read_refusal"]

_DETAIL = frozenset(
    """date detail comment reason information evidence explanation answer name figure timeline
    specific number statement response source timetable schedule purpose trip visit report
    plan""".split()
)
_WITHHELD = frozenset(
    """respond reply comment confirm specify say disclose provide elaborate answer reveal give
    return discuss offer name identify explain release make mention address clarify""".split()
)
_CONTENT_RELATIONS = frozenset({"prep", "obj", "dobj", "obl", "ccomp", "xcomp", "nmod", "iobj"})


def is_withheld(token: Token, lemma: str) -> bool:
    """Say whether a verb tells that somebody kept silent about something."""
    if lemma in REFUSAL_VERBS:
        following = {lemma_of(child) for child in token.subtree if child.i > token.i}
        return bool(following & _WITHHELD)
    if lemma not in _WITHHELD or not syntax.is_negated(token):
        return False
    if lemma in {"provide", "give", "offer", "release", "make", "mention", "return"}:
        return any(lemma_of(child) in _DETAIL or child.lemma_ == "call" for child in token.subtree)
    return lemma not in {"say"} or any(
        child.lower_ in {"whether", "when", "who", "how", "if", "what", "why", "where"}
        for child in token.subtree
    )


def read_refusal(token: Token, sentence: Tokens) -> Speech:
    """Read who keeps silent about what; the content is what was asked for."""
    verb = _withheld_verb(token)
    if syntax.is_passive(token):
        speaker, thing = syntax.agent_of(token), within(syntax.subject_of(token), sentence)
    else:
        speaker, thing = syntax.subject_of(token), _asked_for(verb)
    content = clip(syntax.subtree_span(thing), sentence) if thing is not None else None
    cue = (min(token.i, verb.i), verb.i + 1)
    return Speech(
        cue, token, within(speaker, sentence), content or (verb.i, verb.i + 1), is_statement=False
    )


def _withheld_verb(token: Token) -> Token:
    """Give "comment" of "declined to comment"; a verb denied stands for itself."""
    if lemma_of(token) not in REFUSAL_VERBS:
        return token
    return next((t for t in token.subtree if t.i > token.i and lemma_of(t) in _WITHHELD), token)


def _asked_for(verb: Token) -> Token | None:
    behind = (child for child in verb.children if child.i > verb.i)
    return next((child for child in behind if child.dep_ in _CONTENT_RELATIONS), None)
