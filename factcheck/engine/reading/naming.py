"""Say who a noun phrase of an article means: by its name, by a description, or by a pronoun.

`Names` holds what was read from the whole article; `of` looks a token up in constant time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Mention
from factcheck.engine.reading.descriptions import Roles, describe, find_roles
from factcheck.engine.reading.entities import name_key
from factcheck.engine.reading.mentions import NamedThings, find_names
from factcheck.engine.reading.outlets import Outlets
from factcheck.engine.reading.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["Names"]

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
        merged = [
            sorted([*named, *extra], key=lambda mention: mention.span)
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
        phrase = syntax.noun_phrase(token)
        start = paragraph.offset + phrase.start_char
        inside = self.between(paragraph.index, start, start + len(phrase.text))
        at_head = [m for m in inside if m.span.start <= paragraph.at(token) < m.span.end]
        if at_head:
            return at_head[-1]
        named = syntax.apposition_of(token)
        if named is not None and named.pos_ == "PROPN":
            inside += self._around(paragraph, named)
        people = [m for m in inside if m.label == "PERSON" and not _is_possessor(paragraph, m)]
        return people[-1] if people else None

    def _around(self, paragraph: Paragraph, token: Token) -> list[Mention]:
        phrase: Tokens = syntax.noun_phrase(token)
        start = paragraph.offset + phrase.start_char
        return self.between(paragraph.index, start, start + len(phrase.text))

    def name_of(self, paragraph: Paragraph, token: Token) -> str:
        """Give the name that a participant goes by; without one, the lemma of its noun."""
        if token.pos_ == "PRON":
            return self.antecedent(paragraph, token) or token.lower_
        mention = self.of(paragraph, token)
        return mention.name if mention else token.lemma_.lower()

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


def _is_possessor(paragraph: Paragraph, mention: Mention) -> bool:
    """Say whether a name only owns what is meant: "Okoye" in "Okoye's spokesman"."""
    text = paragraph.text
    return text[mention.span.end : mention.span.end + 2] in {"'s", "’s", "‘s", "s'", "' "}
