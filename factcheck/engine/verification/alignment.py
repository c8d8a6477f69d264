"""Which sentences of another article speak of what a claim speaks of.

Candidates come from the index by shared rare terms; same event beats same words. Nothing here
says that a passage supports the claim.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.engine.document import Sentence, Span
from factcheck.engine.verification import thresholds
from factcheck.engine.verification.events import Event, EventMatch, match_events
from factcheck.engine.verification.index import ArticleIndex
from factcheck.engine.verification.terms import Rarity, terms_of, weigh_overlap

__all__ = ["Alignment", "EventPair", "align_span", "pair_events"]


@dataclass(frozen=True, slots=True)
class Alignment:
    """A sentence of another article set against a span, with the share of our weight it holds."""

    sentence: Sentence
    overlap: float


@dataclass(frozen=True, slots=True)
class EventPair:
    """One event told by both articles, and how much the two sentences share besides."""

    ours: Event
    theirs: Event
    match: EventMatch
    context: float
    is_aligned: bool


def align_span(
    sentence: Sentence, within: Span, index: ArticleIndex, rarity: Rarity
) -> list[Alignment]:
    """Find the passages of one article that share enough with the span, best first."""
    terms = terms_of(sentence, within) or terms_of(sentence)
    whole = rarity.weigh(terms)
    if not whole:
        return []
    found = [
        Alignment(index.sentences[number], weight / whole)
        for weight, number in index.candidates(terms, rarity)[: thresholds.CANDIDATES_PER_ARTICLE]
    ]
    return [found_one for found_one in found if found_one.overlap >= thresholds.CANDIDATE_OVERLAP]


def pair_events(
    ours: Event,
    index: ArticleIndex,
    rarity: Rarity,
    aligned: frozenset[int] = frozenset(),
    *,
    across_frames: bool = False,
) -> list[EventPair]:
    """Find where another article tells the same event, best first.

    `aligned` are the sentences that ours was rewritten from: there one shared name or thing is
    enough. `across_frames` pairs what lies ahead with what is told as done, there only.
    """
    terms = terms_of(ours.sentence)
    pairs = []
    for theirs in index.by_lemma.get(ours.lemma, ()):
        is_aligned = theirs.sentence.index in aligned
        match = match_events(ours, theirs, across_frames=across_frames and is_aligned)
        if match is None:
            continue
        context = _context(terms, index.terms[theirs.sentence.index], rarity)
        if is_aligned or _is_same_event(ours, theirs, match, context):
            pairs.append(EventPair(ours, theirs, match, context, is_aligned))
    return sorted(pairs, key=lambda pair: (pair.match.roles, pair.context), reverse=True)


def _context(ours: frozenset[str], theirs: frozenset[str], rarity: Rarity) -> float:
    """Measure on the lighter sentence, so that a long one does not hide a short one."""
    return max(weigh_overlap(ours, theirs, rarity), weigh_overlap(theirs, ours, rarity))


def _is_same_event(ours: Event, theirs: Event, match: EventMatch, context: float) -> bool:
    """Ask for less context the more participants agree, and least of what is still to come.

    Somebody may have visited a place three times; the visit that is ahead is one.
    """
    if not match.names:
        return False
    if match.names < 2:
        return context >= thresholds.EVENT_CONTEXT_ALONE
    if match.roles >= 2 and ours.frame == theirs.frame == "ahead":
        return context >= thresholds.EVENT_CONTEXT_AHEAD
    return context >= thresholds.EVENT_CONTEXT
