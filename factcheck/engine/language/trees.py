"""Trees from arc scores: the best head of each word, one root a sentence, no cycles.

Most often the best heads already form a tree. Where they do not, the best tree is found by the
algorithm of Chu and Liu (1965) and Edmonds (1967): contract a cycle, solve what is left, and
break the cycle where it is entered. One root is had by charging more for each root than all arcs
can be worth.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Heads = NDArray[np.int64]
    Scores = NDArray[np.floating]

ROOT = 0


def decode_heads(arc: Scores, starts: Sequence[int]) -> Heads:
    """Return each word's head as a column of `arc`: 0 the root, j + 1 word j.

    `starts` are the words that sentences start with, 0 first. Heads stay inside the sentence.
    """
    heads = np.zeros(len(arc), dtype=np.int64)
    for start, end in pairwise([*starts, len(arc)]):
        scores = np.full((end - start + 1, end - start + 1), -np.inf, dtype=np.float64)
        scores[1:, ROOT] = arc[start:end, ROOT]
        scores[1:, 1:] = arc[start:end, start + 1 : end + 1]
        np.fill_diagonal(scores, -np.inf)
        best = find_tree(scores)[1:]
        heads[start:end] = np.where(best == ROOT, ROOT, best + start)
    return heads


def find_tree(scores: Scores) -> Heads:
    """Return the heads of the best tree with one root; `scores[i, j]` is for j as the head of i.

    Row 0 is not used; of all words, node 0 is the root's parent.
    """
    heads = find_arborescence(scores)
    if np.count_nonzero(heads[1:] == ROOT) == 1:
        return heads
    finite = scores[np.isfinite(scores)]
    charged = scores.copy()
    charged[1:, ROOT] -= (finite.max() - finite.min() + 1) * len(scores)
    return find_arborescence(charged)


def find_arborescence(scores: Scores) -> Heads:
    """Return the heads of the best tree below node 0, however many words hang on it."""
    heads = best_heads(scores)
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    is_outside = np.ones(len(scores), dtype=bool)
    is_outside[inside] = False
    outside = np.flatnonzero(is_outside)
    # What entering the cycle at a word costs: its arc inside the cycle is given up.
    entering = scores[np.ix_(inside, outside)] - scores[inside, heads[inside]][:, None]
    leaving = scores[np.ix_(outside, inside)]
    size = len(outside)
    contracted = np.full((size + 1, size + 1), -np.inf)
    contracted[:size, :size] = scores[np.ix_(outside, outside)]
    contracted[size, :size] = entering.max(axis=0)
    contracted[:size, size] = leaving.max(axis=1)
    solved = find_arborescence(contracted)
    exits = inside[leaving.argmax(axis=1)]
    heads[outside] = np.where(
        solved[:size] == size, exits, outside[np.minimum(solved[:size], size - 1)]
    )
    entered = inside[entering[:, solved[size]].argmax()]
    heads[entered] = outside[solved[size]]
    return heads


def best_heads(scores: Scores) -> Heads:
    """Return the best head of each node by itself; node 0 is its own."""
    heads: Heads = scores.argmax(axis=1)
    heads[ROOT] = ROOT
    return heads


def find_cycle(heads: Sequence[int] | Heads) -> list[int]:
    """Return the nodes of one cycle among the heads, or nothing."""
    seen = [ROOT] * len(heads)
    seen[ROOT] = -1
    for node in range(1, len(heads)):
        path, step = [], node
        while not seen[step]:
            seen[step] = node
            path.append(step)
            step = int(heads[step])
        if seen[step] == node:
            return path[path.index(step) :]
    return []
