"""Two wordings of one event give one predication."""

from __future__ import annotations

import pytest

from factcheck.engine.document import Certainty, Predication

pytestmark = pytest.mark.model

EVENTS = {
    "verb": ("Amina Okoye visited Peru in May.", "visit", {"who": "Amina Okoye", "to": "Peru"}),
    "travel": ("Amina Okoye travelled to Peru.", "visit", {"who": "Amina Okoye", "to": "Peru"}),
    "light-verb": (
        "Amina Okoye made a trip to Peru.",
        "visit",
        {"who": "Amina Okoye", "to": "Peru"},
    ),
    "event-noun": (
        "Amina Okoye's visit to Peru was a success.",
        "visit",
        {"who": "Amina Okoye", "to": "Peru"},
    ),
    "staged": (
        "Amina Okoye's trip to Peru took place in 2000.",
        "visit",
        {"who": "Amina Okoye", "to": "Peru"},
    ),
    "invite": (
        "Luis Prado invited Amina Okoye to the summit.",
        "invite",
        {"who": "Luis Prado", "whom": "Amina Okoye"},
    ),
    "extended-invitation": (
        "Luis Prado extended an invitation to Amina Okoye.",
        "invite",
        {"who": "Luis Prado", "whom": "Amina Okoye"},
    ),
    "passive": (
        "Amina Okoye was invited by Luis Prado.",
        "invite",
        {"who": "Luis Prado", "whom": "Amina Okoye"},
    ),
    "accepted-invitation": (
        "Amina Okoye accepted an invitation from Luis Prado.",
        "invite",
        {"who": "Luis Prado", "whom": "Amina Okoye"},
    ),
    "controlled": (
        "Luis Prado invited Amina Okoye to visit Peru.",
        "visit",
        {"who": "Amina Okoye", "to": "Peru"},
    ),
}


def predications(reading) -> list[Predication]:
    return [p for s in reading.sentences for p in s.predications]


@pytest.mark.parametrize(("text", "lemma", "roles"), EVENTS.values(), ids=EVENTS)
def test_reads_who_does_what(reading_of, text: str, lemma: str, roles: dict[str, str]) -> None:
    found = [
        {argument.role: argument.name for argument in one.arguments}
        for one in predications(reading_of(text))
        if one.lemma == lemma
    ]
    assert any(roles.items() <= arguments.items() for arguments in found), found


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Amina Okoye visited Peru.", Certainty.ASSERTED),
        ("Amina Okoye plans to visit Peru.", Certainty.PLANNED),
        ("Amina Okoye is expected to visit Peru.", Certainty.EXPECTED),
        ("Amina Okoye may visit Peru.", Certainty.POSSIBLE),
    ],
)
def test_reads_how_firmly_it_is_told(reading_of, text: str, certainty: Certainty) -> None:
    [visit] = [p for p in predications(reading_of(text)) if p.lemma == "visit"]
    assert visit.certainty is certainty


@pytest.mark.parametrize(
    ("text", "tense", "is_negated"),
    [
        ("Amina Okoye will visit Peru.", "future", False),
        ("Amina Okoye has not visited Peru.", "past", True),
        ("Amina Okoye never visited Peru.", "past", True),
    ],
)
def test_reads_tense_and_negation(reading_of, text: str, tense: str, is_negated: bool) -> None:
    [visit] = [p for p in predications(reading_of(text)) if p.lemma == "visit"]
    assert (visit.tense, visit.is_negated) == (tense, is_negated)


def test_each_of_two_places_is_an_argument(reading_of) -> None:
    [visit] = predications(reading_of("Amina Okoye will visit Peru and Chile."))
    assert [a.name for a in visit.arguments if a.role == "to"] == ["Peru", "Chile"]


def test_a_description_stands_for_the_person_it_can_only_mean(reading_of) -> None:
    reading = reading_of(
        "Kenyan President Amina Okoye met Peruvian President Luis Prado in May.\n"
        "The Kenyan leader resigned on Monday."
    )
    resign = predications(reading)[-1]
    assert [a.name for a in resign.arguments if a.role == "who"] == ["Amina Okoye"]


def test_a_description_that_fits_two_people_is_left_alone(reading_of) -> None:
    reading = reading_of(
        "President Amina Okoye met President Luis Prado in May.\nThe president resigned on Monday."
    )
    resign = predications(reading)[-1]
    assert [a.name for a in resign.arguments if a.role == "who"] == ["president"]


def test_his_country_is_that_of_the_host(reading_of) -> None:
    reading = reading_of("Peruvian President Luis Prado invited Amina Okoye to visit his country.")
    [visit] = [p for p in predications(reading) if p.lemma == "visit"]
    assert [a.name for a in visit.arguments if a.role == "to"] == ["Peru"]
