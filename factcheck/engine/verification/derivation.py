"""Find out whether an article was rewritten from another one.

The idea: a rewrite follows its source sentence by sentence. Two reports of one event share names
and topic words; a rewrite shares, in most of its sentences, the rare words of one particular
sentence of the source, runs of them in the same order, and largely the order of the sentences.
All three are scored; the topic alone carries none of them. Sentences that seem to follow but tell
of other people, places and dates belong to another event in the same words.

The direction comes from the dates, from who names whom, and else from detail: rewriting loses
names, dates, figures and quotations, and adds none. Limits: a rewrite of two sources at once is
found only where one of them carries most of it, and one that is shorter than three sentences is
not looked for.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.engine.document import Article, Derivation, Quotation, Sentence
from factcheck.engine.verification import thresholds
from factcheck.engine.verification.index import ArticleIndex, prose_of
from factcheck.engine.verification.names import fold_name, name_in
from factcheck.engine.verification.terms import Rarity, ordered_terms

__all__ = ["find_derivations", "is_same_text", "names_outlet", "share_in_order"]

_MIN_SENTENCES = 3
_RUN = 3

Pairs = tuple[tuple[int, int], ...]


def find_derivations(
    ours: ArticleIndex, others: Sequence[ArticleIndex], rarity: Rarity
) -> tuple[Derivation, ...]:
    """Give the articles that ours was rewritten from, likeliest first; declared ones always."""
    found = []
    for theirs in others:
        pairs, score = _follow(ours, theirs, rarity)
        is_declared = theirs.article.is_declared_source
        if is_declared or (score > 0 and _is_the_source(theirs.article, ours.article)):
            credited = names_outlet(ours.article, theirs.article.outlet)
            found.append(Derivation(theirs.article.id, score, credited, pairs))
    return tuple(sorted(found, key=lambda derivation: -derivation.score))


def is_same_text(ours: ArticleIndex, theirs: ArticleIndex) -> bool:
    """Say whether two articles share most of their sentences word for word; no mere line or two."""
    left, right = (
        {sentence.span.text.casefold() for sentence in prose_of(index.article)}
        for index in (ours, theirs)
    )
    longer = max(len(left), len(right))
    return longer >= _MIN_SENTENCES and len(left & right) >= thresholds.SAME_TEXT * longer


def names_outlet(article: Article, outlet: str) -> bool:
    """Say whether a text names an outlet or links to its site."""
    words = [re.escape(word) for word in re.findall(r"\w+", outlet)]
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    if not words:
        return False
    name = r"[\W_]*".join(words)
    text = article.reading.text
    # "Time" is an outlet and "time" is not; in an address all is lower case.
    address = re.compile(rf"\b(?:the)?{name}\.\w\w", re.IGNORECASE)
    return bool(re.search(rf"\b(?:[Tt]he[\W_]*)?{name}\b", text) or address.search(text))


def _follow(ours: ArticleIndex, theirs: ArticleIndex, rarity: Rarity) -> tuple[Pairs, float]:
    """Pair the sentences and score how closely one text follows the other; 0 where it does not."""
    prose = [s for s in prose_of(ours.article) if ours.terms[s.index]]
    if len(prose) < _MIN_SENTENCES:
        return (), 0.0
    pairs = tuple(pair for s in prose if (pair := _pair(s, ours, theirs, rarity)) is not None)
    coverage = len(pairs) / len(prose)
    if coverage < thresholds.REWRITE_COVERAGE or _adds_facts(pairs, ours, theirs.article):
        return pairs, 0.0
    score = (
        0.5 * coverage + 0.2 * share_in_order(pairs) + 0.3 * _runs(pairs, ours, theirs, len(prose))
    )
    return pairs, round(score, 3) if score >= thresholds.REWRITE_SCORE else 0.0


def _pair(
    sentence: Sentence, ours: ArticleIndex, theirs: ArticleIndex, rarity: Rarity
) -> tuple[int, int] | None:
    terms = ours.terms[sentence.index]
    own = rarity.weigh(terms)
    best, partner = 0.0, -1
    for shared, index in theirs.candidates(terms, rarity)[: thresholds.CANDIDATES_PER_ARTICLE]:
        likeness = shared / math.sqrt(own * rarity.weigh(theirs.terms[index]))
        if likeness > best:
            best, partner = likeness, index
    return (sentence.index, partner) if best >= thresholds.PAIR_OVERLAP else None


def share_in_order(pairs: Pairs) -> float:
    """Give the share of pairs of pairs that stand in the same order in both texts.

    Each partner is counted against the sorted ones before it, so that a long text costs a sort
    and not the square of its sentences.
    """
    before: list[int] = []
    in_order = 0
    for _, theirs in pairs:
        at = bisect_right(before, theirs)
        in_order += at
        before.insert(at, theirs)
    together = len(pairs) * (len(pairs) - 1) // 2
    return in_order / together if together else 0.0


def _runs(pairs: Pairs, ours: ArticleIndex, theirs: ArticleIndex, total: int) -> float:
    """Give the share of our sentences that keep a run of content words of their partner."""
    kept = sum(
        bool(_ngrams(ours.sentences[left]) & _ngrams(theirs.sentences[right]))
        for left, right in pairs
    )
    return kept / total


def _ngrams(sentence: Sentence) -> set[tuple[str, ...]]:
    """Collect runs of content words outside direct quotations, which anyone may copy."""
    quoted = [quotation.span for quotation in _direct(sentence)]
    terms = [
        term
        for word, term in ordered_terms(sentence)
        if not any(span.start <= word.start < span.end for span in quoted)
    ]
    runs = (tuple(terms[at : at + _RUN]) for at in range(len(terms) - _RUN + 1))
    names = {stem for m in sentence.mentions for stem in fold_name(m.name)}
    return {run for run in runs if not all(term in names for term in run)}


def _is_the_source(theirs: Article, ours: Article) -> bool:
    if theirs.is_given_as_source or ours.is_given_as_source:
        return theirs.is_given_as_source
    if theirs.published and ours.published and theirs.published != ours.published:
        return theirs.published < ours.published
    if names_outlet(ours, theirs.outlet) != names_outlet(theirs, ours.outlet):
        return names_outlet(ours, theirs.outlet)
    if bool(theirs.published) != bool(ours.published):
        # What is copied by hand loses its date first.
        return bool(theirs.published)
    return _only_in(theirs, ours) > _only_in(ours, theirs)


def _only_in(article: Article, other: Article) -> int:
    """Count the names, dates, figures and quotations that one article has and the other lacks."""
    lacking, _ = _count_facts(prose_of(article), other)
    return lacking


def _adds_facts(pairs: Pairs, ours: ArticleIndex, theirs: Article) -> bool:
    """See that the sentences which seem to follow another text tell of other people and dates."""
    lacking, total = _count_facts([ours.sentences[number] for number, _ in pairs], theirs)
    known = 1 - lacking / max(total, 1)
    return total >= thresholds.REWRITE_FACTS and known < thresholds.REWRITE_KNOWN


def _count_facts(sentences: Sequence[Sentence], other: Article) -> tuple[int, int]:
    """Count the names, dates, figures and quotations: those that the other text lacks, and all."""
    known = {m.name for s in prose_of(other) for m in s.mentions}
    text = other.reading.text.casefold()
    names = {m.name for s in sentences for m in s.mentions if not m.is_description}
    spans = [
        span
        for sentence in sentences
        for span in (
            *(timex.span for timex in sentence.timexes),
            *(quantity.span for quantity in sentence.quantities),
            *(quotation.span for quotation in _direct(sentence)),
        )
    ]
    words = {span.text.casefold() for span in spans}
    lacking = sum(not name_in(n, known) for n in names) + sum(word not in text for word in words)
    return lacking, len(names) + len(words)


def _direct(sentence: Sentence) -> list[Quotation]:
    return [quotation for quotation in sentence.quotations if quotation.is_direct]
