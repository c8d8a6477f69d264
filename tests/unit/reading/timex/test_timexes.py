"""Time expressions: which words, which TIMEX3 value, and what is none. Monday is 10 June 2024."""

from __future__ import annotations

import re
from datetime import date

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from factcheck.engine.document import Timex
from factcheck.engine.reading.timex.timexes import find_all_timexes, find_timexes, is_history

MONDAY = date(2024, 6, 10)
NLP = spacy.blank("en")


def find(text: str, anchor: date | None = MONDAY) -> list[Timex]:
    return find_timexes(NLP(text), anchor=anchor)


def values(text: str, anchor: date | None = MONDAY) -> list[tuple[str, str]]:
    return [(timex.span.text, timex.value) for timex in find(text, anchor)]


FULL_DATES = [
    ("on June 18, 2000.", "June 18, 2000", "2000-06-18"),
    ("on Sept. 3, 2019, he", "Sept. 3, 2019", "2019-09-03"),
    ("on 18 June 2000", "18 June 2000", "2000-06-18"),
    ("on the 18th of June 2000", "the 18th of June 2000", "2000-06-18"),
    ("on Tuesday, March 3, 2015,", "Tuesday, March 3, 2015", "2015-03-03"),
    ("dated 2024-06-12 here", "2024-06-12", "2024-06-12"),
    ("on 6/18/2000", "6/18/2000", "2000-06-18"),
    ("on 18/6/2000", "18/6/2000", "2000-06-18"),
    ("on 18.06.2000", "18.06.2000", "2000-06-18"),
    ("in September 2023", "September 2023", "2023-09"),
    ("in May of 2019", "May of 2019", "2019-05"),
    ("in 2000,", "2000", "2000"),
    ("in the year 1850", "the year 1850", "1850"),
    ("in the 1990s", "the 1990s", "199"),
    ("in the nineties", "the nineties", "199"),
    ("in the '80s", "the '80s", "198"),
    ("in the 20th century", "the 20th century", "19"),
    ("in the nineteenth century", "the nineteenth century", "18"),
    ("in the third quarter of 2023", "the third quarter of 2023", "2023-Q3"),
    ("in Q3 2023", "Q3 2023", "2023-Q3"),
    ("in the first half of 2022", "the first half of 2022", "2022-H1"),
    ("in the summer of 2019", "the summer of 2019", "2019-SU"),
    ("in nineteen ninety-six", "nineteen ninety-six", "1996"),
    ("in January nineteen ninety-seven", "January nineteen ninety-seven", "1997-01"),
    ("in the year two thousand", "the year two thousand", "2000"),
    ("in 480 BC", "480 BC", "BC0480"),
    ("in the autumn of 481 BC", "autumn of 481 BC", "BC0481-FA"),
    ("in May '24", "May '24", "2024-05"),
    ("since late '98 or so", "late '98", "1998"),
    ("in twenty twelve", "twenty twelve", "2012"),
    ("in fiscal 2023", "fiscal 2023", "2023"),
]


@pytest.mark.parametrize(("text", "words", "value"), FULL_DATES)
@pytest.mark.parametrize("anchor", [MONDAY, None], ids=["dated", "undated"])
def test_reads_a_date_that_needs_no_anchor(
    text: str, words: str, value: str, anchor: date | None
) -> None:
    [timex] = find(text, anchor)
    assert (timex.span.text, timex.value, timex.is_anchored) == (words, value, True)


RELATIVE = [
    ("He came today", "today", "2024-06-10", "XXXX-XX-XX"),
    ("He came yesterday", "yesterday", "2024-06-09", "XXXX-XX-XX"),
    ("He will come tomorrow", "tomorrow", "2024-06-11", "XXXX-XX-XX"),
    ("He came last month", "last month", "2024-05", "XXXX-XX"),
    ("He came this year", "this year", "2024", "XXXX"),
    ("He came last year", "last year", "2023", "XXXX"),
    ("He will come next week", "next week", "2024-W25", "XXXX-WXX"),
    ("He came last week", "last week", "2024-W23", "XXXX-WXX"),
    ("He came last weekend", "last weekend", "2024-W23-WE", "XXXX-WXX-WE"),
    ("He came last September", "last September", "2023-09", "XXXX-09"),
    ("He came last June", "last June", "2023-06", "XXXX-06"),
    ("He will come next May", "next May", "2025-05", "XXXX-05"),
    ("He came in September last year", "September last year", "2023-09", "XXXX-09"),
    ("He came on June 3 last year", "June 3 last year", "2023-06-03", "XXXX-06-03"),
    ("He came last summer", "last summer", "2023-SU", "XXXX-SU"),
    ("He came two weeks ago", "two weeks ago", "2024-05-27", "XXXX-XX-XX"),
    ("He came five months ago", "five months ago", "2024-01", "XXXX-XX"),
    ("He came three years ago", "three years ago", "2021", "XXXX"),
    ("He will come in two weeks", "in two weeks", "2024-06-24", "XXXX-XX-XX"),
    ("He came last Friday", "last Friday", "2024-06-07", "XXXX-WXX-5"),
    ("He came last Monday", "last Monday", "2024-06-03", "XXXX-WXX-1"),
    ("He came on Wednesday last week", "Wednesday last week", "2024-06-05", "XXXX-WXX-3"),
    ("He came in September", "September", "2023-09", "XXXX-09"),
    ("He will come in September", "September", "2024-09", "XXXX-09"),
    ("He came on May 3", "May 3", "2024-05-03", "XXXX-05-03"),
    ("He will come on June 18", "June 18", "2024-06-18", "XXXX-06-18"),
    ("He came on Monday", "Monday", "2024-06-10", "XXXX-WXX-1"),
    ("He came on Friday", "Friday", "2024-06-07", "XXXX-WXX-5"),
    ("He will come on Friday", "Friday", "2024-06-14", "XXXX-WXX-5"),
    ("He came last night", "last night", "2024-06-09TNI", "XXXX-XX-XXTNI"),
    ("He came this morning", "this morning", "2024-06-10TMO", "XXXX-XX-XXTMO"),
    ("He will come Friday night", "Friday night", "2024-06-14TNI", "XXXX-WXX-5TNI"),
    ("He will come at 10 p.m. Friday", "10 p.m. Friday", "2024-06-14T22:00", "XXXX-WXX-5T22:00"),
    ("He will come Friday at 3:30 a.m.", "Friday at 3:30 a.m.", "2024-06-14T03:30", None),
    ("He came earlier this month", "earlier this month", "2024-06", "XXXX-XX"),
    ("He came earlier in June", "earlier in June", "2024-06", "XXXX-06"),
    ("He came in early May", "early May", "2024-05", "XXXX-05"),
    ("He came on the 3rd.", "the 3rd", "2024-06-03", "XXXX-XX-03"),
    ("He came over the weekend", "the weekend", "2024-W23-WE", "XXXX-WXX-WE"),
    ("He came this June", "this June", "2024-06", "XXXX-06"),
    ("He came last June 3", "last June 3", "2024-06-03", "XXXX-06-03"),
    ("He came on Friday, June 7,", "Friday, June 7", "2024-06-07", "XXXX-06-07"),
    ("He will come later this year", "later this year", "2024", "XXXX"),
    ("He came in the fall", "the fall", "2023-FA", "XXXX-FA"),
    ("He left by year end", "year end", "2024", "XXXX"),
    ("Sales rose by the end of the month", "the end of the month", "2024-06", "XXXX-XX"),
    ("Sales rose in the latest quarter", "the latest quarter", "2024-Q1", "XXXX-QX"),
    (
        "Sales rose in the first quarter of last year",
        "the first quarter of last year",
        "2023-Q1",
        None,
    ),
    ("He came a year and a half ago", "a year and a half ago", "2022-12", "XXXX-XX"),
    ("He came half a dozen years ago", "half a dozen years ago", "2018", "XXXX"),
    ("He came at noon", "noon", "2024-06-10T12:00", "XXXX-XX-XXT12:00"),
    ("He came at 14:30 GMT", "14:30 GMT", "2024-06-10T14:30Z", "XXXX-XX-XXT14:30Z"),
    ("He came on the night of Friday", "the night of Friday", "2024-06-07TNI", "XXXX-WXX-5TNI"),
    ("Profit rose in the first quarter", "the first quarter", "2024-Q1", "XXXX-Q1"),
]


@pytest.mark.parametrize(("text", "words", "dated", "undated"), RELATIVE)
def test_anchors_a_relative_date_or_leaves_it_open(
    text: str, words: str, dated: str, undated: str | None
) -> None:
    [timex] = find(text)
    assert (timex.span.text, timex.value, timex.is_anchored) == (words, dated, True)
    [open_timex] = find(text, None)
    assert not open_timex.is_anchored
    assert open_timex.relative is not None
    assert (open_timex.earliest, open_timex.latest) == (None, None)
    assert undated in (None, open_timex.value)


OTHERS = [
    ("for three weeks", "three weeks", "DURATION", "P3W"),
    ("a ten-year plan", "ten-year", "DURATION", "P10Y"),
    ("for two and a half years", "two and a half years", "DURATION", "P2.5Y"),
    ("for four hours", "four hours", "DURATION", "PT4H"),
    ("for several months", "several months", "DURATION", "PXM"),
    ("for a couple of years", "a couple of years", "DURATION", "P2Y"),
    ("for a decade", "a decade", "DURATION", "P1DE"),
    ("for half a century", "half a century", "DURATION", "P50Y"),
    ("every Monday", "every Monday", "SET", "XXXX-WXX-1"),
    ("every other week", "every other week", "SET", "P2W"),
    ("every summer", "every summer", "SET", "XXXX-SU"),
    ("every morning", "every morning", "SET", "XXXX-XX-XXTMO"),
    ("paid annually", "annually", "SET", "P1Y"),
    ("two to three weeks", "two to three weeks", "DURATION", "P3W"),
    ("for a fortnight", "fortnight", "DURATION", "P2W"),
    ("for a dozen years", "dozen years", "DURATION", "P12Y"),
    ("he waited years", "years", "DURATION", "PXY"),
    ("several years ago", "several years ago", "DATE", "PAST_REF"),
    ("every two years", "every two years", "SET", "P2Y"),
    ("each July", "each July", "SET", "XXXX-07"),
    ("paid $5 a day", "a day", "SET", "P1D"),
    ("meets on Fridays", "Fridays", "SET", "XXXX-WXX-5"),
    ("he is now here", "now", "DATE", "PRESENT_REF"),
    ("he recently came", "recently", "DATE", "PAST_REF"),
    ("in the near future", "the near future", "DATE", "FUTURE_REF"),
]


@pytest.mark.parametrize(("text", "words", "kind", "value"), OTHERS)
def test_reads_lengths_sets_and_references(text: str, words: str, kind: str, value: str) -> None:
    [timex] = find(text)
    assert words in timex.span.text
    assert (timex.type.value, timex.value) == (kind, value)


MODIFIERS = [
    ("in early May 2023", "START"),
    ("in mid-May 2023", "MID"),
    ("in late May 2023", "END"),
    ("at the end of May 2023", "END"),
    ("in the mid-1990s", "MID"),
    ("around June 19, 2023", "APPROX"),
    ("for more than two years", "MORE_THAN"),
    ("for at least two years", "EQUAL_OR_MORE"),
    ("for nearly two years", "LESS_THAN"),
    ("for no less than two years", "EQUAL_OR_MORE"),
    ("for up to two years", "EQUAL_OR_LESS"),
    ("for no more than two years", "EQUAL_OR_LESS"),
    ("for no longer than two years", "EQUAL_OR_LESS"),
    ("within two years", "EQUAL_OR_LESS"),
    ("for over two years", "MORE_THAN"),
    ("over several years", None),
    ("for about two years", "APPROX"),
    ("in May 2023", None),
]


@pytest.mark.parametrize(("text", "mod"), MODIFIERS)
def test_keeps_the_modifier(text: str, mod: str | None) -> None:
    [timex] = find(text)
    assert timex.mod == mod


EXTENTS = [
    ("He left within two weeks.", "two weeks"),
    ("They grew over the next two years.", "the next two years"),
    ("They grew over several years.", "several years"),
    ("They grew for over two years.", "over two years"),
    ("It ended the 23-year occupation.", "23-year"),
    ("The third-quarter loss grew.", "third-quarter"),
    ("The third quarter was bad.", "The third quarter"),
    ("He did it in the past.", "the past"),
    ("It is right now open.", "right now"),
]


@pytest.mark.parametrize(("text", "words"), EXTENTS)
def test_takes_in_no_word_that_belongs_to_another(text: str, words: str) -> None:
    [timex] = find(text)
    assert timex.span.text == words


HOLIDAYS = [
    ("He came on Christmas Eve 2019.", "Christmas Eve 2019", "2019-12-24"),
    ("They met on Thanksgiving Day, 1999.", "Thanksgiving Day, 1999", "1999-11-25"),
    ("They met on Memorial Day 2023.", "Memorial Day 2023", "2023-05-29"),
    ("She resigned on New Year’s Day.", "New Year’s Day", "2024-01-01"),
]


@pytest.mark.parametrize(("text", "words", "value"), HOLIDAYS)
def test_reads_holidays(text: str, words: str, value: str) -> None:
    [timex] = find(text)
    assert (timex.span.text, timex.value) == (words, value)


PERIODS = [
    ("Sales rose in the quarter ended Sept. 30.", "the quarter", "2023-Q3"),
    ("Sales rose in the fiscal year ended Jan. 31.", "the fiscal year", "P1Y"),
    ("Sales rose in the 1988 period.", "the 1988 period", "1988"),
    ("He came in 1958. In August of that year he left.", "August of that year", "1958-08"),
    (
        "He came in 1958. He left on July 2 of the same year.",
        "July 2 of the same year",
        "1958-07-02",
    ),
]


@pytest.mark.parametrize(("text", "words", "value"), PERIODS)
def test_reads_periods_by_what_bounds_them(text: str, words: str, value: str) -> None:
    assert (words, value) in values(text)


NOT_TIMES = [
    pytest.param("They sold Christmas trees.", id="what a holiday is about"),
    pytest.param("He may come.", id="may the modal"),
    pytest.param("May I come?", id="may opening a question"),
    pytest.param("Theresa May spoke.", id="a family name"),
    pytest.param("They march on the capital.", id="march the verb"),
    pytest.param("The Women's March drew crowds.", id="a march with a name"),
    pytest.param("April Jones spoke.", id="a first name"),
    pytest.param("It killed about 2000 people.", id="a count that looks like a year"),
    pytest.param("He paid $2000 for it.", id="an amount"),
    pytest.param("He walked 1900 miles.", id="a distance"),
    pytest.param("It has 2,000 members.", id="a number with a comma"),
    pytest.param("They watched Monday Night Football.", id="a programme"),
    pytest.param("Shops open early on Black Friday.", id="a day with a name of its own"),
    pytest.param("Prices fall and spring back.", id="seasons as verbs"),
    pytest.param("A second man came in second.", id="second the ordinal"),
    pytest.param("He called as soon as he came.", id="as soon as"),
    pytest.param("He soon left.", id="soon in a story"),
    pytest.param("It was previously closed.", id="no time of its own"),
    pytest.param("It stays so for the foreseeable future.", id="no time that could be checked"),
    pytest.param("She is 39 years old.", id="an age"),
    pytest.param("The Daily Mail said so.", id="a newspaper"),
    pytest.param("They lost 3:2.", id="a score"),
    pytest.param("It scored in the third quarter of the game.", id="a quarter of a match"),
    pytest.param("He lives in Room 1984.", id="a room number"),
]


@pytest.mark.parametrize("text", NOT_TIMES)
def test_leaves_what_only_looks_like_a_time(text: str) -> None:
    assert values(text) == []


def test_takes_hours_that_are_counted_for_a_length() -> None:
    assert values("The ship sank three hours later.") == [("three hours", "PT3H")]


def test_takes_a_holiday_in_front_of_a_participle_but_not_of_a_noun() -> None:
    words = ["Found", "Thanksgiving", "Day", "clinging"]
    for tag, expected in (("VBG", ["2023-11-23"]), ("NN", [])):
        doc = Doc(NLP.vocab, words=words, tags=["VBN", "NNP", "NNP", tag])
        assert [timex.value for timex in find_timexes(doc, anchor=MONDAY)] == expected


def test_counts_the_following_day_from_the_date_before() -> None:
    text = "He will visit on June 18 and move on the following day."
    assert values(text) == [("June 18", "2024-06-18"), ("the following day", "2024-06-19")]


def test_counts_from_the_date_before_across_paragraphs() -> None:
    paragraphs = [(0, NLP("He came on May 3, 2020.")), (24, NLP("He left the next day."))]
    found = find_all_timexes(paragraphs, "", anchor=None)
    assert [(timex.value, timex.span.start) for timex in found] == [
        ("2020-05-03", 11),
        ("2020-05-04", 32),
    ]


FROM_BEFORE = [
    ("the following Monday", "2020-05-04"),
    ("the previous Monday", "2020-04-27"),
    ("the following month", "2020-06"),
    ("the previous week", "2020-W17"),
    ("that day", "2020-05-03"),
    ("the same year", "2020"),
    ("two days later", "2020-05-05"),
    ("three weeks earlier", "2020-04-12"),
]


@pytest.mark.parametrize(("words", "value"), FROM_BEFORE)
def test_counts_from_the_date_before(words: str, value: str) -> None:
    [_, timex] = find(f"He came on May 3, 2020, and {words} he left", None)
    assert (timex.span.text, timex.value) == (words, value)


PAIRS = [
    ("on 18 and 20 June 2024", ["2024-06-18", "2024-06-20"]),
    ("from June to August 2023", ["2023-06", "2023-08"]),
    ("on Monday and Friday", ["2024-06-10", "2024-06-07"]),
]


@pytest.mark.parametrize(("text", "wanted"), PAIRS)
def test_reads_both_of_a_pair(text: str, wanted: list[str]) -> None:
    assert [value for _, value in values(text)] == wanted


def test_never_counts_a_day_from_a_whole_year() -> None:
    [_, timex] = find("He came in 2020. He left the following day.", None)
    assert (timex.value, timex.is_anchored) == ("XXXX-XX-XX", False)


def test_reads_months_of_an_old_year_as_that_year() -> None:
    assert values("The war began in 1941. In December he left.")[1] == ("December", "1941-12")


HISTORY = (
    "The league was founded in 1901, grew in 1904 and 1907 and until 1910. In 1911 the strike began.\n"
    "In May the mines closed. It spread in 1912, 1913 and 1914, and by the end of the year it was over."
)
NEWS = (
    "She moved north in July 1990 and became mayor in 2021, 2022 and 2023.\nIn April she resigned."
)


def test_reads_a_history_across_its_paragraphs() -> None:
    assert is_history(HISTORY, date(2024, 6, 17))
    found = read_paragraphs(HISTORY)
    assert (found["May"], found["the end of the year"]) == ("1911-05", "1914")


def test_is_back_at_the_day_of_writing_in_the_next_paragraph_of_news() -> None:
    assert not is_history(NEWS, date(2024, 6, 17))
    assert read_paragraphs(NEWS)["April"] == "2024-04"


def read_paragraphs(text: str) -> dict[str, str]:
    paragraphs = [(text.index(line), NLP(line)) for line in text.split("\n")]
    found = find_all_timexes(paragraphs, text, anchor=date(2024, 6, 17))
    return {timex.span.text: timex.value for timex in found}


def test_starts_no_old_year_with_since() -> None:
    assert values("It is the first since 2000. He came in September.")[1][1] == "2023-09"


def test_keeps_the_quarter_that_is_told() -> None:
    text = "Profit rose in the third quarter of 2022 from a year earlier."
    assert values(text)[1] == ("a year earlier", "2021-Q3")


def test_bounds_both_ends_of_a_range_by_the_whole() -> None:
    first, last = find("from June 18 to 20, 2024")
    assert (first.value, last.value) == ("2024-06-18", "2024-06-20")
    assert first.earliest == last.earliest == date(2024, 6, 18)
    assert first.latest == last.latest == date(2024, 6, 20)


def test_bounds_two_days_in_a_row_together() -> None:
    first, last = find("He will come around June 19 and 20")
    assert (first.span.text, last.span.text) == ("around June 19", "20")
    assert (first.earliest, first.latest) == (date(2024, 6, 19), date(2024, 6, 20))
    assert (last.earliest, last.latest) == (date(2024, 6, 19), date(2024, 6, 20))


@pytest.mark.parametrize("text", ["1939-45", "from 1939 to 1945", "between 1939 and 1945"])
def test_reads_a_range_of_years(text: str) -> None:
    first, last = find(text)
    assert (first.value, last.value) == ("1939", "1945")
    assert (first.earliest, first.latest) == (date(1939, 1, 1), date(1945, 12, 31))


def test_bounds_the_coming_weeks_behind_the_anchor() -> None:
    [timex] = find("He will come in the coming weeks")
    assert (timex.value, timex.earliest) == ("PXW", MONDAY)
    assert timex.latest == date(2024, 8, 5)


def test_cuts_earlier_this_month_off_at_the_anchor() -> None:
    [timex] = find("He came earlier this month")
    assert (timex.earliest, timex.latest) == (date(2024, 6, 1), MONDAY)


WORDS = st.sampled_from(
    "June 18 , 2024 and 20 to the last next this month week year two days ago every Monday early "
    "2000 in on at 10 p.m. summer third quarter 1990s may March following earlier 30 February 29 "
    "\U0001f600 naïve — ' ’ century second 5 % $ of years coming few weeks Sept. 480 BC noon past this "
    "previous same that preceding decade later before first half weekend fiscal ended each".split()
)
VALUE = re.compile(
    r"(?:BC)?[\dX]{2,4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:[1-7X]{1,2}|WE))?|Q[1-4X]"
    r"|H[12]|SP|SU|FA|WI))?(?:T(?:[A-Z]{2}|\d\d(?::\d\d)?Z?))?"
    r"|P(?:T?[\dX.]+[A-Z]{1,2})|(?:PAST|PRESENT|FUTURE)_REF"
)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(st.lists(WORDS, max_size=25), st.none() | DAYS, st.integers(0, 1000))
def test_holds_its_promises_on_any_words(
    words: list[str], anchor: date | None, offset: int
) -> None:
    text = " ".join(words)
    found = find_timexes(NLP(text), offset=offset, anchor=anchor)
    end = offset
    for timex in found:
        span = timex.span
        assert end <= span.start < span.end
        assert text[span.start - offset : span.end - offset] == span.text
        assert VALUE.fullmatch(timex.value), timex
        assert (timex.earliest is None) == (timex.latest is None)
        if timex.earliest and timex.latest:
            assert timex.is_anchored
            assert timex.earliest <= timex.latest
        if not timex.is_anchored:
            assert timex.relative is not None
        end = span.end


@given(st.text(max_size=80), st.none() | DAYS)
def test_never_fails_on_any_text(text: str, anchor: date | None) -> None:
    for timex in find_timexes(NLP(text), anchor=anchor):
        assert text[timex.span.start : timex.span.end] == timex.span.text
