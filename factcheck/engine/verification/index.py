"""What verification looks up in one article, built once: terms, postings, events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.engine.document import Article, Sentence, SentenceKind, Timex
from factcheck.engine.verification.events import Event, events_of
from factcheck.engine.verification.names import fold_words
from factcheck.engine.verification.quoted_words import QuotationIndex
from factcheck.engine.verification.terms import Rarity, terms_of

__all__ = ["ArticleIndex", "build_index", "prose_of", "rarity_over"]


@dataclass(frozen=True, slots=True)
class ArticleIndex:
    """One article, ready to be asked which of its sentences speak of some terms."""

    article: Article
    sentences: Mapping[int, Sentence]
    terms: Mapping[int, frozenset[str]]
    postings: Mapping[str, tuple[int, ...]]
    events: Mapping[int, tuple[Event, ...]]
    by_lemma: Mapping[str, tuple[Event, ...]]
    names: frozenset[str]
    vocabulary: frozenset[str]
    numerals: frozenset[str]
    amounts: Sequence[float]
    timexes: Sequence[Timex]
    quotations: QuotationIndex

    def candidates(self, terms: Iterable[str], rarity: Rarity) -> list[tuple[float, int]]:
        """Give (shared weight, sentence index), heaviest first, for sentences that share a term."""
        shared: defaultdict[int, float] = defaultdict(float)
        # Sorted: sums of weights must not depend on the order that a set happens to have.
        for term in sorted(terms):
            weight = rarity.weigh((term,))
            for index in self.postings.get(term, ()):
                shared[index] += weight
        return sorted(((weight, index) for index, weight in shared.items()), reverse=True)


def prose_of(article: Article) -> tuple[Sentence, ...]:
    """Give the sentences that tell something: prose, not headings, chrome or disclosures."""
    return tuple(s for s in article.reading.sentences if s.kind is SentenceKind.PROSE)


def build_index(article: Article) -> ArticleIndex:
    """Index the sentences of an article by their terms and by the events that they tell."""
    telling = {s.index: s for s in article.reading.sentences if s.kind.is_asserting}
    terms = {index: terms_of(sentence) for index, sentence in telling.items()}
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for index, held in terms.items():
        for term in held:
            postings[term].append(index)
    events = {index: events_of(sentence, article.published) for index, sentence in telling.items()}
    by_lemma: defaultdict[str, list[Event]] = defaultdict(list)
    for told in events.values():
        for event in told:
            by_lemma[event.lemma].append(event)
    return ArticleIndex(
        article=article,
        sentences=telling,
        terms=terms,
        postings={term: tuple(indexes) for term, indexes in postings.items()},
        events=events,
        by_lemma={lemma: tuple(told) for lemma, told in by_lemma.items()},
        names=frozenset(m.name for s in telling.values() for m in s.mentions),
        vocabulary=frozenset(fold_words(article.reading.text)),
        numerals=frozenset(w.lemma for s in telling.values() for w in s.words if w.pos == "NUM"),
        amounts=_amounts_of(telling.values()),
        timexes=_distinct(timex for s in telling.values() for timex in s.timexes),
        quotations=QuotationIndex.over(telling.values()),
    )


def _amounts_of(sentences: Iterable[Sentence]) -> list[float]:
    """Collect all amounts that a text names, sorted."""
    bounds = (b for s in sentences for q in s.quantities for b in (q.low, q.high))
    return sorted(bound for bound in bounds if bound is not None)


def _distinct(timexes: Iterable[Timex]) -> list[Timex]:
    """Keep one expression for each value: what is asked of them is which times they may mean."""
    return list({(t.type, t.value, t.mod, t.earliest, t.latest): t for t in timexes}.values())


def rarity_over(indexes: Iterable[ArticleIndex]) -> Rarity:
    """Weigh terms over all the sentences of a story."""
    return Rarity.over(terms for index in indexes for terms in index.terms.values())
