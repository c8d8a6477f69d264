"""Check-worthiness on the CT24 development sentences, at the threshold that the model ships."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, Score
from benchmarks.rows import read_rows
from factcheck.engine.reading.checkworthiness import MODEL, features_of, score_features

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["measure_checkworthiness"]


def measure_checkworthiness(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield F1 of the class that is worth checking."""
    threshold = json.loads(MODEL.read_text(encoding="utf-8"))["threshold"]
    rows = read_rows(data, "claims/ct24_dev.jsonl.gz")
    score = Score()
    for row in rows:
        is_chosen = score_features(features_of(row["text"])) >= threshold
        score.found += is_chosen
        score.marked += row["label"]
        score.hits += is_chosen and row["label"] == 1
    yield Figure(
        "checkworthiness",
        f"check-worthiness F1 at {threshold}",
        score.f1,
        f"{len(rows)} sentences: {score.counts}",
        "best CT24 team about 80 on its test set",
        80,
        80,
    )
