"""Read the events of a sentence: who does what to whom, where to, when told, how firmly.

Verbs and event nouns give one predication each; light verbs ("made a trip") hand their subject to
the noun that tells the event. The table of words is in `frames`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Argument, Predication, Span
from factcheck.engine.reading.claims.frames import (
    DESTINATION_VERBS,
    EVENT_NOUNS,
    LIGHT_VERBS,
    NEEDS_PARTICIPANT,
    EventNoun,
    event_of,
)
from factcheck.engine.reading.claims.roles import (
    Roles,
    noun_roles,
    settle_destination,
    settle_visit,
    verb_roles,
)
from factcheck.engine.reading.claims.tone import certainty_of, is_negated, tense_of
from factcheck.engine.reading.claims.triggers import (
    CARRIERS,
    carried_noun,
    carrier_of,
    carries_clause,
    is_event_noun,
    is_event_verb,
    is_outlook,
    keeps_verb,
    stages,
)
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.names.naming import COUNTRY_NOUNS, Names
from factcheck.engine.reading.quotations.attribution import phrase_of
from factcheck.engine.reading.text.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["find_predications"]

MAX_CONJUNCTS = 6


def find_predications(paragraph: Paragraph, sentence: Tokens, names: Names) -> list[Predication]:
    """Give the predications of a sentence in the order of their triggers."""
    reader = _Reader(paragraph, sentence, names)
    found = (reader.read(token) for token in sentence if token.pos_ in {"NOUN", "VERB", "AUX"})
    return [one for one in found if one is not None]


class _Reader:
    def __init__(self, paragraph: Paragraph, sentence: Tokens, names: Names) -> None:
        self.paragraph = paragraph
        self.sentence = sentence
        self.start, self.end = sentence.start, sentence.end
        self.names = names
        self._visitor = ""

    def read(self, token: Token) -> Predication | None:
        """Give what a token tells of, if it is a verb or an event noun."""
        if is_event_noun(token):
            return self._noun(token, EVENT_NOUNS[lemma_of(token)])
        return self._verb(token) if is_event_verb(token) else None

    def _verb(self, verb: Token) -> Predication | None:
        lemma = lemma_of(verb)
        noun = carried_noun(verb)
        if noun is not None and (stages(verb) or not LIGHT_VERBS[lemma].keeps_verb):
            return None
        if lemma in CARRIERS and carries_clause(verb):
            return None
        if lemma in {"cite", "quote", "be"} and verb.tag_ == "VBN":
            return None
        complement = syntax.complement_of(verb)
        if lemma == "be" and (complement is None or is_outlook(complement)):
            return None
        roles = verb_roles(verb)
        if lemma in DESTINATION_VERBS and "to" in roles:
            lemma = "visit"
        lemma = event_of(lemma)
        if lemma == "visit":
            settle_destination(verb, roles, self.sentence)
        if complement is not None:
            roles["is"] = complement
        return self._make(verb, lemma, roles, verb)

    def _noun(self, noun: Token, event: EventNoun) -> Predication | None:
        carrier = carrier_of(noun)
        roles = noun_roles(noun, event, carrier)
        if not roles and (lemma_of(noun) in NEEDS_PARTICIPANT or carrier is None):
            return None
        if event.lemma == "visit":
            settle_visit(noun, roles, self.sentence)
        return self._make(noun, event.lemma, roles, carrier)

    def _make(self, trigger: Token, lemma: str, roles: Roles, verb: Token | None) -> Predication:
        if lemma == "visit":
            self._note_visitor(roles)
        is_carried = verb is not None and verb != trigger and not keeps_verb(verb)
        teller = verb if verb is not None else trigger
        return Predication(
            trigger=self.paragraph.span(trigger),
            lemma=lemma,
            clause=self._clause(teller if is_carried else trigger),
            arguments=tuple(
                argument for role, token in roles.items() for argument in self._named(role, token)
            ),
            tense=tense_of(teller),
            certainty=certainty_of(trigger, verb),
            is_negated=is_negated(teller),
        )

    def _named(self, role: str, token: Token) -> list[Argument]:
        """Give a participant, or those joined by "and"; each of these stands for itself alone."""
        joined = syntax.conjuncts_of(token)
        is_joined = len(joined) > 1
        return [
            Argument(role, self._words_of(one, is_joined=is_joined), self._name_of(role, one))
            for one in joined[:MAX_CONJUNCTS]
            if self.start <= one.i < self.end and not self.names.is_time(one)
        ]

    def _note_visitor(self, roles: Roles) -> None:
        """Keep who visits: nobody's own country is what "his country" means then."""
        self._visitor = self.names.name_of(self.paragraph, roles["who"]) if "who" in roles else ""

    def _name_of(self, role: str, token: Token) -> str:
        if role == "to" and lemma_of(token) in COUNTRY_NOUNS:
            owner = syntax.possessor_of(token)
            if owner is not None and owner.pos_ == "PRON":
                home = self.names.home_of_other(self.paragraph, token, self._visitor)
                if home is not None:
                    return home
        return self.names.name_of(self.paragraph, token)

    def _words_of(self, one: Token, *, is_joined: bool) -> Span:
        return self.paragraph.span(syntax.noun_phrase(one) if is_joined else phrase_of(one))

    def _clause(self, trigger: Token) -> Span:
        """Bound the clause that a word governs; joined clauses with a subject are their own."""
        top = syntax.governor(trigger)
        start = max(top.left_edge.i, self.start)
        end = min(top.right_edge.i + 1, self.end)
        for child in top.rights:
            if (
                child.dep_ == "conj"
                and child.i > trigger.i
                and syntax.own_subject(syntax.verb_of(child)) is not None
            ):
                end = min(end, child.left_edge.i)
        return self.paragraph.span(trigger.doc[start : max(end, start + 1)])
