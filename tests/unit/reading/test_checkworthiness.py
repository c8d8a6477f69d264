"""The score follows what can be seen in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.reading.checkworthiness import (
    FEATURES,
    features_of,
    load_weights,
    score_features,
)


def score(sentence: str) -> float:
    return score_features(features_of(sentence))


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
    assert score(more) > score(less)


def test_the_shipped_weights_fit_the_features() -> None:
    assert set(load_weights()) == set(FEATURES)


@given(st.text(max_size=300))
def test_any_text_scores_from_0_to_1(text: str) -> None:
    assert 0 <= score(text) <= 1
