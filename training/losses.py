"""What each question adds to the loss."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from training.batches import Batch
from training.examples import NO_ANSWER
from training.multitask import MultiTaskNetwork

# Tags and lemmas are learned fast; at full weight they would crowd out trees and names.
WEIGHTS = {"tag": 0.5, "morph": 0.5, "lemma": 0.3}
IMPOSSIBLE = -1e4


def sum_losses(network: MultiTaskNetwork, batch: Batch) -> Tensor | None:
    """Return the loss of a batch, or None where nobody answered anything."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(batch.pieces, batch.shapes, batch.first, batch.mask)
    losses = []
    for question in ("tag", "morph", "lemma", "entity"):
        answers = getattr(batch, question)
        if (answers != NO_ANSWER).any():
            losses.append(WEIGHTS.get(question, 1.0) * choice_loss(scores[question], answers))
    if (batch.head != NO_ANSWER).any():
        is_asked = batch.start >= 0
        starts = scores["start"].float()[is_asked]
        losses.append(binary_cross_entropy_with_logits(starts, batch.start[is_asked]))
        arc = scores["arc"].float().masked_fill(~possible_heads(batch), IMPOSSIBLE)
        losses.append(choice_loss(arc, batch.head))
        losses.append(relation_loss(network, scores, batch))
    return torch.stack(losses).sum() if losses else None


def choice_loss(scores: Tensor, answers: Tensor) -> Tensor:
    """Return the cross entropy of what was answered."""
    return cross_entropy(scores.float().flatten(0, -2), answers.flatten(), ignore_index=NO_ANSWER)


def possible_heads(batch: Batch) -> Tensor:
    """Say which columns of the arc scores a word may choose: its own sentence's, and the root."""
    sentence = (batch.start > 0).cumsum(1)
    inside = sentence.unsqueeze(2) == sentence.unsqueeze(1)
    inside &= batch.is_word.unsqueeze(1)
    return torch.cat([torch.ones_like(inside[:, :, :1]), inside], 2)


def relation_loss(network: MultiTaskNetwork, scores: dict[str, Tensor], batch: Batch) -> Tensor:
    """Return the loss of the relations to the right heads."""
    rows, words = ((batch.head >= 0) & (batch.relation >= 0)).nonzero(as_tuple=True)
    heads = batch.head[rows, words]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        relations = network.relations(scores["dependent"][rows, words], scores["head"][rows, heads])
    return cross_entropy(relations.float(), batch.relation[rows, words])
