"""The lexicon decides; then the network's rule, where it makes a word; then spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.language.lemmas import ENDINGS, Lemmas, bases

WORDS = frozenset(
    "study beach house bus visit stop raise try pass large big come speak speaking call".split()
)
LEMMAS = Lemmas({"VBD": {"began": "begin", "found": "find"}, "PRP": {"him": "he"}}, WORDS)


@pytest.mark.parametrize(
    ("word", "tag", "rule", "lemma"),
    [
        pytest.param("began", "VBD", "0|2|", "begin", id="lexicon before rule"),
        pytest.param("Began", "VBD", "0|2|", "begin", id="lexicon knows no capitals"),
        pytest.param("Him", "PRP", "0|0|", "he", id="pronoun"),
        pytest.param("found", "VBN", "=find", "find", id="another tag than the lexicon's"),
        pytest.param("studies", "NNS", "0|1|", "study", id="ies"),
        pytest.param("beaches", "NNS", "0|1|", "beach", id="ches"),
        pytest.param("houses", "NNS", "0|2|", "house", id="ses after a word with e"),
        pytest.param("buses", "NNS", "0|1|", "bus", id="ses after a word without e"),
        pytest.param("visited", "VBD", "0|1|", "visit", id="ed"),
        pytest.param("stopped", "VBN", "0|2|", "stop", id="doubled"),
        pytest.param("passed", "VBN", "0|1|", "pass", id="double of its own"),
        pytest.param("called", "VBN", "0|3|", "call", id="double l of its own"),
        pytest.param("raised", "VBN", "0|2|", "raise", id="e lost"),
        pytest.param("Tried", "VBD", "1|2|", "try", id="ied"),
        pytest.param("speaking", "VBG", "0|0|", "speak", id="an ing form is no base form"),
        pytest.param("biggest", "JJS", "0|3|", "big", id="superlative"),
        pytest.param("largest", "JJS", "0|3|", "large", id="superlative without e"),
        pytest.param("blogged", "VBD", "0|3|", "blog", id="unknown word keeps the rule's answer"),
        pytest.param("Court", "NNP", "1|0|", "Court", id="a name keeps its capital"),
        pytest.param("LIMA", "NNP", "1|0|", "lima", id="capitals say nothing of a name"),
        pytest.param("1,200", "CD", "0|5|1000", "1200", id="a figure stays, its comma goes"),
        pytest.param("COVID-19", "NNP", "1|0|", "COVID-19", id="a name with a figure"),
        pytest.param("said", "XX", "0|2|y", "say", id="other tags: the rule"),
    ],
)
def test_finds_the_lemma(word, tag, rule, lemma):
    assert LEMMAS.find(word, tag, rule) == lemma


@given(st.text(min_size=1, max_size=12), st.sampled_from([*ENDINGS, "NN", "NNP"]))
def test_no_word_is_without_lemma(word, tag):
    assert LEMMAS.find(word, tag, "0|1|")


@given(st.text(alphabet="abinxs", min_size=1, max_size=8), st.sampled_from([*ENDINGS]))
def test_bases_are_not_empty(word, tag):
    assert all(bases(word, tag))
