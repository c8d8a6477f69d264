"""All readers together against the bare spaCy pipeline, side by side in one run on one core.

Both read the same articles in turns, so that a busy machine slows both; the clock is the
processor's, all threads counted, and the figures are medians over the turns.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure
from benchmarks.rows import read_rows
from factcheck.engine import language
from factcheck.engine.reading import read
from factcheck.engine.reading.text.lines import split_lines

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["measure_speed"]

TURN = 7  # articles a turn; 77 of them make eleven turns

Work = Callable[["Language", Sequence[str]], None]


def measure_speed(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield words a second of the readers, parsing included, and their ratio to the pipeline's."""
    stay_on_one_core()
    texts = [row["text"] for row in read_rows(data, "attribution/polnear_dev.jsonl.gz")]
    works: tuple[Work, ...] = (run_pipeline, run_alone, run_readers)
    for work in works:
        work(nlp, texts[:TURN])
    turns = [texts[start : start + TURN] for start in range(0, len(texts), TURN)]
    rates = {work: [] for work in works}  # type: dict[Work, list[float]]
    for turn in turns:
        words = sum(len(text.split()) for text in turn)
        for work in works:
            rates[work].append(words / time_call(work, nlp, turn))
    bare, alone, readers = (statistics.median(rates[work]) for work in works)
    shares = [
        one / other for one, other in zip(rates[run_readers], rates[run_pipeline], strict=True)
    ]
    total = sum(len(text.split()) for text in texts)
    counts = f"{len(texts)} articles, {total:,} words; median of {len(turns)} turns"
    yield Figure("bare", "speed: words a second, bare pipeline in batches", bare, counts, digits=0)
    yield Figure("bare_alone", "speed: the same, an article at a time", alone, counts, digits=0)
    yield Figure(
        "words_per_second",
        "speed: words a second, all readers",
        readers,
        counts,
        f"the bare pipeline: {bare:,.0f}",
        bare,
        digits=0,
    )
    yield Figure(
        "speed_ratio",
        "speed: readers by pipeline",
        statistics.median(shares),
        f"{counts}; {min(shares):.2f} to {max(shares):.2f}",
        ask=0.5,
        digits=2,
    )


def stay_on_one_core() -> None:
    """Keep this process on the first core that it may use, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def time_call(work: Work, nlp: Language, texts: Sequence[str]) -> float:
    """Return the processor seconds of a call."""
    start = time.process_time()
    work(nlp, texts)
    return time.process_time() - start


def run_pipeline(nlp: Language, texts: Sequence[str]) -> None:
    """Send the paragraphs of all articles through spaCy in batches and throw the result away."""
    with language.bounded_memory(nlp):
        for _doc in nlp.pipe(
            (line.text for text in texts for line in split_lines(text)), batch_size=32
        ):
            pass


def run_alone(nlp: Language, texts: Sequence[str]) -> None:
    """Send the paragraphs of one article after the other through spaCy."""
    for text in texts:
        run_pipeline(nlp, [text])


def run_readers(nlp: Language, texts: Sequence[str]) -> None:
    """Read every article and throw the reading away."""
    for text in texts:
        read(text, published=None, nlp=nlp)
