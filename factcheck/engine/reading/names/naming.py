"""Say who a noun phrase of an article means: by its name, by a description, or by a pronoun.

`Names` holds what was read from the whole article; `of` looks a token up in constant time.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Mention
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.names.descriptions import Roles, describe, find_roles
from factcheck.engine.reading.names.entities import name_key
from factcheck.engine.reading.names.mentions import NamedThings, find_names
from factcheck.engine.reading.names.outlets import Outlets
from factcheck.engine.reading.names.places import country_of
from factcheck.engine.reading.quotations.cues import OUTLET_NOUNS, PERSON_NOUNS
from factcheck.engine.reading.text.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["COUNTRY_NOUNS", "Names"]

_TITLE_REACH = 90  # characters between a title and the name that it belongs to
COUNTRY_NOUNS = frozenset({"country", "nation", "homeland", "state"})
_SINGULAR = frozenset({"he", "she", "him", "her", "his", "hers"})


@dataclass(slots=True)
class Names:
    """Who is who in one article."""

    outlets: Outlets
    roles: Roles
    mentions: list[list[Mention]]
    descriptions: list[list[Mention]]
    _starts: list[list[int]] = field(default_factory=list)

    @classmethod
    def of_article(cls, paragraphs: Sequence[Paragraph]) -> Names:
        """Read all names of an article and resolve them against one another."""
        found: NamedThings = find_names(paragraphs)
        roles = find_roles(paragraphs, found)
        described = describe(paragraphs, found, roles)
        words = {role.start: role.words for known in roles.by_noun.values() for role in known}
        merged = [
            sorted([*_with_roles(named, words), *extra], key=lambda mention: mention.span)
            for named, extra in zip(found.mentions, described, strict=True)
        ]
        starts = [[mention.span.start for mention in group] for group in merged]
        return cls(found.outlets, roles, merged, described, starts)

    def between(self, paragraph: int, start: int, end: int) -> list[Mention]:
        """Give the mentions of a paragraph that lie within article offsets, in order."""
        starts, group = self._starts[paragraph], self.mentions[paragraph]
        first = bisect_left(starts, start)
        last = bisect_left(starts, end)
        return [mention for mention in group[first:last] if mention.span.end <= end]

    def of(self, paragraph: Paragraph, token: Token) -> Mention | None:
        """Give the mention that the noun phrase around `token` is, by its head or its name."""
        found = self.covering(paragraph, paragraph.at(token))
        if (found is None or found.is_description) and token.pos_ in {"NOUN", "PROPN"}:
            found = self._named_behind(paragraph, token) or found
        return found

    def covering(self, paragraph: Paragraph, offset: int) -> Mention | None:
        """Give the widest mention that an article offset lies in."""
        group = self.mentions[paragraph.index]
        last = bisect_right(self._starts[paragraph.index], offset)
        found = [m for m in group[max(0, last - 4) : last] if offset < m.span.end]
        return max(found, key=lambda mention: len(mention.span.text), default=None)

    def _named_behind(self, paragraph: Paragraph, noun: Token) -> Mention | None:
        """Give the name that follows its title: "spokesman X", "ambassador to Peru X", "Y, X"."""
        start = paragraph.after(noun)
        behind = self.between(paragraph.index, start, start + _TITLE_REACH)
        for mention in behind:
            between = paragraph.text[start : mention.span.start]
            is_title = lemma_of(noun) in PERSON_NOUNS and mention.label == "PERSON"
            is_kind = lemma_of(noun) in OUTLET_NOUNS and mention.name in self.outlets
            if not (is_title or is_kind) or mention.is_description:
                continue
            if not between.strip() or (is_title and _is_complement(between, behind, start)):
                return mention
            named = syntax.apposition_of(noun)
            if named is not None and self.covering(paragraph, paragraph.at(named)) is mention:
                return mention
        return None

    def is_time(self, token: Token) -> bool:
        """Say whether a token belongs to a date or a time and is no participant."""
        return token.ent_type_ in {"DATE", "TIME"} or token.pos_ == "NUM"

    def name_of(self, paragraph: Paragraph, token: Token) -> str:
        """Give the name that a participant goes by; without one, the lemma of its noun."""
        if token.pos_ == "PRON":
            return self.antecedent(paragraph, token) or token.lower_
        mention = self.of(paragraph, token)
        if mention is None and _is_the_country(token):
            return self._country_meant(paragraph, token) or token.lower_
        return mention.name if mention else lemma_of(token)

    def _country_meant(self, paragraph: Paragraph, token: Token) -> str | None:
        """Give the country of "his country" or "the country", where only one can be meant.

        "His" is that of the sentence's subject; "the" the only one named so far in the sentence,
        or in the one before, that is not the subject's own.
        """
        owner = syntax.possessor_of(token)
        own = self._country_of_subject(paragraph, token)
        if owner is not None:
            return own if owner.pos_ == "PRON" and owner.lower_ in _SINGULAR else None
        start = token.sent.start_char
        people = self._people(paragraph, start, token.idx)
        homes = {own, *(self.roles.country_by_person.get(name) for name in people)}
        here = self._countries(paragraph, start, token.idx) - homes
        if not here and token.sent.start > 0:
            before = token.doc[token.sent.start - 1].sent
            here = self._countries(paragraph, before.start_char, before.end_char) - homes
        return here.pop() if len(here) == 1 else None

    def home_of_other(self, paragraph: Paragraph, token: Token, visitor: str) -> str | None:
        """Give the country of "his country" for a visitor: that of the one other person so far."""
        people = self._people(paragraph, token.sent.start_char, token.idx)
        others = [name for name in people if name != visitor]
        return self.roles.country_by_person.get(others[0]) if len(others) == 1 else None

    def _country_of_subject(self, paragraph: Paragraph, token: Token) -> str | None:
        subject = syntax.subject_of(syntax.verb_of(token.sent.root))
        mention = self.of(paragraph, subject) if subject is not None else None
        return self.roles.country_by_person.get(mention.name) if mention else None

    def _countries(self, paragraph: Paragraph, start: int, end: int) -> set[str | None]:
        found = self.between(paragraph.index, paragraph.offset + start, paragraph.offset + end)
        described = [m.span for m in found if m.is_description]
        return {
            country_of(m.name)
            for m in found
            if country_of(m.name) and not any(span.contains(m.span) for span in described)
        }

    def antecedent(self, paragraph: Paragraph, pronoun: Token) -> str | None:
        """Give the person whom "he" or "she" means, if only one was named where it may point.

        That is the sentence up to the pronoun; where it names nobody, the sentence before.
        """
        if pronoun.lower_ not in _SINGULAR:
            return None
        sentence = pronoun.sent
        here = self._people(paragraph, sentence.start_char, pronoun.idx)
        if here:
            return next(iter(here)) if len(here) == 1 else None
        before = sentence.start - 1
        if before >= 0:
            previous = pronoun.doc[before].sent
            there = self._people(paragraph, previous.start_char, previous.end_char)
            return next(iter(there)) if len(there) == 1 else None
        if paragraph.index > 0:
            people = [m for m in self.mentions[paragraph.index - 1][-12:] if m.label == "PERSON"]
            keys = {name_key(m.name) for m in people}
            return people[0].name if len(keys) == 1 else None
        return None

    def _people(self, paragraph: Paragraph, start: int, end: int) -> dict[str, None]:
        found = self.between(paragraph.index, paragraph.offset + start, paragraph.offset + end)
        return dict.fromkeys(mention.name for mention in found if mention.label == "PERSON")


def _with_roles(mentions: Sequence[Mention], words: Mapping[int, str]) -> list[Mention]:
    """Keep with a mention what the text calls the person where it introduces them."""
    return [
        replace(mention, role=words[mention.span.start])
        if mention.span.start in words and mention.label == "PERSON"
        else mention
        for mention in mentions
    ]


def _is_the_country(token: Token) -> bool:
    """Say whether a noun is "the country" or "his country", one that was named before."""
    is_definite = any(child.lower_ in {"the", "that", "this"} for child in token.children)
    return (
        lemma_of(token) in COUNTRY_NOUNS
        and token.tag_ == "NN"
        and (is_definite or syntax.possessor_of(token) is not None)
    )


def _is_complement(between: str, mentions: Sequence[Mention], start: int) -> bool:
    """Say whether nothing but "to Peru" or "of the Finance Ministry" stands between."""
    preposition = re.match(r" (?:to|of|for|at|in) (?:the )?", between)
    if preposition is None:
        return False
    place = between[preposition.end() :].rstrip()
    return any(m.span.text == place and m.label in {"PLACE", "ORG"} for m in mentions)
