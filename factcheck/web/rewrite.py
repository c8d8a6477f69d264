"""A rewrite beside the text that it was written from, sentence by sentence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.models import Derivation, Flag, Revision
from factcheck.web.article_text import Piece
from factcheck.web.marking import Mark, Segment, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.models import Sentence

__all__ = ["AlignedRow", "SideBySide", "align"]


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """A sentence of the rewrite, and the sentences of its source that it goes back to.

    `paired` are the ids of the flags whose words are marked on both sides.
    """

    pieces: list[Piece]
    kind: str
    flags: list[Flag]
    source: list[list[Segment[str]]]
    paired: set[int]


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
    pairs: dict[int, list[Sentence]] = defaultdict(list)
    for own, other in sorted(derivation.pairs):
        if other in theirs:
            pairs[own].append(theirs[other])
    rows = [_row(derivation, sentence, pairs[sentence.index], flags) for sentence in ours]
    used = {sentence.index for sentences in pairs.values() for sentence in sentences}
    left_out = [each.text for index, each in theirs.items() if index not in used and _says(each)]
    return SideBySide(derivation, rows, left_out)


def _row(
    derivation: Derivation, sentence: Sentence, partners: list[Sentence], flags: Iterable[Flag]
) -> AlignedRow:
    here = [flag for flag in flags if flag.start < sentence.end and sentence.start < flag.end]
    marks = [Mark(flag.start, flag.end, flag) for flag in here]
    segments = cut(derivation.derived.text, sentence.start, sentence.end, marks)
    words, paired = _their_words(here, derivation.source_id, partners)
    return AlignedRow(
        pieces=[Piece(segment.text, segment.payloads) for segment in segments],
        kind=sentence.kind,
        flags=[flag for flag in here if sentence.start <= flag.start],
        source=[cut(derivation.source.text, each.start, each.end, words) for each in partners],
        paired=paired,
    )


def _their_words(
    flags: Iterable[Flag], source_id: int, partners: Iterable[Sentence]
) -> tuple[list[Mark[str]], set[int]]:
    """Find what the flags point at in the partners; a whole sentence is no difference in words."""
    words: list[Mark[str]] = []
    paired: set[int] = set()
    for flag in flags:
        for passage in flag.passages:
            start, end = passage["start"], passage["end"]
            for partner in partners:
                is_inside = partner.start <= start and end <= partner.end
                is_whole = start == partner.start and end >= partner.end - 1
                if int(passage["revision"]) == source_id and is_inside and not is_whole:
                    words.append(Mark(start, end, "word"))
                    paired.add(flag.pk)
    return words, paired


def _sentences(revision: Revision) -> list[Sentence]:
    return list(revision.sentences.order_by("index").defer("facts"))


def _says(sentence: Sentence) -> bool:
    return sentence.kind == "prose"
