"""Time expressions on the odd documents of each set; rules are written on the even ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, Score
from benchmarks.rows import Row, read_rows
from factcheck.engine import language
from factcheck.engine.document import Timex
from factcheck.engine.reading.timex.timexes import find_all_timexes

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["TimeScores", "measure_times", "reported_half", "score_times"]

SETS = ("timebank", "aquaint", "wikiwars")
_VALUE_PEER = "HeidelTime 77.6 on TempEval-3 platinum"
_STRICT_PEER = "HeidelTime about 81 on TempEval-3 platinum"


@dataclass(slots=True)
class TimeScores:
    """Count overlaps, overlaps with the right value, and exact spans."""

    relaxed: Score = field(default_factory=Score)
    valued: Score = field(default_factory=Score)
    strict: Score = field(default_factory=Score)
    documents: int = 0


def measure_times(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield relaxed F1 with the right value, and strict F1, for each set and for all together."""
    pooled = TimeScores()
    for name in SETS:
        scores = TimeScores()
        for row in reported_half(read_rows(data, f"timex/{name}.jsonl.gz")):
            found = find_times(nlp, row)
            score_times(scores, row["timexes"], found)
            score_times(pooled, row["timexes"], found)
        yield from as_figures(name, scores)
    yield from as_figures("pooled", pooled)


def as_figures(name: str, scores: TimeScores) -> Iterator[Figure]:
    """Give the two rows of a set, scored as TempEval-3 does."""
    documents = f"{scores.documents} odd documents, "
    yield Figure(
        f"time_value_{name}",
        f"time, {name}: relaxed F1 with value",
        scores.valued.f1,
        f"{documents}{in_full(scores.valued)}; relaxed {scores.relaxed.f1:.1f}",
        _VALUE_PEER,
        77.6,
        85,
    )
    yield Figure(
        f"time_strict_{name}",
        f"time, {name}: strict F1",
        scores.strict.f1,
        documents + in_full(scores.strict),
        _STRICT_PEER,
        81,
        85,
    )


def in_full(score: Score) -> str:
    """Say what F1 was counted from, with precision and recall in percent."""
    precision = 100 * score.hits / max(1, score.found)
    recall = 100 * score.hits / max(1, score.marked)
    return f"P {precision:.1f} R {recall:.1f}, {score.counts}"


def reported_half(rows: Sequence[Row]) -> list[Row]:
    """Give the odd documents in the order of their ids."""
    return sorted(rows, key=lambda row: str(row["id"]))[1::2]


def find_times(nlp: Language, row: Row) -> list[Timex]:
    """Read one document at its own date."""
    anchor = date.fromisoformat(row["anchor"][:10]) if row["anchor"] else None
    return find_all_timexes(language.parse(nlp, row["text"]), row["text"], anchor=anchor)


def score_times(scores: TimeScores, marked: Sequence[Row], found: Sequence[Timex]) -> None:
    """Set each marked expression against the first one found that overlaps and is still free."""
    free = list(found)
    scores.documents += 1
    for score in (scores.relaxed, scores.valued, scores.strict):
        score.found += len(found)
        score.marked += len(marked)
    for one in marked:
        match = next((t for t in free if overlaps(one, t)), None)
        if match is None:
            continue
        free.remove(match)
        scores.relaxed.hits += 1
        scores.valued.hits += match.value == one["value"]
        scores.strict.hits += (match.span.start, match.span.end) == (one["start"], one["end"])


def overlaps(marked: Row, timex: Timex) -> bool:
    """Say whether the two share a character."""
    return bool(timex.span.start < marked["end"] and marked["start"] < timex.span.end)
