"""Choose the passages that an editor sees beside a claim, what speaks against it first."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.engine.document import Evidence, Passage, Stance
from factcheck.engine.verification import thresholds
from factcheck.engine.verification.alignment import Alignment
from factcheck.engine.verification.finding import Finding
from factcheck.engine.verification.index import ArticleIndex

__all__ = ["gather_evidence"]

_EVIDENCE_KEPT = 5


def gather_evidence(
    aligned: Sequence[tuple[ArticleIndex, Sequence[Alignment]]], told: Sequence[Finding]
) -> tuple[Evidence, ...]:
    """Give the passages that differ first, then the closest ones."""
    found = []
    for index, passages in aligned:
        overlaps = {passage.sentence.index: passage.overlap for passage in passages}
        mine = [f for f in told if f.source == index.article.id]
        for number in sorted({*overlaps, *(f.sentence for f in mine)}):
            compared = [f for f in mine if f.sentence == number]
            passage = Passage(index.article.id, index.sentences[number].span)
            comparisons = tuple(f.comparison for f in compared)
            score = round(min(overlaps.get(number, 0.0), 1.0), 3)
            found.append(Evidence(passage, _stance(compared, score), score, comparisons))
    found.sort(key=lambda e: (e.stance is not Stance.CONTRADICTS, -e.score, e.passage.source))
    return tuple(found[:_EVIDENCE_KEPT])


def _stance(compared: Sequence[Finding], score: float) -> Stance:
    if any(finding.differs and not finding.is_minor for finding in compared):
        return Stance.CONTRADICTS
    return Stance.SUPPORTS if score >= thresholds.BEARS_OUT else Stance.MENTIONS
