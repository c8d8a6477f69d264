"""Names from the scores of B- (begins), I- (continues) and O (outside) labels.

The best label of each word by itself is also the best sequence wherever it is a possible one.
Where an I- follows nothing that it could continue, the best possible sequence is found
(Viterbi 1967).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Bools = NDArray[np.bool_]
    Choices = NDArray[np.int64]
    Scores = NDArray[np.float32]


class NameDecoder:
    """Chooses a possible sequence of entity labels; a name ends with its sentence."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = list(labels)
        # follows[i, j]: label j may come after label i; a sentence may start like after O.
        self._follows: Bools = np.array(
            [[is_possible(before, label) for label in labels] for before in labels]
        )
        self._opens: Bools = np.array([not label.startswith("I-") for label in labels])

    def decode(self, scores: Scores, starts: Sequence[int]) -> list[str]:
        """Return a label for each word; `starts` are the words that sentences start with."""
        chosen = scores.argmax(axis=1)
        for start, end in pairwise([*starts, len(scores)]):
            own = chosen[start:end]
            if not (self._opens[own[0]] and self._follows[own[:-1], own[1:]].all()):
                chosen[start:end] = self._find_best(scores[start:end])
        return [self.labels[index] for index in chosen]

    def _find_best(self, scores: Scores) -> Choices:
        total = np.where(self._opens, scores[0], -np.inf)
        back = []
        for row in scores[1:]:
            reached = np.where(self._follows, total[:, None], -np.inf)
            back.append(reached.argmax(axis=0))
            total = reached.max(axis=0) + row
        best = [int(total.argmax())]
        for previous in reversed(back):
            best.append(int(previous[best[-1]]))
        return np.array(best[::-1])


def is_possible(before: str, label: str) -> bool:
    """Say whether a label may follow another: I-X only B-X or I-X."""
    return not label.startswith("I-") or before[2:] == label[2:]
