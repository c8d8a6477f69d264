"""Read the events of a sentence: who does what to whom, where to, when told, how firmly.

Verbs and event nouns give one predication each; light verbs ("made a trip") hand their subject to
the noun that tells the event. The table of words is in `frames`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Argument, Certainty, Predication, Span
from factcheck.engine.reading.attribution import phrase_of
from factcheck.engine.reading.certainty import weakest, word_certainty
from factcheck.engine.reading.frames import (
    CONTROL_BY_OBJECT,
    DESTINATION_VERBS,
    EVENT_NOUNS,
    LIGHT_VERBS,
    NEEDS_PARTICIPANT,
    EventNoun,
    event_of,
)
from factcheck.engine.reading.naming import Names
from factcheck.engine.reading.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["find_predications"]

# Verbs that only carry another: they lend certainty and give no event of their own.
_CARRIERS = frozenset(
    """plan intend expect schedule set slate anticipate hope want aim seek try prepare be seem
    appear continue begin start""".split()
)
_MAX_DEPTH = 6  # steps up a chain of clauses; deeper ones are misread
Roles = dict[str, "Token"]


def find_predications(
    paragraph: Paragraph, sentence: Tokens, names: Names
) -> list[Predication]:
    """Give the predications of a sentence in the order of their triggers."""
    reader = _Reader(paragraph, sentence, names)
    return [found for token in sentence for found in reader.read(token)]


class _Reader:
    def __init__(self, paragraph: Paragraph, sentence: Tokens, names: Names) -> None:
        self.paragraph = paragraph
        self.sentence = sentence
        self.names = names

    def read(self, token: Token) -> list[Predication]:
        """Give what a token tells of, if it is a verb or an event noun."""
        if syntax.is_clause_verb(token) and token.is_alpha:
            predication = self._verb(token)
        elif token.lemma_.lower() in EVENT_NOUNS and token.pos_ == "NOUN":
            predication = self._noun(token, EVENT_NOUNS[token.lemma_.lower()])
        else:
            return []
        return [predication] if predication else []

    def _verb(self, verb: Token) -> Predication | None:
        lemma = verb.lemma_.lower()
        noun = self._carried_noun(verb)
        if noun is not None and not LIGHT_VERBS[lemma].keeps_verb:
            return None
        if lemma in _CARRIERS and self._carries_clause(verb):
            return None
        roles = self._verb_roles(verb)
        complement = syntax.complement_of(verb)
        if lemma == "be" and complement is None:
            return None
        if lemma in DESTINATION_VERBS and "to" in roles:
            lemma = "visit"
        lemma = event_of(lemma)
        if lemma == "visit" and "whom" in roles and "to" not in roles:
            roles["to"] = roles.pop("whom")
        if complement is not None:
            roles["is"] = complement
        return self._make(verb, lemma, roles, verb)

    def _carried_noun(self, verb: Token) -> Token | None:
        """Give the event noun that a light verb carries as its object, or as a passive's subject."""
        if verb.lemma_.lower() not in LIGHT_VERBS:
            return None
        noun = syntax.patient_of(verb)
        return noun if noun is not None and noun.lemma_.lower() in EVENT_NOUNS else None

    def _carries_clause(self, verb: Token) -> bool:
        return any(
            child.dep_ in {"xcomp", "ccomp"} and child.pos_ == "VERB"
            for child in syntax.governor(verb).children
        )

    def _verb_roles(self, verb: Token) -> Roles:
        roles: Roles = {}
        actor = syntax.agent_of(verb) if syntax.is_passive(verb) else _subject(verb)
        patient = _subject(verb) if syntax.is_passive(verb) else syntax.object_of(verb)
        recipient = syntax.recipient_of(verb)
        for role, token in (("who", actor), ("whom", patient), ("to", recipient)):
            if token is not None:
                roles[role] = token
        for preposition, token in syntax.obliques_of(verb):
            if preposition and not (preposition == "by" and token is actor):
                roles.setdefault(preposition, token)
        return roles

    def _noun(self, noun: Token, event: EventNoun) -> Predication | None:
        roles: Roles = {}
        owner = syntax.possessor_of(noun)
        if owner is not None:
            roles["whom" if event.takes_patient else "who"] = owner
        for preposition, token in syntax.obliques_of(noun):
            role = _noun_role(event, preposition)
            if role:
                roles.setdefault(role, token)
        carrier = self._carrier(noun)
        if carrier is not None:
            self._take_from_carrier(noun, carrier, event, roles)
        if not roles and (noun.lemma_ in NEEDS_PARTICIPANT or carrier is None):
            return None
        if event.lemma == "visit":
            _settle_visit(roles)
        return self._make(noun, event.lemma, roles, carrier)

    def _carrier(self, noun: Token) -> Token | None:
        """Give the light verb that this noun is the object of."""
        verb = noun.head
        if verb.lemma_.lower() in LIGHT_VERBS and verb.pos_ == "VERB":
            return verb if syntax.patient_of(verb) is noun else None
        return None

    def _take_from_carrier(
        self, noun: Token, verb: Token, event: EventNoun, roles: Roles
    ) -> None:
        light = LIGHT_VERBS[verb.lemma_.lower()]
        subject = syntax.actor_of(verb) if syntax.is_passive(verb) else _subject(verb)
        # "planned a visit by X" keeps the one that the noun itself names.
        if subject is not None:
            roles.setdefault(light.subject, subject)
        for preposition, token in syntax.obliques_of(verb):
            role = _noun_role(event, preposition)
            if role:
                roles.setdefault(role, token)

    def _make(
        self, trigger: Token, lemma: str, roles: Roles, verb: Token | None
    ) -> Predication:
        inside = self.sentence
        arguments = tuple(
            Argument(role, self.paragraph.span(phrase_of(token)), self.names.name_of(self.paragraph, token))
            for role, token in roles.items()
            if inside.start <= token.i < inside.end
        )
        clause = self._clause(trigger)
        return Predication(
            trigger=self.paragraph.span(trigger),
            lemma=lemma,
            clause=clause,
            arguments=arguments,
            tense=_tense(verb if verb is not None else trigger),
            certainty=_certainty(trigger, verb),
            is_negated=_is_negated(verb if verb is not None else trigger),
        )

    def _clause(self, trigger: Token) -> Span:
        tokens = syntax.subtree_span(trigger)
        start, end = max(tokens.start, self.sentence.start), min(tokens.end, self.sentence.end)
        for child in syntax.governor(trigger).children:
            starts_own = child.dep_ == "conj" and syntax.own_subject(syntax.verb_of(child)) is not None
            if starts_own and child.i > trigger.i:
                end = min(end, child.left_edge.i)
        doc = trigger.doc
        return self.paragraph.span(doc[start:max(end, start + 1)])


def _subject(verb: Token) -> Token | None:
    """Give who does it; an infinitive borrows it from the clause that it completes."""
    found = syntax.subject_of(verb)
    if found is not None or syntax.governor(verb).dep_ not in {"advcl", "acl", "xcomp", "ccomp"}:
        return found
    above = syntax.governor(verb).head
    if _is_infinitive(verb) and above.pos_ == "VERB":
        thing = syntax.object_of(above) or syntax.recipient_of(above)
        if thing is not None and above.lemma_.lower() in CONTROL_BY_OBJECT:
            return thing
        return syntax.subject_of(above)
    return None


def _is_infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.children)


def _noun_role(event: EventNoun, preposition: str) -> str:
    if preposition in {"by", "from"} and (preposition == "by" or event.lemma in {"invite", "offer", "request", "promise", "support"}):
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


def _tense(token: Token) -> str:
    """Give the tense of a clause; one without its own takes that of the clause above."""
    for _ in range(_MAX_DEPTH):
        verb = syntax.clause_root(token)
        tense = syntax.tense_of(verb)
        top = syntax.governor(verb)
        if tense or top.head is top:
            return tense
        token = top.head
    return ""


def _is_negated(token: Token) -> bool:
    if token.pos_ == "NOUN":
        return any(child.lower_ == "no" for child in token.children)
    clause = syntax.governor(token)
    negative = ("no", "nobody", "none", "neither")
    subject = syntax.own_subject(token)
    return (
        syntax.is_negated(token)
        or (subject is not None and (subject.lower_ in negative or any(c.lower_ == "no" for c in subject.children)))
        or any(c.dep_ in syntax.OBJECT and any(g.lower_ == "no" for g in c.children) for c in clause.children)
    )


def _certainty(trigger: Token, verb: Token | None) -> Certainty:
    """Give the weakest certainty among the words that govern an event, and those on it."""
    found: list[Certainty | None] = []
    token = verb if verb is not None else trigger
    for child in (*trigger.children, *(syntax.governor(token).children)):
        if child.dep_ in {"advmod", "amod", "aux", "advcl:relcl"} or child.tag_ == "MD":
            found.append(word_certainty(child.lemma_.lower()) if child.lower_ != "wo" else None)
    if token is not trigger:
        found.append(_lent(token))
    current = syntax.governor(token)
    for _ in range(_MAX_DEPTH):
        if current.dep_ not in {"xcomp", "ccomp", "advcl", "acl"} or current.head is current:
            break
        is_subordinate = current.dep_ in {"advcl", "acl"} and not _is_infinitive(syntax.verb_of(current))
        if is_subordinate or current.head.i > token.i:
            break
        current = current.head
        found.append(_lent(current))
    return weakest(*found)


def _lent(token: Token) -> Certainty | None:
    own = word_certainty(token.lemma_.lower())
    extra = [word_certainty(c.lemma_.lower()) for c in token.children if c.dep_ in {"advmod", "aux"}]
    extra = [one for one in extra if one]
    return weakest(own, *extra) if own or extra else None
