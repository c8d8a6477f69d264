"""Entity labels always make whole names, and cost as little as that allows."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from factcheck.engine.language.names import NameDecoder, is_possible

LABELS = ["O", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
DECODER = NameDecoder(LABELS)


def is_whole(labels):
    return all(is_possible(*pair) for pair in zip(["O", *labels], labels, strict=False))


def value(scores, labels):
    return sum(row[LABELS.index(label)] for row, label in zip(scores, labels, strict=True))


@given(st.integers(1, 4).flatmap(lambda n: arrays(np.float32, (n, 5), elements=st.integers(-9, 9))))
def test_no_whole_reading_is_better(scores):
    labels = DECODER.decode(scores, [0])
    assert is_whole(labels)
    every = (reading for reading in product(LABELS, repeat=len(scores)) if is_whole(reading))
    assert value(scores, labels) == max(value(scores, reading) for reading in every)


@given(arrays(np.float32, (12, 5), elements=st.integers(-9, 9)), st.sets(st.integers(1, 11)))
def test_no_name_crosses_a_sentence_start(scores, inner):
    labels = DECODER.decode(scores, sorted({0, *inner}))
    assert is_whole(labels)
    assert not any(labels[start].startswith("I-") for start in inner)


def scored(*favourites):
    """Give 2 points to the first label named for a word and 1 to the second."""
    scores = np.zeros((len(favourites), len(LABELS)), dtype=np.float32)
    for row, labels in zip(scores, favourites, strict=True):
        for points, label in zip((2, 1), labels.split(), strict=False):
            row[LABELS.index(label)] = points
    return scores


@pytest.mark.parametrize(
    ("favourites", "expected"),
    [
        pytest.param(["B-ORG", "I-ORG", "O"], ["B-ORG", "I-ORG", "O"], id="possible already"),
        pytest.param(["I-ORG B-ORG", "O"], ["B-ORG", "O"], id="continues nothing"),
        pytest.param(["B-LOC B-ORG", "I-ORG"], ["B-ORG", "I-ORG"], id="changes its kind"),
        pytest.param(["B-LOC", "B-LOC"], ["B-LOC", "B-LOC"], id="two names in a row"),
    ],
)
def test_mends_what_is_impossible(favourites, expected):
    assert DECODER.decode(scored(*favourites), [0]) == expected
