"""How alike two articles are; what joins a story and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.document import Reading, Sentence, SentenceKind, Span, Word
from factcheck.search.similarity import count_terms, measure_similarity, pick_query

counts = st.dictionaries(
    st.tuples(st.sampled_from("abcdefgh"), st.booleans()), st.integers(1, 9), max_size=8
)


def reading(*lines):
    """Make a reading of lines whose capitalised words are names and whose others are nouns."""
    sentences = []
    for index, (kind, line) in enumerate(lines):
        words = tuple(
            Word(0, 1, word.lower(), "PROPN" if word[0].isupper() else "NOUN")
            for word in line.split()
        )
        sentences.append(Sentence(index, index, Span(0, 0, ""), kind=kind, words=words))
    return Reading("", None, tuple(sentences), ())


def test_counts_lemmas_of_what_asserts_something():
    terms = count_terms(
        reading(
            (SentenceKind.HEADING, "Arden flood"),
            (SentenceKind.PROSE, "flood people"),
            (SentenceKind.CHROME, "newsletter"),
        )
    )
    assert terms == {("arden", True): 1, ("flood", False): 2}


def test_names_weigh_more_than_words():
    ours = {("arden", True): 1, ("flood", False): 1}
    assert measure_similarity(ours, {("arden", True): 1}) > measure_similarity(
        ours, {("flood", False): 1}
    )


def test_asks_for_names_first():
    terms = {("flood", False): 2, ("arden", True): 1, ("water", False): 1}
    assert pick_query(terms) == ["arden", "flood", "water"]


@given(counts, counts)
def test_similarity_is_symmetric_and_bounded(ours, theirs):
    similarity = measure_similarity(ours, theirs)
    assert similarity == pytest.approx(measure_similarity(theirs, ours))
    assert 0.0 <= similarity <= 1.0 + 1e-9


@given(counts.filter(bool))
def test_an_article_is_most_like_itself(terms):
    assert measure_similarity(terms, terms) == pytest.approx(1.0)


def test_nothing_is_like_nothing():
    assert measure_similarity({}, {}) == 0.0
