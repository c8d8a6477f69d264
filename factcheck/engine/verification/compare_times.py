"""Compare when two articles say that one event happens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from factcheck.engine.document import Comparison, ReasonType, Relation, Timex
from factcheck.engine.reading.timex.timexes import compare_timexes, describe_interval
from factcheck.engine.verification.alignment import EventPair
from factcheck.engine.verification.event_times import days_of, is_dated
from factcheck.engine.verification.events import Event
from factcheck.engine.verification.finding import Finding, Teller, spell_out
from factcheck.engine.verification.participants import Participant

__all__ = ["compare_times", "corroborate"]

_DAY = timedelta(days=1)
# "4 and 5 May" names days one by one; a longer stretch is a period and may hold the event.
_LISTED_DAYS = 4


def compare_times(pairs: Sequence[EventPair], teller: Teller) -> Finding | None:
    """Compare the dates of one event with every passage of one article that tells it.

    One passage with a compatible date is enough to agree: an article often tells an event twice.
    """
    found = [
        _compare(pair, ours, theirs, teller)
        for pair in pairs
        for ours in _ours(pair)
        for theirs in _near(pair.theirs, pair.match.their_place)
    ]
    agreeing = [finding for finding in found if not finding.differs]
    if agreeing:
        return agreeing[0]
    minor = [finding for finding in found if finding.is_minor]
    return next(iter(minor or found), None)


def corroborate(finding: Finding, pairs: Sequence[EventPair], teller: Teller) -> Finding | None:
    """Find a passage of a third article that agrees with the other side of a difference.

    Here the date of the clause around the event will do: it only joins what was found elsewhere.
    """
    for pair in pairs:
        for theirs in (*pair.theirs.times, *pair.theirs.loose_times):
            for ours in (*pair.ours.times, *pair.ours.loose_times):
                if not is_dated(theirs) or ours.span != finding.comparison.claim:
                    continue
                compared = _compare(pair, ours, theirs, teller)
                if compared.comparison.evidence_value == finding.comparison.evidence_value:
                    return compared if compared.differs and not compared.is_minor else None
    return None


def _compare(pair: EventPair, ours: Timex, theirs: Timex, teller: Teller) -> Finding:
    relation = compare_timexes(ours, theirs)
    has_extra = relation is Relation.COMPATIBLE and _names_more_days(ours, theirs)
    if has_extra:
        relation = Relation.DIFFERS
    is_near = relation is Relation.DIFFERS and _gap(ours, theirs) <= _DAY
    left, right = describe_interval(ours), describe_interval(theirs)
    message = spell_out(left, teller, right) if relation is Relation.DIFFERS else ""
    if has_extra:
        message = f"{message} Nothing there bears out {_describe_extra(ours, theirs)}."
    return Finding(
        source=teller.id,
        sentence=pair.theirs.sentence.index,
        comparison=Comparison(
            ReasonType.TIME, relation, ours.span, theirs.span, left, right, message
        ),
        is_minor=has_extra or is_near,
    )


def _ours(pair: EventPair) -> list[Timex]:
    """Give our dates; in a rewritten sentence a date in front of it will do for want of another."""
    times = _near(pair.ours, pair.match.our_place)
    if not times and pair.is_aligned:
        times = list(filter(is_dated, pair.ours.loose_times))
    return times


def _near(event: Event, place: Participant | None) -> list[Timex]:
    """Give the dates of an event; of several, the one behind the place that both sides name."""
    times = list(filter(is_dated, event.times))
    places = [p for p in event.participants if p.part == "place"]
    if place is None or len(times) < 2 or len(places) < 2:
        return times
    behind = [timex for timex in times if timex.span.start > place.span.start]
    return behind[:1] or times


def _days(timex: Timex) -> int:
    if timex.earliest is None or timex.latest is None:
        return 0
    return (timex.latest - timex.earliest).days + 1


def _names_more_days(ours: Timex, theirs: Timex) -> bool:
    """Our side lists days ("19 and 20") of which theirs knows only some."""
    told = set(_listed(theirs))
    listed = set(_listed(ours))
    return len(listed) > 1 and bool(listed & told) and not listed <= told and _days(theirs) == 1


def _describe_extra(ours: Timex, theirs: Timex) -> str:
    extra = sorted(set(_listed(ours)) - set(_listed(theirs)))
    days = (replace(ours, value=d.isoformat(), earliest=d, latest=d, mod=None) for d in extra)
    return " or ".join(map(describe_interval, days))


def _listed(timex: Timex) -> Iterable[date]:
    named = days_of(timex)
    if named is None or (named[1] - named[0]).days >= _LISTED_DAYS:
        return ()
    return tuple(named[0] + _DAY * number for number in range((named[1] - named[0]).days + 1))


def _gap(ours: Timex, theirs: Timex) -> timedelta:
    """Measure the days between two single days; anything wider is no near miss."""
    if _days(ours) != 1 or _days(theirs) != 1 or not ours.earliest or not theirs.earliest:
        return timedelta.max
    return abs(ours.earliest - theirs.earliest)
