"""Give a date to a text that was read without one: `anchor_reading`.

It repeats what reading does once the expressions are found, paragraph by paragraph and in the same
order, so that nothing has to be parsed again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import groupby

from factcheck.engine.document import Claim, Reading, Sentence, Timex
from factcheck.engine.reading.timex.anchor import anchor_timex
from factcheck.engine.reading.timex.narrative import Story, is_history
from factcheck.engine.reading.timex.ranges import join_ranges

__all__ = ["anchor_reading"]

Places = dict[tuple[int, int], Timex]


def anchor_reading(reading: Reading, anchor: date) -> Reading:
    """Re-anchor every sentence of an undated reading and the time slots of its claims."""
    anchored: Places = {}
    story = Story(anchor, is_history(reading.text, anchor))
    for _, group in groupby(reading.sentences, key=lambda sentence: sentence.paragraph):
        found = [timex for sentence in group for timex in sentence.timexes]
        timexes = join_ranges(story.place(found, reading.text), reading.text)
        anchored |= {_place(timex): timex for timex in timexes}
    return replace(
        reading,
        published=anchor,
        sentences=tuple(_anchor_sentence(sentence, anchored) for sentence in reading.sentences),
        claims=tuple(_anchor_claim(claim, anchored, anchor) for claim in reading.claims),
    )


def _place(timex: Timex) -> tuple[int, int]:
    return timex.span.start, timex.span.end


def _anchor_sentence(sentence: Sentence, anchored: Places) -> Sentence:
    timexes = tuple(anchored[_place(timex)] for timex in sentence.timexes)
    return replace(sentence, timexes=timexes)


def _anchor_claim(claim: Claim, anchored: Places, anchor: date) -> Claim:
    when = tuple(
        anchored.get(_place(timex)) or anchor_timex(timex, anchor) for timex in claim.slots.when
    )
    return replace(claim, slots=replace(claim.slots, when=when))
