"""Words become the pieces of BERT's uncased vocabulary, each word by itself, with its shape."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.language import pieces
from factcheck.engine.language.pieces import WordPieces, shape_of, split_marks

# Numbers as in the shipped vocabulary where the module relies on them.
VOCABULARY = ["[PAD]"] * pieces.UNKNOWN + ["[UNK]", "[CLS]", "[SEP]"]
VOCABULARY += [
    "un",
    "able",
    "##able",
    "##s",
    "café",
    "cafe",
    "“",
    ".",
    "u",
    "s",
    "-",
    "本",
    "##b",
    "b",
]
WORDS = WordPieces(VOCABULARY)


def shown(word):
    return [VOCABULARY[number] for number in WORDS.of(word)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("able", ["able"], id="known"),
        pytest.param("unables", ["un", "##able", "##s"], id="longest first"),
        pytest.param("UNABLE", ["un", "##able"], id="capitals"),
        pytest.param("Café", ["cafe"], id="accent"),
        pytest.param("cafe\u0301", ["cafe"], id="accent apart"),
        pytest.param("U.S.", ["u", ".", "s", "."], id="marks stand alone"),
        pytest.param("“", ["“"], id="curly quote stays"),
        pytest.param("本本", ["本", "本"], id="Chinese characters stand alone"),
        pytest.param("un-able", ["un", "-", "able"], id="a mark begins a new word"),
        pytest.param("xyz", ["[UNK]"], id="unknown"),
        pytest.param("able.xyz", ["able", ".", "[UNK]"], id="unknown in part"),
        pytest.param("\u00a0", ["[UNK]"], id="white space"),
        pytest.param("\u200b", ["[UNK]"], id="invisible"),
        pytest.param("", ["[UNK]"], id="nothing"),
        pytest.param("u\u200bn", ["un"], id="invisible inside"),
        pytest.param("." * 20, ["."] * 8, id="at most eight"),
        pytest.param("b" * 101, ["[UNK]"], id="no word is so long"),
        pytest.param("b" * 100, ["b"] + ["##b"] * 7, id="long, cut at eight"),
    ],
)
def test_splits_a_word_into_pieces(word, expected):
    assert shown(word) == expected


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("left", pieces.LOWER),
        ("Left", pieces.TITLE),
        ("NATO", pieces.UPPER),
        ("U.S.", pieces.UPPER),
        ("I", pieces.INITIAL),
        ("A.", pieces.INITIAL),
        ("iPhone", pieces.MIXED),
        ("McKay", pieces.MIXED),
        ("don’t", pieces.LOWER),
        ("Kim’s", pieces.TITLE),
        ("2nd", pieces.DIGIT),
        ("COVID-19", pieces.DIGIT),
        ("…", pieces.MARK),
        (" ", pieces.MARK),
        ("本", pieces.LOWER),
    ],
)
def test_keeps_the_shape_that_pieces_lose(word, shape):
    assert shape_of(word) == shape


def test_a_window_is_framed_and_says_where_words_begin():
    window = WORDS.encode([("Unable", True), ("s", False)])
    assert [VOCABULARY[p] for p in window.pieces] == ["[CLS]", "un", "##able", "s", "[SEP]"]
    title, attached = pieces.TITLE, pieces.LOWER + pieces.ATTACHED
    assert window.shapes == [0, title, title, attached, 0]
    assert window.first == [1, 3]


def test_remembers_a_bounded_number_of_words(monkeypatch):
    monkeypatch.setattr(pieces, "MAX_REMEMBERED", 10)
    words = WordPieces(VOCABULARY)
    for number in range(100):
        words.of(f"able{number}")
    assert len(words._remembered) <= 10


def test_reads_a_vocabulary_file(tmp_path):
    path = tmp_path / "vocab.txt"
    path.write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    assert WordPieces.from_file(path).numbers == WORDS.numbers


@given(st.lists(st.tuples(st.text(max_size=30), st.booleans()), max_size=20))
def test_any_text_has_pieces_and_shapes(words):
    window = WORDS.encode(words)
    assert len(window.first) == len(words)
    assert len(window.pieces) == len(window.shapes)
    assert all(0 <= shape < pieces.SHAPES for shape in window.shapes)
    bounds = [*window.first, len(window.pieces) - 1]
    assert all(1 <= b - a <= pieces.MAX_WORD_PIECES for a, b in pairwise(bounds))


@given(st.text(max_size=40))
def test_splitting_loses_nothing_but_white_space(text):
    assert "".join(split_marks(text)) == "".join(text.split())
