"""Who passes on whose words: chains of sources, and sources that go unnamed."""

from __future__ import annotations

import pytest

from factcheck.engine.document import PartyKind, Quotation
from factcheck.engine.reading.quotations.anonymity import count_of

pytestmark = pytest.mark.model

# text -> the parties of the longest chain, from who passes the words on to the first source
CHAINS = {
    "citing-one-who-cites": (
        "Tavia reported, citing Mirovka, which cited a diplomat, that the minister would resign.",
        ["Tavia", "Mirovka", "diplomat"],
    ),
    "behind-the-content": (
        "The minister will resign, Tavia reported, citing two unnamed officials.",
        ["Tavia", "two unnamed officials"],
    ),
    "cited-by": (
        "According to an unnamed diplomat cited by Mirovka, the talks will fail.",
        ["Mirovka", "unnamed diplomat"],
    ),
    "quoted-as-saying": (
        "Mirovka quoted two officials as saying the raid had failed.",
        ["Mirovka", "two officials"],
    ),
    "was-quoted-as-saying": (
        "A spokesman was quoted by Mirovka as saying that the raid had failed.",
        ["Mirovka", "spokesman"],
    ),
    "speech-inside-speech": (
        "The official said the president told him the raid failed.",
        ["official", "president"],
    ),
    "according-to-behind": (
        "The raid failed, the minister said, according to Mirovka.",
        ["Mirovka", "minister"],
    ),
    "news-agency-with-its-name": (
        "The port will close in June, the Tavia news agency reported, citing the ministry.",
        ["Tavia", "ministry"],
    ),
    "side-by-side": (
        "The ship sank, Tavia reported, citing the coast guard and two survivors.",
        ["Tavia", "coast guard", "two survivors"],
    ),
}


def longest(reading) -> Quotation:
    quotations = [q for s in reading.sentences for q in s.quotations]
    return max(quotations, key=lambda q: len(q.attribution.chain))


@pytest.mark.parametrize(("text", "names"), CHAINS.values(), ids=CHAINS)
def test_follows_a_chain_of_sources(reading_of, text: str, names: list[str]) -> None:
    attribution = longest(reading_of(text)).attribution
    assert [link.party.name for link in attribution.chain] == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The firm cut its forecast, citing weak demand.", id="a reason"),
        pytest.param("The judge cited the mayor for contempt.", id="another sense"),
        pytest.param("Critics cited the price as the main problem.", id="an example"),
        pytest.param("Amina Okoye said that the bell weighs 90 kilos.", id="one speaker"),
        pytest.param("Okoye said that he had told them that it was safe.", id="the same speaker"),
    ],
)
def test_makes_no_chain_of(reading_of, text: str) -> None:
    chains = [q.attribution.chain for s in reading_of(text).sentences for q in s.quotations]
    assert not any(chains)


# text -> (name, how many, why)
UNNAMED = {
    "familiar": (
        "A person familiar with the matter said the deal was dead.",
        ("person familiar with the matter", 1, None),
    ),
    "condition-and-reason": (
        "Two officials who spoke on condition of anonymity because they were not authorized to "
        "talk to the media said the raid failed.",
        ("Two officials", 2, "because they were not authorized to talk to the media"),
    ),
    "purpose": (
        "A senior official, speaking on condition of anonymity to discuss private talks, said the "
        "deal was dead.",
        ("senior official", 1, "to discuss private talks"),
    ),
    "fear": (
        "One employee, who asked not to be identified for fear of losing her job, said the mill "
        "was unsafe.",
        ("One employee", 1, "for fear of losing her job"),
    ),
    "behind-the-cue": (
        "The raid failed, three senior officials told Mirovka on condition of anonymity.",
        ("three senior officials", 3, None),
    ),
    "not-authorised": (
        "The deal was dead, said an official, who was not authorised to speak publicly.",
        ("official", 1, "was not authorised to speak publicly"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), UNNAMED.values(), ids=UNNAMED)
def test_describes_who_goes_unnamed(reading_of, text: str, expected) -> None:
    [quotation] = [q for s in reading_of(text).sentences for q in s.quotations]
    speaker = quotation.attribution.speaker
    assert speaker.kind is PartyKind.ANONYMOUS
    reason = speaker.anonymity.text if speaker.anonymity else None
    assert (speaker.name, speaker.count, reason) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Amina Okoye, who asked not to be named in court, said the deal was dead.",
        "The ministry said the deal was dead.",
        "The statement said the deal was dead.",
    ],
)
def test_whoever_has_a_name_is_not_anonymous(reading_of, text: str) -> None:
    [quotation] = [q for s in reading_of(text).sentences for q in s.quotations]
    assert quotation.attribution.speaker.kind is not PartyKind.ANONYMOUS


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("two officials", 2),
        ("a person", 1),
        ("at least 14 witnesses", 14),
        ("both men", 2),
        ("a number of people", None),
        ("officials", None),
    ],
)
def test_counts_sources(words: str, count: int | None) -> None:
    assert count_of(words) == count
