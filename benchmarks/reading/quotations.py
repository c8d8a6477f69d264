"""Quotations on PolNeAR dev: which words somebody is said to have said, and who that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, Score
from benchmarks.reading.chain_list import CHAINS
from benchmarks.rows import Row, read_rows
from factcheck.engine.document import Quotation, Span
from factcheck.engine.reading import read

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["measure_quotations", "score_content", "score_sources"]

_WORD = re.compile(r"\w+(?:['’]\w+)*")
# A quotation is the one that was marked where they share at least half of their words together.
SAME_CONTENT = 0.5

Pieces = Sequence[tuple[int, int]]


def measure_quotations(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield the overlap of contents in words, and the shares of right sources and chains."""
    rows = read_rows(data, "attribution/polnear_dev.jsonl.gz")
    content, source = Score(), Score()
    marked = 0
    for row in rows:
        found = find_statements(nlp, row["text"])
        score_content(content, row, found)
        score_sources(source, row, found)
        marked += len(row["attributions"])
    yield Figure(
        "quotation_content",
        "quotation content, overlap F1 in words",
        content.f1,
        f"{len(rows)} articles; words: {content.counts} (precision "
        f"{share_of(content.hits, content.found):.1f}, recall "
        f"{share_of(content.hits, content.marked):.1f})",
        "people agree on 75 % of tokens",
        75,
        75,
    )
    yield Figure(
        "quotation_source",
        "right source given content, %",
        share_of(source.hits, source.marked),
        f"{source.hits} of {source.marked} with a source and found, of {marked} attributions",
        "people agree on 92 % of attributions",
        92,
        85,
    )
    right = sum(find_chain(nlp, text) == names for text, names in CHAINS.items())
    yield Figure(
        "quotation_chain",
        "chain of sources, right from end to end, %",
        share_of(right, len(CHAINS)),
        f"{right} of {len(CHAINS)} made-up sentences, on which rules were mended",
    )


def share_of(part: int, whole: int) -> float:
    """Give a share in percent; 0 of nothing."""
    return 100 * part / max(1, whole)


def find_chain(nlp: Language, text: str) -> tuple[str, ...]:
    """Give the names of the longest chain of sources that is read from a text."""
    chains = [q.attribution.chain for q in find_statements(nlp, text)]
    return tuple(link.party.name for link in max(chains, key=len, default=()))


def find_statements(nlp: Language, text: str) -> list[Quotation]:
    """Read the quotations of an article; refusals to speak are none."""
    reading = read(text, published=None, nlp=nlp)
    return [q for s in reading.sentences for q in s.quotations if q.is_statement]


def score_content(score: Score, row: Row, found: Sequence[Quotation]) -> None:
    """Count words inside any content against words inside any quotation."""
    marked = words_of(row["text"], [p for one in row["attributions"] for p in one["content"]])
    read_words = words_of(row["text"], [(q.span.start, q.span.end) for q in found])
    score.hits += len(marked & read_words)
    score.marked += len(marked)
    score.found += len(read_words)


def score_sources(score: Score, row: Row, found: Sequence[Quotation]) -> None:
    """Count sources whose speaker overlaps, over attributions with a source and the same content.

    Nobody named where somebody is marked counts as wrong.
    """
    text = row["text"]
    contents = [words_of(text, [(q.span.start, q.span.end)]) for q in found]
    for one in row["attributions"]:
        words = words_of(text, one["content"])
        shares = [share(words, content) for content in contents]
        best = max(range(len(found)), key=shares.__getitem__, default=None)
        if best is None or shares[best] < SAME_CONTENT or not one["source"]:
            continue
        speaker = found[best].attribution.speaker
        score.marked += 1
        score.hits += speaker is not None and touches(speaker.span, one["source"])


def words_of(text: str, pieces: Pieces) -> set[int]:
    """Give the starts of the words in pieces of a text."""
    return {m.start() for start, end in pieces for m in _WORD.finditer(text, start, end)}


def share(one: set[int], other: set[int]) -> float:
    """Give the share of words that two sets have in common, of those in either."""
    return len(one & other) / max(1, len(one | other))


def touches(span: Span, pieces: Pieces) -> bool:
    """Say whether a span shares a character with any of the pieces."""
    return any(span.start < end and start < span.end for start, end in pieces)
