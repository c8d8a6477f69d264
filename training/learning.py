"""The training loop: a rate that rises and falls, windows in a new order and typography."""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from torch import nn
from tqdm import tqdm

from training.annotated import Paragraph
from training.augmentation import vary
from training.batches import Batch, count_pieces, make_batches
from training.examples import Encoder
from training.losses import sum_losses
from training.multitask import MultiTaskNetwork
from training.name_swaps import NamePool

# Learning rates of the encoder, which knows English already, and of what is new.
ENCODER_RATE, HEAD_RATE = 2e-4, 1e-3
# The rate rises over this share of the training, then falls in a line to a fiftieth.
WARM_UP, LEAST = 0.06, 0.02
BATCH_PIECES = 1_400


class Learner:
    """Updates a network batch by batch."""

    def __init__(self, network: MultiTaskNetwork) -> None:
        self.network = network
        self._inner = [p for p in network.bert.parameters() if p.requires_grad]
        of_encoder = {id(p) for p in network.bert.parameters()}
        self._outer = [p for p in network.parameters() if id(p) not in of_encoder]
        self._optimizer = torch.optim.AdamW(
            [
                {"params": self._inner, "peak": ENCODER_RATE, "weight_decay": 0.01},
                {"params": self._outer, "peak": HEAD_RATE, "weight_decay": 0.0},
            ],
            betas=(0.9, 0.98),
        )

    def learn(self, batch: Batch, share: float) -> None:
        """Take one step; `share` is how much of the training is done, 0 to 1."""
        for group in self._optimizer.param_groups:
            group["lr"] = group["peak"] * rate_at(share)
        loss = sum_losses(self.network, batch)
        if loss is None:
            return
        loss.backward()
        nn.utils.clip_grad_norm_(self._inner, 1.0)
        nn.utils.clip_grad_norm_(self._outer, 2.0)
        self._optimizer.step()
        self._optimizer.zero_grad()


def rate_at(share: float) -> float:
    """Return the share of its peak that the learning rate has."""
    return min(1.0, share / WARM_UP + 0.01) * max(LEAST, 1 - share)


def train(
    network: MultiTaskNetwork,
    windows: Sequence[Paragraph],
    encoder: Encoder,
    *,
    epochs: int,
    seed: int,
) -> None:
    """Train in place for some epochs."""
    chance = random.Random(seed)
    learner, pool = Learner(network), NamePool(windows)
    network.train()
    for epoch in range(epochs):
        swapped = [pool.swap(window, chance) for window in windows]
        examples = [encoder.encode(vary(window, chance) or window) for window in swapped]
        total, done = sum(map(count_pieces, examples)), 0
        bar = tqdm(total=total, desc=f"epoch {epoch + 1} of {epochs}", unit="piece")
        for batch in make_batches(examples, chance, BATCH_PIECES):
            learner.learn(batch, (epoch + done / total) / epochs)
            read = int(batch.mask.sum())
            done += read
            bar.update(read)
        bar.close()
