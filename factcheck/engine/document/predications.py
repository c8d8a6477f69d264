"""Events and states: who did what to whom, and how firmly it is told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.engine.document.spans import Span

__all__ = ["Argument", "Certainty", "Predication"]


class Certainty(StrEnum):
    """How firmly a sentence stands behind what it tells, strongest first."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    EXPECTED = "expected"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Argument:
    """A participant of an event: its role, its words, and the name or lemma that it goes by.

    `role` is who, whom, to (the second object) or with a preposition the preposition itself.
    """

    role: str
    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Predication:
    """One event or state: its verb or event noun, who takes part, and how it is told.

    `lemma` is the verb; an event noun goes by its verb ("invitation" and "extended an
    invitation" both give "invite"), so that two wordings of one event meet. `tense` is past,
    present, future or "". `start` and `end` of `clause` bound the clause that it governs.
    """

    trigger: Span
    lemma: str
    clause: Span
    arguments: tuple[Argument, ...] = ()
    tense: str = ""
    certainty: Certainty = Certainty.ASSERTED
    is_negated: bool = False
