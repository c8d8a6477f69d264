"""Compare how firmly, and with which sign, two articles tell one event: certainty and negation."""

from __future__ import annotations

import re

from factcheck.engine.document import Certainty, Comparison, Quotation, ReasonType, Relation
from factcheck.engine.verification import thresholds
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
_PARTICIPANTS = 2


def compare_certainty(pair: EventPair, teller: Teller) -> Finding | None:
    """Find an event told more firmly than in the source that the article was written from."""
    ours, theirs = pair.ours.predication, pair.theirs.predication
    if not teller.is_primary or _is_theirs_to_say(pair) or _looks_ahead_from_the_past(pair.theirs):
        return None
    if ours.certainty is theirs.certainty or _is_earlier(pair) or _is_denied_plan(pair):
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
    if ours.is_negated == theirs.is_negated or Certainty.POSSIBLE in _certainties(pair):
        return None
    if not _is_surely_one(pair) or _is_limited(pair.ours) or _is_limited(pair.theirs):
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


def _is_surely_one(pair: EventPair) -> bool:
    """Ask for two shared names, in a rewritten sentence for one, or for the same doer and thing."""
    names, roles = pair.match.names, pair.match.roles
    is_one = names >= _PARTICIPANTS or (pair.is_aligned and (names or roles >= _PARTICIPANTS))
    return bool(is_one) and pair.context >= thresholds.NEGATION_CONTEXT


def _certainties(pair: EventPair) -> tuple[Certainty, Certainty]:
    return pair.ours.predication.certainty, pair.theirs.predication.certainty


def _is_denied_plan(pair: EventPair) -> bool:
    """One side denies what the other plans: a matter of negation, unless it was only possible."""
    is_denied = pair.ours.predication.is_negated != pair.theirs.predication.is_negated
    return is_denied and Certainty.POSSIBLE not in _certainties(pair)


def _is_earlier(pair: EventPair) -> bool:
    """What was over before the source spoke of a plan is another event, not the plan fulfilled."""
    written, times = pair.theirs.published, pair.ours.times
    if written is None or not times:
        return False
    return all(timex.latest is not None and timex.latest < written for timex in times)


def _is_theirs_to_say(pair: EventPair) -> bool:
    """What somebody is quoted as saying is theirs to be sure of; what both report is not."""
    ours, theirs = (_reports(event) for event in (pair.ours, pair.theirs))
    return any(quotation.is_direct for quotation in ours) or (bool(ours) and not theirs)


def _reports(event: Event) -> list[Quotation]:
    return [q for q in event.sentence.quotations if q.span.overlaps(event.predication.trigger)]


def _is_limited(event: Event) -> bool:
    return bool(_LIMITED.search(event.predication.clause.text))
