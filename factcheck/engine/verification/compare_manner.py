"""Compare how firmly, and with which sign, two articles tell one event: certainty and negation."""

from __future__ import annotations

import re

from factcheck.engine.document import Certainty, Comparison, ReasonType, Relation
from factcheck.engine.verification.alignment import EventPair
from factcheck.engine.verification.events import Event
from factcheck.engine.verification.finding import Finding, Teller

__all__ = ["compare_certainty", "compare_negation"]

_RANK = {
    Certainty.ASSERTED: 0,
    Certainty.PLANNED: 1,
    Certainty.EXPECTED: 1,
    Certainty.POSSIBLE: 2,
}
_WORDING = {
    Certainty.ASSERTED: "a fact",
    Certainty.PLANNED: "planned",
    Certainty.EXPECTED: "expected",
    Certainty.POSSIBLE: "possible or alleged",
}
# "Has not visited since 2000" and "visited in 2000" agree; so do "no longer" and "once".
_LIMITED = re.compile(
    r"\b(?:since|until|till|yet|again|any ?more|no longer|not only|only|first|last|except|unless|"
    r"before|whether|if)\b",
    re.IGNORECASE,
)
_NEGATION_CONTEXT = 0.5


def compare_certainty(pair: EventPair, teller: Teller) -> Finding | None:
    """Find an event told more firmly than in the source that the article was written from."""
    ours, theirs = pair.ours.predication, pair.theirs.predication
    if not teller.is_primary or _is_reported(pair.ours) or _looks_ahead_from_the_past(pair.theirs):
        return None
    if ours.is_negated != theirs.is_negated or ours.certainty is theirs.certainty:
        return None
    is_raised = _rank(pair.ours) < _rank(pair.theirs)
    left, right = _WORDING[ours.certainty], _WORDING[theirs.certainty]
    comparison = Comparison(
        ReasonType.CERTAINTY,
        Relation.DIFFERS if is_raised else Relation.COMPATIBLE,
        ours.trigger,
        theirs.trigger,
        left,
        right,
        f"Told as {left} here, as {right} in the source." if is_raised else "",
    )
    return Finding(teller.id, pair.theirs.sentence.index, comparison)


def compare_negation(pair: EventPair, teller: Teller) -> Finding | None:
    """Find an event that one side says happened and the other says did not."""
    ours, theirs = pair.ours.predication, pair.theirs.predication
    if ours.is_negated == theirs.is_negated or pair.match.names < 2:
        return None
    if pair.context < _NEGATION_CONTEXT or _is_limited(pair.ours) or _is_limited(pair.theirs):
        return None
    left, right = (f"“{p.trigger.text}”" for p in (ours, theirs))
    ours_says, theirs_says = ("not ", "") if ours.is_negated else ("", "not ")
    comparison = Comparison(
        ReasonType.NEGATION,
        Relation.DIFFERS,
        ours.trigger,
        theirs.trigger,
        f"{ours_says}{left}",
        f"{theirs_says}{right}",
        f"Says {ours_says}{left}. {teller.name} says {theirs_says}{right}.",
    )
    return Finding(teller.id, pair.theirs.sentence.index, comparison)


def _rank(event: Event) -> int:
    """Rank how firm a telling is; what "will" be is no firmer than a plan."""
    certainty = event.predication.certainty
    if certainty is Certainty.ASSERTED and event.predication.tense == "future":
        certainty = Certainty.PLANNED
    return _RANK[certainty]


def _looks_ahead_from_the_past(event: Event) -> bool:
    """In a story of long ago, "would" tells what did happen later."""
    before = event.predication.trigger.start - event.predication.clause.start
    hedged = re.search(r"\bwould\b", event.predication.clause.text[: max(before, 0)])
    return bool(hedged) and event.predication.certainty is Certainty.EXPECTED


def _is_reported(event: Event) -> bool:
    """What somebody is quoted as saying is theirs to be sure of."""
    return any(
        quotation.span.overlaps(event.predication.trigger)
        for quotation in event.sentence.quotations
    )


def _is_limited(event: Event) -> bool:
    return bool(_LIMITED.search(event.predication.clause.text))
