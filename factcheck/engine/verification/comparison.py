"""Compare one sentence with another article, slot by slot, on the events that both tell."""

from __future__ import annotations

from factcheck.engine.document import Sentence
from factcheck.engine.verification import thresholds
from factcheck.engine.verification.alignment import align_span, pair_events
from factcheck.engine.verification.compare_attributions import compare_recipients
from factcheck.engine.verification.compare_manner import compare_certainty, compare_negation
from factcheck.engine.verification.compare_quantities import compare_figures
from factcheck.engine.verification.compare_quotations import compare_quotation
from factcheck.engine.verification.compare_roles import compare_roles, find_exchanged_names
from factcheck.engine.verification.compare_times import compare_times
from factcheck.engine.verification.finding import Finding, Teller
from factcheck.engine.verification.index import ArticleIndex
from factcheck.engine.verification.names import name_in
from factcheck.engine.verification.terms import Rarity

__all__ = ["compare_sentence"]


def compare_sentence(
    sentence: Sentence,
    ours: ArticleIndex,
    theirs: ArticleIndex,
    rarity: Rarity,
    teller: Teller,
    aligned: frozenset[int],
) -> list[Finding]:
    """Collect what agrees and what differs; `aligned` are their sentences ours was made from."""
    found = _compare_events(sentence, ours, theirs, rarity, teller, aligned)
    found += _compare_figures(sentence, theirs, rarity, teller)
    found += compare_recipients(sentence, ours, theirs, rarity, teller)
    for quotation in sentence.quotations:
        compared = compare_quotation(quotation, sentence, theirs.quotations, teller)
        if compared is not None:
            found.append(compared)
    return found


def _compare_events(
    sentence: Sentence,
    ours: ArticleIndex,
    theirs: ArticleIndex,
    rarity: Rarity,
    teller: Teller,
    aligned: frozenset[int],
) -> list[Finding]:
    found: list[Finding] = []
    for event in ours.events.get(sentence.index, ()):
        pairs = pair_events(event, theirs, rarity, aligned)
        wider = pairs
        if aligned:
            wider = pair_events(event, theirs, rarity, aligned, across_frames=True)
        compared = [
            compare_times(pairs, teller),
            *(compare_certainty(pair, teller) for pair in wider[:1]),
            *(compare_negation(pair, teller) for pair in pairs[:1]),
        ]
        found += [finding for finding in compared if finding is not None]
        for pair in pairs[:1]:
            found += compare_roles(pair, teller)
        if not pairs:
            found += find_exchanged_names(event, theirs, aligned, teller)
    return found


def _compare_figures(
    sentence: Sentence, theirs: ArticleIndex, rarity: Rarity, teller: Teller
) -> list[Finding]:
    if not sentence.quantities:
        return []
    names = {mention.name for mention in sentence.mentions}
    for alignment in align_span(sentence, sentence.span, theirs, rarity):
        known = [mention.name for mention in alignment.sentence.mentions]
        shares_a_name = not names or any(name_in(name, known) for name in names)
        if alignment.overlap >= thresholds.FIGURES_OVERLAP and shares_a_name:
            found = compare_figures(sentence, alignment.sentence, teller)
            if found:
                return found
    return []
