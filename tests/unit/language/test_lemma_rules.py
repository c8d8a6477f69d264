"""A rule derived from a word and its lemma makes that lemma again, and fits similar words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.language.lemma_rules import apply_rule, derive_rule

WORDS = st.text(min_size=1, max_size=12)


@given(WORDS, WORDS)
def test_a_derived_rule_makes_the_lemma(word, lemma):
    assert apply_rule(derive_rule(word, lemma), word) == lemma


@given(st.text(max_size=12), st.integers(0, 20), st.sampled_from("01"), st.text(max_size=4))
def test_no_rule_leaves_a_word_without_lemma(word, cut, case, suffix):
    assert bool(apply_rule(f"{case}|{cut}|{suffix}", word)) >= bool(word)


@pytest.mark.parametrize(
    ("word", "lemma", "rule"),
    [
        pytest.param("said", "say", "0|2|y", id="irregular past"),
        pytest.param("Said", "say", "1|2|y", id="at the start of a sentence"),
        pytest.param("SAID", "say", "1|2|y", id="in a headline"),
        pytest.param("the", "the", "0|0|", id="unchanged"),
        pytest.param("The", "the", "1|0|", id="capital lost"),
        pytest.param("2019", "2019", "0|0|", id="figures"),
        pytest.param("Lima", "Lima", "0|0|", id="name"),
        pytest.param("Finns", "Finn", "0|1|", id="plural name"),
        pytest.param("was", "be", "=be", id="nothing shared"),
        pytest.param("I", "I", "0|0|", id="pronoun with a capital"),
        pytest.param("a|b", "a|c", "0|1|c", id="separator in the word"),
        pytest.param("x", "=", "==", id="literal equals sign"),
    ],
)
def test_derives_the_shortest_rule(word, lemma, rule):
    assert derive_rule(word, lemma) == rule


@pytest.mark.parametrize(
    ("rule", "word", "lemma"),
    [
        pytest.param("1|3|", "Visiting", "visit", id="new word"),
        pytest.param("1|3|y", "is", "is", id="rule for a longer word"),
        pytest.param("=be", "AM", "be", id="literal"),
        pytest.param("1|0||", "a", "a|", id="separator in the suffix"),
        pytest.param("1|1|", " ", " ", id="white space"),
    ],
)
def test_applies_a_rule(rule, word, lemma):
    assert apply_rule(rule, word) == lemma
