"""Quotation marks are paired in every style, and apostrophes are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.reading.quotations.quote_marks import find_quoted

PAIRED = {
    "curly": ("“We left,” she said.", ["We left"]),
    "straight": ('He saw "hope" and "fear".', ["hope", "fear"]),
    "doubled-single": ("''We left,'' she said.", ["We left"]),
    "mixed": ('"We left,” she said.', ["We left"]),
    "angle": ("«Nous» he said", ["Nous"]),
    "german": ("„Wir“ sagte er", ["Wir"]),
    "single": ("the ‘quoted text,’ she said", ["quoted text"]),
    "single-straight": ("EU hits governor for 'Arming' rebels", ["Arming"]),
    "plural-owner": ("the allies' and 'Arming' rebels", ["Arming"]),
    "inches": ('He is 6\'2" tall and "big"', ["big"]),
    "contraction": ("It's Ann's dog, isn't it", []),
    "unclosed": ("“We left", ["We left"]),
    "nothing-between": ('""', []),
}


@pytest.mark.parametrize(("paragraph", "quotes"), PAIRED.values(), ids=PAIRED)
def test_pairs_marks(paragraph: str, quotes: list[str]) -> None:
    assert [paragraph[q.start : q.end] for q in find_quoted(paragraph)] == quotes


def test_says_which_quotation_is_open() -> None:
    assert [q.is_closed for q in find_quoted("“One.” Then: “Two")] == [True, False]


@given(st.text(alphabet="ab .,“”\"'‘’«»„", max_size=60))
def test_quotations_are_in_order_and_do_not_overlap(paragraph: str) -> None:
    found = find_quoted(paragraph)
    ends = [0, *(q.end for q in found)]
    assert all(end <= q.start < q.end for end, q in zip(ends, found, strict=False))
    assert all(q.end <= len(paragraph) for q in found)
