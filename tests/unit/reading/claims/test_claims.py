"""Claims are cut where clauses are, stand alone, and carry what was read from them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        pytest.param(
            "The bank failed in May, and the minister resigned on Monday.",
            ["The bank failed in May.", "The minister resigned on Monday."],
            id="two-subjects",
        ),
        pytest.param(
            "The minister resigned in May and left the country by train.",
            ["The minister resigned in May.", "The minister left the country by train."],
            id="one-subject",
        ),
        pytest.param(
            "The banker was arrested in May and charged with fraud in June.",
            ["The banker was arrested in May.", "The banker was charged with fraud in June."],
            id="one-auxiliary",
        ),
        pytest.param(
            "The minister said that the bank failed in May and that the shops closed in June.",
            [
                "The minister said that the bank failed in May.",
                "The minister said that the shops closed in June.",
            ],
            id="what-is-said",
        ),
        pytest.param(
            "Amina Okoye, who leads the ministry, resigned on Monday.",
            ["Amina Okoye resigned on Monday.", "Amina Okoye leads the ministry."],
            id="relative-clause",
        ),
        pytest.param(
            "Amina Okoye, the mayor of Lagos, opened the bridge on Monday.",
            ["Amina Okoye opened the bridge on Monday.", "Amina Okoye is the mayor of Lagos."],
            id="apposition",
        ),
        pytest.param(
            "The company, founded in 1990, makes engines for ships.",
            ["The company makes engines for ships.", "The company was founded in 1990."],
            id="participle",
        ),
        pytest.param(
            "A bomb exploded in the market on Monday, killing 12 people.",
            ["A bomb exploded in the market on Monday.", "A bomb killed 12 people."],
            id="result",
        ),
    ],
)
def test_splits_what_asserts_two_things(reading_of, text: str, wordings: list[str]) -> None:
    reading = reading_of(text)
    assert [claim.wording for claim in reading.claims] == wordings
    for claim in reading.claims:
        assert all(text[part.start : part.end] == part.text for part in claim.parts)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The minister came and went.", id="two-verbs-of-no-length"),
        pytest.param(
            "The minister resigned in May, or the party forced her out in June.", id="either-or"
        ),
        pytest.param(
            "“The bank failed in May, and the minister resigned on Monday,” Okoye said.",
            id="inside-a-quotation",
        ),
        pytest.param(
            "People who own houses near the river left the town on Monday.",
            id="a-clause-that-says-which",
        ),
        pytest.param(
            "The town, which nobody from the ministry had visited, burned down in May.",
            id="the-pronoun-is-no-subject",
        ),
        pytest.param(
            "The minister resigned on Monday, which surprised the whole party.",
            id="which-means-the-clause",
        ),
        pytest.param(
            "The minister will resign if the bank fails and the shops close.", id="a-condition"
        ),
    ],
)
def test_keeps_together_what_asserts_one_thing(reading_of, text: str) -> None:
    assert len(reading_of(text).claims) == 1


@pytest.mark.parametrize(
    ("before", "text", "wording"),
    [
        pytest.param(
            "Amina Okoye visited Peru.",
            "She met farmers in May.",
            "Amina Okoye met farmers in May.",
            id="pronoun",
        ),
        pytest.param(
            "Amina Okoye visited Peru.",
            "Her party lost the election.",
            "Amina Okoye's party lost the election.",
            id="owner",
        ),
        pytest.param(
            "Amina Okoye visited Peru with Ada Holm.",
            "She met farmers in May.",
            "She met farmers in May.",
            id="two-people",
        ),
        pytest.param(
            "Mrs. Okoye visited Peru.",
            "He met farmers in May.",
            "He met farmers in May.",
            id="another-title",
        ),
        pytest.param(
            "Amina Okoye visited Peru.",
            "The governor said she met farmers.",
            "The governor said she met farmers.",
            id="somebody-else-may-be-meant",
        ),
        pytest.param(
            "Amina Okoye visited Peru.",
            "“She met farmers,” a spokesman said.",
            "“She met farmers,” a spokesman said.",
            id="words-of-others-stay",
        ),
        pytest.param(
            "Amina Okoye flew to Peru.",
            "Farmers met ministers there on Monday.",
            "Farmers met ministers in Peru on Monday.",
            id="there",
        ),
        pytest.param(
            "Amina Okoye flew from Chile to Peru.",
            "Farmers met ministers there on Monday.",
            "Farmers met ministers there on Monday.",
            id="there-or-there",
        ),
        pytest.param(
            "There was a storm in Peru.",
            "There are 40 houses left.",
            "There are 40 houses left.",
            id="there-is-no-place",
        ),
        pytest.param(
            "The bank failed in May 2019.",
            "Prices have doubled since then.",
            "Prices have doubled since May 2019.",
            id="since-then",
        ),
        pytest.param(
            "The bank failed.",
            "But the minister stayed in office.",
            "The minister stayed in office.",
            id="but",
        ),
    ],
)
def test_words_a_claim_so_that_it_stands_alone(reading_of, before, text, wording) -> None:
    assert reading_of(f"{before} {text}").claims[-1].wording == wording


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Amina Okoye will visit Peru in July.", ClaimKind.PREDICTION),
        ("The fire destroyed 40 homes in Peru.", ClaimKind.QUANTITY),
        ("“We lost the whole town in a single night,” the mayor said.", ClaimKind.QUOTATION),
        ("Amina Okoye visited Peru.", ClaimKind.EVENT),
        ("Amina Okoye opposes the new law.", ClaimKind.POSITION),
        ("The bridge fell because of the flood.", ClaimKind.CAUSE),
        ("Amina Okoye is the mayor of Lagos.", ClaimKind.DEFINITION),
        ("The snow was gone.", ClaimKind.EVENT),
        ("Okoye said the bridge would open soon.", ClaimKind.PREDICTION),
        ("The bridge may fall.", ClaimKind.PREDICTION),
        ("“You cannot trust them.", ClaimKind.QUOTATION),
        ("You cannot trust them.”", ClaimKind.QUOTATION),
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
        ("Prices could rise without a deal.", "future"),
        ("That changed everything.", "ambiguous"),
        ("Download the list of the winners.", "boilerplate"),
        ("Amina Okoye will visit Peru in July.", None),
        ("Okoye said the minister should resign.", None),
    ],
)
def test_says_why_something_cannot_be_checked(reading_of, text: str, reason: str | None) -> None:
    [claim] = reading_of(text).claims
    assert claim.not_checkable == reason


WORDS = st.sampled_from(
    """Okoye she Peru there and , but who which the company “ ” said that visited was founded in
    1990 killing 12 people ( ) . ; while — resigned bank""".split()
)


@given(words=st.lists(WORDS, min_size=1, max_size=30))
def test_any_words_give_claims_with_exact_offsets(reading_of, words: list[str]) -> None:
    text = " ".join(words)
    reading = reading_of(text)
    spans = [(claim.span.start, claim.span.end) for claim in reading.claims]
    assert len(set(spans)) == len(spans)
    for claim in reading.claims:
        sentence = reading.sentences[claim.sentence].span
        assert sentence.contains(claim.span)
        for span in (claim.span, *claim.parts):
            assert text[span.start : span.end] == span.text
        assert any(claim.span.contains(part) for part in claim.parts)
        assert claim.wording
        assert 0 <= claim.checkworthiness <= 1
