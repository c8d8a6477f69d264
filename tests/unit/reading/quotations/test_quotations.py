"""Who says what to whom on whose authority: sentences as they stand in news."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.engine.document import PartyKind, Quotation, QuotationKind

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
    "time-before-the-speaker": (
        'Last week Mayor Amina Okoye said: "We will rebuild the bridge by spring."',
        ("We will rebuild the bridge by spring.", "Amina Okoye", True),
    ),
    "insertion-before-the-content": (
        "Mirovka reported on Monday, citing the ministry, that the talks will resume.",
        ("the talks will resume", "Mirovka", False),
    ),
    "inverted-with-a-long-speaker": (
        "The bank will close, said a person familiar with the matter.",
        ("The bank will close", "person familiar with the matter", False),
    ),
    "verb-that-is-no-known-cue": (
        "“I have never seen so much water,” sobbed Amina Okoye.",
        ("I have never seen so much water", "Amina Okoye", True),
    ),
    "speaker-with-an-aside": (
        "The report, released on Monday, said the dam was safe.",
        ("the dam was safe", "report", False),
    ),
    "as-told": (
        "As Mirovka reported, the mill will close.",
        ("the mill will close", "Mirovka", False),
    ),
    "heading-with-a-tail": (
        "Dam is unsafe: report\nThe dam was built by the state in the last century.",
        ("Dam is unsafe", "report", False),
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


def test_last_week_is_no_part_of_the_speaker(reading_of) -> None:
    [quotation] = statements(reading_of('Last week Mayor Amina Okoye said: "We will rebuild it."'))
    assert quotation.attribution.speaker.span.text == "Mayor Amina Okoye"


def test_a_paraphrase_with_words_in_marks_is_mixed(reading_of) -> None:
    text = "The mayor said the plan was “a waste of money” and would fail."
    kinds = {q.span.text: q.kind for q in statements(reading_of(text))}
    assert kinds["a waste of money"] is QuotationKind.DIRECT
    assert QuotationKind.MIXED in kinds.values()


def test_it_is_the_firm_of_the_sentence_before(reading_of) -> None:
    reading = reading_of("The ministry lost money last year. It said the mill would close.")
    speaker = statements(reading)[-1].attribution.speaker
    assert (speaker.name, speaker.span.text) == ("ministry", "It")


SPOKEN_ACROSS = {
    "named-one-sentence-before": "Amina Okoye wept.\n“We lost the house in the great fire.”",
    "named-one-sentence-after": "“We lost the house in the great fire.” Amina Okoye was speaking "
    "to reporters on Monday.",
    "goes-on-in-the-same-paragraph": "“We lost the house,” said Amina Okoye. “It is gone.”",
    "goes-on-in-the-next-paragraph": "Amina Okoye said: “We lost the house in the fire.\n"
    "“Nothing at all is left of it.”",
    "named-behind-the-last-paragraph": "“We lost the house.\n“We lost the car.\n"
    "“And nothing is left of it,” said Amina Okoye.",
}


@pytest.mark.parametrize("text", SPOKEN_ACROSS.values(), ids=SPOKEN_ACROSS)
def test_finds_the_speaker_across_sentences(reading_of, text: str) -> None:
    direct = [q for q in statements(reading_of(text)) if q.is_direct]
    assert direct
    assert {q.attribution.speaker.name for q in direct} == {"Amina Okoye"}


def test_he_is_the_person_who_spoke_before(reading_of) -> None:
    reading = reading_of(
        "“We lost the house in the fire,” said Amina Okoye.\n“Nothing is left of it,” she said."
    )
    assert [q.attribution.speaker.name for q in statements(reading)] == ["Amina Okoye"] * 2


def test_a_quotation_over_two_sentences_belongs_to_the_first(reading_of) -> None:
    reading = reading_of("“We lost the house. Nothing is left of it,” Amina Okoye said.")
    assert [len(s.quotations) for s in reading.sentences] == [1, 0]
    assert reading.sentences[0].quotations[0].attribution.speaker.name == "Amina Okoye"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The so-called “ghost fleet” left the harbour in May.", id="scare quotes"),
        pytest.param("He likes the song “Yellow Ships in the Green Harbour”.", id="a song"),
        pytest.param("She wrote a book titled “The Long Way Home to the Hills”.", id="a book"),
    ],
)
def test_marks_alone_make_no_speech(reading_of, text: str) -> None:
    assert not statements(reading_of(text))


MEDIA = {
    "on-a-platform": ("“We are ready,” the minister wrote on X.", "on X"),
    "in-a-statement": ("The firm said in a statement that it would appeal.", "in a statement"),
    "before-the-speaker": ("In a post on X, Okoye said the talks had failed.", "In a post on X"),
    "report-by-somebody": (
        "According to a report by the audit office, the bridge is unsafe.",
        "a report",
    ),
}


@pytest.mark.parametrize(("text", "medium"), MEDIA.values(), ids=MEDIA)
def test_keeps_where_it_was_said(reading_of, text: str, medium: str) -> None:
    [quotation] = statements(reading_of(text))
    assert quotation.attribution.medium.text == medium


SNIPPETS = st.sampled_from(
    [
        *"“ ” \" ' ‘ ’ « » „ '' ` , . : ? ! — … \n".split(" "),
        "said Amina Okoye",
        "he said",
        "it said",
        "according to the ministry",
        "citing two officials",
        "which cited Mirovka",
        "We lost the house",
        "declined to comment",
        "Q:",
        "OKOYE:",
        "was quoted as saying",
        "on condition of anonymity",
        "the boys' boat",
        "👩‍👩‍👧 é",
    ]
)


@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(SNIPPETS, max_size=25))
def test_offsets_hold_on_any_text(reading_of, pieces: list[str]) -> None:
    text = " ".join(pieces)
    for sentence in reading_of(text).sentences:
        for quotation in sentence.quotations:
            said = quotation.attribution
            parties = [said.speaker, said.recipient, *said.authorities]
            parties += [link.party for link in said.chain]
            spans = [quotation.span, said.cue, said.medium, *(p.span for p in parties if p)]
            assert all(text[s.start : s.end] == s.text for s in spans if s)
            names = [link.party.name.casefold() for link in said.chain]
            assert len(names) != 1
            assert len(set(names)) == len(names), "each party stands once in a chain"


@pytest.mark.parametrize("mark", ["“", "”", '"', "'", "‘", "«", "''", "“x” ", '"x'])
def test_thousands_of_marks_are_read(reading_of, mark: str) -> None:
    text = f"Amina Okoye spoke. {mark * 3_000} he said."
    assert reading_of(text).sentences
