"""What a date hangs on in longer texts: quarters in reports, years in histories, eras, holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import spacy
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.engine.document import Relative, Span, Timex, TimexType
from factcheck.engine.reading.timex.eras import base_day, write_era
from factcheck.engine.reading.timex.grammar import find_matches
from factcheck.engine.reading.timex.resolve import holiday_in
from factcheck.engine.reading.timex.rules import RULES, RULES_OF_HISTORY
from factcheck.engine.reading.timex.timexes import find_all_timexes, is_history

NLP = spacy.blank("en")
ANCHOR = date(2024, 11, 4)
WAR = (
    "The league armed in 1870, 1871 and 1872. The war of 1873 to 1879 began on May 3, 1873.\n"
    "In June the fleet sailed. The following day it was lost. It was told again in 1921.\n"
    "By December the former king had fled. In January he came back. He died in 1880, aged 60.\n"
)


def read(text: str, anchor: date = ANCHOR) -> list[tuple[str, str]]:
    paragraphs = [(text.index(line), NLP(line)) for line in text.split("\n") if line]
    found = find_all_timexes(paragraphs, text, anchor=anchor)
    return [(timex.span.text, timex.value) for timex in found]


REPORTS = [
    ("Net rose in the third quarter from a year earlier.", "a year earlier", "2023-Q3"),
    ("It told third-quarter results. It lost $3 million in the year-ago quarter.", None, "2023-Q3"),
    (
        "Third-quarter net was $4 million, compared with $3 million last year.",
        "last year",
        "2023-Q3",
    ),
    ("Net fell in the third quarter. In the nine months it rose from a year ago.", None, "2023"),
    ("Net fell in the third quarter. In 2024 it will rise from a year ago.", None, "2023"),
    ("A fire will cut fourth-quarter net. In the latest quarter it rose.", None, "2024-Q3"),
    ("Net fell in the third quarter. In the 2022 period it rose.", None, "2022-Q3"),
    ("In the 2022 period it rose.", "the 2022 period", "2022"),
    (
        "Net fell in the fiscal first quarter. In the quarter ended Sept. 29 it was $3.",
        "Sept. 29",
        "2024-09-29",
    ),
    (
        "It told of the fiscal first quarter, the quarter ended Sept. 29, up from a year earlier.",
        None,
        "2023-Q1",
    ),
    ("It sold ten in the same quarter last year.", "the same quarter last year", "2023-Q3"),
    ("She spoke on last year's results.", "last year", "2023"),
]


@pytest.mark.parametrize(("text", "words", "value"), REPORTS, ids=[row[0][-40:] for row in REPORTS])
def test_compares_with_the_quarter_that_is_told(text: str, words: str | None, value: str) -> None:
    last = read(text)[-1]
    assert last[1] == value
    assert words is None or last[0] == words


def test_goes_on_from_the_date_told_before_in_a_history() -> None:
    assert is_history(WAR, ANCHOR)
    found = dict(read(WAR))
    assert (found["June"], found["December"], found["January"]) == (
        "1873-06",
        "1873-12",
        "1874-01",
    )
    assert found["former"] == "PAST_REF"


def test_takes_a_text_that_names_its_day_for_news() -> None:
    news = WAR + "He said on Monday that the last week was hard. On Tuesday and Friday he left.\n"
    assert not is_history(news, ANCHOR)
    assert "former" not in dict(read(news))


def test_counts_years_before_christ_towards_us() -> None:
    text = "Wars of 499-493 BC, 480 BC, 479 BC, 470 BC, 460 BC, 450 BC, 440 BC and 431 BC.\nIn 490 BC he landed. The following year he was gone."
    assert read(text)[-1] == ("The following year", "BC0489")
    assert read(text)[:2] == [("499", "BC0499"), ("493 BC", "BC0493")]


ERAS = [
    ("the 470s BC", "BC047"),
    ("AD 79", "0079"),
    ("in 117 AD", "0117"),
    ("the 1800s", "18"),
    ("the 2000s", "200"),
    ("the 17th and 18th centuries", "16"),
    ("the late sixties", "196"),
]


@pytest.mark.parametrize(("text", "value"), ERAS)
def test_reads_eras(text: str, value: str) -> None:
    assert read(text)[0][1] == value


@given(st.integers(1, 4000), st.integers(1, 12))
def test_mirrors_the_years_before_christ(year: int, month: int) -> None:
    timex = Timex(Span(0, 1, "x"), TimexType.DATE, f"BC{year:04}-{month:02}")
    day = base_day(timex)
    assert day is not None
    assert write_era(day.isoformat()[:7]) == timex.value
    earlier = base_day(replace(timex, value=f"BC{year + 1:04}"))
    assert earlier is not None
    assert earlier < day


AHEAD = [
    ("The truce is set to end Monday.", "2024-11-04"),
    ("The entry was planned for early March.", "2025-03"),
    ("They planned a large march in the old town on Saturday.", "2024-11-09"),
]


@pytest.mark.parametrize(("text", "value"), AHEAD)
def test_looks_ahead_behind_a_plan(text: str, value: str) -> None:
    assert read(text)[-1][1] == value


HOLIDAYS = [
    ("They met on Thanksgiving Day.", "2023-11-23"),
    ("They met on Easter Sunday.", "2024-03-31"),
    ("They met on Good Friday 2025.", "2025-04-18"),
    ("They met on Labor Day 2024.", "2024-09-02"),
    ("They met on Memorial Day 2024.", "2024-05-27"),
    ("They met on Christmas Eve.", "2023-12-24"),
]


@pytest.mark.parametrize(("text", "value"), HOLIDAYS)
def test_reads_holidays_by_tense_or_year(text: str, value: str) -> None:
    assert [value] == [found[1] for found in read(text, date(2024, 6, 17))]


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    easter = holiday_in(year, Relative("easter", day=0))
    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)


WORDS = st.sampled_from(
    "last first of day days the June 3rd week centuries 19th and ago years two later BC 480 AD half "
    "quarter year period Easter every Monday daily ended earlier before summer campaign night old "
    "this time former twenty-one nineteen eighty sixties noon month of that In 1941 a".split()
)


@example(["years", "before"], " ")
@example(["two", "weeks", "from", "now"], "  ")
@given(st.lists(WORDS, max_size=20), st.sampled_from([" ", "  ", "\u00a0"]))
def test_the_quick_look_spares_no_match(words: list[str], space: str) -> None:
    text = space.join(words)
    bare = [replace(rule, needs=()) for rule in RULES_OF_HISTORY]
    quick = [
        (match.start, match.end, match.drafts) for match in find_matches(text, RULES_OF_HISTORY)
    ]
    assert quick == [(match.start, match.end, match.drafts) for match in find_matches(text, bare)]


def test_most_rules_are_spared_on_text_without_times() -> None:
    lowered = "he paid for his coffee"
    spared = [rule for rule in RULES if rule.needs and not any(w in lowered for w in rule.needs)]
    assert len(spared) > len(RULES) / 3


@given(st.lists(WORDS, max_size=25), st.lists(WORDS, max_size=25))
def test_bounds_and_offsets_hold_across_paragraphs(first: list[str], second: list[str]) -> None:
    text = " ".join(first) + "\n" + " ".join(second)
    paragraphs = [(0, NLP(" ".join(first))), (len(" ".join(first)) + 1, NLP(" ".join(second)))]
    end = 0
    for timex in find_all_timexes(paragraphs, text, anchor=ANCHOR):
        assert end <= timex.span.start < timex.span.end
        assert text[timex.span.start : timex.span.end] == timex.span.text
        if timex.earliest and timex.latest:
            assert timex.earliest <= timex.latest
        end = timex.span.end


MONTHS = "On March 3 it rained. By April 5 it was dry. On May 7 they met, and on June 9 again. "


def test_takes_a_text_of_many_days_and_few_years_for_history() -> None:
    text = "It began in 1931. " + MONTHS * 5 + "It ended in 1932, and was told in 1933."
    assert is_history(text, ANCHOR)
    assert not is_history(
        text + " He wrote on Monday, last week, yesterday, and next year.", ANCHOR
    )
    assert not is_history(text, date(1932, 6, 1))
