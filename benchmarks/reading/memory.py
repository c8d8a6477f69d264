"""Memory over ten thousand articles read by one process: flat, whatever words they bring."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from benchmarks.figures import Figure
from benchmarks.rows import read_rows
from factcheck.engine.reading import read

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["measure_memory"]

STOPS = (1_000, 5_000, 10_000)
PARAGRAPHS = 2  # of each article
MEGABYTE = 1_000_000


def measure_memory(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield the growth of the process from the first stop to the last, and its size there."""
    sizes: list[float] = []
    process = psutil.Process()
    for number, text in enumerate(short_articles(data), start=1):
        read(text, published=None, nlp=nlp)
        if number in STOPS:
            sizes.append(process.memory_info().rss / MEGABYTE)
    shown = ", ".join(
        f"{size:,.0f} MB at {stop:,}" for stop, size in zip(STOPS, sizes, strict=True)
    )
    counts = f"{STOPS[-1]:,} articles of {PARAGRAPHS} paragraphs, {len(nlp.vocab):,} words kept"
    yield Figure("memory", "memory: resident, MB", sizes[-1], shown, digits=0)
    growth = sizes[-1] - sizes[0]
    yield Figure("memory_growth", "memory: growth from the first stop, MB", growth, counts)


def short_articles(data: Path) -> Iterator[str]:
    """Give as many short articles as are read, a few paragraphs of real ones each."""
    rows = read_rows(data, "attribution/polnear_train.jsonl.gz")
    lines = [line for row in rows for line in row["text"].splitlines() if len(line) > 80]
    starts = islice(cycle(range(len(lines) - PARAGRAPHS + 1)), STOPS[-1])
    return ("\n\n".join(lines[start : start + PARAGRAPHS]) for start in starts)
