"""Who a short form means inside one article."""

from __future__ import annotations

import pytest

from factcheck.engine.reading.names.cast import Cast


def cast_of(*people):
    return Cast.of(("PERSON", name, start) for name, start in people)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        pytest.param("Ngozi Okoye", "Okoye", id="family-name-last"),
        pytest.param("Park Min Seo", "Park", id="family-name-first"),
        pytest.param("Park Min Seo", "Min-Seo", id="first-name-of-two-syllables"),
        pytest.param("Ngozi Okoye", "N. Okoye", id="initial"),
        pytest.param("Rosa Díaz Vela", "Díaz", id="first-of-two-surnames"),
        pytest.param("Rosa Díaz Vela", "Rosa Diaz", id="without-the-second-surname"),
        pytest.param("Ivan Petrovich Orlov", "Ivan Orlov", id="without-the-patronymic"),
        pytest.param("William Okoye", "Bill Okoye", id="short-first-name"),
        pytest.param("Volodymyr Orlovskyy", "Orlovsky", id="another-romanisation"),
        pytest.param("Karl von der Heide", "Von der Heide", id="with-particles"),
    ],
)
def test_resolves_short_forms(full, short):
    assert cast_of((full, 0)).resolve("PERSON", short, 90) == full


@pytest.mark.parametrize(
    ("full", "other"),
    [
        pytest.param("Ngozi Okoye", "Ada Okoye", id="sister"),
        pytest.param("Bo Holm Jr.", "Bo Holm", id="father"),
        pytest.param("Bo E. Holm", "Bo F. Holm", id="another-middle-initial"),
        pytest.param("Ngozi Okoye", "Okoyeva", id="longer-name"),
    ],
)
def test_keeps_others_apart(full, other):
    assert cast_of((full, 0), (other, 40)).resolve("PERSON", other, 90) == other


def test_a_shared_name_means_the_only_one_introduced_so_far():
    cast = cast_of(("Park Min Seo", 0), ("Park Min Ho", 100))
    assert cast.resolve("PERSON", "Park", 60) == "Park Min Seo"
    assert cast.resolve("PERSON", "Park", 160) == "Park"


def test_a_family_name_wins_over_a_first_name():
    cast = cast_of(("James Holm", 0), ("Etta James", 30))
    assert cast.resolve("PERSON", "James", 90) == "Etta James"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        pytest.param("World Trade Board", "WTB", id="initials"),
        pytest.param("Holmgren Lund", "Holmgren", id="first-word"),
        pytest.param("Kenyan Foreign Ministry", "Foreign Ministry", id="without-its-state"),
        pytest.param("Harbour Times", "Times", id="outlet"),
    ],
)
def test_resolves_what_a_body_is_called_for_short(full, short):
    assert Cast.of([("ORG", full, 0)]).resolve("ORG", short, 50) == full


def test_a_word_that_opens_many_names_is_no_short_form():
    assert Cast.of([("ORG", "World Trade Board", 0)]).resolve("ORG", "World", 50) == "World"


def test_a_name_as_common_as_a_word_is_nobodys():
    cast = cast_of(*((f"Ada{'x' * n} Holm", n) for n in range(60)))
    assert cast.resolve("PERSON", "Holm", 100) == "Holm"
