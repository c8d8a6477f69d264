"""The decoded tree is the best one that has one root a sentence and no cycle."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from factcheck.engine.language.trees import ROOT, decode_heads, find_cycle, find_tree

SCORE = st.integers(-20, 20)


def square(size):
    return arrays(np.float64, (size, size), elements=SCORE)


def is_tree(heads):
    return np.count_nonzero(np.array(heads[1:]) == ROOT) == 1 and not find_cycle(heads)


def total(scores, heads):
    return sum(scores[word, heads[word]] for word in range(1, len(heads)))


def best_of_all(scores):
    """Try every choice of heads."""
    words = range(1, len(scores))
    choices = product(*([h for h in range(len(scores)) if h != word] for word in words))
    trees = ([ROOT, *heads] for heads in choices)
    return max(total(scores, heads) for heads in trees if is_tree(heads))


@given(st.integers(2, 5).flatmap(square))
def test_no_tree_is_better(scores):
    np.fill_diagonal(scores, -np.inf)
    heads = find_tree(scores)
    assert is_tree(heads)
    assert total(scores, heads) == best_of_all(scores)


@given(st.integers(2, 40).flatmap(square))
def test_any_scores_make_a_tree(scores):
    np.fill_diagonal(scores, -np.inf)
    assert is_tree(find_tree(scores))


@pytest.mark.parametrize("size", [1, 160])
def test_equal_scores_make_a_tree(size):
    assert is_tree([ROOT, *decode_heads(np.zeros((size, size + 1), dtype=np.float32), [0])])


@given(st.integers(1, 30), st.data())
def test_heads_stay_inside_their_sentence(size, data):
    arc = data.draw(arrays(np.float32, (size, size + 1), elements=st.floats(-9, 9, width=32)))
    inner = data.draw(st.sets(st.integers(1, max(size - 1, 1)), max_size=5)) if size > 1 else set()
    starts = sorted({0, *inner})
    heads = decode_heads(arc, starts)
    for start, end in zip(starts, [*starts[1:], size], strict=True):
        own = heads[start:end]
        assert np.count_nonzero(own == ROOT) == 1
        assert all(start <= head - 1 < end for head in own if head != ROOT)


@pytest.mark.parametrize(
    ("heads", "cycle"),
    [
        pytest.param([0, 0, 1], set(), id="tree"),
        pytest.param([0, 2, 1], {1, 2}, id="two words"),
        pytest.param([0, 0, 3, 4, 2], {2, 3, 4}, id="beside the root"),
        pytest.param([0, 2, 3, 2], {2, 3}, id="word that hangs on a cycle"),
    ],
)
def test_finds_a_cycle(heads, cycle):
    assert set(find_cycle(heads)) == cycle


def test_takes_the_best_heads_where_they_make_a_tree():
    arc = np.array([[0, 0, 5, 0], [9, 0, 0, 0], [0, 0, 5, 0]], dtype=np.float32)
    assert decode_heads(arc, [0]).tolist() == [2, 0, 2]


def test_keeps_the_better_of_two_roots():
    arc = np.array([[8, 0, 1], [9, 2, 0]], dtype=np.float32)
    assert decode_heads(arc, [0]).tolist() == [0, 1]


def test_breaks_a_cycle_where_that_costs_least():
    arc = np.array([[1, 0, 9], [5, 9, 0]], dtype=np.float32)
    assert decode_heads(arc, [0]).tolist() == [2, 0]
