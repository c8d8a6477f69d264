"""A window holds as many words as the network was trained on, and never none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.language.windows import MAX_PIECES, MAX_WORDS, find_limit


@given(st.lists(st.integers(1, 8), min_size=1, max_size=500), st.data())
def test_a_window_stays_within_the_limits(pieces, data):
    start = data.draw(st.integers(0, len(pieces) - 1))
    end = find_limit(pieces, start)
    assert start < end <= len(pieces)
    assert end - start <= MAX_WORDS
    assert sum(pieces[start:end]) <= MAX_PIECES


@pytest.mark.parametrize(
    ("pieces", "start", "end"),
    [
        pytest.param([1] * 160, 0, 160, id="just fits"),
        pytest.param([1] * 161, 0, 160, id="too many words"),
        pytest.param([1] * 200, 100, 200, id="the rest"),
        pytest.param([8] * 50, 0, 40, id="too many pieces"),
        pytest.param([400, 1], 0, 1, id="one word too long"),
    ],
)
def test_finds_where_a_window_is_full(pieces, start, end):
    assert find_limit(pieces, start) == end
