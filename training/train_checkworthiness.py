"""Fit the weights of the check-worthiness score: logistic regression on what one can see and words.

    python -m training.train_checkworthiness --data DATA

DATA is a folder with `claims/claimbuster.jsonl.gz` (training), `claims/ct24_dev.jsonl.gz`
(development figures only) and `claims/ct24_train.jsonl.gz` (a figure to compare with; nothing that
was trained on it is written). Writes factcheck/engine/models/checkworthiness.json.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.reliability import calibration_error, f1_at, f1_interval, reliability_table
from benchmarks.rows import read_rows
from factcheck.engine.reading.claims.checkworthiness import (
    FEATURES,
    MODEL,
    Weights,
    features_of,
    terms_of,
)
from training.logistic import chance_of, fit_platt, fit_weights

RIDGE = 4.0  # for words; with MIN_ROWS the best of five pairs on the held-out folds
MIN_ROWS = 20  # rows that a word must occur in
LOOSE_RIDGE = 0.08  # for the few features that every sentence has
FOLDS = 5
INNER_WORD = re.compile(r"(?<=[a-z,] )[A-Za-z]+(?:['’][A-Za-z]+)?")
IS_I = re.compile(r"i(?:['’]|$)")
BLOCK = 500  # sentences are numbered debate by debate; a block of numbers stays in one fold


@dataclass(frozen=True, slots=True)
class Rows:
    """Sentences with their labels, and the block of the debates that each stands in."""

    texts: list[str]
    labels: np.ndarray
    blocks: np.ndarray

    @classmethod
    def of(cls, rows: Sequence[dict[str, Any]]) -> Rows:
        """Take over the rows of a file."""
        numbers = [int(re.sub(r"\D", "", row["id"].rpartition("-")[2])) for row in rows]
        labels = np.array([row["label"] for row in rows], dtype=float)
        return cls([row["text"] for row in rows], labels, np.array(numbers) // BLOCK)


def to_matrix(texts: Sequence[str], terms: Sequence[str]) -> np.ndarray:
    """Give a row a text: first the features, then 1 for each term that it holds."""
    columns = {term: index for index, term in enumerate(terms, len(FEATURES))}
    matrix = np.zeros((len(texts), len(FEATURES) + len(terms)), np.float32)
    for row, text in zip(matrix, texts, strict=True):
        found = features_of(text)
        row[: len(FEATURES)] = [found[name] for name in FEATURES]
        row[[columns[term] for term in terms_of(text) if term in columns]] = 1
    return matrix


def frequent_terms(texts: Sequence[str]) -> list[str]:
    """Give the terms that occur often enough to learn a weight for, without any name.

    Who ran for office in these debates says nothing about the next ones.
    """
    counts = Counter(term for text in texts for term in terms_of(text))
    frequent = sorted(term for term, count in counts.items() if count >= MIN_ROWS)
    names = find_names(texts)
    return [term for term in frequent if names.isdisjoint(term.split())]


def find_names(texts: Sequence[str]) -> frozenset[str]:
    """Give the words that bear a capital more often than not where no sentence starts."""
    inner = Counter(word for text in texts for word in INNER_WORD.findall(text))
    lower = {word.lower(): 0 for word in inner}
    for word, count in inner.items():
        lower[word.lower()] += -count if word[0].isupper() else count
    return frozenset(word for word, more in lower.items() if more < 0 and not IS_I.match(word))


def fit(matrix: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Fit the weights of features and terms."""
    ridge = np.full(matrix.shape[1], RIDGE)
    ridge[: len(FEATURES)] = LOOSE_RIDGE
    return fit_weights(matrix, labels, ridge)


def held_out_totals(rows: Rows) -> np.ndarray:
    """Give each row the sum that weights from the other folds give it."""
    totals = np.zeros(len(rows.texts))
    for fold in range(FOLDS):
        inside = rows.blocks % FOLDS != fold
        terms = frequent_terms([t for t, kept in zip(rows.texts, inside, strict=True) if kept])
        matrix = to_matrix(rows.texts, terms)
        totals[~inside] = matrix[~inside] @ fit(matrix[inside], rows.labels[inside])
    return totals


def train(rows: Rows) -> Weights:
    """Fit on all rows; scale and choose the threshold on held-out sums of these same rows."""
    totals = held_out_totals(rows)
    slope, offset = fit_platt(totals, rows.labels)
    scores, labels = chance_of(slope * totals + offset).tolist(), rows.labels.astype(int).tolist()
    grid = [number / 100 for number in range(10, 70)]
    threshold = max(grid, key=lambda value: f1_at(scores, labels, value))
    _report("held-out folds of the training rows", scores, labels, threshold)
    terms = frequent_terms(rows.texts)
    weights = np.round(fit(to_matrix(rows.texts, terms), rows.labels), 4).tolist()
    return Weights(
        dict(zip(FEATURES, weights[: len(FEATURES)], strict=True)),
        dict(zip(terms, weights[len(FEATURES) :], strict=True)),
        round(slope, 4),
        round(offset, 4),
        threshold,
    )


def measure(name: str, model: Weights, rows: Rows) -> None:
    """Print the figures of a model on rows that it has not seen."""
    weights = np.array([*model.features.values(), *model.terms.values()])
    totals = to_matrix(rows.texts, list(model.terms)) @ weights
    scores = chance_of(model.slope * totals + model.offset).tolist()
    _report(name, scores, rows.labels.astype(int).tolist(), model.threshold)


def _report(name: str, scores: list[float], labels: list[int], threshold: float) -> None:
    low, high = f1_interval(scores, labels, threshold)
    print(f"\n{name}: {len(labels)} rows, {sum(labels)} marked, threshold {threshold:.2f}")
    print(f"F1 {f1_at(scores, labels, threshold):.3f}, 95 % interval {low:.3f} to {high:.3f}")
    print(f"expected calibration error {calibration_error(scores, labels):.3f}")
    for one in reliability_table(scores, labels):
        print(
            f"  from {one.low:.1f}: {one.rows:5} rows, score {one.mean:.2f}, marked {one.share:.2f}"
        )


def main() -> None:
    """Train and write the model that ships; measure it beside one that may not be shipped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--output", type=Path, default=MODEL)
    options = parser.parse_args()
    # Sentences that both sets share are left out of training.
    shared = "ct24_dev"
    rows = read_rows(options.data, "claims/claimbuster.jsonl.gz")
    shipped = train(Rows.of([row for row in rows if shared not in (row.get("also_in") or "")]))
    options.output.write_text(json.dumps(asdict(shipped), indent=0) + "\n", encoding="utf-8")
    dev = Rows.of(read_rows(options.data, "claims/ct24_dev.jsonl.gz"))
    measure("shipped, ct24_dev", shipped, dev)
    compared = train(Rows.of(read_rows(options.data, "claims/ct24_train.jsonl.gz")))
    measure("trained on ct24_train, never shipped, ct24_dev", compared, dev)


if __name__ == "__main__":
    main()
