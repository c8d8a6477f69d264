"""Who holds the floor in an article: the last to speak, of each sort that a pronoun can mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.engine.document import Party, PartyKind
from factcheck.engine.reading.quotations.cues import ORGANISATION_NOUNS, PERSON_NOUNS, PUBLIC_GROUP
from factcheck.engine.reading.text.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

__all__ = ["Floor"]

_PEOPLE = PERSON_NOUNS | PUBLIC_GROUP | {"men", "women", "children", "families", "parents"}
# What a text calls a person tells which pronoun means that person.
_SEX = (
    ("he", re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|\w+man|father|son|brother|husband)\b")),
    (
        "she",
        re.compile(
            r"\b(?:Mrs|Ms|Miss|Lady|Queen|Princess|\w+woman|actress|mother|daughter|sister|wife)\b"
        ),
    ),
)


@dataclass(slots=True)
class Floor:
    """What a reader remembers from one sentence to the next.

    `holder` speaks in a quotation that is still open. `previous` is the sentence before, `sayer`
    finds, when asked, who spoke in it or whom it was about. `labels` gives by label who speaks in
    a transcript, `pronouns` by name whether a person is "he" or "she", as far as the text tells.
    """

    holder: Party | None = None
    last_person: Party | None = None
    last_body: Party | None = None
    last_many: Party | None = None
    sayer: Callable[[], Party | None] | None = None
    labels: dict[str, str] | None = None
    previous: tuple[Paragraph, Tokens] | None = None
    pronouns: dict[str, str] = field(default_factory=dict)

    def resolve(self, speaker: Party | None) -> Party | None:
        """Take "he", "it" and "they" for the last to speak, where the names nearby do not tell.

        The words of the text stay in the span. "It" that means nobody known says nothing.
        """
        if speaker is None:
            return None
        pronoun = speaker.span.text.lower()
        if speaker.kind is PartyKind.PERSON and pronoun in {"he", "she"}:
            speaker = self._fitting(speaker, pronoun)
        if speaker.kind is not PartyKind.PRONOUN:
            self._remember(speaker)
            return speaker
        known = self._meant(pronoun)
        if known is None:
            return None if pronoun == "it" else speaker
        return replace(known, span=speaker.span)

    def _fitting(self, speaker: Party, pronoun: str) -> Party:
        """Take a pronoun that cannot mean the name found for it for one that is not resolved."""
        if self.pronouns.setdefault(speaker.name, pronoun) == pronoun:
            return speaker
        return Party(speaker.span, speaker.span.text, PartyKind.PRONOUN)

    def _meant(self, pronoun: str) -> Party | None:
        if pronoun in {"he", "she"}:
            person = self.last_person
            fits = person is not None and self.pronouns.get(person.name, pronoun) == pronoun
            return person if fits else None
        if pronoun == "it":
            return self.last_body
        return self.last_many if pronoun == "they" else None

    def _remember(self, speaker: Party) -> None:
        words = speaker.name.split()
        last = words[-1] if words else ""
        if speaker.kind is PartyKind.PERSON or speaker.count == 1:
            self.last_person = speaker
            for pronoun, pattern in _SEX:
                if pattern.search(speaker.span.text):
                    self.pronouns.setdefault(speaker.name, pronoun)
        elif speaker.kind in {PartyKind.OUTLET, PartyKind.DOCUMENT} or (
            speaker.kind is PartyKind.ORGANISATION
            and (last[:1].isupper() or last in ORGANISATION_NOUNS)
        ):
            self.last_body = speaker
        elif speaker.kind is PartyKind.ANONYMOUS or last in _PEOPLE or last[:-1] in _PEOPLE:
            self.last_many = speaker
