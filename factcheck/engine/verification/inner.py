"""Find two readings of one report inside one article.

"Next week" in one paragraph and "in the coming weeks" in another may both be right. Ascribed to
the same report about the same event, one of them is not what the report said.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.engine.document import (
    Comparison,
    PartyKind,
    ReasonType,
    Relation,
    Sentence,
    Timex,
    TimexType,
)
from factcheck.engine.verification.events import Event, match_events
from factcheck.engine.verification.finding import Finding
from factcheck.engine.verification.index import ArticleIndex
from factcheck.engine.verification.names import relate_names

__all__ = ["find_inner_conflicts"]

_FINE = frozenset({"day"})


def find_inner_conflicts(index: ArticleIndex) -> Iterator[tuple[Sentence, Finding]]:
    """Yield (sentence, finding) where one cited report is given two times for one event."""
    for events in index.by_lemma.values():
        cited = [(event, name) for event in events if (name := _cited_outlet(event))]
        for (first, outlet), (second, other) in combinations(cited, 2):
            if first.sentence.index == second.sentence.index:
                continue
            if relate_names(outlet, other) is not Relation.SAME:
                continue
            match = match_events(second, first)
            times = _rival_times(second, first) if match else None
            if times:
                yield second.sentence, _finding(index, second, first, times, outlet)


def _cited_outlet(event: Event) -> str:
    """Give the one outlet that the event's sentence rests on."""
    for quotation in event.sentence.quotations:
        said = quotation.attribution
        for party in (said.speaker, *said.authorities):
            if party and party.kind is PartyKind.OUTLET:
                return party.name
    return ""


def _rival_times(ours: Event, theirs: Event) -> tuple[Timex, Timex] | None:
    """Pick two coarse, relative expressions that are worded and valued differently."""
    left, right = _coarse(ours), _coarse(theirs)
    if not left or not right or left[0].value == right[0].value:
        return None
    return left[0], right[0]


def _coarse(event: Event) -> list[Timex]:
    return [
        timex
        for timex in event.sentence.timexes
        if event.predication.clause.contains(timex.span)
        and timex.type is not TimexType.SET
        and (timex.relative is None or timex.relative.unit not in _FINE)
        and (timex.relative is not None or timex.earliest is None)
    ]


def _finding(
    index: ArticleIndex, ours: Event, theirs: Event, times: tuple[Timex, Timex], outlet: str
) -> Finding:
    left, right = times
    comparison = Comparison(
        ReasonType.TIME,
        Relation.DIFFERS,
        left.span,
        right.span,
        left.value,
        right.value,
        f"Two readings of one {outlet} report: “{left.span.text}” here, “{right.span.text}” "
        "elsewhere in this article.",
    )
    return Finding(index.article.id, theirs.sentence.index, comparison, is_minor=True)
