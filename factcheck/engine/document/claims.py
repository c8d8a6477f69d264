"""What a text asserts, and all that was read from it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from factcheck.engine.document.predications import Certainty
from factcheck.engine.document.quantities import Quantity
from factcheck.engine.document.sentences import Sentence, SentenceKind
from factcheck.engine.document.spans import Span
from factcheck.engine.document.times import Timex

__all__ = ["Claim", "ClaimKind", "Reading", "Slots"]

_NEWS = frozenset({SentenceKind.PROSE, SentenceKind.HEADING, SentenceKind.OTHER_LANGUAGE})


class ClaimKind(StrEnum):
    """What sort of assertion a claim is."""

    EVENT = "event"
    QUANTITY = "quantity"
    QUOTATION = "quotation"
    POSITION = "position"
    CAUSE = "cause"
    PREDICTION = "prediction"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True)
class Slots:
    """Who did what to whom, when, where, how many, said by whom, how certain."""

    who: str = ""
    did: str = ""
    whom: str = ""
    when: tuple[Timex, ...] = ()
    where: tuple[str, ...] = ()
    how_many: tuple[Quantity, ...] = ()
    said_by: str = ""
    certainty: Certainty = Certainty.ASSERTED
    is_negated: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable assertion; `not_checkable` says why it is none.

    That is one of question, instruction, opinion, future, ambiguous, boilerplate and fragment.
    `parts` are the stretches that the claim consists of, those that it borrows (its subject, "she
    said") before and behind its own; `span` reaches from the first to the last of its own, over
    what is set off between them and is a claim itself. `wording` is the claim as a sentence that
    stands alone: what is borrowed put in place, pronouns filled in where only one thing can be
    meant. Both are empty in readings of older versions.
    """

    span: Span
    sentence: int
    kind: ClaimKind
    checkworthiness: float
    slots: Slots = field(default_factory=Slots)
    not_checkable: str | None = None
    parts: tuple[Span, ...] = ()
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one text against one publication date (None: unknown)."""

    text: str
    published: date | None
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]

    @property
    def language(self) -> str:
        """Give the ISO 639 code of the language that most of what could be news is in."""
        letters: Counter[str] = Counter()
        for sentence in self.sentences:
            if sentence.kind in _NEWS:
                letters[sentence.language] += len(sentence.span.text)
        return max(letters, key=letters.__getitem__, default="en")
