"""Cut a text where marks begin and end, so that overlapping marks become flat segments. Pure.

HTML cannot nest crossing spans. Every boundary of every mark is therefore a cut, and each piece
knows all the marks that cover it: `cut` is the one outward function.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

__all__ = ["Mark", "Segment", "cut"]

Payload = TypeVar("Payload")


@dataclass(frozen=True, slots=True)
class Mark(Generic[Payload]):
    """A stretch of a text, in code points, and what is to be shown there."""

    start: int
    end: int
    payload: Payload


@dataclass(frozen=True, slots=True)
class Segment(Generic[Payload]):
    """A piece of a text that no mark begins or ends inside of."""

    start: int
    end: int
    text: str
    payloads: tuple[Payload, ...] = ()


def cut(
    text: str, start: int, end: int, marks: Iterable[Mark[Payload]], *, breaks: Sequence[int] = ()
) -> list[Segment[Payload]]:
    """Cut `text[start:end]` at every mark and break; joined, the pieces give it back exactly.

    Empty marks and marks outside the stretch are left out. A piece carries the payloads of the
    marks that cover it in the order in which the marks were given.
    """
    inside = [mark for mark in marks if max(mark.start, start) < min(mark.end, end)]
    bounds = {start, end, *(point for point in breaks if start < point < end)}
    for mark in inside:
        bounds.update((max(mark.start, start), min(mark.end, end)))
    points = sorted(bounds)
    opening: dict[int, list[int]] = {}
    for order, mark in enumerate(inside):
        opening.setdefault(max(mark.start, start), []).append(order)
    segments: list[Segment[Payload]] = []
    active: list[int] = []
    for left, right in pairwise(points):
        active = [order for order in active if inside[order].end > left] + opening.get(left, [])
        payloads = tuple(inside[order].payload for order in sorted(active))
        segments.append(Segment(left, right, text[left:right], payloads))
    return segments
