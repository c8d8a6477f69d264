"""Verification: do the source and the rest of the story bear an article out?

`verify` judges every claim of an article; `Examiner` (from `open_story`) judges any span.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.engine.document import Article, Verification
from factcheck.engine.verification.assessment import Examiner, open_story

__all__ = ["Examiner", "conclude", "open_story", "verify"]


def verify(
    article: Article,
    others: Sequence[Article],
    *,
    progress: Callable[[float], None] | None = None,
) -> Verification:
    """Set an article against the others; `progress` gets the share of claims judged so far."""
    return conclude(open_story(article, others), progress=progress)


def conclude(
    examiner: Examiner, *, progress: Callable[[float], None] | None = None
) -> Verification:
    """Judge every claim of an opened story."""
    claims = examiner.article.reading.claims
    assessments = []
    for number, claim in enumerate(claims):
        assessments.append(examiner.judge_claim(number, claim))
        if progress is not None:
            progress((number + 1) / len(claims))
    return Verification(
        anchor=examiner.anchor,
        assessments=tuple(assessments),
        derivations=examiner.derivations,
        differences=examiner.differences(),
    )
