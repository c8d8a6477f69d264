"""One event as a sentence tells it, and whether two sentences tell the same one.

Two events are the same when their verbs are of one family, nobody who must agree disagrees (who,
whom, where to), they lie on the same side of the present, and at least one named participant is
shared. Same topic is not same event: a second invitation by somebody else stays apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.engine.document import (
    Argument,
    Certainty,
    Predication,
    Relation,
    Sentence,
    Timex,
    TimexType,
)
from factcheck.engine.verification.families import family_of
from factcheck.engine.verification.names import is_name, relate_names

__all__ = ["Event", "EventMatch", "events_of", "match_events"]

# Verbs that say nothing by themselves; their complements do.
_LIGHT = frozenset(
    "be have do say tell report add go come make take get give see seem appear know think mean "
    "follow accord include use set want need try let put keep show call".split()
)
# Where something happens or who it is done to: one of these on each side has to agree.
_TARGETS = frozenset({"whom", "to", "in", "into", "at", "against", "for", "of"})
# "since 2000" bounds a state and "by June" a deadline: neither dates the event.
_NOT_THE_TIME = re.compile(
    r"(?:\b(?:since|until|till|before|after|by|following|prior to|ahead of|besides|than|between|"
    r"from|not in|as of|ever since)\s+(?:the\s+|early\s+|late\s+|mid-?\s*|about\s+)*)$",
    re.IGNORECASE,
)
_LOOK_BACK = 24


@dataclass(frozen=True, slots=True)
class Event:
    """A predication with its sentence, the family of its verb and the dates that it carries."""

    sentence: Sentence
    predication: Predication
    lemma: str
    times: tuple[Timex, ...]

    @property
    def frame(self) -> str:
        """Say on which side of the present the event lies: past, ahead, or "" where open."""
        if self.predication.tense == "past":
            return "past"
        if self.predication.tense == "future" or (
            self.predication.certainty in (Certainty.PLANNED, Certainty.EXPECTED)
        ):
            return "ahead"
        return ""


@dataclass(frozen=True, slots=True)
class EventMatch:
    """How well two events agree: names that they share, roles that they share."""

    names: int
    roles: int


def events_of(sentence: Sentence) -> tuple[Event, ...]:
    """Give the events of a sentence that say something by themselves."""
    return tuple(
        Event(sentence, predication, family_of(predication.lemma), _times_of(predication, sentence))
        for predication in sentence.predications
        if predication.lemma not in _LIGHT
    )


def match_events(ours: Event, theirs: Event) -> EventMatch | None:
    """Match two events of one family; None where they cannot be the same one."""
    if ours.lemma != theirs.lemma or _frames_clash(ours, theirs):
        return None
    if _disagree(ours, theirs, frozenset({"who"})) or _disagree(ours, theirs, _TARGETS):
        return None
    shared = [
        (left, right)
        for left in _named(ours)
        for right in _named(theirs)
        if relate_names(left.name, right.name) in (Relation.SAME, Relation.COMPATIBLE)
    ]
    roles = sum(_part(left.role) == _part(right.role) for left, right in shared)
    return EventMatch(len({left.name for left, _ in shared}), roles) if shared else None


def is_dated(timex: Timex) -> bool:
    """Say whether an expression puts an event on the calendar."""
    in_calendar = timex.earliest is not None and timex.latest is not None
    return in_calendar and timex.type in (TimexType.DATE, TimexType.TIME)


def _times_of(predication: Predication, sentence: Sentence) -> tuple[Timex, ...]:
    """Give the dates of the clause, less those of a tensed clause inside it.

    "invited him to visit in September": the infinitive has no tense, so the date counts for both.
    """
    inner = [
        other.clause
        for other in sentence.predications
        if other is not predication
        and other.tense
        and predication.clause.contains(other.clause)
        and other.clause != predication.clause
    ]
    return tuple(
        timex
        for timex in sentence.timexes
        if predication.clause.contains(timex.span)
        and not any(clause.contains(timex.span) for clause in inner)
        and timex.type in (TimexType.DATE, TimexType.TIME)
        and not _bounds_only(timex, sentence)
    )


def _bounds_only(timex: Timex, sentence: Sentence) -> bool:
    start = timex.span.start - sentence.span.start
    return bool(_NOT_THE_TIME.search(sentence.span.text[max(0, start - _LOOK_BACK) : start]))


def _frames_clash(ours: Event, theirs: Event) -> bool:
    return bool(ours.frame and theirs.frame) and ours.frame != theirs.frame


def _disagree(ours: Event, theirs: Event, roles: frozenset[str]) -> bool:
    """Both name someone in these roles, and nobody on one side can be anybody on the other."""
    left = [argument for argument in _named(ours) if argument.role in roles]
    right = [argument for argument in _named(theirs) if argument.role in roles]
    if not left or not right:
        return False
    return all(
        relate_names(one.name, other.name) is Relation.DIFFERS for one in left for other in right
    )


def _named(event: Event) -> list[Argument]:
    return [argument for argument in event.predication.arguments if is_name(argument.name)]


def _part(role: str) -> str:
    return "target" if role in _TARGETS else role
