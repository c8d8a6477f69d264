"""All readers together against the bare spaCy pipeline, side by side in one run.

Both read the same articles in turns, so that a busy machine slows both; the clock is the
processor's, all threads counted.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure
from benchmarks.rows import read_rows
from factcheck.engine.reading import read
from factcheck.engine.reading.lines import split_lines

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["measure_speed"]

ROUND = 7  # articles a turn; 77 of them make eleven turns


def measure_speed(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield words a second of the readers, parsing included, and their ratio to the pipeline's."""
    texts = [row["text"] for row in read_rows(data, "attribution/polnear_dev.jsonl.gz")]
    words = sum(len(text.split()) for text in texts)
    run_pipeline(nlp, texts[:ROUND])
    run_readers(nlp, texts[:ROUND])
    bare = reading = 0.0
    for start in range(0, len(texts), ROUND):
        turn = texts[start : start + ROUND]
        bare += time_call(run_pipeline, nlp, turn)
        reading += time_call(run_readers, nlp, turn)
    counts = f"{len(texts)} articles, {words:,} words"
    peer = f"the bare pipeline: {words / bare:,.0f}"
    yield Figure(
        "words_per_second",
        "speed: words a second, all readers",
        words / reading,
        counts,
        peer,
        words / bare,
        digits=0,
    )
    yield Figure(
        "speed_ratio", "speed: readers by pipeline", bare / reading, counts, ask=0.5, digits=2
    )


def time_call(
    work: Callable[[Language, Sequence[str]], None], nlp: Language, texts: Sequence[str]
) -> float:
    """Return the processor seconds of a call."""
    start = time.process_time()
    work(nlp, texts)
    return time.process_time() - start


def run_pipeline(nlp: Language, texts: Sequence[str]) -> None:
    """Send every paragraph through spaCy in batches and throw the result away."""
    for _doc in nlp.pipe(line.text for text in texts for line in split_lines(text)):
        pass


def run_readers(nlp: Language, texts: Sequence[str]) -> None:
    """Read every article and throw the reading away."""
    for text in texts:
        read(text, published=None, nlp=nlp)
