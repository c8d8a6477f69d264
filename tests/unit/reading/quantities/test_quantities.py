"""Quantities: the amount, its unit, what it counts, what bounds it, and what is none."""

from __future__ import annotations

import math

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.document import Quantity, Span
from factcheck.engine.reading.quantities.numerals import parse_number, parse_ordinal
from factcheck.engine.reading.quantities.quantities import find_quantities

NLP = spacy.blank("en")


def find(text: str) -> list[Quantity]:
    return find_quantities(NLP(text))


AMOUNTS = [
    ("He bought 12 tanks", "12", 12, "", "tank"),
    ("He bought twenty-four tanks", "twenty-four", 24, "", "tank"),
    ("He counted 1,200 soldiers", "1,200", 1200, "", "soldier"),
    ("He counted 2.5 million people", "2.5 million", 2.5e6, "", "person"),
    ("He counted half a million votes", "half a million", 5e5, "", "vote"),
    ("He counted a hundred cars", "a hundred", 100, "", "car"),
    ("He counted one hundred and twenty cars", "one hundred and twenty", 120, "", "car"),
    ("He has 30k followers", "30k", 3e4, "", "follower"),
    ("It rose 12%.", "12%", 12, "percent", ""),
    ("It rose 12.5 percent.", "12.5 percent", 12.5, "percent", ""),
    ("It rose five per cent.", "five per cent", 5, "percent", ""),
    ("It rose 3 percentage points.", "3 percentage points", 3, "percentage_point", ""),
    ("It cost $3.5 billion.", "$3.5 billion", 3.5e9, "USD", ""),
    ("It cost $5bn.", "$5bn", 5e9, "USD", ""),
    ("It cost £20m.", "£20m", 2e7, "GBP", ""),
    ("It cost €1,000.", "€1,000", 1000, "EUR", ""),
    ("It cost 35 cents.", "35 cents", 0.35, "USD", ""),
    ("It cost 40 million euros.", "40 million euros", 4e7, "EUR", ""),
    ("It cost 3 million Canadian dollars.", "3 million Canadian dollars", 3e6, "CAD", ""),
    ("It is 5 km away.", "5 km", 5, "kilometre", ""),
    ("It is five miles away.", "five miles", 5, "mile", ""),
    ("He sent 5 tons of weapons.", "5 tons", 5, "ton", "weapon"),
    ("It is 20°C here.", "20°C", 20, "celsius", ""),
    ("He came third.", "third", 3, "ordinal", ""),
    ("the 21st of them", "21st", 21, "ordinal", ""),
    ("a third of the members", "a third", 100 / 3, "percent", "member"),
    ("two-thirds of the members", "two-thirds", 200 / 3, "percent", "member"),
    ("half of the members", "half", 50, "percent", "member"),
    ("He bought a dozen tanks", "a dozen", 12, "", "tank"),
    ("He bought half a dozen tanks", "half a dozen", 6, "", "tank"),
    ("He counted two and a half million votes", "two and a half million", 2.5e6, "", "vote"),
    ("He counted 1,20,000 votes", "1,20,000", 1.2e5, "", "vote"),
    ("He counted three lakh votes", "three lakh", 3e5, "", "vote"),
    ("It cost US$3m.", "US$3m", 3e6, "USD", ""),
    ("It cost PLN 500.", "PLN 500", 500, "PLN", ""),
    ("It cost 500 CHF.", "500 CHF", 500, "CHF", ""),
    ("It cost 500 Swiss francs.", "500 Swiss francs", 500, "CHF", ""),
    ("It cost 2,000 Polish zloty.", "2,000 Polish zloty", 2000, "PLN", ""),
    ("It cost 20 Norwegian kroner.", "20 Norwegian kroner", 20, "NOK", ""),
    ("It cost Rs 500 crore.", "Rs 500 crore", 5e9, "INR", ""),
    ("It cost 30 pence.", "30 pence", 0.3, "GBP", ""),
    ("It cost 2 million pounds.", "2 million pounds", 2e6, "GBP", ""),
    ("She lost 20 pounds.", "20 pounds", 20, "pound", ""),
    ("It covers 200 sq km.", "200 sq km", 200, "square_kilometre", ""),
    ("It covers 20 square feet.", "20 square feet", 20, "square_foot", ""),
    ("It covers 20 hectares.", "20 hectares", 20, "hectare", ""),
    ("It gives 300 megawatts.", "300 megawatts", 300, "megawatt", ""),
    ("It gives 300 MW.", "300 MW", 300, "megawatt", ""),
    ("He drove at 60 mph.", "60 mph", 60, "mile_per_hour", ""),
    ("It pumps 3 million barrels per day.", "3 million barrels per day", 3e6, "barrel_per_day", ""),
    ("It fell to -5°C here.", "-5°C", -5, "celsius", ""),
    ("It rose 25 basis points.", "25 basis points", 25, "basis_point", ""),
    (
        "It rose a quarter of a percentage point.",
        "a quarter of a percentage point",
        0.25,
        "percentage_point",
        "",
    ),
    ("It trails by 3 points.", "3 points", 3, "point", ""),
    ("One in five children is poor.", "One in five", 20, "percent", "child"),
    ("Two out of three were.", "Two out of three", 200 / 3, "percent", ""),
    ("Three-quarters of the members", "Three-quarters", 75, "percent", "member"),
    ("It grew threefold.", "threefold", 3, "times", ""),
    ("It is twice as high.", "twice", 2, "times", ""),
    ("It is 10 times higher.", "10 times", 10, "times", ""),
    ("It doubled.", "doubled", 2, "times", ""),
    ("It was halved.", "halved", 0.5, "times", ""),
    ("It is the third time.", "third", 3, "ordinal", ""),
    ("The 34-year-old man", "34-year-old", 34, "age", ""),
    ("He is 34 years old.", "34 years old", 34, "age", ""),
    ("Ann Lee, 34, won.", "34", 34, "age", ""),
    ("He was aged 34.", "34", 34, "age", ""),
    ("He left at age 16.", "age 16", 16, "age", ""),
]


@pytest.mark.parametrize(("text", "words", "value", "unit", "counted"), AMOUNTS)
def test_reads_an_amount(text: str, words: str, value: float, unit: str, counted: str) -> None:
    [quantity] = find(text)
    assert quantity.span.text == words
    assert quantity.low == quantity.high == pytest.approx(value)
    assert quantity.unit == unit
    assert quantity.counted == counted


BOUNDS = [
    ("more than 300 men", 300, None, False),
    ("at least 300 men", 300, None, False),
    ("300 or more men", 300, None, False),
    ("300+ men", 300, None, False),
    ("up to 300 men", None, 300, False),
    ("fewer than 300 men", None, 300, False),
    ("around 300 men", 300, 300, True),
    ("nearly 300 men", 300, 300, True),
    ("300 or so men", 300, 300, True),
    ("200 to 300 men", 200, 300, False),
    ("200-300 men", 200, 300, False),
    ("between 200 and 300 men", 200, 300, False),
    ("3 to 5 million men", 3e6, 5e6, False),
    ("dozens of men", 24, 288, True),
    ("no fewer than 300 men", 300, None, False),
    ("no more than 300 men", None, 300, False),
    ("upwards of 300 men", 300, None, False),
    ("as many as 300 men", None, 300, False),
    ("just over 300 men", 300, 300, True),
    ("an estimated 300 men", 300, 300, True),
    ("some 300 men", 300, 300, True),
    ("10–15 men", 10, 15, False),
    ("seven or eight men", 7, 8, False),
    ("from 200 to 300 men", 200, 300, False),
    ("several men", 3, 9, True),
    ("several hundred men", 300, 900, True),
    ("a handful of men", 3, 9, True),
    ("scores of men", 40, 480, True),
    ("hundreds of men", 200, 2400, True),
    ("tens of thousands of men", 20_000, 240_000, True),
    ("more than half a million men", 5e5, None, False),
    ("300 men", 300, 300, False),
]


@pytest.mark.parametrize(("text", "low", "high", "is_approximate"), BOUNDS)
def test_reads_what_bounds_an_amount(
    text: str, low: float | None, high: float | None, is_approximate: bool
) -> None:
    [quantity] = find(text)
    assert (quantity.low, quantity.high) == (low, high)
    assert quantity.is_approximate is is_approximate
    assert quantity.counted == "man"


def test_reads_the_shells_of_an_approximate_count() -> None:
    [quantity] = find("and around 5 million artillery shells.")
    assert (quantity.low, quantity.high, quantity.counted) == (5e6, 5e6, "shell")
    assert quantity.is_approximate


SCORES = [
    ("Norby won 3-1 at home.", "3-1", 1, 3),
    ("It ended in a 2-2 draw.", "2-2", 2, 2),
    ("The bill passed 52–48.", "52–48", 48, 52),
    ("They voted 9 to 3 for it.", "9 to 3", 3, 9),
    ("They lost 1-2 in Solvang.", "1-2", 1, 2),
    ("a 5-4 decision", "5-4", 4, 5),
]


@pytest.mark.parametrize(("text", "words", "low", "high"), SCORES)
def test_reads_a_score(text: str, words: str, low: float, high: float) -> None:
    [quantity] = find(text)
    assert (quantity.span.text, quantity.unit) == (words, "score")
    assert (quantity.low, quantity.high) == (low, high)


CHANGES = [
    ("Sales rose 3% in all.", [("3%", "up")]),
    ("Sales fell by 3% in all.", [("3%", "down")]),
    ("Sales rose to 3% of it.", [("3%", "")]),
    ("Sales fell from 5% to 3% in all.", [("5%", "from"), ("3%", "")]),
    ("Sales stood at 5%, up from 3%.", [("5%", ""), ("3%", "from")]),
    ("a 3% rise", [("3%", "up")]),
    ("a drop of 3%", [("3%", "down")]),
    ("It is 12% higher.", [("12%", "up")]),
    ("It is less than 3%.", [("less than 3%", "")]),
    ("They make up 14 percent.", [("14 percent", "")]),
    ("The price doubled.", [("doubled", "up")]),
    ("The bank raised $5m.", [("$5m", "")]),
    ("It cost from 3 to 5 euros.", [("3 to 5 euros", "")]),
]


@pytest.mark.parametrize(("text", "changes"), CHANGES)
def test_tells_a_rise_and_a_fall_from_a_level(text: str, changes: list[tuple[str, str]]) -> None:
    assert [(quantity.span.text, quantity.change) for quantity in find(text)] == changes


RATES = [
    ("$500 a month", "month"),
    ("$12-an-hour jobs", "hour"),
    ("£30 per person", "person"),
    ("$90 a barrel", "barrel"),
    ("$500 in all", ""),
]


@pytest.mark.parametrize(("text", "per"), RATES)
def test_reads_what_a_rate_is_counted_by(text: str, per: str) -> None:
    assert [quantity.per for quantity in find(text)] == [per]


NO_QUANTITIES = [
    ("No one came.", "a pronoun"),
    ("One of them came.", "a pronoun"),
    ("one after another", "a pronoun"),
    ("the first one", "a pronoun"),
    ("On the one hand he did.", "an idiom"),
    ("a B52 jet", "a model"),
    ("the Su-27 and COVID-19", "names"),
    ("The G20 met.", "a name"),
    ("A Boeing 737 landed.", "a model"),
    ("Apollo 11 landed.", "a name"),
    ("See page 12 and section 4.", "they say which"),
    ("It is No. 2 there.", "it says which"),
    ("Article 33 says so.", "it says which"),
    ("Flight 447 fell.", "it says which"),
    ("He lives at 221 Baker Street.", "an address"),
    ("Call +44 20 7946 0958 or (212) 555-0123.", "telephone numbers"),
    ("Call 555-0199 now.", "a telephone number"),
    ("1. The mayor resigned.", "the mark of a list"),
    ("In 2019 he left; the 2019 law stood.", "years"),
    ("on 9/11 and 3/4/2019", "dates"),
    ("at 10:30 and at 5 p.m.", "times of day"),
    ("It took 30 days and two years.", "the reader of times has them"),
    ("a three-day strike", "the reader of times has it"),
    ("visit https://example.org/2019/12/story-45", "an address on the web"),
    ("for i in range(10): x=42", "code"),
    ("version 3.5.2", "a version"),
    ("see [12] for it", "a note"),
    ("the shop is open 24/7", "a phrase"),
    ("his test scores", "results"),
    ("@user45 #top10", "names of accounts"),
]


@pytest.mark.parametrize(("text", "why"), NO_QUANTITIES)
def test_leaves_what_counts_nothing(text: str, why: str) -> None:
    assert [quantity.span.text for quantity in find(text) if quantity.unit != "ordinal"] == [], why


NO_ORDINALS = [
    "the first lady", "first responders", "in the first place", "first-degree murder",
    "First, he left.", "at first", "who first said so", "the Fifth Amendment", "the 9th Circuit",
    "a second ago", "a third party",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_ORDINALS)
def test_leaves_ordinals_that_rank_nothing(text: str) -> None:
    assert find(text) == []


def test_an_age_is_no_time() -> None:
    text = "The 34-year-old left."
    [found] = find_quantities(NLP(text), taken=[Span(4, 15, "34-year-old")])
    assert (found.span.text, found.unit) == ("34-year-old", "age")


def test_leaves_numbers_that_belong_to_a_time() -> None:
    text = "On June 18 he met 12 men."
    found = find_quantities(NLP(text), offset=100, taken=[Span(103, 110, "June 18")])
    assert [(quantity.span.text, quantity.span.start) for quantity in found] == [("12", 118)]


NUMBERS = [
    ("7", 7), ("1,234.5", 1234.5), ("5bn", 5e9), ("ninety-nine", 99), ("two hundred", 200),
    ("three thousand four hundred", 3400), ("half a million", 5e5), ("a dozen", None),
    ("many", None), ("", None), ("and", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_parses_numbers(text: str, value: float | None) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(("text", "value"), [("third", 3), ("twenty-first", 21), ("ten", None)])
def test_parses_ordinals(text: str, value: int | None) -> None:
    assert parse_ordinal(text) == value


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(number: int) -> str:
    """Write a number as an editor would."""
    for size, word in (
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if number >= size:
            rest = number % size
            join = " and " if rest and rest < 100 else " "
            return f"{spell(number // size)} {word}" + (f"{join}{spell(rest)}" if rest else "")
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")


@given(st.integers(0, 10**12 - 1))
def test_reads_back_a_number_that_was_spelled_out(number: int) -> None:
    text = f"They bought {spell(number)} tanks."
    [found] = find(text)
    assert found.span.text == spell(number)
    assert found.low == found.high == number


@given(st.integers(0, 10**9))
def test_reads_back_a_number_with_separators(number: int) -> None:
    [found] = find(f"They bought {number:,} tanks.")
    assert found.span.text == f"{number:,}"
    assert found.low == found.high == number
    assert found.counted == "tank"


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["to", "and"]))
def test_ranges_are_ordered(low: int, more: int, join: str) -> None:
    text = f"between {low:,} {join} {low + more:,} tanks"
    [found] = find(text)
    assert (found.low, found.high) == (low, low + more)
    assert found.span.text == f"{low:,} {join} {low + more:,}"


@given(st.integers(0, 10**9))
def test_reads_digits_with_and_without_commas(number: int) -> None:
    assert parse_number(f"{number:,}") == parse_number(str(number)) == number


TOKENS = st.sampled_from(
    "12 1,000 $ 5% million billion one two hundred and of to - or so more than around men tons € "
    "third half a dozen dozens 3.5 km 🙂 ’ the in every times doubled aged years old 34 3-1 10–15 from "
    "several hundred dollars per day minus -5 °C second, first".split()
)


@given(st.lists(TOKENS, max_size=20), st.integers(0, 100))
def test_holds_its_promises_on_any_words(words: list[str], offset: int) -> None:
    text = " ".join(words)
    end = offset
    for found in find_quantities(NLP(text), offset=offset):
        span = found.span
        assert end <= span.start < span.end
        assert text[span.start - offset : span.end - offset] == span.text
        if what := found.counted_span:
            assert text[what.start - offset : what.end - offset] == what.text
        assert found.low is None or found.high is None or found.low <= found.high
        end = span.end


@pytest.mark.parametrize(
    "text",
    [
        "9" * 400,
        "hundred and " * 400,
        "million " * 400,
        "1 " * 400,
        "one hundred " * 400,
        "1," * 400,
    ],
)
def test_survives_numbers_without_end(text: str) -> None:
    for found in find(text):
        assert found.low is not None
        assert math.isfinite(found.low)


@given(st.text(max_size=80))
def test_never_fails_on_any_text(text: str) -> None:
    for found in find(text):
        assert text[found.span.start : found.span.end] == found.span.text
