"""Numbers with what they count: `python -m benchmarks.reading.quantities FILE`.

No public corpus marks them, so the file is made by hand: one JSON object a line, `id`, `text` and
`quantities`, each with `start`, `end`, `low`, `high` (null where open), `unit` and `counted` (the
lower-case lemma of the head noun, "" where the sentence names none), and true where it holds:
`approximate` ("around"), `vague` ("dozens": any low from the word's own number to three times that
is right), `optional` (neither missed nor a false find). Mark first, then read: whoever has seen
what the reader says marks what it says. Extents take in the words that bound ("more than 300").
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, NotMeasured, Score, format_summary, format_table
from benchmarks.rows import Row
from factcheck.engine import language
from factcheck.engine.document import Quantity
from factcheck.engine.reading import read

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["QuantityScores", "measure_quantities", "read_marked", "score_quantities"]

# A vague word names its own number at least, and whoever reads it may take two or three of it.
VAGUE_FACTOR = 3


@dataclass(slots=True)
class QuantityScores:
    """Count right extents, right values where the words overlap, and right counted nouns."""

    exact: Score = field(default_factory=Score)
    valued: Score = field(default_factory=Score)
    counted: Score = field(default_factory=Score)


def read_marked(path: Path) -> list[Row]:
    """Read the marked sentences; raise NotMeasured where there are none."""
    if not path.is_file():
        raise NotMeasured(f"there is no {path}; give the file with the marked sentences")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    if not rows:
        raise NotMeasured(f"{path} holds no sentence")
    return rows


def measure_quantities(nlp: Language, path: Path) -> Iterator[Figure]:
    """Yield F1 of extent, value and unit, of value and unit alone, and of what is counted."""
    rows = read_marked(path)
    scores = QuantityScores()
    for row in rows:
        score_quantities(scores, row["quantities"], find(nlp, row["text"]))
    names = (
        ("quantity_exact", "extent, value and unit", scores.exact),
        ("quantity_value", "value and unit, extents overlap", scores.valued),
        ("quantity_counted", "what is counted", scores.counted),
    )
    for key, name, score in names:
        counts = f"{len(rows)} sentences, {score.counts}, {_shares(score)}"
        yield Figure(key, f"quantities: {name}, F1", score.f1, counts)


def _shares(score: Score) -> str:
    precision = 100 * score.hits / max(1, score.found)
    recall = 100 * score.hits / max(1, score.marked)
    return f"precision {precision:.1f}, recall {recall:.1f}"


def find(nlp: Language, text: str) -> list[Quantity]:
    """Read a sentence as an article of its own, so that times take their numbers first."""
    return [one for s in read(text, published=None, nlp=nlp).sentences for one in s.quantities]


def score_quantities(
    scores: QuantityScores, marked: Sequence[Row], found: Sequence[Quantity]
) -> None:
    """Set each marked quantity against the first free one found that shares a character."""
    free = [one for one in found if not _is_optional(one, marked)]
    needed = [one for one in marked if not one.get("optional")]
    for score in (scores.exact, scores.valued):
        score.found += len(free)
        score.marked += len(needed)
    scores.counted.found += sum(bool(one.counted) for one in free)
    scores.counted.marked += sum(bool(one["counted"]) for one in needed)
    for one in needed:
        match = next((q for q in free if _overlap(one, q)), None)
        if match is None:
            continue
        free.remove(match)
        is_right = match.unit == one["unit"] and has_value(one, match)
        extent = (match.span.start, match.span.end)
        scores.valued.hits += is_right
        scores.exact.hits += is_right and extent == (one["start"], one["end"])
        scores.counted.hits += bool(match.counted) and match.counted == one["counted"]


def _overlap(marked: Row, found: Quantity) -> bool:
    return bool(found.span.start < marked["end"] and marked["start"] < found.span.end)


def _is_optional(found: Quantity, marked: Sequence[Row]) -> bool:
    over = [one for one in marked if _overlap(one, found)]
    return bool(over) and all(one.get("optional") for one in over)


def has_value(marked: Row, found: Quantity) -> bool:
    """Say whether the bounds are those marked; a vague word only has to be of the right size."""
    if marked.get("vague"):
        low = found.low or 0.0
        return bool(found.is_approximate and marked["low"] <= low <= VAGUE_FACTOR * marked["low"])
    return found.is_approximate == bool(marked.get("approximate")) and all(
        _is_same(one, other)
        for one, other in ((marked["low"], found.low), (marked["high"], found.high))
    )


def _is_same(marked: float | None, found: float | None) -> bool:
    if marked is None or found is None:
        return marked is found
    return math.isclose(marked, found, rel_tol=1e-6)


def main() -> int:
    """Print the table and the summary; return 1 with one line where nothing was measured."""
    parser = argparse.ArgumentParser(prog="benchmark-quantities", description=__doc__)
    parser.add_argument("file", type=Path, help="the marked sentences, JSON Lines")
    try:
        figures = list(measure_quantities(language.load(), parser.parse_args().file))
    except NotMeasured as error:
        print(f"benchmark-quantities: {error}", file=sys.stderr)
        return 1
    print(format_table(figures))
    print(format_summary("quantities", figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
