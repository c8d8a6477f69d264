"""Anchoring later is reading with a date: the same values, the same bounds, and only once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.document import (
    Claim,
    ClaimKind,
    Reading,
    Relative,
    Sentence,
    Slots,
    Span,
    Timex,
    TimexType,
)
from factcheck.engine.reading.timex.timexes import anchor_reading, anchor_timex, find_timexes

NLP = spacy.blank("en")
DAYS = st.dates(date(1905, 1, 1), date(2095, 12, 31))


def template(value: str, relative: Relative, kind: TimexType = TimexType.DATE) -> Timex:
    return Timex(Span(0, 1, "x"), kind, value, is_anchored=False, relative=relative)


TURNS = [
    # September, seen from 17 June 2024
    ("XXXX-09", Relative("month", month=9, direction="past"), "2023-09"),
    ("XXXX-09", Relative("month", month=9, direction="future"), "2024-09"),
    ("XXXX-06", Relative("month", month=6, direction="past"), "2024-06"),
    ("XXXX-06", Relative("month", month=6, direction="future"), "2024-06"),
    ("XXXX-05", Relative("month", month=5, direction="nearest"), "2024-05"),
    ("XXXX-01", Relative("month", month=1, direction="nearest"), "2024-01"),
    ("XXXX-12-30", Relative("day", month=12, day=30, direction="past"), "2023-12-30"),
    # a day just ahead is not last year's, whatever the tense
    ("XXXX-06-25", Relative("day", month=6, day=25, direction="past"), "2024-06-25"),
    ("XXXX-XX-20", Relative("day", day=20, direction="past"), "2024-05-20"),
    ("XXXX-XX-20", Relative("day", day=20, direction="future"), "2024-06-20"),
    ("XXXX-Q1", Relative("quarter"), "2024-Q1"),
    ("XXXX-Q4", Relative("quarter"), "2023-Q4"),
    ("XXX", Relative("decade", shift=-1), "201"),
    ("XX", Relative("century", shift=-1), "19"),
]


@pytest.mark.parametrize(("value", "relative", "wanted"), TURNS)
def test_seeks_the_year_in_the_direction_of_the_tense(
    value: str, relative: Relative, wanted: str
) -> None:
    assert anchor_timex(template(value, relative), date(2024, 6, 17)).value == wanted


@given(DAYS, st.integers(1, 12))
def test_a_past_month_is_no_more_than_a_year_back(anchor: date, month: int) -> None:
    relative = Relative("month", month=month, direction="past")
    timex = anchor_timex(template(f"XXXX-{month:02}", relative), anchor)
    assert timex.earliest is not None
    assert timex.earliest <= anchor
    assert (anchor - timex.earliest).days < 366 + 31


@given(DAYS, st.integers(0, 6), st.sampled_from(["past", "future", "nearest"]))
def test_a_weekday_falls_within_a_week_on_its_side(
    anchor: date, weekday: int, direction: str
) -> None:
    relative = Relative("day", weekday=weekday, direction=direction)
    timex = anchor_timex(template(f"XXXX-WXX-{weekday + 1}", relative), anchor)
    assert timex.earliest is not None
    assert timex.earliest == timex.latest
    assert timex.earliest.weekday() == weekday
    away = (timex.earliest - anchor).days
    assert {"past": -6 <= away <= 0, "future": 0 <= away <= 6, "nearest": abs(away) <= 3}[direction]


def test_leaves_a_day_open_that_the_month_does_not_have() -> None:
    relative = Relative("day", day=31, direction="past")
    timex = anchor_timex(template("XXXX-XX-31", relative), date(2024, 5, 10))
    assert (timex.value, timex.is_anchored) == ("XXXX-XX-31", False)


def test_loosens_what_is_counted_back() -> None:
    [timex] = find_timexes(NLP("He came two weeks ago"), anchor=date(2024, 6, 17))
    assert (timex.earliest, timex.latest) == (date(2024, 5, 31), date(2024, 6, 6))


def test_keeps_last_september_to_its_month() -> None:
    [timex] = find_timexes(NLP("He came last September"), anchor=date(2024, 6, 17))
    assert (timex.earliest, timex.latest) == (date(2023, 9, 1), date(2023, 9, 30))


TEXTS = st.sampled_from(
    [
        "He came last month and left on Friday.",
        "He will come on June 18 and move on the following day.",
        "It runs from May 3 to 20, then two weeks later it closes.",
        "In 1941 he came. In December he left.",
        "Profit rose in the third quarter from a year earlier.",
        "He came in the summer, earlier this year, in the past three months.",
        "On the 15th he was here; last night at 10 p.m. Monday he was not.",
    ]
)


def undated(text: str) -> Reading:
    timexes = tuple(find_timexes(NLP(text), anchor=None))
    span = Span(0, len(text), text)
    claim = Claim(span, 0, ClaimKind.EVENT, 0.5, Slots(when=timexes[:1]))
    return Reading(text, None, (Sentence(0, 0, span, timexes=timexes),), (claim,))


@given(TEXTS, DAYS)
def test_a_reading_dated_later_equals_one_dated_from_the_start(text: str, anchor: date) -> None:
    reading = anchor_reading(undated(text), anchor)
    wanted = tuple(find_timexes(NLP(text), anchor=anchor))
    assert reading.published == anchor
    assert [plain(timex) for timex in reading.sentences[0].timexes] == [plain(t) for t in wanted]
    assert reading.claims[0].slots.when == reading.sentences[0].timexes[:1]


def plain(timex: Timex) -> Timex:
    return replace(timex, relative=None)


@given(TEXTS, DAYS, DAYS)
def test_anchoring_twice_changes_nothing(text: str, first: date, second: date) -> None:
    once = anchor_reading(undated(text), first)
    for timex in once.sentences[0].timexes:
        assert not timex.is_anchored or anchor_timex(timex, second) == timex
