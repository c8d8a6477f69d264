"""Which words of a sentence tell an event: verbs, event nouns, and the verbs that carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.reading.claims.certainty import word_certainty
from factcheck.engine.reading.claims.frames import EVENT_NOUNS, LIGHT_VERBS
from factcheck.engine.reading.claims.tone import is_infinitive
from factcheck.engine.reading.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "CARRIERS",
    "carried_noun",
    "carrier_of",
    "carries_clause",
    "is_event_noun",
    "is_event_verb",
    "is_outlook",
    "keeps_verb",
    "stages",
]

# Verbs that only carry another: they lend certainty and give no event of their own.
CARRIERS = frozenset(
    """plan intend expect schedule set slate anticipate hope want aim seek try prepare be seem
    appear continue begin start""".split()
)
_PREPOSITIONS = frozenset({"following", "including", "regarding", "concerning", "according"})


def is_event_verb(token: Token) -> bool:
    """Say whether a token heads a clause; a tagged past or present verb does wherever it hangs."""
    if token.pos_ not in {"VERB", "AUX"} or not token.is_alpha or _is_preposition(token):
        return False
    is_tagged = token.pos_ == "VERB" and token.tag_ in {"VBD", "VBZ"}
    return is_tagged or syntax.is_clause_verb(token)


def _is_preposition(token: Token) -> bool:
    """Say whether a participle only ties a noun to the clause: "following the visit"."""
    if token.lower_ not in _PREPOSITIONS:
        return False
    return syntax.own_subject(token) is None and not syntax.auxiliaries_of(token)


def is_event_noun(token: Token) -> bool:
    """Say whether a token is an event noun, also where it was tagged as a verb ("X's visit")."""
    if token.pos_ == "NOUN":
        return lemma_of(token) in EVENT_NOUNS
    is_nominal = token.dep_ in {"obj", "obl", "nmod", "nsubj", "dobj", "pobj"}
    if token.tag_ not in {"VB", "VBP"} or not is_nominal or lemma_of(token) not in EVENT_NOUNS:
        return False
    return syntax.possessor_of(token) is not None


def carried_noun(verb: Token) -> Token | None:
    """Give the event noun that a light verb carries: its object, or what it stages."""
    if stages(verb):
        subject = syntax.subject_of(verb)
        is_event = subject is not None and lemma_of(subject) in EVENT_NOUNS
        return subject if is_event else None
    if lemma_of(verb) not in LIGHT_VERBS:
        return None
    noun = syntax.patient_of(verb)
    is_event = noun is not None and noun.pos_ == "NOUN" and lemma_of(noun) in EVENT_NOUNS
    return noun if is_event else None


def carrier_of(noun: Token) -> Token | None:
    """Give the light verb that a noun is the object of, or that it happens by."""
    verb = syntax.verb_of(noun.head)
    if stages(verb) and syntax.own_subject(verb) == noun:
        return verb
    if verb.pos_ == "VERB" and lemma_of(verb) in LIGHT_VERBS:
        return verb if syntax.patient_of(verb) == noun else None
    return None


def carries_clause(verb: Token) -> bool:
    """Say whether a verb stands before another that tells the event: "plans to go"."""
    subject = syntax.own_subject(verb)
    return (subject is not None and subject.lower_ == "it") or any(
        child.dep_ in {"xcomp", "ccomp"} and child.pos_ == "VERB"
        for child in syntax.governor(verb).children
    )


def is_outlook(complement: Token) -> bool:
    """Say whether "is set to", "is likely to" only lends certainty to the infinitive."""
    if word_certainty(lemma_of(complement)) is None:
        return False
    return any(is_infinitive(child) for child in complement.children)


def keeps_verb(verb: Token) -> bool:
    """Say whether a light verb tells something of its own: "rejected an offer"."""
    light = LIGHT_VERBS.get(lemma_of(verb))
    return light is not None and light.keeps_verb


def stages(verb: Token) -> bool:
    """Say whether a verb only says that its subject happens: "took place", "occurred"."""
    lemma = lemma_of(verb)
    if lemma != "take":
        return lemma in {"occur", "happen"}
    thing = syntax.object_of(verb)
    return thing is not None and thing.lower_ == "place"
