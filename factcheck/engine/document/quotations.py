"""Who says what, in whose words and on whose authority."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.engine.document.spans import Span

__all__ = ["Attribution", "Party", "PartyKind", "Quotation"]


class PartyKind(StrEnum):
    """What kind of speaker, addressee or authority a party is."""

    PERSON = "person"
    OUTLET = "outlet"
    ORGANISATION = "organisation"
    ANONYMOUS = "anonymous"
    PRONOUN = "pronoun"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who says, is told, or is cited; `name` is resolved inside the article."""

    span: Span
    name: str
    kind: PartyKind


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, with which word, to whom, and on whose authority.

    "The Courier reported, citing diplomats": speaker the Courier, authorities (diplomats,).
    "the ambassador told the Gazette": speaker the ambassador, recipient the Gazette.
    """

    speaker: Party | None
    cue: Span | None
    recipient: Party | None = None
    authorities: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words ascribed to someone; `span` is the content, without the marks where it is direct.

    `is_statement` is False for "declined to comment" and "did not respond": the span then covers
    what was declined.
    """

    span: Span
    is_direct: bool
    attribution: Attribution
    is_statement: bool = True
