"""An article's text as the page shows it: paragraphs, marks in them, notes beside them. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.web.marking import Mark, Segment, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.models import Claim, Flag, Sentence

__all__ = ["MarkedText", "Paragraph", "Piece", "mark_text", "paragraph_bounds"]

PARAGRAPH = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a paragraph under the same flags; `claims` are those that end with it."""

    text: str
    flags: tuple[Flag, ...]
    claims: tuple[Claim, ...] = ()

    @property
    def flag(self) -> Flag | None:
        """Give the flag whose mark shows: the worst, then the shortest."""
        return min(
            self.flags, key=lambda flag: (flag.severity_rank, flag.end - flag.start), default=None
        )


@dataclass(slots=True)
class Paragraph:
    """A line of the text, or lines of one sentence, with the flags whose notes stand beside it."""

    start: int
    end: int
    kind: str
    pieces: list[Piece] = field(default_factory=list)
    notes: list[Flag] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text ready to be shown; `general` are the flags that speak of more than one paragraph."""

    paragraphs: list[Paragraph]
    general: list[Flag]


def paragraph_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of every line that is not blank."""
    for match in PARAGRAPH.finditer(text):
        if match[0].strip():
            yield match.start(), match.end()


def _join_broken(
    bounds: Iterable[tuple[int, int]], sentences: Sequence[Sentence]
) -> Iterator[tuple[int, int]]:
    """Put lines together that a sentence runs over: they were broken at a width."""
    running = deque(sentences)
    joined: tuple[int, int] | None = None
    for start, end in bounds:
        while running and running[0].end <= start:
            running.popleft()
        if joined and running and running[0].start < joined[1]:
            joined = (joined[0], end)
            continue
        if joined:
            yield joined
        joined = (start, end)
    if joined:
        yield joined


def mark_text(
    text: str, flags: Sequence[Flag], claims: Iterable[Claim], sentences: Sequence[Sentence]
) -> MarkedText:
    """Lay out a text with its flags in order of appearance; spans may overlap and cross.

    `sentences` come in the order of the text. The work grows with the text plus its marks, so
    that two megabytes open as fast as they load.
    """
    ends: dict[int, list[Claim]] = {}
    for claim in claims:
        ends.setdefault(claim.end, []).append(claim)
    cuts = sorted(ends)
    starts = [sentence.start for sentence in sentences]
    waiting = deque(sorted(flags, key=lambda flag: (flag.start, flag.severity_rank, flag.end)))
    layout = MarkedText([], [])
    for start, end in _join_broken(paragraph_bounds(text), sentences):
        here = sentences[max(bisect_right(starts, start) - 1, 0) : bisect_left(starts, end)]
        paragraph = Paragraph(start, end, _kind(here, start))
        while waiting and waiting[0].start < end:
            flag = waiting.popleft()
            is_local = start <= flag.start < flag.end <= end
            (paragraph.notes if is_local else layout.general).append(flag)
        breaks = cuts[bisect_right(cuts, start) : bisect_right(cuts, end)]
        paragraph.pieces = _pieces(text, paragraph, breaks, ends)
        layout.paragraphs.append(paragraph)
    layout.general.extend(waiting)
    return layout


def _pieces(
    text: str, paragraph: Paragraph, breaks: Sequence[int], ends: dict[int, list[Claim]]
) -> list[Piece]:
    marks = [Mark(flag.start, flag.end, flag) for flag in paragraph.notes]
    segments: list[Segment[Flag]] = cut(text, paragraph.start, paragraph.end, marks, breaks=breaks)
    return [
        Piece(segment.text, segment.payloads, tuple(ends.get(segment.end, ())))
        for segment in segments
    ]


def _kind(sentences: Sequence[Sentence], start: int) -> str:
    """Name what all sentences of a line are; a line that mixes kinds is prose."""
    kinds = {sentence.kind for sentence in sentences if sentence.end > start}
    return kinds.pop() if len(kinds) == 1 else "prose"
