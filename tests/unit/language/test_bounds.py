"""The marks before a word say how sure the network must be that a sentence starts there."""

from __future__ import annotations

from math import inf

import pytest
import spacy

from factcheck.engine.language.bounds import AFTER_WORD, QUOTING_ON, needed_scores

BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "word", "needed"),
    [
        pytest.param("Ann left", "Ann", -inf, id="first word"),
        pytest.param("Ann left. Bob stayed", "Bob", 0.0, id="period"),
        pytest.param("“Ann left.” Bob stayed", "Bob", 0.0, id="period and closing quote"),
        pytest.param("Mayor Ann Lee", "Lee", AFTER_WORD, id="inside a name"),
        pytest.param("Ann left) Bob", "Bob", AFTER_WORD, id="word and closing bracket"),
        pytest.param("Ann, Bob", "Bob", inf, id="comma"),
        pytest.param("“Ann left,” Bob said", "Bob", inf, id="comma and closing quote"),
        pytest.param("It rained. “Ann left", "Ann", inf, id="opening quote"),
        pytest.param("It rained. “Ann left", "“", QUOTING_ON, id="the opening quote itself"),
        pytest.param("Ann said: “No", "“", 0.0, id="an opening quote after a colon"),
        pytest.param("Ann – Bob", "Bob", 0.0, id="dash"),
        pytest.param("It cost $ 5", "5", AFTER_WORD, id="currency"),
    ],
)
def test_weighs_the_marks_before_a_word(text, word, needed):
    doc = BLANK(text)
    index = [token.text for token in doc].index(word)
    assert needed_scores(doc)[index] == needed
