"""Paragraphs keep their offsets, sentences end where they can, and a missing model says so."""

from __future__ import annotations

import subprocess
import sys

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.language import (
    MAX_PIECE,
    MAX_WORD,
    LanguageModelError,
    load,
    make_doc,
    parse,
    split_paragraphs,
)

BLANK = spacy.blank("en")
LINES = st.text(alphabet="ab .\n\r\t\u2028“”'é(", max_size=200)


def paragraphs(text):
    return [text[start:end] for start, end in split_paragraphs(text)]


def possible_starts(text):
    doc = make_doc(BLANK, text)
    return [t.text for t in doc[1:] if t.is_sent_start is not False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\t\n", [], id="white space"),
        pytest.param("Share.\nExit mobile version", ["Share.", "Exit mobile version"], id="lines"),
        pytest.param("One.\r\n\r\n  Two. ", ["One.", "Two."], id="windows line ends"),
        pytest.param("One\u2028Two\u0085Three", ["One", "Two", "Three"], id="unicode line ends"),
        pytest.param("A  b\tc", ["A  b\tc"], id="white space inside stays"),
    ],
)
def test_splits_at_line_breaks(text, expected):
    assert paragraphs(text) == expected


@given(LINES)
def test_paragraphs_cover_all_but_white_space(text):
    assert "".join("".join(paragraphs(text)).split()) == "".join(text.split())


@given(LINES)
def test_offsets_of_parsed_paragraphs_hold(text):
    for offset, doc in parse(BLANK, text):
        assert text[offset : offset + len(doc.text)] == doc.text
        assert all(text[offset + t.idx :].startswith(t.text) for t in doc)


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        pytest.param("x" * 50_000, MAX_WORD, id="one endless word"),
        pytest.param("word " * 20_000, MAX_PIECE, id="one endless line"),
        pytest.param("It rained. " * 2_000, MAX_PIECE, id="many sentences in a line"),
    ],
)
def test_long_paragraphs_come_in_pieces(text, longest):
    pieces = paragraphs(text)
    assert max(map(len, pieces)) <= longest
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_long_line_is_cut_after_a_sentence():
    assert all(piece.endswith("rained.") for piece in paragraphs("It rained. " * 2_000))


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        pytest.param("Mayor Ann Lee Wu left the city", [], id="inside a name"),
        pytest.param("It rained. Ann left", ["Ann"], id="after a period"),
        pytest.param("“It rained.” Ann left", ["”", "Ann"], id="after a closing quote"),
        pytest.param("Lima (Peru) grew, Quito shrank", [], id="after a comma or bracket"),
        pytest.param("She said “no” and left", [], id="after a quoted word"),
        pytest.param("Why: Ann left", ["Ann"], id="after a colon"),
        pytest.param("Ann paid $ 5", [], id="after a currency sign"),
    ],
)
def test_a_sentence_starts_only_where_one_can_end(text, starts):
    assert possible_starts(text) == starts


@pytest.mark.parametrize("model", ["xx_no_such_pipeline", "/no/such/folder"])
def test_a_missing_model_is_named_with_the_fix(model):
    with pytest.raises(LanguageModelError, match=f"{model}.*spacy download"):
        load(model)


def test_a_pipeline_without_a_parser_is_refused(tmp_path):
    BLANK.to_disk(tmp_path)
    with pytest.raises(LanguageModelError, match="no tagger and no parser and no ner"):
        load(str(tmp_path))


def test_importing_the_engine_does_not_load_spacy():
    code = (
        "import sys, factcheck.engine.language, factcheck.engine.syntax;"
        "sys.exit('spacy' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.model
class TestShippedModel:
    """What the shipped pipeline must be able to do, on sentences that no corpus holds."""

    @pytest.fixture(scope="class")
    def nlp(self):
        return load()

    def test_is_loaded_once(self, nlp):
        assert load() is nlp

    def test_has_what_readers_rely_on(self, nlp):
        doc = nlp("The minister has not visited Peru since 2019.")
        assert doc.has_annotation("TAG")
        assert doc.has_annotation("DEP")
        visited = doc[4]
        assert (visited.lemma_, visited.pos_, visited.tag_) == ("visit", "VERB", "VBN")

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Mayor Ann Lee Wu left Lima. She did not return.", id="straight"),
            pytest.param("“We will go,” Ann Wu said. “It’s time.”", id="curly quotes"),
        ],
    )
    def test_finds_two_sentences(self, nlp, text):
        [(offset, doc)] = parse(nlp, text)
        assert offset == 0
        assert len(list(doc.sents)) == 2

    def test_finds_names_of_every_kind(self, nlp):
        text = "French President Emmanuel Macron met Siemens managers in Berlin on March 3, 2021."
        found = {entity.label_: entity.text for entity in nlp(text).ents}
        assert found["NORP"] == "French"
        assert found["PERSON"] == "Emmanuel Macron"
        assert found["ORG"] == "Siemens"
        assert found["LOC"] == "Berlin"
        assert found["DATE"] == "March 3, 2021"

    def test_remembers_nothing_of_the_training_machine(self, nlp):
        assert not {"paths", "corpora", "initialize"} & set(nlp.config)
        assert set(nlp.config["training"]) == {"score_weights"}
