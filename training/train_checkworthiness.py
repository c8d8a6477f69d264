"""Fit the weights of the check-worthiness score: logistic regression on features that one can see.

    python -m training.train_checkworthiness --data DATA

DATA is a folder with `claims/claimbuster.jsonl.gz` (training) and `claims/ct24_dev.jsonl.gz`
(development figures only). Writes factcheck/engine/models/checkworthiness.json.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.engine.reading.checkworthiness import FEATURES, features_of

MODEL = Path(__file__).parents[1] / "factcheck" / "engine" / "models" / "checkworthiness.json"
RIDGE = 0.01  # keeps the Newton steps stable; 13,690 rows against 15 weights need no more
STEPS = 50


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Read a JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def to_matrix(rows: Sequence[dict[str, Any]]) -> tuple[np.ndarray, np.ndarray]:
    """Give the features and labels of rows."""
    found = [features_of(row["text"]) for row in rows]
    features = np.array([[one[name] for name in FEATURES] for one in found])
    return features, np.array([row["label"] for row in rows], dtype=float)


def fit(features: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Fit the weights by Newton's method."""
    weights = np.zeros(features.shape[1])
    for _ in range(STEPS):
        chances = predict(features, weights)
        slope = features.T @ (chances - labels) + RIDGE * weights
        curve = (features.T * (chances * (1 - chances))) @ features
        step = np.linalg.solve(curve + RIDGE * np.eye(len(weights)), slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def predict(features: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Give the chance of each row to be worth checking."""
    chances: np.ndarray = 1 / (1 + np.exp(-features @ weights))
    return chances


def f_score(chosen: np.ndarray, labels: np.ndarray) -> float:
    """Give the F1 of the check-worthy class."""
    hits = float((chosen & (labels == 1)).sum())
    return 2 * hits / max(1.0, float(chosen.sum() + labels.sum()))


def main() -> None:
    """Train, choose the threshold on the training rows, measure on the development rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--output", type=Path, default=MODEL)
    options = parser.parse_args()
    rows = read_rows(options.data / "claims" / "claimbuster.jsonl.gz")
    # Sentences that both sets share are left out of training.
    rows = [row for row in rows if "ct24_dev" not in (row.get("also_in") or "")]
    features, labels = to_matrix(rows)
    weights = fit(features, labels)
    chances = predict(features, weights)
    threshold = max(np.arange(0.1, 0.6, 0.01), key=lambda t: f_score(chances >= t, labels))
    dev, dev_labels = to_matrix(read_rows(options.data / "claims" / "ct24_dev.jsonl.gz"))
    dev_f = f_score(predict(dev, weights) >= threshold, dev_labels)
    model = {
        "weights": {name: round(float(w), 4) for name, w in zip(FEATURES, weights, strict=True)},
        "threshold": round(float(threshold), 2),
    }
    options.output.write_text(json.dumps(model, indent=2) + "\n", encoding="utf-8")
    print(f"rows={len(rows)} threshold={threshold:.2f} dev_rows={len(dev)} dev_f1={dev_f:.3f}")


if __name__ == "__main__":
    main()
