"""Who holds the floor in an article: the last to speak, of each sort that a pronoun can mean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.engine.document import Party, PartyKind
from factcheck.engine.reading.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

__all__ = ["Floor"]

_BODIES = frozenset({PartyKind.ORGANISATION, PartyKind.OUTLET, PartyKind.DOCUMENT})
_MANY = frozenset({PartyKind.GROUP, PartyKind.ANONYMOUS})


@dataclass(slots=True)
class Floor:
    """What a reader remembers from one sentence to the next.

    `holder` speaks in a quotation that is still open. `previous` is the sentence before, `subject`
    the person whom it was about; `labels` gives by label who speaks in a transcript.
    """

    holder: Party | None = None
    last_person: Party | None = None
    last_body: Party | None = None
    last_many: Party | None = None
    subject: Party | None = None
    labels: dict[str, str] | None = None
    previous: tuple[Paragraph, Tokens] | None = None

    def resolve(self, speaker: Party | None) -> Party | None:
        """Take "he", "it" and "they" for the last to speak, where the names nearby do not tell.

        The words of the text stay in the span. "It" that means nobody known says nothing.
        """
        if speaker is None or speaker.kind is not PartyKind.PRONOUN:
            self._remember(speaker)
            return speaker
        pronoun = speaker.name.lower()
        known = self._meant(pronoun)
        if known is None:
            return None if pronoun == "it" else speaker
        return replace(known, span=speaker.span)

    def _meant(self, pronoun: str) -> Party | None:
        if pronoun in {"he", "she"}:
            return self.last_person
        if pronoun == "it":
            return self.last_body
        return self.last_many if pronoun == "they" else None

    def _remember(self, speaker: Party | None) -> None:
        if speaker is None:
            return
        if speaker.kind is PartyKind.PERSON:
            self.last_person = speaker
        elif speaker.kind in _BODIES:
            self.last_body = speaker
        if speaker.kind in _MANY:
            self.last_many = speaker
            if (speaker.count or 0) == 1:
                self.last_person = speaker
