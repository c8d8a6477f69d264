"""The score follows what can be seen in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.reading.claims.checkworthiness import (
    FEATURES,
    features_of,
    load_weights,
    score_sentence,
    terms_of,
)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("Unemployment fell by 4 percent in 2023.", "Unemployment is a great worry."),
        ("The bank lost 40 million dollars in May.", "Did the bank lose 40 million dollars?"),
        ("Okoye voted against the budget in 2020.", "I think we should vote for you."),
    ],
    ids=["figure-over-worry", "statement-over-question", "record-over-wish"],
)
def test_ranks_facts_over_feelings(more: str, less: str) -> None:
    assert score_sentence(more) > score_sentence(less)


def test_the_shipped_weights_fit_the_features() -> None:
    weights = load_weights()
    assert set(weights.features) == set(FEATURES) == set(features_of("He won."))
    assert weights.slope > 0
    assert 0 < weights.threshold < 1


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        pytest.param("Taxes rose.", {"taxes", "rose", "taxes rose"}, id="words-and-pairs"),
        pytest.param("1,200 homes", {"0", "homes", "0 homes"}, id="all-numbers-are-one"),
        pytest.param("They’re in.", {"they're", "in", "they're in"}, id="contractions-stay"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_cuts_terms(sentence: str, terms: set[str]) -> None:
    assert terms_of(sentence) == terms


def test_a_word_alone_moves_the_score() -> None:
    weights = load_weights()
    heaviest = max(weights.terms, key=weights.terms.__getitem__)
    assert score_sentence(f"xq {heaviest} xq") > score_sentence("xq xq xq")


@given(st.text(max_size=300))
def test_any_text_scores_from_0_to_1(text: str) -> None:
    assert 0 <= score_sentence(text) <= 1
