"""Who takes part in an event, and in which role: read from its verb, or from its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.reading.claims.frames import (
    CONTROL_BY_OBJECT,
    EVENT_NOUNS,
    LIGHT_VERBS,
    EventNoun,
    LightVerb,
)
from factcheck.engine.reading.claims.tone import is_infinitive
from factcheck.engine.reading.claims.triggers import carried_noun, carrier_of, stages
from factcheck.engine.reading.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["Roles", "noun_roles", "settle_destination", "settle_visit", "verb_roles"]

Roles = dict[str, "Token"]


def verb_roles(verb: Token) -> Roles:
    """Give the participants of what a verb tells, by role."""
    roles: Roles = {}
    is_passive = syntax.is_passive(verb)
    subject = _subject(verb)
    actor = syntax.agent_of(verb) if is_passive else subject
    patient = subject if is_passive else syntax.object_of(verb)
    recipient = syntax.recipient_of(verb)
    for role, token in (("who", actor), ("whom", patient), ("to", recipient)):
        if token is not None:
            roles[role] = token
    for preposition, token in syntax.obliques_of(verb):
        if preposition and not (preposition == "by" and token == actor):
            roles.setdefault(preposition, token)
    return roles


def noun_roles(noun: Token, event: EventNoun, carrier: Token | None) -> Roles:
    """Give the participants of what a noun tells; `carrier` is its light verb, or None."""
    roles: Roles = {}
    owner = _owner_before(noun) or syntax.possessor_of(noun)
    if owner is not None:
        roles["whom" if event.takes_patient else "who"] = owner
    for preposition, token in syntax.obliques_of(noun):
        role = _noun_role(event, preposition)
        if role:
            roles.setdefault(role, token)
    if carrier is not None:
        _take_from_carrier(carrier, event, roles)
    return roles


def settle_destination(verb: Token, roles: Roles, sentence: Tokens) -> None:
    """What is visited is where one goes; a "to Peru" that hangs elsewhere is found nearby."""
    place = roles.pop("whom", None)
    if place is not None:
        roles.setdefault("to", place)
    _find_place(verb, roles, sentence)


def settle_visit(noun: Token, roles: Roles, sentence: Tokens) -> None:
    """A visit goes to a place: "the visit of X", "a tour of Y" name who goes and where."""
    whom = roles.pop("whom", None)
    if whom is not None:
        roles.setdefault("who", whom)
    place = roles.pop("of", None)
    if place is not None:
        roles.setdefault("to" if "who" in roles else "who", place)
    _find_place(noun, roles, sentence)


def _find_place(trigger: Token, roles: Roles, sentence: Tokens) -> None:
    if "to" in roles:
        return
    for following in trigger.doc[trigger.i + 1 : min(trigger.i + 4, sentence.end - 1)]:
        if following.lower_ == "to" and following.tag_ in {"IN", "TO"}:
            place = following.head if following.head.i > following.i else following.nbor(1)
            while place.dep_ in {"nmod:poss", "poss"} and place.head.i > place.i:
                place = place.head
            if place.pos_ == "PROPN":
                roles["to"] = place
            return


def _take_from_carrier(verb: Token, event: EventNoun, roles: Roles) -> None:
    light = LIGHT_VERBS.get(lemma_of(verb), LightVerb("who"))
    subject = None
    if not stages(verb):
        subject = syntax.actor_of(verb) if syntax.is_passive(verb) else _subject(verb)
    # "planned a visit by X" keeps the one that the noun itself names.
    if subject is not None:
        roles.setdefault(light.subject, subject)
    for preposition, token in syntax.obliques_of(verb):
        role = _noun_role(event, preposition)
        if role:
            roles.setdefault(role, token)


def _subject(verb: Token) -> Token | None:
    """Give who does it; an infinitive borrows it from what it completes."""
    own = syntax.own_subject(verb)
    if own is None and is_infinitive(verb):
        lender = _named_for(verb) or _controller(verb)
        if lender is not None:
            return lender
    found = syntax.subject_of(verb)
    # "the leader last travelled": "last" is read as who travels, or as what heads the clause.
    above = found if found is not None else verb.head
    if above != verb and above.pos_ in {"ADV", "ADJ"} and verb.tag_ != "VB":
        return syntax.own_subject(above)
    return found


def _controller(verb: Token) -> Token | None:
    """Give who is to do what an infinitive tells: "invited X to", "an invitation to X to"."""
    clause = syntax.governor(verb)
    above = clause.head
    noun = above if above.pos_ == "NOUN" else carried_noun(above)
    if noun is not None and lemma_of(noun) in EVENT_NOUNS:
        return _invited(noun) or _lent_subject(noun)
    if above.pos_ != "VERB" or clause.dep_ not in {"xcomp", "advcl", "ccomp"}:
        return None
    if lemma_of(above) in CONTROL_BY_OBJECT:
        thing = syntax.patient_of(above) or syntax.recipient_of(above)
        if thing is not None:
            return thing
    return syntax.subject_of(above)


def _invited(noun: Token) -> Token | None:
    return next((one for word, one in syntax.obliques_of(noun) if word == "to"), None)


def _lent_subject(noun: Token) -> Token | None:
    """The subject of the verb around an event noun: "accepted an offer to sell"."""
    carrier = carrier_of(noun)
    return syntax.subject_of(carrier) if carrier is not None else syntax.possessor_of(noun)


def _named_for(verb: Token) -> Token | None:
    """Give X of "for X to visit": the noun right before the infinitive."""
    to = next((child for child in verb.children if child.tag_ == "TO"), None)
    if to is None or to.i < 2:
        return None
    for preposition, noun in syntax.obliques_of(syntax.governor(verb).head):
        if preposition == "for" and noun.right_edge.i + 1 == to.i:
            return noun
    return None


def _owner_before(noun: Token) -> Token | None:
    """Give X of "X's likely visit" where the tree lost it: only adjectives stand between."""
    index = noun.i - 1
    while index > 0 and noun.i - index <= 4 and noun.doc[index].pos_ in {"ADJ", "ADV", "NUM"}:
        index -= 1
    is_owned = index > 0 and noun.doc[index].tag_ == "POS"
    return noun.doc[index - 1] if is_owned else None


def _noun_role(event: EventNoun, preposition: str) -> str:
    if event.lemma == "invite" and preposition == "to":
        return "whom"
    if preposition in {"by", "from"} and (
        preposition == "by" or event.lemma in {"invite", "offer", "request", "promise", "support"}
    ):
        return "who"
    if preposition == "of":
        return "whom" if event.takes_patient else "of"
    return preposition
