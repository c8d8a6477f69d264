"""Which dates of a sentence belong to which of its events.

A date belongs to the event whose clause holds it, unless a tensed verb inside that clause holds it
too. An infinitive or an event noun shares it with the verb above: "invited him to visit in May"
may date either.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from factcheck.engine.document import Predication, Sentence, Span, Timex, TimexType

__all__ = ["days_of", "is_dated", "loose_times", "times_of"]

# "Since 2000" bounds a state and "by June" a deadline: neither dates the event.
_NOT_THE_TIME = re.compile(
    r"\b(?:since|until|till|before|after|by|following|prior to|ahead of|than|between|from|not in|"
    r"as of)\s+(?:(?:the|early|late|about|around|mid)[\s-]+)*$",
    re.IGNORECASE,
)
_LOOK_BACK = 24
_JOINS_DAYS = re.compile(r"\s*(?:,|and|or|to|–|-|, and)\s*(?:the\s+)?")
_DAY_VALUE = re.compile(r"\d{4}-\d{2}-\d{2}")
_CALENDAR = (TimexType.DATE, TimexType.TIME)


def is_dated(timex: Timex) -> bool:
    """Say whether an expression puts an event on the calendar."""
    return timex.earliest is not None and timex.latest is not None and timex.type in _CALENDAR


def times_of(predication: Predication, sentence: Sentence) -> tuple[Timex, ...]:
    """Give the dates of an event, listed days ("19 and 20 June") joined into one stretch."""
    inner = [
        other.clause
        for other in sentence.predications
        if other.tense
        and predication.clause.contains(other.clause)
        and other.clause != predication.clause
        and _is_finite(other, sentence)
    ]
    held = [
        timex
        for timex in sentence.timexes
        if predication.clause.contains(timex.span)
        and not any(clause.contains(timex.span) for clause in inner)
        and timex.type in _CALENDAR
        and not _only_bounds(timex, sentence)
    ]
    return _join_days(held, sentence)


def loose_times(predication: Predication, sentence: Sentence) -> tuple[Timex, ...]:
    """Give the dates that the event shares with the clause around it, for want of its own."""
    around = [
        other
        for other in sentence.predications
        if other is not predication and other.clause.contains(predication.clause)
    ]
    if not around:
        claimed = [other.clause for other in sentence.predications if other is not predication]
        free = [
            timex
            for timex in sentence.timexes
            if timex.type in _CALENDAR
            and not any(clause.contains(timex.span) for clause in claimed)
            and not _only_bounds(timex, sentence)
        ]
        return tuple(free)
    narrowest = min(around, key=lambda other: len(other.clause.text))
    return times_of(narrowest, sentence)


def days_of(timex: Timex) -> tuple[date, date] | None:
    """Give the first and last day that an expression names, without the slack of "around"."""
    if _DAY_VALUE.fullmatch(timex.value):
        day = date.fromisoformat(timex.value)
        return day, day
    return (timex.earliest, timex.latest) if timex.earliest and timex.latest else None


def _is_finite(predication: Predication, sentence: Sentence) -> bool:
    """Tell a verb that stands on its own from an event noun and from "to visit"."""
    before = [word for word in sentence.words if word.end <= predication.trigger.start]
    is_verb = any(
        word.start == predication.trigger.start and word.pos in ("VERB", "AUX")
        for word in sentence.words
    )
    return is_verb and not (before and before[-1].lemma == "to")


def _only_bounds(timex: Timex, sentence: Sentence) -> bool:
    start = timex.span.start - sentence.span.start
    return bool(_NOT_THE_TIME.search(sentence.span.text[max(0, start - _LOOK_BACK) : start]))


def _join_days(held: list[Timex], sentence: Sentence) -> tuple[Timex, ...]:
    joined: list[Timex] = []
    for timex in held:
        if joined and (stretch := _stretch(joined[-1], timex, sentence)):
            joined[-1] = stretch
        else:
            joined.append(timex)
    return tuple(joined)


def _stretch(left: Timex, right: Timex, sentence: Sentence) -> Timex | None:
    """Make one expression of two days that a conjunction lists."""
    start = sentence.span.start
    between = sentence.span.text[left.span.end - start : right.span.start - start]
    first, last = days_of(left), days_of(right)
    if not first or not last or not _JOINS_DAYS.fullmatch(between):
        return None
    if first[0] != first[1] or last[0] != last[1] or not first[0] < last[0]:
        return None
    words = sentence.span.text[left.span.start - start : right.span.end - start]
    return replace(
        left,
        span=Span(left.span.start, right.span.end, words),
        value=f"{first[0]}/{last[0]}",
        mod=None,
        earliest=first[0],
        latest=last[0],
    )
