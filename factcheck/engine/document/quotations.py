"""Who says what, in whose words and on whose authority."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.engine.document.spans import Span

__all__ = ["Attribution", "Party", "PartyKind", "Quotation", "QuotationKind", "Silence", "Source"]


class PartyKind(StrEnum):
    """What kind of speaker, addressee or authority a party is."""

    PERSON = "person"
    OUTLET = "outlet"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"
    PRONOUN = "pronoun"
    GROUP = "group"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who says, is told, or is cited; `name` is resolved inside the article.

    `span` keeps the words of the text ("she", "two officials"). `count` is how many they are,
    where the text says so; `anonymity` is why they go unnamed ("for fear of losing her job").
    """

    span: Span
    name: str
    kind: PartyKind
    count: int | None = None
    anonymity: Span | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One link of a chain of sources: a party, and the word by which it is one."""

    party: Party
    cue: Span | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, with which word, to whom, and on whose authority.

    "The Courier reported, citing diplomats": speaker the Courier, authorities (diplomats,).
    "the ambassador told the Gazette": speaker the ambassador, recipient the Gazette. Where words
    went through several hands, `chain` holds all of them, from the one that passes them on last
    to the first source. `medium` is where they were said or written: "in a statement", "on X".
    """

    speaker: Party | None
    cue: Span | None
    recipient: Party | None = None
    authorities: tuple[Party, ...] = ()
    chain: tuple[Source, ...] = ()
    medium: Span | None = None


class QuotationKind(StrEnum):
    """Whose words a quotation is in; silence is where nothing was said at all."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    SILENCE = "silence"


class Silence(StrEnum):
    """How somebody said nothing."""

    DECLINED = "declined"
    NO_ANSWER = "no_answer"
    NOT_REACHED = "not_reached"
    NEITHER = "neither_confirmed_nor_denied"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words ascribed to someone; `span` is the content, without the marks where it is direct.

    `is_statement` is False for "declined to comment" and "did not respond": the span then covers
    what was declined, and `silence` says how. `is_mixed` marks a paraphrase that holds words in
    quotation marks.
    """

    span: Span
    is_direct: bool
    attribution: Attribution
    is_statement: bool = True
    is_mixed: bool = False
    silence: Silence | None = None

    @property
    def kind(self) -> QuotationKind:
        """Say whose words these are."""
        if not self.is_statement:
            return QuotationKind.SILENCE
        if self.is_direct:
            return QuotationKind.DIRECT
        return QuotationKind.MIXED if self.is_mixed else QuotationKind.INDIRECT
