"""Numbers with what they count or measure: `find_quantities` and `compare_quantities`.

Patterns find the amounts; guards drop numbers that name, date or number something; pairs become
ranges, changes or scores; then the words around tell what bounds an amount, whether something rose
by it, and what is counted. Numbers of time expressions are theirs: the caller gives the spans.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.engine.document import Quantity, Span
from factcheck.engine.reading.quantities.ages import read_ages
from factcheck.engine.reading.quantities.amounts import Amount
from factcheck.engine.reading.quantities.bounds import Bound, find_bound
from factcheck.engine.reading.quantities.changes import find_change, find_rate
from factcheck.engine.reading.quantities.compare import compare_quantities
from factcheck.engine.reading.quantities.counted import Counted, Words, find_counted
from factcheck.engine.reading.quantities.guards import NoQuantity
from factcheck.engine.reading.quantities.pairs import join_pairs
from factcheck.engine.reading.quantities.scan import find_amounts
from factcheck.engine.reading.quantities.units import TIME_UNITS

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["compare_quantities", "find_quantities"]


def find_quantities(doc: Doc, *, offset: int = 0, taken: Sequence[Span] = ()) -> list[Quantity]:
    """Find the quantities of one paragraph, in order and without overlaps.

    `offset` is where the paragraph starts in the article; `taken` are spans of the article whose
    numbers belong to something else, such as time expressions. An age is no time expression.
    """
    text = doc.text
    amounts = list(find_amounts(text))
    if not amounts:
        return []
    words = Words(doc, text)
    amounts = list(read_ages(words, amounts))
    is_none = NoQuantity(words, taken, offset)
    amounts = [amount for amount in amounts if not is_none(amount)]
    return list(_quantities(words, join_pairs(text, amounts), offset))


def _quantities(words: Words, amounts: Sequence[Amount], offset: int) -> Iterator[Quantity]:
    before: list[tuple[Amount, Counted]] = []
    end = 0
    for amount in amounts:
        quantity, counted = _quantity(words, amount, before)
        is_time = quantity.unit == "" and quantity.counted in TIME_UNITS
        if quantity.span.start < end or is_time:
            continue
        end = quantity.span.end
        before.append((amount, counted))
        yield _moved(quantity, offset)


def _quantity(
    words: Words, amount: Amount, before: Sequence[tuple[Amount, Counted]]
) -> tuple[Quantity, Counted]:
    text = words.text
    bound = find_bound(text, amount.start, amount.end)
    if amount.unit == "score":
        bound = Bound(amount.start, amount.end)
    change = amount.change or find_change(words, bound.start, amount)
    counted = find_counted(words, amount, bound, change, before)
    quantity = Quantity(
        span=Span(bound.start, bound.end, text[bound.start : bound.end]),
        low=None if bound.is_open_below else amount.low,
        high=None if bound.is_open_above else amount.high,
        unit=amount.unit,
        counted=counted.lemma,
        is_approximate=bound.is_approximate or amount.is_vague,
        counted_span=counted.span,
        change=change,
        per=find_rate(text, bound.end, amount.unit),
        is_part=counted.is_part,
    )
    return quantity, counted


def _moved(quantity: Quantity, offset: int) -> Quantity:
    if not offset:
        return quantity
    counted = quantity.counted_span
    return replace(
        quantity,
        span=_shift(quantity.span, offset),
        counted_span=None if counted is None else _shift(counted, offset),
    )


def _shift(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset, span.text)
