"""Time expressions of a paragraph as TIMEX3, with exact offsets: `find_timexes`.

Every rule is tried everywhere; where two matches overlap the longer one wins, and of equals the
earlier rule. What a match means is a draft without a date; modifiers in front and clock times
beside it join it, and anchoring puts it on the calendar, the same way as for a text that gets its
date only later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.engine.document import Span, Timex, TimexType
from factcheck.engine.reading.timex.anchor import anchor_timex
from factcheck.engine.reading.timex.bounds import bound_date
from factcheck.engine.reading.timex.compare import compare_timexes, describe_interval
from factcheck.engine.reading.timex.grammar import TENSE, Draft, Match, find_matches
from factcheck.engine.reading.timex.guards import GUARDS
from factcheck.engine.reading.timex.modifiers import find_modifier, leave_out_article
from factcheck.engine.reading.timex.narrative import Story, is_history
from factcheck.engine.reading.timex.place import Place
from factcheck.engine.reading.timex.ranges import join_ranges
from factcheck.engine.reading.timex.rereading import anchor_reading
from factcheck.engine.reading.timex.rules import RULES, RULES_OF_HISTORY
from factcheck.engine.reading.timex.tense import direction_at

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = [
    "Story",
    "anchor_reading",
    "anchor_timex",
    "compare_timexes",
    "describe_interval",
    "find_all_timexes",
    "find_timexes",
    "is_history",
]

_CLOCK_FIRST = re.compile(r",?\s+(?:on\s+|of\s+)?")
_DAY_FIRST = re.compile(r",?\s+(?:at\s+|around\s+|by\s+)?")

# A draft on its characters of the paragraph.
Piece = tuple[int, int, Draft]


def find_timexes(
    doc: Doc, *, offset: int = 0, anchor: date | None, story: Story | None = None
) -> list[Timex]:
    """Find the time expressions of one paragraph, in order and without overlaps.

    `offset` is where the paragraph starts in the article, `anchor` the publication date or None,
    `story` what the paragraphs before have told, where there are any; it goes on from here.
    """
    text = doc.text
    story = story or Story(anchor)
    rules = RULES_OF_HISTORY if story.in_history else RULES
    pieces = _join_clocks(text, _choose(doc, text, find_matches(text, rules)))
    floors = [0, *(piece[1] for piece in pieces)]
    timexes = [
        _timex(doc, text, piece, offset, floor)
        for piece, floor in zip(pieces, floors, strict=False)
    ]
    return join_ranges(story.place(timexes, text, offset), text, offset)


def find_all_timexes(
    paragraphs: Iterable[tuple[int, Doc]], text: str, *, anchor: date | None
) -> list[Timex]:
    """Find the time expressions of a whole text, each paragraph knowing the date before it."""
    story = Story(anchor, is_history(text, anchor))
    return [
        timex
        for offset, doc in paragraphs
        for timex in find_timexes(doc, offset=offset, anchor=anchor, story=story)
    ]


def _choose(doc: Doc, text: str, matches: Iterable[Match]) -> list[Piece]:
    """Keep the longest matches that their guards let pass, in the order of the text."""
    taken: list[Match] = []
    is_taken = bytearray(len(text))
    for match in sorted(matches, key=lambda match: match.start - match.end):
        if any(is_taken[match.start : match.end]):
            continue
        guard = GUARDS.get(match.rule.guard)
        if guard is None or guard(Place(doc, text, match.start, match.end)):
            taken.append(match)
            is_taken[match.start : match.end] = b"\1" * (match.end - match.start)
    return sorted((piece for match in taken for piece in match.drafts), key=lambda piece: piece[:2])


def _join_clocks(text: str, pieces: list[Piece]) -> list[Piece]:
    """Make one TIME of "10 p.m. Wednesday", one DATE of "January" and a spelled year behind it."""
    joined: list[Piece] = []
    for piece in pieces:
        merged = _merge(text, joined[-1], piece) if joined else None
        if merged:
            joined[-1] = merged
        else:
            joined.append(piece)
    return joined


def _merge(text: str, first: Piece, second: Piece) -> Piece | None:
    between = text[first[1] : second[0]]
    if _is_clock(first[2]) and _is_day(second[2]) and _CLOCK_FIRST.fullmatch(between):
        clock, day = first[2], second[2]
    elif _is_day(first[2]) and _is_clock(second[2]) and _DAY_FIRST.fullmatch(between):
        day, clock = first[2], second[2]
    elif (
        _is_month(first[2])
        and re.fullmatch(r"\d{4}", second[2].value)
        and between.strip(" ,") == ""
    ):
        value = second[2].value + first[2].value[4:]
        return first[0], second[1], Draft(TimexType.DATE, value)
    else:
        return None
    value = day.value.partition("T")[0] + "T" + clock.value.partition("T")[2]
    return first[0], second[1], replace(day, type=TimexType.TIME, value=value)


def _is_clock(draft: Draft) -> bool:
    return draft.type is TimexType.TIME and draft.value.startswith("XXXX-XX-XXT")


def _is_month(draft: Draft) -> bool:
    return re.fullmatch(r"XXXX-\d{2}(?:-\d{2})?", draft.value) is not None


def _is_day(draft: Draft) -> bool:
    """Take "Monday", and "tonight" as well: "7 p.m. tonight"."""
    return draft.type in (TimexType.DATE, TimexType.TIME) and bool(
        re.fullmatch(r"[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-[1-7])(?:T[A-Z]{2})?", draft.value)
    )


def _timex(doc: Doc, text: str, piece: Piece, offset: int, floor: int) -> Timex:
    start, end, draft = piece
    is_reference = draft.value.endswith("_REF")
    modifier = None if is_reference else find_modifier(text, start, end, draft.type, floor=floor)
    mod = draft.mod
    if modifier:
        start, mod = modifier[0], draft.mod or modifier[1]
    start = leave_out_article(text, start, end)
    relative = draft.relative
    if relative and relative.direction == TENSE:
        relative = replace(relative, direction=direction_at(Place(doc, text, start, end)))
    span = Span(start + offset, end + offset, text[start:end])
    timex = Timex(
        span, draft.type, draft.value, mod, is_anchored=relative is None, relative=relative
    )
    return bound_date(timex) if relative is None else timex
