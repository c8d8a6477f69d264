"""A difference that a comparison found, with the passage that it points at."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.engine.document import Comparison, Passage, Reason, Relation, Span

__all__ = ["Finding", "Teller", "spell_out"]


@dataclass(frozen=True, slots=True)
class Teller:
    """The other article as comparisons know it: its id, how messages name it, and its part.

    `is_primary` marks the source that the article was written from, detected or declared.
    """

    id: str
    name: str
    is_primary: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One slot compared with one passage; `sentence` is the index of their sentence."""

    source: str
    sentence: int
    comparison: Comparison
    is_minor: bool = False

    @property
    def differs(self) -> bool:
        """Say whether the two sides speak against each other."""
        return self.comparison.relation is Relation.DIFFERS

    def reason(self, fallback: Span) -> Reason:
        """Turn the finding into the reason of a verdict; `fallback` spans what has no own words."""
        compared = self.comparison
        return Reason(
            type=compared.slot,
            span=compared.claim or fallback,
            message=compared.message,
            evidence=Passage(self.source, compared.evidence) if compared.evidence else None,
            is_minor=self.is_minor,
        )


def spell_out(ours: str, teller: Teller, theirs: str) -> str:
    """Word a difference the way that the desk speaks: both sides, one line."""
    return f"Says {ours}. {teller.name} says {theirs}."
