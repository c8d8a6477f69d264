"""Claims are cut where clauses are, and carry what was read from them."""

from __future__ import annotations

import pytest

from factcheck.engine.document import ClaimKind

pytestmark = pytest.mark.model


def test_fills_the_slots(reading_of) -> None:
    [claim] = reading_of("Amina Okoye visited Peru in May with 40 advisers.").claims
    slots = claim.slots
    assert (slots.who, slots.did, slots.where) == ("Amina Okoye", "visit", ("Peru",))
    assert [timex.value for timex in slots.when] == ["2024-05"]
    assert [quantity.low for quantity in slots.how_many] == [40]
    assert not slots.is_negated


def test_names_the_speaker_of_a_claim(reading_of) -> None:
    [claim] = reading_of("Amina Okoye said that 40 homes burned in Peru on Monday.").claims
    assert claim.slots.said_by == "Amina Okoye"
    assert claim.slots.did == "burn"


def test_cuts_between_clauses_with_subjects_of_their_own(reading_of) -> None:
    claims = reading_of("The bank failed in May, and the minister resigned on Monday.").claims
    assert [claim.span.text for claim in claims] == [
        "The bank failed in May",
        "the minister resigned on Monday.",
    ]


def test_keeps_together_what_shares_a_subject(reading_of) -> None:
    assert len(reading_of("The minister resigned in May and left the country.").claims) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Amina Okoye will visit Peru in July.", ClaimKind.PREDICTION),
        ("The fire destroyed 40 homes in Peru.", ClaimKind.QUANTITY),
        ("“We lost the whole town in a single night,” the mayor said.", ClaimKind.QUOTATION),
        ("Amina Okoye visited Peru.", ClaimKind.EVENT),
    ],
)
def test_tells_kinds_apart(reading_of, text: str, kind: ClaimKind) -> None:
    [claim] = reading_of(text).claims
    assert claim.kind is kind


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Why did the bridge fall?", "question"),
        ("The minister should resign.", "opinion"),
        ("What a day!", "fragment"),
    ],
)
def test_says_why_something_cannot_be_checked(reading_of, text: str, reason: str) -> None:
    [claim] = reading_of(text).claims
    assert claim.not_checkable == reason
