"""Logistic regression with numpy alone: fitted by L-BFGS, brought to probabilities by Platt.

J. Nocedal and S. Wright, Numerical Optimization, algorithm 7.4, for the two loops; J. Platt,
Probabilistic Outputs for Support Vector Machines (1999), for the softened targets.
"""

from __future__ import annotations

from collections import deque

import numpy as np

__all__ = ["chance_of", "fit_platt", "fit_weights"]

MEMORY = 8
STEPS = 200
ENOUGH = 1e-5  # the share of the loss below which a further step gains nothing

Pairs = deque[tuple[np.ndarray, np.ndarray]]


def chance_of(total: np.ndarray) -> np.ndarray:
    """Turn weighted sums into chances from 0 to 1."""
    chances: np.ndarray = 1 / (1 + np.exp(-total))
    return chances


def fit_weights(matrix: np.ndarray, labels: np.ndarray, ridge: np.ndarray) -> np.ndarray:
    """Fit one weight a column; `ridge` holds each of them to zero."""
    weights = np.zeros(matrix.shape[1])
    loss, slope = _loss(matrix, labels, ridge, weights)
    pairs: Pairs = deque(maxlen=MEMORY)
    for _ in range(STEPS):
        way = _direction(slope, pairs)
        step = 1.0
        while True:
            moved = weights - step * way
            new_loss, new_slope = _loss(matrix, labels, ridge, moved)
            if new_loss <= loss - 1e-4 * step * float(slope @ way) or step < 1e-6:
                break
            step /= 2
        if (moved - weights) @ (new_slope - slope) > 0:
            pairs.append((moved - weights, new_slope - slope))
        is_done = loss - new_loss < ENOUGH * abs(loss)
        weights, loss, slope = moved, new_loss, new_slope
        if is_done:
            break
    return weights


def fit_platt(totals: np.ndarray, labels: np.ndarray) -> tuple[float, float]:
    """Give slope and offset that turn held-out sums into probabilities."""
    positive, negative = labels.sum(), len(labels) - labels.sum()
    soft = np.where(labels == 1, (positive + 1) / (positive + 2), 1 / (negative + 2))
    columns = np.stack([totals, np.ones(len(totals))], axis=1)
    slope, offset = fit_weights(columns, soft, np.full(2, 1e-6))
    return float(slope), float(offset)


def _loss(
    matrix: np.ndarray, labels: np.ndarray, ridge: np.ndarray, weights: np.ndarray
) -> tuple[float, np.ndarray]:
    total = (matrix @ weights.astype(matrix.dtype)).astype(float)
    loss = np.logaddexp(0, total).sum() - (labels * total).sum() + 0.5 * (ridge * weights**2).sum()
    wrong = (chance_of(total) - labels).astype(matrix.dtype)
    return float(loss), (matrix.T @ wrong).astype(float) + ridge * weights


def _direction(slope: np.ndarray, pairs: Pairs) -> np.ndarray:
    """Bend the slope by the curvature that the last steps met."""
    if not pairs:
        return slope / max(1.0, float(np.abs(slope).sum()))
    way, shares = slope.copy(), []
    for moved, turned in reversed(pairs):
        shares.append(float(moved @ way) / float(moved @ turned))
        way -= shares[-1] * turned
    moved, turned = pairs[-1]
    way *= float(moved @ turned) / float(turned @ turned)
    for (moved, turned), share in zip(pairs, reversed(shares), strict=True):
        way += moved * (share - float(turned @ way) / float(moved @ turned))
    return way
