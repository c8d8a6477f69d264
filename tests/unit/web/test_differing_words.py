"""The words in which two wordings differ, on both sides."""

from __future__ import annotations

import pytest

from factcheck.web.differing_words import find_differing_words

CASES = [
    pytest.param("It costs ten euros.", "It costs ten euros.", [], [], id="same"),
    pytest.param(
        "He said we will win.", "He said we may win.", ["will"], ["may"], id="one-word-changed"
    ),
    pytest.param("It will soon open.", "It will open.", ["soon"], [], id="word-left-out"),
    pytest.param("IT WILL OPEN", "it will open", [], [], id="case-is-no-difference"),
    pytest.param("the mayor’s bridge", "the mayor's bridge", [], [], id="apostrophe-shape"),
    pytest.param(
        "paid 1.5 million today", "paid 2.5 million today", ["1.5"], ["2.5"], id="decimal-is-a-word"
    ),
]


@pytest.mark.parametrize(("ours", "theirs", "left", "right"), CASES)
def test_finds_differing_words(ours, theirs, left, right):
    found = find_differing_words(ours, theirs)

    assert found is not None
    assert [ours[start:end] for start, end in found[0]] == left
    assert [theirs[start:end] for start, end in found[1]] == right


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("A bridge opened.", "Nobody mentions money here at all", id="unrelated"),
        pytest.param("", "Nobody", id="empty"),
        pytest.param("word " * 401, "word " * 401, id="too-long"),
    ],
)
def test_says_nothing_of_texts_with_little_in_common(ours, theirs):
    assert find_differing_words(ours, theirs) is None
