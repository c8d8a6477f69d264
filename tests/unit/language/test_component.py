"""The component fills in whole documents, alike in every order and process.

The network behind it is random: what it says is nonsense, but well-formed nonsense.
"""

from __future__ import annotations

import multiprocessing
import pickle
from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.language import LanguageModelError, load, parse
from factcheck.engine.language.component import FACTORY, FILES
from tests.unit.language.random_network import write_network

TEXT = st.text(alphabet="abAB .,“”\u00a0é1本\t", max_size=120)
ANNOTATIONS = ("TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "SENT_START", "ENT_IOB")


def make_pipeline(folder):
    nlp = spacy.blank("en")
    nlp.add_pipe(FACTORY).from_disk(write_network(folder))
    return nlp


@pytest.fixture(scope="module")
def nlp(tmp_path_factory):
    return make_pipeline(tmp_path_factory.mktemp("network"))


def shown(doc):
    words = [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i) for t in doc]
    names = [(e.text, e.label_) for e in doc.ents]
    return words, [t.is_sent_start for t in doc], names


@given(text=TEXT)
def test_any_text_is_filled_in(nlp, text):
    doc = nlp(text)
    assert all(doc.has_annotation(what, require_complete=True) for what in ANNOTATIONS)
    assert all(token.tag_ and token.pos_ and token.lemma_ and token.dep_ for token in doc)
    for sentence in doc.sents:
        assert [t for t in sentence if t.head == t] == [sentence.root]
        assert all(t.head in sentence for t in sentence)
    for name in doc.ents:
        assert name.text == name.text.strip()
        assert name.sent.start <= name.start < name.end <= name.sent.end


@given(text=TEXT)
def test_no_sentence_starts_after_a_comma(nlp, text):
    for _, doc in parse(nlp, text):
        for before, token in pairwise(doc):
            assert not (token.is_sent_start and before.text == ",")


@given(texts=st.lists(TEXT, max_size=4))
def test_a_paragraph_is_read_alike_alone_and_in_a_batch(nlp, texts):
    assert [shown(doc) for doc in nlp.pipe(texts)] == [shown(nlp(text)) for text in texts]


def test_a_long_paragraph_is_read_in_windows(nlp):
    doc = nlp("a b, c. " * 300)
    assert doc.has_annotation("DEP", require_complete=True)
    assert len(list(doc.sents)) > 1


def test_a_shape_tells_capitals_apart(nlp):
    assert shown(nlp("ab"))[0][0][1:] != shown(nlp("AB"))[0][0][1:]


def test_survives_the_disk(nlp, tmp_path):
    nlp.to_disk(tmp_path)
    loaded = load(str(tmp_path))
    assert shown(loaded("Ab cd.")) == shown(nlp("Ab cd."))
    loaded.to_disk(tmp_path)
    assert {path.name for path in (tmp_path / FACTORY).iterdir()} == set(FILES)


def test_survives_a_pickle(nlp):
    nlp("Ab.")
    component = nlp.get_pipe(FACTORY)
    network = pickle.loads(pickle.dumps(component._network))
    assert network.folder == component._network.folder
    assert not network._sessions


def read_in_child(nlp, connection):
    connection.send(shown(nlp("Ab cd.")))


def test_reads_alike_in_a_forked_process(nlp):
    expected = shown(nlp("Ab cd."))
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=read_in_child, args=(nlp, theirs))
    child.start()
    assert ours.poll(60)
    assert ours.recv() == expected
    child.join()


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_an_unreadable_model(nlp, tmp_path, name):
    nlp.to_disk(tmp_path)
    (tmp_path / FACTORY / name).unlink()
    with pytest.raises(LanguageModelError):
        load(str(tmp_path))


@pytest.mark.parametrize("name", [*FILES, "../config.cfg", "../meta.json", "../tokenizer"])
@pytest.mark.parametrize(
    "content", [pytest.param(b"", id="empty"), pytest.param(b"version 1\nsize 3\n", id="no model")]
)
def test_a_damaged_file_is_a_damaged_model(nlp, tmp_path, name, content):
    nlp.to_disk(tmp_path)
    (tmp_path / FACTORY / name).write_bytes(content)
    with pytest.raises(LanguageModelError, match="is damaged; install it again"):
        load(str(tmp_path))
