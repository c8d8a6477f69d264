"""Compare when two articles say that one event happens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from factcheck.engine.document import Comparison, ReasonType, Relation, Timex
from factcheck.engine.reading.timex import describe_interval
from factcheck.engine.verification.alignment import EventPair
from factcheck.engine.verification.events import is_dated
from factcheck.engine.verification.finding import Finding, Teller, spell_out

__all__ = ["compare_times", "relate_times"]

_DAY = timedelta(days=1)
# "June 19 and 20" names days one by one; a longer stretch is a period and may hold the event.
_LISTED_DAYS = 4


def compare_times(pairs: Sequence[EventPair], teller: Teller) -> Finding | None:
    """Compare the dates of one event with every passage of one article that tells it.

    One passage with a compatible date is enough to agree: an article often tells an event twice.
    """
    found = [
        finding
        for pair in pairs
        for ours in filter(is_dated, pair.ours.times)
        for theirs in filter(is_dated, pair.theirs.times)
        for finding in (_compare(pair, ours, theirs, teller),)
    ]
    agreeing = [finding for finding in found if not finding.differs]
    if agreeing:
        return agreeing[0]
    minor = [finding for finding in found if finding.is_minor]
    return next(iter(minor or found), None)


def relate_times(ours: Timex, theirs: Timex) -> Relation:
    """Relate two dated expressions: SAME bounds, COMPATIBLE where they overlap, else DIFFERS."""
    left, right = _bounds(ours), _bounds(theirs)
    if left is None or right is None:
        return Relation.SILENT
    if left == right:
        return Relation.SAME
    overlap = left[0] <= right[1] and right[0] <= left[1]
    return Relation.COMPATIBLE if overlap else Relation.DIFFERS


def _compare(pair: EventPair, ours: Timex, theirs: Timex, teller: Teller) -> Finding:
    relation = relate_times(ours, theirs)
    has_extra = relation is Relation.COMPATIBLE and _names_more_days(ours, theirs, pair)
    if has_extra:
        relation = Relation.DIFFERS
    is_near = relation is Relation.DIFFERS and _gap(ours, theirs) <= _DAY
    left, right = describe_interval(ours), describe_interval(theirs)
    message = spell_out(left, teller, right) if relation is Relation.DIFFERS else ""
    return Finding(
        source=teller.id,
        sentence=pair.theirs.sentence.index,
        comparison=Comparison(
            ReasonType.TIME, relation, ours.span, theirs.span, left, right, message
        ),
        is_minor=has_extra or is_near,
    )


def _bounds(timex: Timex) -> tuple[date, date] | None:
    if timex.earliest is None or timex.latest is None:
        return None
    if timex.mod == "APPROX":
        # "Around June 19" may be a day off on either side, "around 1990" a year.
        slack = timex.latest - timex.earliest + _DAY
        return timex.earliest - slack, timex.latest + slack
    return timex.earliest, timex.latest


def _days(timex: Timex) -> int:
    if timex.earliest is None or timex.latest is None:
        return 0
    return (timex.latest - timex.earliest).days + 1


def _names_more_days(ours: Timex, theirs: Timex, pair: EventPair) -> bool:
    """Our side lists days ("19 and 20") of which theirs knows only some."""
    told = {day for timex in pair.theirs.times for day in _listed(timex)}
    listed = set(_listed(ours))
    return len(listed) > 1 and bool(listed & told) and not listed <= told and _days(theirs) == 1


def _listed(timex: Timex) -> Iterable[date]:
    if timex.earliest is None or not 1 <= _days(timex) <= _LISTED_DAYS:
        return ()
    return tuple(timex.earliest + _DAY * number for number in range(_days(timex)))


def _gap(ours: Timex, theirs: Timex) -> timedelta:
    """Measure the days between two single days; anything wider is no near miss."""
    if _days(ours) != 1 or _days(theirs) != 1 or not ours.earliest or not theirs.earliest:
        return timedelta.max
    return abs(ours.earliest - theirs.earliest)
