"""What counts as the same quotation, and what was changed in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.document import PartyKind, ReasonType, Relation
from factcheck.engine.verification.compare_quotations import compare_quotation
from factcheck.engine.verification.finding import Teller
from factcheck.engine.verification.quoted_words import QuotationIndex, quoted_words
from tests.builders import Said, article, told

QUOTE = "We have never received a single complaint about the depot"
SIBLING = Teller("b", "Harbour Post", is_primary=False)
SOURCE = Teller("b", "Source", is_primary=True)


def saying(words, speaker="Ada Holm", kind=PartyKind.PERSON, is_direct=True):
    names = {speaker: "PERSON"} if kind is PartyKind.PERSON else {}
    said = [Said(words, speaker, kind=kind, is_direct=is_direct)]
    return told(f"“{words}”, {speaker} said.", names=names, said=said)


def compare(ours, *theirs, teller=SIBLING):
    sentence = article("a", ours).reading.sentences[0]
    others = article("b", *theirs).reading.sentences
    index = QuotationIndex.over(others)
    return compare_quotation(sentence.quotations[0], sentence, index, teller)


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        pytest.param(QUOTE.replace("never", "often"), ("often", "never"), id="a word exchanged"),
        pytest.param(QUOTE.replace("never ", ""), ("", "never"), id="a word left out"),
        pytest.param(QUOTE.replace("the depot", "the old depot"), ("old", ""), id="a word put in"),
        pytest.param(QUOTE.replace("depot", "mill") + " here", ("mill", "depot"), id="at the end"),
        pytest.param("They have" + QUOTE[7:], ("they", "we"), id="at the beginning"),
    ],
)
def test_names_the_words_that_differ(words, changed):
    found = compare(saying(words), saying(QUOTE))
    assert found.comparison.slot is ReasonType.QUOTATION
    assert (found.comparison.claim_value, found.comparison.evidence_value) == changed


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(QUOTE, id="word for word"),
        pytest.param(QUOTE.upper() + "!", id="capitals and marks"),
        pytest.param("never received a single complaint", id="cut short"),
        pytest.param("We have … a single complaint about the depot", id="an ellipsis"),
        pytest.param("[They] have never received a single complaint", id="a bracket"),
        pytest.param("We've never received a single complaint", id="a short form"),
    ],
)
def test_agrees_with_a_faithful_cut(words):
    assert compare(saying(words), saying(QUOTE)).comparison.relation is Relation.SAME


def test_a_filler_left_out_is_a_trifle():
    found = compare(saying(QUOTE), saying(QUOTE.replace("never", "never, I mean, never")))
    assert not found.is_minor
    assert compare(saying(QUOTE), saying(QUOTE.replace("received", "well received"))).is_minor


@pytest.mark.parametrize(
    "theirs",
    [
        pytest.param(saying("The depot is old and the roof leaks in winter"), id="other words"),
        pytest.param(saying(QUOTE, is_direct=False), id="indirect speech"),
        pytest.param(saying("a single complaint"), id="too short to tell"),
    ],
)
def test_has_nothing_to_say_about_another_quotation(theirs):
    assert compare(saying(QUOTE), theirs) is None


def test_scattered_words_of_a_long_speech_are_no_match():
    speech = "We went there and have seen what never should be received by a town of single men"
    assert compare(saying("We have never received a single"), saying(speech)) is None


def test_one_speaker_that_agrees_is_enough():
    found = compare(saying(QUOTE), saying(QUOTE, "Bo Lund"), saying(QUOTE))
    assert found.comparison.relation is Relation.SAME


def test_two_mouths_for_one_quotation():
    found = compare(saying(QUOTE), saying(QUOTE, "Bo Lund"))
    assert found.comparison.slot is ReasonType.ATTRIBUTION
    assert found.comparison.message == "Says Ada Holm said this. Harbour Post says Bo Lund."


def test_a_source_is_called_so():
    message = compare(saying(QUOTE.replace("never", "often")), saying(QUOTE), teller=SOURCE)
    assert message.comparison.message.endswith("“never” in the source.")


@given(st.lists(st.text(max_size=12), max_size=30))
def test_splits_any_text_into_runs_of_words(pieces):
    runs = quoted_words(" ".join(pieces))
    assert all(run and all(word == word.casefold() for word in run) for run in runs)


def test_a_catchphrase_turned_about_is_another_one():
    turned = saying("That makes him smart")
    assert compare(turned, saying("That makes me smart")) is None
    assert compare(turned, saying("That makes me smart"), teller=SOURCE) is not None
