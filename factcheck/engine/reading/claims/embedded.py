"""Take clauses out of a clause: what is set off by commas and tells something of its own.

"X, who leads Y, …", "X, the mayor of Y, …", "X, founded in 1990, …", "…, killing 12 people".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.reading.claims.clause import (
    FINITE,
    STOPS,
    Clause,
    agrees,
    is_enclosed,
    noun_words,
    subject_words,
    words_under,
)
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.quotations.cues import SPEECH_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["take_out"]

MIN_OWN = 3
MIN_LEFT = 3  # tokens that must stay of the clause around
_RELATIVE = frozenset({"acl:relcl", "relcl"})
_NAMED = frozenset({"PERSON", "PER", "ORG", "LOC", "GPE"})
# "He resigned, which surprised many" tells of the whole clause, not of the noun before it.
_OF_THE_CLAUSE = frozenset(
    """surprise mean suggest make come lead show prompt help cause allow force spark follow raise
    anger upset please happen require result give leave take be""".split()
)
_TIMES = frozenset("day night morning evening afternoon week month year time moment".split())
# What a participle behind the clause tells as the doing of its subject, with its past tense.
_RESULTS = dict(
    pair.split(":")
    for pair in """killing:killed injuring:injured wounding:wounded destroying:destroyed
    damaging:damaged displacing:displaced sparking:sparked prompting:prompted forcing:forced
    triggering:triggered causing:caused beating:beat defeating:defeated winning:won
    closing:closed cutting:cut replacing:replaced ending:ended breaking:broke
    burning:burned flooding:flooded blocking:blocked""".split()
)
_STATES = frozenset({"based", "located", "headquartered", "situated", "known", "called", "named"})
_NOT_PASSIVE = frozenset({"compared", "given", "provided", "granted", "followed", "aged", "born"})


def take_out(clause: Clause, joined: Sequence[Token]) -> Iterator[Clause]:
    """Give a clause without the clauses set off in it, then these."""
    inner: list[Clause] = []
    [own] = clause.own
    for token in joined:
        found = _read(token, own) if own.start < token.i < own.end else None
        is_free = found is not None and (not inner or found.start >= inner[-1].end)
        if found is not None and is_free and _leaves_enough(own, [*inner, found]):
            inner.append(found)
    yield replace(clause, own=tuple(_left(own, inner))) if inner else clause
    yield from inner


def _read(token: Token, own: Tokens) -> Clause | None:
    if token.dep_ in _RELATIVE:
        found = _relative(token)
    elif token.dep_ == "appos":
        found = _apposition(token)
    elif token.dep_ == "acl" and token.tag_ == "VBN":
        found = _participle(token)
    elif token.dep_ == "advcl" and token.lower_ in _RESULTS:
        found = _result(token)
    else:
        return None
    return found if found is not None and _is_set_off(found, own) else None


def _is_set_off(found: Clause, own: Tokens) -> bool:
    """Say whether commas stand on both sides, or a comma before and the end behind."""
    start, end, doc = found.start, found.end, own.doc
    [lead] = found.lead
    if start <= own.start or end > own.end or doc[start - 1].text != "," or end - start < MIN_OWN:
        return False
    is_closed = end == own.end or doc[end].text in STOPS
    is_plain = not any(word.text in {",", ";", "(", "”", '"'} for word in lead)
    is_whole = not any(word.text in {";", "“", "”", '"'} for word in doc[start:end])
    return is_closed and is_plain and is_whole and not is_enclosed(own, start, end)


def _relative(token: Token) -> Clause | None:
    verb, own, noun = syntax.verb_of(token), words_under(token), token.head
    pronoun = own[0]
    is_subject = pronoun.lower_ in {"who", "which"} and syntax.own_subject(verb) == pronoun
    if not is_subject or noun.pos_ not in {"NOUN", "PROPN"} or not syntax.is_finite(verb):
        return None
    if pronoun.lower_ == "which" and not _is_of_noun(noun, pronoun, verb):
        return None
    return Clause(token, (own,), (noun_words(noun, pronoun.i - 1),), skipped=1)


def _is_of_noun(noun: Token, pronoun: Token, verb: Token) -> bool:
    is_time = noun.ent_type_ in {"DATE", "TIME"} or noun.lower_ in _TIMES
    is_told = verb.lemma_.lower() not in _OF_THE_CLAUSE
    finite = next(iter(syntax.auxiliaries_of(verb)), verb)
    return noun.i == pronoun.i - 2 and not is_time and is_told and agrees(noun, finite)


def _apposition(token: Token) -> Clause | None:
    """Read "Ada Holm, the mayor of Lima,": she is the mayor."""
    noun, own = token.head, words_under(token)
    first = own[0]
    is_definite = first.lower_ in {"the", "a", "an"} and token.tag_ == "NN"
    is_named = noun.tag_ == "NNP" and noun.ent_type_ in _NAMED and noun.i < first.i
    if not is_definite or not is_named or any(c.dep_ == "conj" for c in noun.children):
        return None
    return Clause(token, (own,), (noun_words(noun, first.i - 1),), joint="is")


def _participle(token: Token) -> Clause | None:
    """Read "the company, founded in 1990,": it was founded then."""
    noun, own = token.head, words_under(token)
    first = own[0]
    is_first = first == token or (first.i + 1 == token.i and first.tag_ == "RB")
    is_passive = is_first and token.lower_ not in _NOT_PASSIVE
    if not is_passive or noun.pos_ not in {"NOUN", "PROPN"} or noun.i >= first.i:
        return None
    is_many = noun.tag_ in {"NNS", "NNPS"} or any(c.dep_ == "conj" for c in noun.children)
    past, present = ("were", "are") if is_many else ("was", "is")
    joint = present if token.lower_ in _STATES else past
    return Clause(token, (own,), (noun_words(noun, first.i - 1),), joint=joint)


def _result(token: Token) -> Clause | None:
    """Read "…, killing 12 people": the subject killed them, where the clause is past."""
    verb = syntax.verb_of(token.head)
    subject = syntax.own_subject(verb)
    is_plain = subject is not None and not syntax.is_negated(verb) and verb.i < token.i
    own = words_under(token)
    if not is_plain or subject is None or subject.pos_ == "PRON" or own.start != token.i:
        return None
    if syntax.tense_of(verb) != "past":
        return None
    joint = _RESULTS[token.lower_]
    return Clause(token, (own,), (subject_words(subject),), joint=joint, skipped=1)


def _leaves_enough(own: Tokens, inner: list[Clause]) -> bool:
    """Say whether a sentence stays: some words, and among them a verb that has a tense."""
    left = [token for run in _left(own, inner) for token in run if not token.is_punct]
    return len(left) >= MIN_LEFT and any(token.tag_ in FINITE for token in left)


def _left(own: Tokens, inner: list[Clause]) -> Iterator[Tokens]:
    """Give the runs that stay: the commas go with what they set off, where none is needed."""
    start = own.start
    for clause in inner:
        if clause.start - 1 > start:
            yield own.doc[start : clause.start - 1]
        start = clause.end
        if start < own.end and own.doc[start].text == "," and not _needs_comma(clause, start):
            start += 1
    rest = own.doc[start : own.end]
    if any(not token.is_punct for token in rest):
        yield rest


def _needs_comma(clause: Clause, comma: int) -> bool:
    """Say whether the comma behind a clause also closes an opening phrase or a quotation."""
    if clause.skipped and clause.joint:
        return True
    noun, behind = clause.head.head, clause.head.doc[comma + 1 : comma + 3]
    is_verb_next = len(behind) > 0 and behind[0].pos_ in {"VERB", "AUX"}
    is_inverted = is_verb_next and lemma_of(behind[0]) in SPEECH_VERBS
    is_inverted = is_inverted and len(behind) > 1 and behind[1].pos_ in {"PROPN", "PRON", "DET"}
    is_opening = not is_verb_next and noun.i < noun.sent.root.i
    return noun.dep_ not in syntax.SUBJECT and (is_inverted or is_opening)
