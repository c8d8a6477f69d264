"""Names meet when they are spelled differently, and stay apart when they differ."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.engine.reading.names.entities import clean_name, name_key, strip_title
from factcheck.engine.reading.names.places import (
    country_by_people,
    country_named,
    country_of,
    same_city,
)

SAME = {
    "hyphen": ("Park Min-Seo", "Park Min Seo"),
    "accents": ("José Peña", "Jose Pena"),
    "stroke": ("Đặng Thị", "Dang Thi"),
    "dots": ("U.S.", "US"),
    "article": ("the Kenyan Times", "Kenyan Times"),
    "possessive": ("Okoye’s", "Okoye"),
    "left-apostrophe": ("Okoye‘s", "Okoye"),
    "apostrophe-inside": ("O’Brien", "O'Brien"),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_spellings_of_one_name_are_equal(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Park Min Seo", "Park Min Ho"), ("Lima", "Limas")])
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Daily Star,", "Daily Star"),
        ("“Vesti”", "Vesti"),
        ("the U.S.", "U.S."),
        ("Acme Inc.", "Acme Inc."),
        ("Okoye's", "Okoye"),
        ("Jones.", "Jones"),
    ],
)
def test_cleans_names(words: str, name: str) -> None:
    assert clean_name(words) == name


def test_strips_titles_but_never_the_last_word() -> None:
    assert strip_title("Prime Minister Ada Holm") == "Ada Holm"
    assert strip_title("Prince") == "Prince"


@given(st.text(max_size=40))
@example("A_0")
@example('0"\x1f')
def test_a_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Kenyan", "Kenya"),
        ("the Élysée", "France"),
        ("U.S.", "United States"),
        ("Nairobi", "Kenya"),
        ("Nairobi Times", None),
        ("Russian Federation", "Russia"),
        ("Türkiye", "Turkey"),
        ("Filipinos", "Philippines"),
        ("Nigerien", "Niger"),
        ("Nigerian", "Nigeria"),
        ("DR Congo", "DR Congo"),
        ("Congolese", "Congo"),
        ("Korea", None),
        ("Lesotho", "Lesotho"),
        ("Kosovar", "Kosovo"),
    ],
)
def test_knows_countries_by_their_other_names(name: str, country: str | None) -> None:
    assert country_of(name) == country


def test_a_capital_is_not_its_country():
    assert (country_of("Lima"), country_by_people("Lima"), country_named("Peruvian")) == (
        "Peru",
        None,
        None,
    )


def test_knows_the_spellings_of_a_city():
    assert same_city("Kiev") == same_city("Kyiv") == "Kyiv"
    assert same_city("Lima") is None
