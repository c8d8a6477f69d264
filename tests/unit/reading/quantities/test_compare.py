"""Amounts that are at odds and amounts that only look so: units, bounds, ranges, changes."""

from __future__ import annotations

import subprocess
import sys

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.document import Quantity, Relation, Span
from factcheck.engine.reading.quantities.compare import compare_quantities
from factcheck.engine.reading.quantities.conversion import is_physical, to_base
from factcheck.engine.reading.quantities.units import (
    COUNTRY_MONEY,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    MEASURES,
)


def amount(low, high=..., unit="", counted="", *, about=False, text="5", **more):
    high = low if high is ... else high
    return Quantity(Span(0, len(text), text), low, high, unit, counted, about, **more)


def count(low, high=..., counted="soldier", **more):
    return amount(low, high, "", counted, **more)


AT_ODDS = {
    "two counts": (count(12), count(14)),
    "a count outside a range": (count(20), count(10, 15)),
    "more than a count": (count(30, None), count(19)),
    "fewer than a count": (count(None, 12), count(19)),
    "two bounds apart": (count(300, None), count(None, 200)),
    "two ranges apart": (count(10, 15), count(20, 25)),
    "far from about": (count(100, about=True), count(150)),
    "far from dozens": (count(24, 288, about=True), count(2_000)),
    "two shares": (amount(5, unit="percent"), amount(7, unit="percent")),
    "a share in words": (amount(50, unit="percent", text="half"), amount(70, unit="percent")),
    "two prices": (amount(5e9, unit="USD"), amount(7e9, unit="USD")),
    "lengths in two units": (amount(5, unit="kilometre"), amount(9_000, unit="metre")),
    "areas in two units": (amount(10, unit="square_mile"), amount(10, unit="square_kilometre")),
    "temperatures in two units": (amount(40, unit="celsius"), amount(40, unit="fahrenheit")),
    "tons and tonnes far apart": (amount(100, unit="ton"), amount(150, unit="tonne")),
    "points and basis points": (amount(1, unit="percentage_point"), amount(25, unit="basis_point")),
    "a rise and a fall": (
        amount(3, unit="percent", counted="sale", change="up"),
        amount(3, unit="percent", counted="sale", change="down"),
    ),
    "doubled and rose by a half": (
        amount(2, unit="times", change="up"),
        amount(50, unit="percent", change="up"),
    ),
    "two ages": (amount(34, unit="age", counted="lee"), amount(43, unit="age", counted="lee")),
    "two scores": (amount(1, 3, "score"), amount(2, 3, "score")),
    "two ranks": (amount(2, unit="ordinal", counted="trip"), amount(3, unit="ordinal", counted="trip")),
    "dead and killed": (count(12, counted="dead"), count(15, counted="killed")),
    "people and dead": (count(12, counted="person"), count(15, counted="dead")),
    "a thousand and twelve hundred": (count(1_000), count(1_200)),
    "20 and 19": (count(20), count(19)),
    "two rates": (amount(500, unit="USD", per="month"), amount(800, unit="USD", per="month")),
}  # fmt: skip


@pytest.mark.parametrize("name", AT_ODDS)
def test_finds_amounts_at_odds(name):
    ours, theirs = AT_ODDS[name]
    assert compare_quantities(ours, theirs) is Relation.DIFFERS
    assert compare_quantities(theirs, ours) is Relation.DIFFERS


# Name: both amounts, what they are to each other, why that is no conflict.
NOT_AT_ODDS = {
    "one length in two units": (
        amount(5, unit="kilometre"), amount(5_000, unit="metre"), "same", "the same length",
    ),
    "miles and kilometres": (
        amount(3, unit="mile"), amount(4.8, unit="kilometre"), "compatible", "4.83 km, rounded",
    ),
    "acres and hectares": (
        amount(494, unit="acre"), amount(200, unit="hectare"), "compatible", "199.9 ha, rounded",
    ),
    "a temperature in two units": (
        amount(-40, unit="celsius"), amount(-40, unit="fahrenheit"), "compatible", "where they meet",
    ),
    "tons and tonnes": (
        amount(100, unit="ton"), amount(100, unit="tonne"), "compatible", "a ton may be metric",
    ),
    "a quarter of a point": (
        amount(0.25, unit="percentage_point"), amount(25, unit="basis_point"), "same", "a hundredth",
    ),
    "poll points": (
        amount(3, unit="point"), amount(3, unit="percentage_point"), "same", "polls say points",
    ),
    "inside a range": (count(12), count(10, 15), "compatible", "the range holds it"),
    "above a bound": (count(305), count(300, None), "compatible", "more than 300"),
    "below a bound": (count(190), count(None, 200), "compatible", "up to 200"),
    "near about": (count(100, about=True), count(108), "compatible", "about is a tenth"),
    "in the dozens": (count(24, 288, about=True), count(60), "compatible", "five dozens"),
    "rounded money": (
        amount(5e9, unit="USD"), amount(5.3e9, unit="USD"), "compatible", "5.3 rounds to 5",
    ),
    "rounded share": (
        amount(5, unit="percent"), amount(5.4, unit="percent"), "compatible", "5.4 rounds to 5",
    ),
    "rounded count": (count(2_000), count(1_950), "compatible", "1,950 rounds to 2,000"),
    "a share in words": (
        amount(100 / 3, unit="percent", text="a third"), amount(35, unit="percent"), "compatible",
        "words round",
    ),
    "a birthday between": (
        amount(34, unit="age", counted="lee"), amount(35, unit="age", counted="lee"), "compatible",
        "she may have turned 35",
    ),
    "doubled and rose by 100 percent": (
        amount(2, unit="times", change="up"), amount(100, unit="percent", change="up"), "same",
        "twice is a rise by all of it",
    ),
    "others": (count(32, counted="other"), count(32, counted="person"), "same", "others are people"),
    "percent and points": (
        amount(5, unit="percent"), amount(7, unit="percentage_point"), "silent", "two measures",
    ),
    "two currencies": (amount(5, unit="USD"), amount(7, unit="EUR"), "silent", "no rate is known"),
    "two dimensions": (
        amount(5, unit="mile"), amount(7, unit="acre"), "silent", "a length is no area",
    ),
    "a mass and a count": (amount(5, unit="ton"), amount(7), "silent", "nothing shared"),
    "two things": (count(5, counted="tank"), count(7, counted="car"), "silent", "two things"),
    "dead and injured": (
        count(5, counted="dead"), count(7, counted="injured"), "silent", "two groups",
    ),
    "two people's ages": (
        amount(34, unit="age", counted="lee"), amount(50, unit="age", counted="lund"), "silent",
        "two people",
    ),
    "an age of nobody": (amount(34, unit="age"), amount(50, unit="age"), "silent", "of whom?"),
    "a part and the whole": (
        count(12, is_part=True), count(30), "silent", "12 of the 30 are no 30",
    ),
    "a rise and a level": (
        amount(3, unit="percent", change="up"), amount(5, unit="percent"), "silent",
        "by 3 and to 5 percent",
    ),
    "before and after": (
        amount(3, unit="percent", change="from"), amount(5, unit="percent"), "silent",
        "from 3 to 5 percent",
    ),
    "a month and a year": (
        amount(500, unit="USD", per="month"), amount(6_000, unit="USD", per="year"), "silent",
        "two rates",
    ),
    "a rise and a fall of two things": (
        amount(3, unit="percent", counted="sale", change="up"),
        amount(3, unit="percent", counted="cost", change="down"), "silent", "two things",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NOT_AT_ODDS)
def test_raises_no_false_alarm(name):
    ours, theirs, relation, why = NOT_AT_ODDS[name]
    assert compare_quantities(ours, theirs) is Relation(relation), why
    assert compare_quantities(theirs, ours) is Relation(relation), why


UNITS = st.sampled_from(
    ["", "percent", "USD", "kilometre", "mile", "celsius", "times", "age", "score"]
)
ENDS = st.none() | st.floats(-1e6, 1e12, allow_nan=False)


@st.composite
def quantities(draw):
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return amount(
        low, high, draw(UNITS), draw(st.sampled_from(["", "person", "tank", "other"])),
        about=draw(st.booleans()), change=draw(st.sampled_from(["", "up", "down", "from"])),
        is_part=draw(st.booleans()),
    )  # fmt: skip


@given(quantities(), quantities())
def test_both_sides_see_one_relation(first, second):
    assert compare_quantities(first, second) is compare_quantities(second, first)


@given(quantities())
def test_nothing_is_at_odds_with_itself(one):
    assert compare_quantities(one, one) in (Relation.SAME, Relation.SILENT)


@pytest.mark.parametrize("unit", sorted(u for u in set(MEASURES.values()) if is_physical(u)))
def test_every_unit_has_a_dimension(unit):
    value, base = to_base(2.0, unit)
    assert value > 0
    assert base != "dimensionless"


def test_every_currency_is_one_of_iso_4217():
    known = {each.alpha_3 for each in pycountry.currencies}
    named = {code for countries in COUNTRY_MONEY.values() for code in countries.values()}
    gone = {"ITL", "DEM", "BGN"}  # articles still tell of them
    assert {
        *CURRENCY_CODES,
        *CURRENCY_SIGNS.values(),
        *CURRENCY_WORDS.values(),
        *named,
    } - gone <= known


def test_units_are_loaded_only_where_two_meet():
    code = (
        "import sys\n"
        "from factcheck.engine.document import Quantity, Span\n"
        "from factcheck.engine.reading.quantities.compare import compare_quantities\n"
        "here = Span(0, 1, '5')\n"
        "compare_quantities(Quantity(here, 5, 5, 'mile'), Quantity(here, 6, 6, 'mile'))\n"
        "assert 'pint' not in sys.modules\n"
        "compare_quantities(Quantity(here, 5, 5, 'mile'), Quantity(here, 6, 6, 'kilometre'))\n"
        "assert 'pint' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
