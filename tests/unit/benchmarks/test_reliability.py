"""Scores are held against what was marked."""

from __future__ import annotations

import pytest

from benchmarks.reliability import calibration_error, f1_at, f1_interval, reliability_table


@pytest.mark.parametrize(
    ("scores", "labels", "error"),
    [
        pytest.param([0.5, 0.5], [0, 1], 0.0, id="half-of-the-halves"),
        pytest.param([0.0, 1.0], [0, 1], 0.0, id="sure-and-right"),
        pytest.param([0.0, 1.0], [1, 0], 1.0, id="sure-and-wrong"),
        pytest.param([0.25] * 4, [1, 1, 0, 0], 0.25, id="too-low"),
        pytest.param([], [], 0.0, id="nothing"),
    ],
)
def test_measures_how_far_scores_are_from_shares(scores, labels, error) -> None:
    assert calibration_error(scores, labels) == pytest.approx(error)


def test_counts_rows_by_tenths_and_leaves_out_empty_ones() -> None:
    table = reliability_table([0.05, 0.07, 1.0], [0, 1, 1])
    assert [(one.low, one.rows, one.share) for one in table] == [(0.0, 2, 0.5), (0.9, 1, 1.0)]


def test_the_interval_holds_the_figure_and_stays_the_same() -> None:
    scores, labels = [0.9, 0.8, 0.2, 0.6] * 20, [1, 1, 0, 0] * 20
    low, high = f1_interval(scores, labels, 0.5)
    assert f1_at(scores, labels, 0.5) == pytest.approx(0.8)
    assert low < 0.8 < high
    assert f1_interval(scores, labels, 0.5) == (low, high)
