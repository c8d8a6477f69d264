"""The fit finds what is known in closed form."""

from __future__ import annotations

import numpy as np
import pytest

from training.logistic import chance_of, fit_platt, fit_weights


@pytest.mark.parametrize("share", [0.1, 0.5, 0.8])
def test_a_lone_bias_becomes_the_share_of_marked_rows(share: float) -> None:
    labels = np.array([1.0] * int(share * 100) + [0.0] * (100 - int(share * 100)))
    [bias] = fit_weights(np.ones((100, 1)), labels, np.zeros(1))
    assert chance_of(np.array([bias]))[0] == pytest.approx(share, abs=0.01)


def test_a_ridge_holds_a_weight_back() -> None:
    matrix, labels = np.array([[1.0], [-1.0]] * 20), np.array([1.0, 0.0] * 20)
    [loose] = fit_weights(matrix, labels, np.full(1, 0.1))
    [tight] = fit_weights(matrix, labels, np.full(1, 10.0))
    assert 0 < tight < loose


def test_scaling_undoes_sums_that_are_twice_too_sure() -> None:
    chance = np.random.default_rng(0)
    totals = chance.normal(size=20_000)
    labels = (chance.random(20_000) < chance_of(totals)).astype(float)
    slope, offset = fit_platt(totals * 2, labels)
    assert slope == pytest.approx(0.5, abs=0.03)
    assert offset == pytest.approx(0, abs=0.05)
