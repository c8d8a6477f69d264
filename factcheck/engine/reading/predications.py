"""Read the events of a sentence: who does what to whom, where to, when told, how firmly.

Verbs and event nouns give one predication each; light verbs ("made a trip") hand their subject to
the noun that tells the event. The table of words is in `frames`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Argument, Predication, Span
from factcheck.engine.reading.attribution import phrase_of
from factcheck.engine.reading.certainty import word_certainty
from factcheck.engine.reading.frames import (
    CONTROL_BY_OBJECT,
    DESTINATION_VERBS,
    EVENT_NOUNS,
    LIGHT_VERBS,
    NEEDS_PARTICIPANT,
    EventNoun,
    LightVerb,
    event_of,
)
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.naming import COUNTRY_NOUNS, Names
from factcheck.engine.reading.paragraphs import Paragraph
from factcheck.engine.reading.tone import certainty_of, is_infinitive, is_negated, tense_of

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["find_predications"]

# Verbs that only carry another: they lend certainty and give no event of their own.
_CARRIERS = frozenset(
    """plan intend expect schedule set slate anticipate hope want aim seek try prepare be seem
    appear continue begin start""".split()
)
MAX_CONJUNCTS = 6
Roles = dict[str, "Token"]


def find_predications(paragraph: Paragraph, sentence: Tokens, names: Names) -> list[Predication]:
    """Give the predications of a sentence in the order of their triggers."""
    reader = _Reader(paragraph, sentence, names)
    return [found for token in sentence for found in reader.read(token)]


class _Reader:
    def __init__(self, paragraph: Paragraph, sentence: Tokens, names: Names) -> None:
        self.paragraph = paragraph
        self.sentence = sentence
        self.names = names
        self._visitor = ""

    def read(self, token: Token) -> list[Predication]:
        """Give what a token tells of, if it is a verb or an event noun."""
        if _is_event_noun(token):
            predication = self._noun(token, EVENT_NOUNS[lemma_of(token)])
        elif _is_verb(token) and token.is_alpha and not _is_preposition(token):
            predication = self._verb(token)
        else:
            return []
        return [predication] if predication else []

    def _verb(self, verb: Token) -> Predication | None:
        lemma = lemma_of(verb)
        noun = self._carried_noun(verb)
        if noun is not None and (_stages(verb) or not LIGHT_VERBS[lemma].keeps_verb):
            return None
        if lemma in _CARRIERS and self._carries_clause(verb):
            return None
        if lemma in {"cite", "quote", "be"} and verb.tag_ == "VBN":
            return None
        roles = self._verb_roles(verb)
        complement = syntax.complement_of(verb)
        if lemma == "be" and (complement is None or _is_outlook(complement)):
            return None
        if lemma in DESTINATION_VERBS and "to" in roles:
            lemma = "visit"
        lemma = event_of(lemma)
        if lemma == "visit":
            self._settle_destination(verb, roles)
        if complement is not None:
            roles["is"] = complement
        return self._make(verb, lemma, roles, verb)

    def _settle_destination(self, verb: Token, roles: Roles) -> None:
        """What is visited is where one goes; a "to Peru" that hangs elsewhere is found nearby."""
        place = roles.pop("whom", None)
        if place is not None:
            roles.setdefault("to", place)
        if "to" in roles:
            return
        place = self._place_nearby(verb)
        if place is not None:
            roles["to"] = place

    def _place_nearby(self, trigger: Token) -> Token | None:
        for following in trigger.doc[trigger.i + 1 : min(trigger.i + 4, self.sentence.end - 1)]:
            if following.lower_ == "to" and following.tag_ in {"IN", "TO"}:
                place = following.head if following.head.i > following.i else following.nbor(1)
                while place.dep_ in {"nmod:poss", "poss"} and place.head.i > place.i:
                    place = place.head
                return place if place.pos_ == "PROPN" else None
        return None

    def _carried_noun(self, verb: Token) -> Token | None:
        """Give the event noun that a light verb carries: its object, or what it stages."""
        if _stages(verb):
            subject = syntax.subject_of(verb)
            is_event = subject is not None and lemma_of(subject) in EVENT_NOUNS
            return subject if is_event else None
        if lemma_of(verb) not in LIGHT_VERBS:
            return None
        noun = syntax.patient_of(verb)
        is_event = noun is not None and noun.pos_ == "NOUN" and lemma_of(noun) in EVENT_NOUNS
        return noun if is_event else None

    def _carries_clause(self, verb: Token) -> bool:
        subject = syntax.own_subject(verb)
        return (subject is not None and subject.lower_ == "it") or any(
            child.dep_ in {"xcomp", "ccomp"} and child.pos_ == "VERB"
            for child in syntax.governor(verb).children
        )

    def _verb_roles(self, verb: Token) -> Roles:
        roles: Roles = {}
        subject = self._subject(verb)
        actor = syntax.agent_of(verb) if syntax.is_passive(verb) else subject
        patient = subject if syntax.is_passive(verb) else syntax.object_of(verb)
        recipient = syntax.recipient_of(verb)
        for role, token in (("who", actor), ("whom", patient), ("to", recipient)):
            if token is not None:
                roles[role] = token
        for preposition, token in syntax.obliques_of(verb):
            if preposition and not (preposition == "by" and token == actor):
                roles.setdefault(preposition, token)
        return roles

    def _noun(self, noun: Token, event: EventNoun) -> Predication | None:
        roles: Roles = {}
        owner = _owner_before(noun) or syntax.possessor_of(noun)
        if owner is not None:
            roles["whom" if event.takes_patient else "who"] = owner
        for preposition, token in syntax.obliques_of(noun):
            role = _noun_role(event, preposition)
            if role:
                roles.setdefault(role, token)
        carrier = self._carrier(noun)
        if carrier is not None:
            self._take_from_carrier(noun, carrier, event, roles)
        if not roles and (lemma_of(noun) in NEEDS_PARTICIPANT or carrier is None):
            return None
        if event.lemma == "visit":
            _settle_visit(roles)
            place = None if "to" in roles else self._place_nearby(noun)
            if place is not None:
                roles["to"] = place
        return self._make(noun, event.lemma, roles, carrier)

    def _carrier(self, noun: Token) -> Token | None:
        """Give the light verb that this noun is the object of, or that it happens by."""
        verb = syntax.verb_of(noun.head)
        if _stages(verb) and syntax.own_subject(verb) == noun:
            return verb
        if lemma_of(verb) in LIGHT_VERBS and verb.pos_ == "VERB":
            return verb if syntax.patient_of(verb) == noun else None
        return None

    def _take_from_carrier(self, noun: Token, verb: Token, event: EventNoun, roles: Roles) -> None:
        light = LIGHT_VERBS.get(lemma_of(verb), LightVerb("who"))
        subject = (
            None
            if _stages(verb)
            else syntax.actor_of(verb)
            if syntax.is_passive(verb)
            else self._subject(verb)
        )
        # "planned a visit by X" keeps the one that the noun itself names.
        if subject is not None:
            roles.setdefault(light.subject, subject)
        for preposition, token in syntax.obliques_of(verb):
            role = _noun_role(event, preposition)
            if role:
                roles.setdefault(role, token)

    def _make(self, trigger: Token, lemma: str, roles: Roles, verb: Token | None) -> Predication:
        inside = self.sentence
        if lemma == "visit":
            self._note_visitor(roles)
        arguments = tuple(
            Argument(role, self._words_of(one, token), self._name_of(role, one))
            for role, token in roles.items()
            for one in syntax.conjuncts_of(token)[:MAX_CONJUNCTS]
            if inside.start <= one.i < inside.end and not self.names.is_time(one)
        )
        is_carried = verb is not None and verb != trigger and not _keeps_verb(verb)
        clause = self._clause(verb if verb is not None and is_carried else trigger)
        return Predication(
            trigger=self.paragraph.span(trigger),
            lemma=lemma,
            clause=clause,
            arguments=arguments,
            tense=tense_of(verb if verb is not None else trigger),
            certainty=certainty_of(trigger, verb),
            is_negated=is_negated(verb if verb is not None else trigger),
        )

    def _subject(self, verb: Token) -> Token | None:
        """Give who does it; an infinitive borrows it from what it completes."""
        own = syntax.own_subject(verb)
        if own is None and is_infinitive(verb):
            lender = _named_for(verb) or self._controller(verb)
            if lender is not None:
                return lender
        found = syntax.subject_of(verb)
        # "the leader last travelled": "last" is read as who travels, or as what heads the clause.
        above = found if found is not None else verb.head
        if above != verb and above.pos_ in {"ADV", "ADJ"} and verb.tag_ != "VB":
            return syntax.own_subject(above)
        return found

    def _controller(self, verb: Token) -> Token | None:
        """Give who is to do what an infinitive tells: "invited X to", "an invitation to X to"."""
        above = syntax.governor(verb).head
        noun = above if above.pos_ == "NOUN" else self._carried_noun(above)
        if noun is not None and lemma_of(noun) in EVENT_NOUNS:
            return self._invited(noun) or self._lent_subject(noun)
        if above.pos_ != "VERB" or syntax.governor(verb).dep_ not in {"xcomp", "advcl", "ccomp"}:
            return None
        thing = syntax.patient_of(above) or syntax.recipient_of(above)
        if thing is not None and lemma_of(above) in CONTROL_BY_OBJECT:
            return thing
        return syntax.subject_of(above)

    def _invited(self, noun: Token) -> Token | None:
        return next((one for word, one in syntax.obliques_of(noun) if word == "to"), None)

    def _lent_subject(self, noun: Token) -> Token | None:
        """The subject of the verb around an event noun: "accepted an offer to sell"."""
        carrier = self._carrier(noun)
        return syntax.subject_of(carrier) if carrier is not None else syntax.possessor_of(noun)

    def _note_visitor(self, roles: Roles) -> None:
        """Keep who visits: nobody's own country is what "his country" means then."""
        self._visitor = self.names.name_of(self.paragraph, roles["who"]) if "who" in roles else ""

    def _name_of(self, role: str, token: Token) -> str:
        owner = syntax.possessor_of(token) if role == "to" else None
        if owner is not None and owner.pos_ == "PRON" and lemma_of(token) in COUNTRY_NOUNS:
            home = self.names.home_of_other(self.paragraph, token, self._visitor)
            if home is not None:
                return home
        return self.names.name_of(self.paragraph, token)

    def _words_of(self, one: Token, first: Token) -> Span:
        """The words of an argument; one of several joined by "and" stands for itself alone."""
        is_joined = len(syntax.conjuncts_of(first)) > 1
        return self.paragraph.span(syntax.noun_phrase(one) if is_joined else phrase_of(one))

    def _clause(self, trigger: Token) -> Span:
        tokens = syntax.subtree_span(trigger)
        start, end = max(tokens.start, self.sentence.start), min(tokens.end, self.sentence.end)
        for child in syntax.governor(trigger).children:
            starts_own = (
                child.dep_ == "conj" and syntax.own_subject(syntax.verb_of(child)) is not None
            )
            if starts_own and child.i > trigger.i:
                end = min(end, child.left_edge.i)
        doc = trigger.doc
        return self.paragraph.span(doc[start : max(end, start + 1)])


def _is_verb(token: Token) -> bool:
    """Say whether a token heads a clause; a tagged past or present verb does wherever it hangs."""
    return syntax.is_clause_verb(token) or (token.pos_ == "VERB" and token.tag_ in {"VBD", "VBZ"})


def _is_outlook(complement: Token) -> bool:
    """Say whether "is set to", "is likely to" only lends certainty to the infinitive."""
    has_infinitive = any(is_infinitive(child) for child in complement.children)
    return has_infinitive and word_certainty(lemma_of(complement)) is not None


def _is_event_noun(token: Token) -> bool:
    """Say whether a token is an event noun, also where it was tagged as a verb ("X's visit")."""
    if lemma_of(token) not in EVENT_NOUNS:
        return False
    if token.pos_ == "NOUN":
        return True
    is_nominal = token.dep_ in {"obj", "obl", "nmod", "nsubj", "dobj", "pobj"}
    has_owner = syntax.possessor_of(token) is not None
    return token.tag_ in {"VB", "VBP"} and is_nominal and has_owner


def _is_preposition(token: Token) -> bool:
    """Say whether a participle only ties a noun to the clause: "following the visit"."""
    return token.lower_ in {"following", "including", "regarding", "concerning", "according"} and (
        syntax.own_subject(token) is None and not syntax.auxiliaries_of(token)
    )


def _keeps_verb(verb: Token) -> bool:
    light = LIGHT_VERBS.get(lemma_of(verb))
    return light is not None and light.keeps_verb


def _stages(verb: Token) -> bool:
    """Say whether a verb only says that its subject happens: "took place", "occurred"."""
    if lemma_of(verb) in {"occur", "happen"}:
        return True
    thing = syntax.object_of(verb)
    return lemma_of(verb) == "take" and thing is not None and thing.lower_ == "place"


def _owner_before(noun: Token) -> Token | None:
    """Give X of "X's likely visit" where the tree lost it: only adjectives stand between."""
    index = noun.i - 1
    while index > 0 and noun.i - index <= 4 and noun.doc[index].pos_ in {"ADJ", "ADV", "NUM"}:
        index -= 1
    is_owned = index > 0 and noun.doc[index].tag_ == "POS"
    return noun.doc[index - 1] if is_owned else None


def _named_for(verb: Token) -> Token | None:
    """Give X of "for X to visit": the noun right before the infinitive."""
    to = next((child for child in verb.children if child.tag_ == "TO"), None)
    if to is None or to.i < 2:
        return None
    for preposition, noun in syntax.obliques_of(syntax.governor(verb).head):
        if preposition == "for" and noun.right_edge.i + 1 == to.i:
            return noun
    return None


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


def _settle_visit(roles: Roles) -> None:
    """A visit goes to a place: "the visit of X", "a tour of Y" name who goes and where."""
    whom = roles.pop("whom", None)
    if whom is not None:
        roles.setdefault("who", whom)
    place = roles.pop("of", None)
    if place is not None:
        roles.setdefault("to" if "who" in roles else "who", place)
