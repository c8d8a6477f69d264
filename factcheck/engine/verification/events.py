"""One event as a sentence tells it, and whether two sentences tell the same one.

Two events are the same when their verbs are of one family, nobody who must agree disagrees (who,
whom, where to), they lie on the same side of the present, and at least one named participant is
shared. Same topic is not same event: a second invitation by somebody else stays apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.engine.document import Certainty, Predication, Relation, Sentence, Timex
from factcheck.engine.verification.event_times import loose_times, times_of
from factcheck.engine.verification.names import relate_names
from factcheck.engine.verification.participants import Participant, participants_of

__all__ = ["Event", "EventMatch", "events_of", "match_events", "shared_participants"]

# Verbs that say nothing by themselves; their complements do.
_LIGHT = frozenset(
    "be have do say tell report add go come make take get give see seem appear know think mean "
    "follow accord include use set want need try let put keep show call".split()
)


@dataclass(frozen=True, slots=True)
class Event:
    """A predication with its sentence, its named participants and the dates that it carries."""

    sentence: Sentence
    predication: Predication
    participants: tuple[Participant, ...]
    times: tuple[Timex, ...]
    published: date | None

    @property
    def lemma(self) -> str:
        """Give the verb that the event goes by."""
        return self.predication.lemma

    @property
    def loose_times(self) -> tuple[Timex, ...]:
        """Give the dates of the clause around the event, where it has none of its own."""
        return () if self.times else loose_times(self.predication, self.sentence)

    @property
    def frame(self) -> str:
        """Say on which side of the present the event lies: past, ahead, or "" where open.

        The tense says it; where the parser found none, a date before or after publication does.
        """
        if self.predication.certainty in (Certainty.PLANNED, Certainty.EXPECTED):
            return "ahead"
        told = {"past": "past", "future": "ahead"}.get(self.predication.tense, "")
        return told or self._side_of_dates()

    def _side_of_dates(self) -> str:
        if self.published is None or not self.times:
            return ""
        if all(timex.latest and timex.latest < self.published for timex in self.times):
            return "past"
        ahead = all(timex.earliest and timex.earliest > self.published for timex in self.times)
        return "ahead" if ahead else ""


@dataclass(frozen=True, slots=True)
class EventMatch:
    """How well two events agree: shared names, shared roles, and the place that they share."""

    names: int
    roles: int
    our_place: Participant | None = None
    their_place: Participant | None = None


def events_of(sentence: Sentence, published: date | None = None) -> tuple[Event, ...]:
    """Give the events of a sentence that say something by themselves.

    `published` is the publication date of the article, None where unknown.
    """
    return tuple(
        Event(
            sentence,
            predication,
            participants_of(predication, sentence),
            times_of(predication, sentence),
            published,
        )
        for predication in sentence.predications
        if predication.lemma not in _LIGHT and not _is_name(predication, sentence)
    )


def shared_participants(ours: Event, theirs: Event) -> list[tuple[Participant, Participant]]:
    """Pair the participants that may be one."""
    return [
        (left, right)
        for left in ours.participants
        for right in theirs.participants
        if _is_one(left, right)
    ]


def _is_name(predication: Predication, sentence: Sentence) -> bool:
    """A name is no event, even where the parser takes it for a verb."""
    return any(
        word.start == predication.trigger.start and word.pos == "PROPN" for word in sentence.words
    )


def match_events(ours: Event, theirs: Event, *, across_frames: bool = False) -> EventMatch | None:
    """Match two events of one family; None where they cannot be the same one.

    `across_frames` lets one side lie ahead and the other behind: a plan and its telling as done.
    """
    if ours.lemma != theirs.lemma or (_frames_clash(ours, theirs) and not across_frames):
        return None
    if any(_disagree(ours, theirs, part) for part in ("who", "whom", "place")):
        return None
    shared = shared_participants(ours, theirs)
    if not any(left.is_sure or right.is_sure for left, right in shared):
        return None
    places = [pair for pair in shared if pair[0].part == pair[1].part == "place"]
    our_place, their_place = places[0] if places else (None, None)
    return EventMatch(
        names=len({left.name for left, _ in shared if left.is_named}),
        roles=sum(left.part == right.part for left, right in shared),
        our_place=our_place,
        their_place=their_place,
    )


def _is_one(ours: Participant, theirs: Participant) -> bool:
    """Names may be shortened; "the crane" is the crane only in the same part."""
    if not ours.is_named or not theirs.is_named:
        return (ours.part, ours.name) == (theirs.part, theirs.name)
    return relate_names(ours.name, theirs.name) in (Relation.SAME, Relation.COMPATIBLE)


def _frames_clash(ours: Event, theirs: Event) -> bool:
    return bool(ours.frame and theirs.frame) and ours.frame != theirs.frame


def _disagree(ours: Event, theirs: Event, part: str) -> bool:
    """Both surely name someone in this part, and nobody on one side can be one on the other."""
    left = [p for p in ours.participants if p.part == part and p.is_named]
    right = [p for p in theirs.participants if p.part == part and p.is_named]
    if not any(p.is_sure for p in left) or not any(p.is_sure for p in right):
        return False
    return all(
        relate_names(one.name, other.name) is Relation.DIFFERS for one in left for other in right
    )
