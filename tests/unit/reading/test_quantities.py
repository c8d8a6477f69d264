"""Quantities: the amount, its unit, what it counts, what bounds it, and what is none."""

from __future__ import annotations

import math

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.document import Quantity, Relation, Span
from factcheck.engine.reading.quantities import compare_quantities, find_quantities
from factcheck.engine.reading.quantities_numerals import parse_number, parse_ordinal

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


@pytest.mark.parametrize(
    "text", ["No one came.", "One of them came.", "the first one", "a B52 jet"]
)
def test_leaves_what_counts_nothing(text: str) -> None:
    assert [quantity for quantity in find(text) if quantity.unit != "ordinal"] == []


def test_leaves_numbers_that_belong_to_a_time() -> None:
    text = "On June 18 he met 12 men."
    found = find_quantities(NLP(text), offset=100, taken=[Span(103, 110, "June 18")])
    assert [(quantity.span.text, quantity.span.start) for quantity in found] == [("12", 118)]


def quantity(
    low: float | None, high: float | None, unit: str = "", counted: str = "", *, about: bool = False
) -> Quantity:
    return Quantity(Span(0, 1, "x"), low, high, unit, counted, about)


RELATIONS = [
    (quantity(12, 12, counted="tank"), quantity(12, 12, counted="tank"), "same"),
    (quantity(12, 12, counted="tank"), quantity(14, 14, counted="tank"), "differs"),
    (quantity(12, 12, counted="tank"), quantity(14, 14, counted="car"), "silent"),
    (quantity(12, 12), quantity(14, 14), "silent"),
    (quantity(12, 12, counted="tank"), quantity(10, None, counted="tank"), "compatible"),
    (quantity(12, 12, counted="tank"), quantity(None, 10, counted="tank"), "differs"),
    (quantity(12, 12, counted="tank"), quantity(10, 15, counted="tank"), "compatible"),
    (
        quantity(100, 100, counted="tank", about=True),
        quantity(108, 108, counted="tank"),
        "compatible",
    ),
    (quantity(100, 100, counted="tank", about=True), quantity(150, 150, counted="tank"), "differs"),
    (quantity(5, 5, "percent"), quantity(5, 5, "percentage_point"), "silent"),
    (quantity(5, 5, "percent", "voter"), quantity(6, 6, "percent"), "differs"),
    (quantity(5e6, 5e6, "USD"), quantity(5e6, 5e6, "EUR"), "silent"),
    (quantity(2, 2, "ordinal", "trip"), quantity(1, 1, "ordinal", "visit"), "silent"),
    (quantity(5.2e6, 5.2e6, "USD"), quantity(5213400, 5213400, "USD"), "compatible"),
]


@pytest.mark.parametrize(("first", "second", "relation"), RELATIONS)
def test_relates_two_amounts_both_ways(first: Quantity, second: Quantity, relation: str) -> None:
    assert compare_quantities(first, second) == compare_quantities(second, first)
    assert compare_quantities(first, second) == Relation(relation)


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


@given(st.integers(0, 10**9))
def test_reads_digits_with_and_without_commas(number: int) -> None:
    assert parse_number(f"{number:,}") == parse_number(str(number)) == number


TOKENS = st.sampled_from(
    "12 1,000 $ 5% million billion one two hundred and of to - or so more than around men tons € "
    "third half a dozen dozens 3.5 km 🙂 ’ the".split()
)


@given(st.lists(TOKENS, max_size=20), st.integers(0, 100))
def test_holds_its_promises_on_any_words(words: list[str], offset: int) -> None:
    text = " ".join(words)
    end = offset
    for found in find_quantities(NLP(text), offset=offset):
        span = found.span
        assert end <= span.start < span.end
        assert text[span.start - offset : span.end - offset] == span.text
        assert found.low is None or found.high is None or found.low <= found.high
        end = span.end


@pytest.mark.parametrize("text", ["9" * 400, "hundred and " * 400, "million " * 400, "1 " * 400])
def test_survives_numbers_without_end(text: str) -> None:
    for found in find(text):
        assert found.low is not None
        assert math.isfinite(found.low)


@given(st.text(max_size=80))
def test_never_fails_on_any_text(text: str) -> None:
    for found in find(text):
        assert text[found.span.start : found.span.end] == found.span.text
