"""Windows cover every word once, stay within the network's lengths and keep sentences whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.language.windows import MAX_PIECES, MAX_WORDS, cut_windows

WORD = st.tuples(st.integers(1, 8), st.booleans())


def windows(pieces, starts=()):
    can_start = [word in starts for word in range(len(pieces))]
    return list(cut_windows(pieces, can_start))


@given(st.lists(WORD, max_size=500))
def test_windows_cover_all_words_within_the_limits(words):
    pieces = [count for count, _ in words]
    found = list(cut_windows(pieces, [can for _, can in words]))
    assert [word for start, end in found for word in range(start, end)] == list(range(len(words)))
    assert all(end - start <= MAX_WORDS for start, end in found)
    assert all(sum(pieces[start:end]) <= MAX_PIECES for start, end in found)


@pytest.mark.parametrize(
    ("pieces", "starts", "expected"),
    [
        pytest.param([1] * 160, {80}, [(0, 160)], id="just fits"),
        pytest.param([1] * 200, {50, 120}, [(0, 120), (120, 200)], id="before the last start"),
        pytest.param([1] * 200, {50, 160}, [(0, 160), (160, 200)], id="start at the limit"),
        pytest.param([1] * 200, set(), [(0, 160), (160, 200)], id="nowhere else"),
        pytest.param([8] * 50, {30}, [(0, 30), (30, 50)], id="many pieces"),
        pytest.param([400, 1], set(), [(0, 1), (1, 2)], id="one word too long"),
        pytest.param([], set(), [], id="nothing"),
    ],
)
def test_cuts_where_a_sentence_can_start(pieces, starts, expected):
    assert windows(pieces, starts) == expected
