"""Check-worthiness on the CT24 development sentences, at the threshold that the model ships."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, Score
from benchmarks.reliability import calibration_error, f1_interval
from benchmarks.rows import read_rows
from factcheck.engine.reading.claims.checkworthiness import load_weights, score_sentence

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["measure_checkworthiness"]


def measure_checkworthiness(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield F1 of the class that is worth checking, and how far scores are from shares."""
    rows = read_rows(data, "claims/ct24_dev.jsonl.gz")
    threshold = load_weights().threshold
    labels = [row["label"] for row in rows]
    scores = [score_sentence(row["text"]) for row in rows]
    score = Score()
    for chance, label in zip(scores, labels, strict=True):
        score.found += chance >= threshold
        score.marked += label
        score.hits += chance >= threshold and label == 1
    low, high = f1_interval(scores, labels, threshold)
    yield Figure(
        "checkworthiness",
        f"check-worthiness F1 at {threshold}",
        score.f1,
        f"{len(rows)} sentences: {score.counts}; 95 % interval {low:.1%} to {high:.1%}",
        "best CT24 team about 80 on its test set",
        80,
        80,
    )
    yield Figure(
        "checkworthiness_error",
        "check-worthiness: expected calibration error in points",
        100 * calibration_error(scores, labels),
        f"{len(rows)} sentences in ten bins",
    )
