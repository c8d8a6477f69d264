"""Who says what to whom on whose authority: sentences as they stand in news."""

from __future__ import annotations

import pytest

from factcheck.engine.document import PartyKind, Quotation

pytestmark = pytest.mark.model

# words -> (content, speaker, direct)
SAID = {
    "direct-behind": (
        "“We are ready for the storm,” the mayor said on Monday.",
        ("We are ready for the storm", "mayor", True),
    ),
    "inverted": (
        "“The talks were useful and frank,” said Amina Okoye.",
        ("The talks were useful and frank", "Amina Okoye", True),
    ),
    "that-clause": (
        "Amina Okoye said that the bridge would reopen in May.",
        ("the bridge would reopen in May", "Amina Okoye", False),
    ),
    "set-before": (
        "President Amina Okoye will visit Peru in July, the newspaper Mirovka reported Monday.",
        ("President Amina Okoye will visit Peru in July", "Mirovka", False),
    ),
    "according-to": (
        "According to the health ministry, 40 people were injured.",
        ("40 people were injured", "health ministry", False),
    ),
    "as-reported-by": (
        "As reported by Mirovka, the president is expected to resign.",
        ("the president is expected to resign", "Mirovka", False),
    ),
    "promise": (
        "The minister promised to help the farmers.",
        ("to help the farmers", "minister", False),
    ),
}


def statements(reading) -> list[Quotation]:
    return [q for s in reading.sentences for q in s.quotations if q.is_statement]


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=SAID)
def test_finds_what_is_said_and_by_whom(reading_of, text: str, expected) -> None:
    found = [
        (q.span.text, q.attribution.speaker.name if q.attribution.speaker else None, q.is_direct)
        for q in statements(reading_of(text))
    ]
    assert expected in found


@pytest.mark.parametrize(
    ("text", "recipient", "kind"),
    [
        ("The ambassador told the daily Mirovka that he was ready.", "Mirovka", PartyKind.OUTLET),
        ("The ambassador told reporters that he was ready.", "reporters", PartyKind.GROUP),
    ],
    ids=["outlet", "reporters"],
)
def test_finds_who_was_told(reading_of, text: str, recipient: str, kind: PartyKind) -> None:
    [quotation] = statements(reading_of(text))
    told = quotation.attribution.recipient
    assert (told.name, told.kind) == (recipient, kind)
    assert "ready" not in told.span.text, "what was told is no part of whom it was told"


def test_resolves_the_newspaper_to_the_one_introduced_last(reading_of) -> None:
    reading = reading_of(
        "The bank failed, the newspaper Mirovka reported on Monday.\n"
        "The chairman told the newspaper that he would resign."
    )
    assert statements(reading)[-1].attribution.recipient.name == "Mirovka"


def test_keeps_whom_a_report_cites(reading_of) -> None:
    [quotation] = statements(
        reading_of("The president will resign, Mirovka reported, citing two unnamed officials.")
    )
    [authority] = quotation.attribution.authorities
    assert authority.kind is PartyKind.ANONYMOUS


def test_keeps_who_passes_on_the_words_of_a_source(reading_of) -> None:
    [quotation] = statements(
        reading_of("According to an unnamed diplomat cited by Mirovka, the talks will fail.")
    )
    assert quotation.attribution.speaker.kind is PartyKind.ANONYMOUS
    assert [party.name for party in quotation.attribution.authorities] == ["Mirovka"]


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman declined to comment on the report.",
        "The ministry did not respond to a request for comment.",
        "The chairman did not confirm the sale.",
    ],
)
def test_silence_is_no_statement(reading_of, text: str) -> None:
    quotations = [q for s in reading_of(text).sentences for q in s.quotations]
    assert quotations
    assert not any(q.is_statement for q in quotations)


def test_he_is_the_person_who_spoke_before(reading_of) -> None:
    reading = reading_of(
        "“We lost the house in the fire,” said Amina Okoye.\n“Nothing is left of it,” she said."
    )
    assert [q.attribution.speaker.name for q in statements(reading)] == ["Amina Okoye"] * 2


def test_a_quotation_over_two_sentences_belongs_to_the_first(reading_of) -> None:
    reading = reading_of("“We lost the house. Nothing is left of it,” Amina Okoye said.")
    assert [len(s.quotations) for s in reading.sentences] == [1, 0]
    assert reading.sentences[0].quotations[0].attribution.speaker.name == "Amina Okoye"


def test_scare_quotes_are_no_speech(reading_of) -> None:
    assert not statements(reading_of("The so-called “ghost fleet” left the harbour in May."))
