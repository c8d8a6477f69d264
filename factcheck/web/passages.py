"""Both sides of a flag: the words it speaks of and the passages set against them, in context."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.models import Revision
from factcheck.web.differing_words import Bounds, find_differing_words
from factcheck.web.marking import Mark, Segment, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.models import Evidence, Flag

__all__ = ["Excerpt", "Sides", "excerpt", "show_sides"]

# Enough to understand a sentence, little enough that the differing words are found at a glance.
CONTEXT = 400
# Shorter spans are the differing words themselves; longer ones are compared word by word.
LONGEST_WORDING = 60
NOTHING: tuple[list[Bounds], list[Bounds]] = ([], [])


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of one revision in their paragraph; a segment's payload is "span" or "word"."""

    revision: Revision
    segments: list[Segment[str]]
    starts_mid_text: bool
    ends_mid_text: bool


@dataclass(frozen=True, slots=True)
class Sides:
    """Our words, and the passages of others that speak of them."""

    ours: Excerpt
    theirs: list[Excerpt]
    is_nearest_only: bool = False


def show_sides(flag: Flag, evidence: Sequence[Evidence]) -> Sides:
    """Set a flag's words against its passages; without any, against the nearest evidence."""
    is_nearest_only = not flag.passages and bool(evidence)
    places = _nearest(evidence) if is_nearest_only else [_place(each) for each in flag.passages]
    revisions = _revisions(places)
    ours: list[Bounds] = []
    theirs = []
    for revision_id, start, end in places:
        revision = revisions.get(revision_id)
        if revision is None or not 0 <= start <= end <= len(revision.text):
            continue
        differing = NOTHING if is_nearest_only else _differing(flag, revision.text[start:end])
        ours = ours or _shift(differing[0], flag.start)
        theirs.append(excerpt(revision, start, end, _shift(differing[1], start)))
    return Sides(excerpt(flag.revision, flag.start, flag.end, ours), theirs, is_nearest_only)


def excerpt(revision: Revision, start: int, end: int, words: Iterable[Bounds] = ()) -> Excerpt:
    """Cut a span out of its text with the paragraph around it, at most CONTEXT on each side."""
    text = revision.text
    first = max(text.rfind("\n", 0, start) + 1, _word_start(text, start - CONTEXT))
    newline = text.find("\n", end)
    last = min(len(text) if newline < 0 else newline, _word_end(text, end + CONTEXT))
    marks = [Mark(start, end, "span"), *(Mark(left, right, "word") for left, right in words)]
    return Excerpt(
        revision,
        cut(text, first, last, marks),
        starts_mid_text=first > 0 and text[first - 1] != "\n",
        ends_mid_text=last < len(text) and text[last] != "\n",
    )


def _differing(flag: Flag, passage: str) -> tuple[list[Bounds], list[Bounds]]:
    """Find what to mark on both sides, counted from the start of each."""
    if min(len(flag.quote), len(passage)) < LONGEST_WORDING:
        return [(0, len(flag.quote))], [(0, len(passage))]
    return find_differing_words(flag.quote, passage) or NOTHING


def _shift(bounds: list[Bounds], offset: int) -> list[Bounds]:
    return [(start + offset, end + offset) for start, end in bounds]


def _place(passage: dict[str, Any]) -> tuple[int, int, int]:
    return int(passage["revision"]), int(passage["start"]), int(passage["end"])


def _nearest(evidence: Sequence[Evidence]) -> list[tuple[int, int, int]]:
    return [(each.revision_id, each.start, each.end) for each in evidence[:2]]


def _revisions(places: Iterable[tuple[int, int, int]]) -> dict[int, Revision]:
    rows = Revision.objects.select_related("article__outlet")
    return rows.in_bulk({revision_id for revision_id, _, _ in places})


def _word_start(text: str, point: int) -> int:
    """Move on to the start of a word, so that no excerpt begins inside one."""
    if point <= 0:
        return 0
    space = text.find(" ", point, point + 40)
    return space + 1 if space >= 0 else point


def _word_end(text: str, point: int) -> int:
    if point >= len(text):
        return len(text)
    space = text.rfind(" ", point - 40, point)
    return space if space >= 0 else point
