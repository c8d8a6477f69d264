"""How a clause is told: its tense, whether it is denied, and how firmly it is asserted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Certainty
from factcheck.engine.reading.claims.certainty import weakest, word_certainty
from factcheck.engine.reading.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["certainty_of", "is_infinitive", "is_negated", "tense_of"]

_NOBODY = frozenset({"no", "nobody", "none", "neither"})
MAX_DEPTH = 6  # steps up a chain of clauses; deeper ones are misread


def is_infinitive(verb: Token) -> bool:
    """Say whether a verb bears "to"."""
    return any(child.tag_ == "TO" for child in verb.children)


def tense_of(token: Token) -> str:
    """Give the tense of a clause; one without its own takes that of the clause above."""
    for _ in range(MAX_DEPTH):
        verb = syntax.clause_root(token)
        tense = syntax.tense_of(verb) or _bare_past(verb)
        top = syntax.governor(verb)
        if tense or top.head == top:
            return tense
        token = top.head
    return ""


def _bare_past(verb: Token) -> str:
    """A finite "promised" that the tagger took for a participle: it has a subject, no auxiliary."""
    is_bare = verb.tag_ == "VBN" and not syntax.auxiliaries_of(verb)
    return "past" if is_bare and syntax.own_subject(verb) is not None else ""


def is_negated(token: Token) -> bool:
    """Say whether a clause is denied: by "not", or by "no" on its subject, object or event noun."""
    if token.pos_ == "NOUN":
        return _has_no(token)
    subject = syntax.own_subject(token)
    if subject is not None and (subject.lower_ in _NOBODY or _has_no(subject)):
        return True
    objects = (c for c in syntax.governor(token).children if c.dep_ in syntax.OBJECT)
    return syntax.is_negated(token) or any(_has_no(one) for one in objects)


def _has_no(noun: Token) -> bool:
    return any(child.lower_ == "no" for child in noun.children)


def certainty_of(trigger: Token, verb: Token | None) -> Certainty:
    """Give the weakest certainty of the words that govern an event and of those on it.

    `verb` is what carries the event: the trigger itself, the light verb of a noun, or None.
    """
    token = verb if verb is not None else trigger
    found = [
        word_certainty(child.lemma_.lower())
        for child in (*trigger.children, *syntax.governor(token).children)
        if child.dep_ in {"advmod", "amod", "aux"} or child.tag_ == "MD"
    ]
    if token != trigger:
        found.append(_lent(token))
    current = syntax.governor(token)
    for _ in range(MAX_DEPTH):
        if not _completes(current) or current.head.i > token.i:
            break
        current = current.head
        found.append(_lent(current))
    return weakest(*found)


def _completes(clause: Token) -> bool:
    """Say whether a clause takes its certainty from the word above: "plans to go", "said it is"."""
    if clause.dep_ in {"xcomp", "ccomp"}:
        return True
    return clause.dep_ in {"advcl", "acl"} and is_infinitive(syntax.verb_of(clause))


def _lent(token: Token) -> Certainty | None:
    """Give what a governing word lends, with its adverbs: "is likely expected to"."""
    words = [token, *(c for c in token.children if c.dep_ in {"advmod", "aux"})]
    found = [one for one in (word_certainty(lemma_of(word)) for word in words) if one]
    return weakest(*found) if found else None
