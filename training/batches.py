"""Batches of windows of similar length, in a new order each epoch."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from training.examples import NO_ANSWER, Example

# Windows sorted by length together: enough for full batches, few enough to stay mixed.
POOL = 2_000


@dataclass(slots=True)
class Batch:
    """Hold windows as rows; beyond the end of a window the mask is 0 and answers are missing."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    is_word: Tensor
    tag: Tensor
    morph: Tensor
    lemma: Tensor
    entity: Tensor
    start: Tensor
    head: Tensor
    relation: Tensor


def make_batches(
    examples: Sequence[Example], chance: random.Random, max_pieces: int
) -> Iterator[Batch]:
    """Yield all examples once in batches of at most `max_pieces`, padding counted."""
    shuffled = chance.sample(examples, len(examples))
    for start in range(0, len(shuffled), POOL):
        pool = sorted(shuffled[start : start + POOL], key=count_pieces)
        groups: list[list[Example]] = [[]]
        for example in pool:
            if groups[-1] and count_pieces(example) * (len(groups[-1]) + 1) > max_pieces:
                groups.append([])
            groups[-1].append(example)
        chance.shuffle(groups)
        yield from map(make_batch, groups)


def count_pieces(example: Example) -> int:
    """Return the length of a window."""
    return len(example.window.pieces)


def make_batch(examples: Sequence[Example]) -> Batch:
    """Pad windows to the longest."""
    windows = [example.window for example in examples]
    return Batch(
        pieces=pad([w.pieces for w in windows], 0),
        shapes=pad([w.shapes for w in windows], 0),
        mask=pad([[1] * len(w.pieces) for w in windows], 0),
        first=pad([w.first for w in windows], 0),
        is_word=pad([[1] * len(w.first) for w in windows], 0).bool(),
        tag=pad([e.tag for e in examples], NO_ANSWER),
        morph=pad([e.morph for e in examples], NO_ANSWER),
        lemma=pad([e.lemma for e in examples], NO_ANSWER),
        entity=pad([e.entity for e in examples], NO_ANSWER),
        start=pad([e.start for e in examples], -1.0),
        head=pad([e.head for e in examples], NO_ANSWER),
        relation=pad([e.relation for e in examples], NO_ANSWER),
    )


def pad(rows: Sequence[Sequence[float]], filler: float) -> Tensor:
    """Stack rows, filled up to the longest."""
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[filler] * (longest - len(row))] for row in rows])
