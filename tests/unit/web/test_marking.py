"""Overlapping marks become flat pieces that together are the text again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.web.marking import Mark, cut

TEXT = "The mayor opened it."


def pieces(marks, **options):
    return [
        (piece.text, "".join(piece.payloads)) for piece in cut(TEXT, 0, len(TEXT), marks, **options)
    ]


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        pytest.param([], [("The mayor opened it.", "")], id="no-mark"),
        pytest.param(
            [Mark(4, 9, "a")], [("The ", ""), ("mayor", "a"), (" opened it.", "")], id="one-mark"
        ),
        pytest.param(
            [Mark(0, 9, "a"), Mark(4, 16, "b")],
            [("The ", "a"), ("mayor", "ab"), (" opened", "b"), (" it.", "")],
            id="crossing-marks",
        ),
        pytest.param(
            [Mark(0, 20, "a"), Mark(4, 9, "b")],
            [("The ", "a"), ("mayor", "ab"), (" opened it.", "a")],
            id="one-inside-the-other",
        ),
        pytest.param(
            [Mark(4, 9, "a"), Mark(4, 9, "b")],
            [("The ", ""), ("mayor", "ab"), (" opened it.", "")],
            id="same-span-twice",
        ),
        pytest.param([Mark(4, 4, "a")], [("The mayor opened it.", "")], id="empty-mark"),
        pytest.param(
            [Mark(15, 99, "a")], [("The mayor opene", ""), ("d it.", "a")], id="mark-past-the-end"
        ),
    ],
)
def test_cuts_at_every_boundary(marks, expected):
    assert pieces(marks) == expected


def test_cuts_at_breaks_too():
    assert pieces([], breaks=[9, 0, 20]) == [("The mayor", ""), (" opened it.", "")]


spans = st.tuples(st.integers(-3, 30), st.integers(-3, 30))


@given(text=st.text(max_size=25), bounds=st.lists(spans, max_size=6))
def test_pieces_join_to_the_text_and_know_their_marks(text, bounds):
    marks = [Mark(start, end, (start, end)) for start, end in bounds]
    found = cut(text, 0, len(text), marks)

    assert "".join(piece.text for piece in found) == text
    for piece in found:
        covering = [span for span in bounds if span[0] <= piece.start and piece.end <= span[1]]
        assert list(piece.payloads) == covering
