"""The words of a sentence that carry its content, in a form that survives rewording.

A term is a stem ("invitation" and "invite" meet in "invit") or a family ("trip" is "visit").
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache

from factcheck.engine.document import Sentence, Span, Word
from factcheck.engine.reading.claims.frames import EVENT_NOUNS, event_of

__all__ = ["Rarity", "ordered_terms", "stem", "terms_of", "weigh_overlap"]

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM", "ADV"})
# Words that any news text holds: they tie no sentence to another.
_EMPTY = frozenset(
    "be have do will would can could may might shall should must say tell report add state note "
    "also as well not never no very more most much many such other new own same so than then there "
    "here when where while that this it its they he she we who which what how just still only even "
    "make take get give come go use one two last first next now however already yet ago later "
    "according include thing way time year month week day people part number set mr mrs ms".split()
)
_SUFFIXES = (
    "izations isations ization isation ations ation itions ition ments ment nesses ness ities ity "
    "ingly edly ings ing ions ion ously ous ively ive ically ical ially ial ally al ers er ors or "
    "ies ied ed es ly s e y"
).split()
_STEM = 4


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Cut the ending off a word, leaving four letters at least."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _STEM:
            return word[: -len(suffix)]
    return word


def terms_of(sentence: Sentence, within: Span | None = None) -> frozenset[str]:
    """Collect the content terms of a sentence, or of the part of it that lies within a span."""
    return frozenset(
        term
        for word, term in ordered_terms(sentence)
        if within is None or (within.start <= word.start and word.end <= within.end)
    )


def ordered_terms(sentence: Sentence) -> list[tuple[Word, str]]:
    """Give the content words of a sentence with their terms, in the order of the text."""
    return [(word, term) for word in sentence.words if (term := _term(word))]


def _term(word: Word) -> str:
    lemma = word.lemma.casefold().strip("'’‘\"“”-–—.,")
    if word.pos not in _CONTENT or lemma in _EMPTY or not any(map(str.isalnum, lemma)):
        return ""
    return stem(_verb_of(lemma))


def _verb_of(lemma: str) -> str:
    """Bring an event noun and its verb together, and both to their family."""
    noun = EVENT_NOUNS.get(lemma)
    return noun.lemma if noun else event_of(lemma)


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each term weighs: rare in the story is heavy, in every sentence is light."""

    weights: Mapping[str, float]
    unseen: float

    @classmethod
    def over(cls, sentences: Iterable[frozenset[str]]) -> Rarity:
        """Weigh the terms by the number of sentences of the story that hold them."""
        counts: Counter[str] = Counter()
        total = 0
        for terms in sentences:
            counts.update(terms)
            total += 1
        weights = {term: math.log((total + 2) / (count + 1)) for term, count in counts.items()}
        return cls(weights, math.log(total + 2))

    def weigh(self, terms: Iterable[str]) -> float:
        """Add up the weights of some terms, to the same sum in whatever order they come."""
        return math.fsum(self.weights.get(term, self.unseen) for term in terms)


def weigh_overlap(ours: frozenset[str], theirs: Set[str], rarity: Rarity) -> float:
    """Give the share of our weight that they hold too, from 0 to 1."""
    whole = rarity.weigh(ours)
    return rarity.weigh(ours & theirs) / whole if whole else 0.0
