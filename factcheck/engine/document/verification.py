"""How a claim stands to what other articles say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.engine.document.articles import Anchor, Passage
from factcheck.engine.document.spans import Span

__all__ = [
    "Assessment",
    "Comparison",
    "Derivation",
    "Evidence",
    "Reason",
    "ReasonType",
    "Relation",
    "Stance",
    "Verdict",
    "Verification",
]


class ReasonType(StrEnum):
    """Which slot a difference lies in."""

    TIME = "time"
    QUANTITY = "quantity"
    NAME = "name"
    PLACE = "place"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    NEGATION = "negation"
    CERTAINTY = "certainty"
    RELATION = "relation"
    ABSENT = "absent"


class Relation(StrEnum):
    """How two values of one slot stand to each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERS = "differs"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Comparison:
    """One slot of a claim set against the same slot of a piece of evidence.

    `claim_value` and `evidence_value` are the normalised values that an editor reads ("2024-05").
    """

    slot: ReasonType
    relation: Relation
    claim: Span | None = None
    evidence: Span | None = None
    claim_value: str = ""
    evidence_value: str = ""
    message: str = ""


class Stance(StrEnum):
    """Where a piece of evidence stands towards a claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    MENTIONS = "mentions"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence of another article set against a claim."""

    passage: Passage
    stance: Stance
    score: float
    comparisons: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a claim does not hold: the words of the claim, the words of the evidence, one line.

    `is_minor` marks a difference that is worth a look but does not overturn the claim.
    """

    type: ReasonType
    span: Span
    message: str
    evidence: Passage | None = None
    is_minor: bool = False


class Verdict(StrEnum):
    """The machine's suggestion for a claim, never a ruling."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    PARTLY_SUPPORTED = "partly_supported"
    CONFLICTING = "conflicting"
    NOT_IN_SOURCE = "not_in_source"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"
    NOT_CHECKABLE = "not_checkable"


@dataclass(frozen=True, slots=True)
class Assessment:
    """The machine's verdict on the claim at index `claim` of the reading, with its reasons.

    `support` estimates how likely the sources bear the claim out, from 0 to 1; `threshold` is the
    value that it was held against.
    """

    claim: int
    verdict: Verdict
    support: float
    threshold: float
    reasons: tuple[Reason, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Derivation:
    """The finding that the article was rewritten from `source`.

    `pairs` aligns sentence indexes (ours, theirs); `is_credited` says whether the article names
    the outlet that it was written from.
    """

    source: str
    score: float
    is_credited: bool
    pairs: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """What the comparison of one article with the others gave.

    `differences` holds every slot that differs, also in sentences that carry no claim, in the
    order of the text; the reasons of the assessments are taken from it.
    """

    anchor: Anchor
    assessments: tuple[Assessment, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    differences: tuple[Reason, ...] = ()
