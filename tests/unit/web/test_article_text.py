"""A text with its flags becomes paragraphs with marks and notes."""

from __future__ import annotations

import pytest

from factcheck.models import Claim, Flag, Sentence
from factcheck.web.article_text import mark_text, paragraph_bounds

TEXT = "Mayor opens bridge\n\nIt cost 12 million. It opened on Monday.\r\nShare."


def flag(words, *, rank=1, text=TEXT):
    start = text.index(words)
    return Flag(start=start, end=start + len(words), severity_rank=rank, quote=words)


def sentence(words, kind):
    start = TEXT.index(words)
    return Sentence(start=start, end=start + len(words), kind=kind)


def test_splits_paragraphs_at_lines_and_leaves_blank_ones_out():
    assert [TEXT[start:end] for start, end in paragraph_bounds(TEXT)] == [
        "Mayor opens bridge",
        "It cost 12 million. It opened on Monday.",
        "Share.",
    ]


def test_puts_each_note_beside_the_paragraph_of_its_words():
    monday, cost = flag("on Monday"), flag("12 million")

    layout = mark_text(TEXT, [monday, cost], [], [])

    assert [paragraph.notes for paragraph in layout.paragraphs] == [[], [cost, monday], []]


def test_shows_the_worst_flag_where_two_overlap():
    warning, blocker = flag("cost 12 million"), flag("12 million. It", rank=0)

    pieces = mark_text(TEXT, [warning, blocker], [], []).paragraphs[1].pieces

    assert [(piece.text, piece.flag) for piece in pieces] == [
        ("It ", None),
        ("cost ", warning),
        ("12 million", blocker),
        (". It", blocker),
        (" opened on Monday.", None),
    ]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(0, len(TEXT), id="whole-text"),
        pytest.param(0, 0, id="no-words"),
        pytest.param(6, 30, id="two-paragraphs"),
        pytest.param(len(TEXT), len(TEXT) + 9, id="past-the-end"),
    ],
)
def test_keeps_flags_without_one_paragraph_above_the_text(start, end):
    general = Flag(start=start, end=end, severity_rank=1)

    layout = mark_text(TEXT, [general], [], [])

    assert layout.general == [general]
    assert all(piece.flag is None for each in layout.paragraphs for piece in each.pieces)


def test_ends_a_piece_where_a_claim_ends():
    claim = Claim(start=20, end=39)

    pieces = mark_text(TEXT, [], [claim], []).paragraphs[1].pieces

    assert [(piece.text, piece.claims) for piece in pieces] == [
        ("It cost 12 million.", (claim,)),
        (" It opened on Monday.", ()),
    ]


def test_names_the_kind_of_a_line_unless_it_mixes_kinds():
    sentences = [
        sentence("Mayor opens bridge", "heading"),
        sentence("It cost 12 million.", "prose"),
        sentence("It opened on Monday.", "chrome"),
        sentence("Share.", "chrome"),
    ]

    layout = mark_text(TEXT, [], [], sentences)

    assert [paragraph.kind for paragraph in layout.paragraphs] == ["heading", "prose", "chrome"]


def test_counts_characters_as_python_does():
    text = "🌉 bridge\nשלום bridge 𝔸"
    words = flag("𝔸", text=text)

    pieces = mark_text(text, [words], [], []).paragraphs[1].pieces

    assert [piece.text for piece in pieces] == ["שלום bridge ", "𝔸"]


def test_lines_of_one_sentence_are_one_paragraph_with_its_note():
    text = "Bridge opens\nThe bridge cost\n12 million euros. It\nopened on Monday.\nShare."
    starts = [0, 13, 47, 68]
    sentences = [
        Sentence(start=start, end=end, kind="prose")
        for start, end in zip(starts, [12, 46, 67, 74], strict=True)
    ]
    cost = flag("cost\n12 million", text=text)

    layout = mark_text(text, [cost], [], sentences)

    shown = [text[paragraph.start : paragraph.end] for paragraph in layout.paragraphs]
    assert shown == [
        "Bridge opens",
        "The bridge cost\n12 million euros. It\nopened on Monday.",
        "Share.",
    ]
    assert [paragraph.notes for paragraph in layout.paragraphs] == [[], [cost], []]
    assert layout.general == []
