"""Numbers with what they count or measure: `find_quantities` and `compare_quantities`.

One pattern finds the amount (digits or words, sign, scale, unit), a second look left finds what
bounds or blurs it, and the noun that it counts comes from the words behind it. Numbers that belong
to a time expression are left alone: the caller hands in their spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.engine.document import Quantity, Span
from factcheck.engine.reading.quantities_amounts import Amount, find_amounts
from factcheck.engine.reading.quantities_bounds import find_bound
from factcheck.engine.reading.quantities_compare import compare_quantities
from factcheck.engine.reading.quantities_counted import counted_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["compare_quantities", "find_quantities"]


def find_quantities(doc: Doc, *, offset: int = 0, taken: Sequence[Span] = ()) -> list[Quantity]:
    """Find the quantities of one paragraph, in order and without overlaps.

    `offset` is where the paragraph starts in the article; `taken` are spans of the article whose
    numbers belong to something else, such as time expressions.
    """
    text = doc.text
    stretches = _merge_ranges(text, list(find_amounts(text)))
    found = (_quantity(doc, text, stretch, offset) for stretch in stretches)
    return [
        quantity for quantity in found if not any(quantity.span.overlaps(span) for span in taken)
    ]


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    low: float
    high: float
    amount: Amount


_TO = re.compile(r"\s*[-–—]\s*|\s+to\s+|\s+or\s+")
_AND = re.compile(r"\s+and\s+")


def _merge_ranges(text: str, amounts: list[Amount]) -> Iterator[_Stretch]:
    """Make one stretch of "10 to 15 percent" and "between 3 and 5 million"."""
    index = 0
    while index < len(amounts):
        first = amounts[index]
        second = amounts[index + 1] if index + 1 < len(amounts) else None
        if second and _is_range(text, first, second):
            low = first.value * _missing_scale(first, second)
            yield _Stretch(first.start, second.end, low, second.value, second)
            index += 2
        else:
            yield _Stretch(first.start, first.end, first.value, first.most or first.value, first)
            index += 1


def _is_range(text: str, first: Amount, second: Amount) -> bool:
    between = text[first.end : second.start]
    is_joined = bool(_TO.fullmatch(between)) or (
        bool(_AND.fullmatch(between))
        and re.search(r"\bbetween\s+$", text[max(0, first.start - 20) : first.start], re.I)
    )
    same_unit = first.unit in ("", second.unit) and second.unit != "ordinal"
    is_rising = first.value * _missing_scale(first, second) < second.value
    return bool(is_joined) and same_unit and is_rising


def _missing_scale(first: Amount, second: Amount) -> float:
    """Read "3 to 5 million" as millions on both sides."""
    return second.scale if first.scale == 1 and first.value < second.value / second.scale else 1


def _quantity(doc: Doc, text: str, stretch: _Stretch, offset: int) -> Quantity:
    bound = find_bound(text, stretch.start, stretch.end)
    low: float | None = stretch.low
    high: float | None = stretch.high
    if bound.is_open_above:
        high = None
    if bound.is_open_below:
        low = None
    return Quantity(
        span=Span(bound.start + offset, bound.end + offset, text[bound.start : bound.end]),
        low=low,
        high=high,
        unit=stretch.amount.unit,
        counted=counted_noun(doc, text, bound.end, stretch.amount.unit),
        is_approximate=bound.is_approximate or stretch.amount.most is not None,
    )
