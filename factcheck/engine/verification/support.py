"""Estimate how likely the other articles bear a claim out.

A logistic model over a few signals that an editor would name: how much of the claim one passage
holds, how much the article holds at all, whether words stay neighbours, which names and figures
nobody else has, and what speaks against it. Overlap alone does not reach support: a name
or figure that no source has, or a slot that differs, pulls it down.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from itertools import pairwise

from factcheck.engine.document import Sentence, Span
from factcheck.engine.verification import thresholds
from factcheck.engine.verification.alignment import Alignment
from factcheck.engine.verification.finding import Finding
from factcheck.engine.verification.index import ArticleIndex
from factcheck.engine.verification.names import name_in
from factcheck.engine.verification.terms import Rarity, ordered_terms, terms_of, weigh_overlap

__all__ = ["Signals", "estimate_support", "gather_signals", "is_scattered"]


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for and against a claim; each from 0 to 1, `conflicts` is a count."""

    passage: float
    passages: float
    article: float
    order: float
    names: float
    figures: float
    conflicts: float


def estimate_support(signals: Signals) -> float:
    """Turn the signals into a probability."""
    weights = zip(astuple(signals), thresholds.SUPPORT_WEIGHTS, strict=True)
    total = thresholds.SUPPORT_BIAS + sum(value * weight for value, weight in weights)
    return 1 / (1 + math.exp(-total))


def is_scattered(signals: Signals) -> bool:
    """Say whether the words are there, but in no one passage and never beside each other."""
    return signals.passage < thresholds.BEARS_OUT and signals.order == 0


def gather_signals(
    sentence: Sentence,
    within: Span,
    index: ArticleIndex,
    alignments: Sequence[Alignment],
    findings: Iterable[Finding],
    rarity: Rarity,
) -> Signals:
    """Collect the signals of one claim against one article."""
    terms = terms_of(sentence, within)
    held = [index.terms[alignment.sentence.index] for alignment in alignments]
    union = frozenset[str]().union(*held[: thresholds.SUPPORT_PASSAGES])
    told = [f for f in findings if f.source == index.article.id]
    return Signals(
        passage=max((weigh_overlap(terms, one, rarity) for one in held), default=0.0),
        passages=weigh_overlap(terms, union, rarity),
        article=weigh_overlap(terms, index.postings.keys(), rarity),
        order=_kept_order(sentence, within, alignments),
        names=_known_names(sentence, within, index),
        figures=_known_figures(sentence, within, index),
        conflicts=float(sum(finding.differs and not finding.is_minor for finding in told)),
    )


def _kept_order(sentence: Sentence, within: Span, alignments: Sequence[Alignment]) -> float:
    """Give the share of neighbouring content words that are neighbours in a passage too."""
    terms = [t for word, t in ordered_terms(sentence) if within.start <= word.start < within.end]
    ours = set(pairwise(terms))
    theirs: set[tuple[str, str]] = set()
    for alignment in alignments:
        other = [term for _, term in ordered_terms(alignment.sentence)]
        theirs.update(pairwise(other))
        theirs.update(zip(other, other[2:], strict=False))
    return len(ours & theirs) / len(ours) if ours else 0.0


def _known_names(sentence: Sentence, within: Span, index: ArticleIndex) -> float:
    names = {m.name for m in sentence.mentions if within.contains(m.span) and not m.is_description}
    known = sum(name in index.names or name_in(name, index.names) for name in names)
    return known / len(names) if names else 1.0


def _known_figures(sentence: Sentence, within: Span, index: ArticleIndex) -> float:
    """Give the share of numbers, written in digits or words, that the article holds too."""
    figures = {w.lemma for w in sentence.words if w.pos == "NUM" and _inside(w.start, within)}
    return len(figures & index.numerals) / len(figures) if figures else 1.0


def _inside(start: int, within: Span) -> bool:
    return within.start <= start < within.end
