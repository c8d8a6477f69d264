"""Names meet when they are spelled differently, and stay apart when they differ."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.engine.reading.cast import Cast
from factcheck.engine.reading.entities import clean_name, name_key, strip_title
from factcheck.engine.reading.places import country_of

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


def cast_of(*people: tuple[str, int]) -> Cast:
    return Cast.of(("PERSON", name, start) for name, start in people)


def test_resolves_a_family_name_last_or_first() -> None:
    cast = cast_of(("Ngozi Okoye", 0), ("Park Min Seo", 50))
    assert cast.resolve("PERSON", "Okoye", 90) == "Ngozi Okoye"
    assert cast.resolve("PERSON", "Park", 90) == "Park Min Seo"
    assert cast.resolve("PERSON", "Min-Seo", 90) == "Park Min Seo"


def test_a_shared_name_means_the_only_one_introduced_so_far() -> None:
    cast = cast_of(("Park Min Seo", 0), ("Park Min Ho", 100))
    assert cast.resolve("PERSON", "Park", 60) == "Park Min Seo"
    assert cast.resolve("PERSON", "Park", 160) == "Park"


def test_a_family_name_wins_over_a_first_name() -> None:
    cast = cast_of(("James Holm", 0), ("Etta James", 30))
    assert cast.resolve("PERSON", "James", 90) == "Etta James"


def test_resolves_initials_of_a_body() -> None:
    cast = Cast.of([("ORG", "World Trade Board", 0)])
    assert cast.resolve("ORG", "WTB", 50) == "World Trade Board"


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Kenyan", "Kenya"),
        ("the Élysée", "France"),
        ("U.S.", "United States"),
        ("Nairobi", "Kenya"),
        ("Nairobi Times", None),
    ],
)
def test_knows_countries_by_their_other_names(name: str, country: str | None) -> None:
    assert country_of(name) == country
