"""Two times differ only where both cannot be meant; and every time can be said in words."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.document import Relation, Timex
from factcheck.engine.reading.timex.timexes import compare_timexes, describe_interval, find_timexes

NLP = spacy.blank("en")
ANCHOR = date(2024, 6, 17)


def time(text: str, anchor: date | None = ANCHOR) -> Timex:
    return find_timexes(NLP(text), anchor=anchor)[0]


RELATIONS = [
    ("in September 2023", "in September 2023", "same"),
    ("in September 2023", "in September last year", "same"),
    ("on June 17, 2024", "today", "same"),
    ("in September 2023", "in 2023", "compatible"),
    ("on June 19, 2024", "from June 18 to 20, 2024", "compatible"),
    ("on June 19, 2024", "around June 20, 2024", "compatible"),
    ("in the coming weeks", "next week", "compatible"),
    ("in the summer of 2024", "in June 2024", "compatible"),
    ("in early May 2024", "on May 10, 2024", "compatible"),
    ("two weeks ago", "on June 4, 2024", "compatible"),
    ("last month", "in September 2023", "differs"),
    ("in September 2023", "in 2024", "differs"),
    ("on June 18, 2024", "on June 19, 2024", "differs"),
    ("around June 10, 2024", "on June 19, 2024", "differs"),
    ("in early May 2024", "on May 30, 2024", "differs"),
    ("from June 18 to 20, 2024", "on June 21, 2024", "differs"),
    ("for three weeks", "for three weeks", "same"),
    ("for three weeks", "for five weeks", "differs"),
    ("for three weeks", "for 20 days", "silent"),
    ("for three weeks", "for several weeks", "silent"),
    ("for three weeks", "in May 2024", "silent"),
    ("every Monday", "every Monday", "same"),
    ("every Monday", "every Tuesday", "silent"),
    ("recently", "in May 2024", "silent"),
]


@pytest.mark.parametrize(("first", "second", "relation"), RELATIONS)
def test_relates_two_times_both_ways(first: str, second: str, relation: str) -> None:
    a, b = time(first), time(second)
    assert compare_timexes(a, b) == compare_timexes(b, a) == Relation(relation)


OPEN = [
    ("last month", "in September 2023", "silent"),
    ("in September", "in September 2023", "silent"),
    ("in September", "in October 2023", "differs"),
    ("in September", "in 2023", "silent"),
    ("on Monday", "on June 18, 2024", "silent"),
]


@pytest.mark.parametrize(("undated", "dated", "relation"), OPEN)
def test_says_nothing_of_an_unknown_date_unless_the_months_clash(
    undated: str, dated: str, relation: str
) -> None:
    assert compare_timexes(time(undated, None), time(dated)) == Relation(relation)


DESCRIPTIONS = [
    ("in September last year", "September 2023"),
    ("last month", "May 2024"),
    ("on June 18", "18 June 2024"),
    ("from June 18 to 20", "18–20 June 2024"),
    ("around June 19 and 20", "around 19–20 June 2024"),
    ("from May 30 to June 2", "30 May – 2 June 2024"),
    ("from December 30, 2023 to January 2, 2024", "30 December 2023 – 2 January 2024"),
    ("last week", "10–16 June 2024"),
    ("in early May", "early May 2024"),
    ("in mid-May", "the middle of May 2024"),
    ("at the end of May", "late May 2024"),
    ("around 2010", "around 2010"),
    ("in the third quarter of 2023", "the third quarter of 2023"),
    ("in the first half of 2022", "the first half of 2022"),
    ("last summer", "summer 2023"),
    ("in the 1990s", "the 1990s"),
    ("in the 20th century", "the years 1900 to 1999"),
    ("in 2000", "2000"),
    ("two weeks ago", "about 3 June 2024"),
    ("two years ago", "about 2022"),
    ("yesterday", "16 June 2024"),
    ("earlier this month", "1–17 June 2024"),
    ("in the coming weeks", "between 17 June 2024 and 12 August 2024"),
    ("for three weeks", "three weeks"),
    ("every Monday", "every Monday"),
    ("he is now here", "the present"),
    ("he recently came", "the past"),
    ("he will soon come", "the future"),
]


@pytest.mark.parametrize(("text", "words"), DESCRIPTIONS)
def test_says_which_time_is_meant(text: str, words: str) -> None:
    assert describe_interval(time(text)) == words


UNKNOWN = [
    ("last month", "an unknown month"),
    ("last year", "an unknown year"),
    ("last week", "an unknown week"),
    ("yesterday", "an unknown day"),
    ("on Monday", "an unknown Monday"),
    ("in September", "September of an unknown year"),
    ("on June 18", "18 June of an unknown year"),
    ("last summer", "summer of an unknown year"),
    ("in the first quarter", "the first quarter of an unknown year"),
    ("in the coming weeks", "the coming weeks"),
    ("on the 15th", "an unknown time"),
]


@pytest.mark.parametrize(("text", "words"), UNKNOWN)
def test_says_what_is_not_known(text: str, words: str) -> None:
    assert words in describe_interval(time(text, None))


PHRASES = st.sampled_from([row[0] for row in RELATIONS + OPEN] + [row[0] for row in DESCRIPTIONS])


@given(PHRASES, PHRASES, st.none() | st.dates(date(1950, 1, 1), date(2050, 1, 1)))
def test_comparing_is_symmetric(first: str, second: str, anchor: date | None) -> None:
    a, b = time(first, anchor), time(second, anchor)
    assert compare_timexes(a, b) == compare_timexes(b, a)
    assert compare_timexes(a, a) in (Relation.SAME, Relation.SILENT)
    assert describe_interval(a)
