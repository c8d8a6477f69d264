"""Find the names, figures and dates of a claim that no other article has anywhere.

A sentence may share all its other words with a source: the name that nobody else knows is not
borne out by that. Overlap alone is no support.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from factcheck.engine.document import Quantity, Relation, Sentence, Span, Timex, TimexType
from factcheck.engine.reading.quantities.compare import APPROXIMATE_SHARE, ROUNDING_SHARE
from factcheck.engine.reading.timex.timexes import compare_timexes
from factcheck.engine.verification.event_times import is_dated
from factcheck.engine.verification.index import ArticleIndex
from factcheck.engine.verification.names import fold_name, name_in

__all__ = ["find_unknown_dates", "find_unknowns"]

_NAMED = frozenset({"PERSON", "ORG", "PLACE"})


def find_unknowns(sentence: Sentence, within: Span, indexes: Sequence[ArticleIndex]) -> list[Span]:
    """Give the names and figures inside a span that none of the articles has."""
    known = {name for index in indexes for name in index.names}
    names = [
        mention.span
        for mention in sentence.mentions
        if mention.label in _NAMED
        and not mention.is_description
        and within.contains(mention.span)
        and not _is_spelled_out(mention.name, indexes)
        and not name_in(mention.name, known)
    ]
    figures = [
        quantity.span
        for quantity in sentence.quantities
        if within.contains(quantity.span)
        and quantity.unit != "ordinal"
        and not any(_has_amount(quantity, index.amounts) for index in indexes)
    ]
    return sorted([*names, *figures])


def find_unknown_dates(
    sentence: Sentence, within: Span, indexes: Sequence[ArticleIndex]
) -> list[Timex]:
    """Give the dates inside a span that nothing told in any of the articles may mean."""
    return [
        timex
        for timex in sentence.timexes
        if within.contains(timex.span)
        and timex.type is TimexType.DATE
        and not any(_may_be_told(timex, index) for index in indexes)
    ]


def _may_be_told(ours: Timex, index: ArticleIndex) -> bool:
    """Ask the dates and the day of telling; a month of the same name was counted differently."""
    if ours.earliest is None or ours.latest is None:
        return True
    written = index.article.published
    if written is not None and ours.earliest <= written <= ours.latest:
        return True
    return any(
        compare_timexes(ours, theirs) is not Relation.DIFFERS
        or (_names_month(ours) and ours.span.text == theirs.span.text)
        for theirs in index.timexes
        if is_dated(theirs)
    )


def _names_month(timex: Timex) -> bool:
    return timex.relative is not None and timex.relative.month is not None


def _is_spelled_out(name: str, indexes: Iterable[ArticleIndex]) -> bool:
    """The reader may have missed a name that the text has all the same."""
    words = set(fold_name(name))
    return any(words <= index.vocabulary for index in indexes)


def _has_amount(ours: Quantity, amounts: Sequence[float]) -> bool:
    """An amount is known where any of the sorted ones lies in its range, whatever it counts."""
    low = float("-inf") if ours.low is None else ours.low
    high = float("inf") if ours.high is None else ours.high
    slack = APPROXIMATE_SHARE if ours.is_approximate else ROUNDING_SHARE
    at = bisect_left(amounts, low - abs(low) * slack)
    return at < len(amounts) and amounts[at] <= high + abs(high) * slack
