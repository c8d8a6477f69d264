"""A rewrite beside the text that it was written from, sentence by sentence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.models import Derivation, Flag, Revision
from factcheck.web.article_text import Piece
from factcheck.web.marking import Mark, Segment, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.models import Sentence

__all__ = ["AlignedRow", "SideBySide", "align"]


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """A sentence of the rewrite, and the sentences of its source that it goes back to."""

    pieces: list[Piece]
    kind: str
    flags: list[Flag]
    source: list[list[Segment[str]]]
    starts_paragraph: bool


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The whole rewrite in rows, and the sentences of the source that it left out."""

    derivation: Derivation
    rows: list[AlignedRow]
    left_out: list[str]


def align(derivation: Derivation, flags: Sequence[Flag]) -> SideBySide:
    """Lay a rewrite beside its source; `flags` are those of the rewrite."""
    ours = _sentences(derivation.derived)
    theirs = {sentence.index: sentence for sentence in _sentences(derivation.source)}
    pairs: dict[int, list[int]] = defaultdict(list)
    for own, other in derivation.pairs:
        pairs[own].append(other)
    words = _source_marks(flags, derivation.source_id)
    rows = [
        _row(
            derivation,
            sentence,
            previous,
            flags,
            [
                cut(derivation.source.text, theirs[index].start, theirs[index].end, words)
                for index in sorted(pairs[sentence.index])
                if index in theirs
            ],
        )
        for previous, sentence in zip([None, *ours], ours, strict=False)
    ]
    used = {other for others in pairs.values() for other in others}
    left_out = [each.text for index, each in theirs.items() if index not in used and _says(each)]
    return SideBySide(derivation, rows, left_out)


def _row(
    derivation: Derivation,
    sentence: Sentence,
    previous: Sentence | None,
    flags: Iterable[Flag],
    source: list[list[Segment[str]]],
) -> AlignedRow:
    text = derivation.derived.text
    here = [flag for flag in flags if flag.start < sentence.end and sentence.start < flag.end]
    local = [flag for flag in here if sentence.start <= flag.start]
    segments = cut(
        text, sentence.start, sentence.end, [Mark(flag.start, flag.end, flag) for flag in here]
    )
    pieces = [Piece(segment.text, segment.payloads) for segment in segments]
    starts = previous is None or "\n" in text[previous.end : sentence.start]
    return AlignedRow(pieces, sentence.kind, local, source, starts)


def _source_marks(flags: Iterable[Flag], source_id: int) -> list[Mark[str]]:
    """Mark in the source what the flags of the rewrite point at."""
    passages: list[dict[str, Any]] = [passage for flag in flags for passage in flag.passages]
    return [
        Mark(passage["start"], passage["end"], "word")
        for passage in passages
        if int(passage["revision"]) == source_id
    ]


def _sentences(revision: Revision) -> list[Sentence]:
    return list(revision.sentences.order_by("index").defer("facts"))


def _says(sentence: Sentence) -> bool:
    return sentence.kind == "prose"
