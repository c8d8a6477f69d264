"""Who rewrote whom, who is named, and which report a story rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.engine.document import Party, PartyKind, Source, Span
from factcheck.engine.verification import verify
from factcheck.engine.verification.derivation import names_outlet
from factcheck.engine.verification.origins import trace_origins
from tests.builders import Said, article, told

REPORT = (
    told("Divers found the brass bell of the liner off Norby.", names={"Norby": "PLACE"}),
    "The bell weighs 90 kilos and bears a long crack.",
    "The liner struck a reef in fog and sank within an hour.",
    "Fishermen rescued most passengers with rowing boats.",
)
REWRITE = (
    "The brass bell of the liner was found by divers.",
    "A long crack runs through the bell, which weighs 90 kilos.",
    "In fog the liner struck a reef and sank within an hour.",
    "Most passengers were rescued by fishermen with rowing boats.",
)


def derived(ours, *others):
    return [d.source for d in verify(ours, others).derivations]


@pytest.mark.parametrize(
    ("our_day", "their_day", "sources"),
    [
        pytest.param("2024-03-02", "2024-03-01", ["b"], id="after the source"),
        pytest.param("2024-03-01", "2024-03-02", [], id="before the source"),
        pytest.param("2024-03-01", "2024-03-01", ["b"], id="same day: the poorer one copied"),
        pytest.param(None, None, ["b"], id="both undated: the poorer one copied"),
    ],
)
def test_finds_the_direction_of_a_rewrite(our_day, their_day, sources):
    ours = article("a", *REWRITE, published=our_day, outlet="Fast News")
    assert derived(ours, article("b", *REPORT, published=their_day, outlet="Post")) == sources


def test_who_names_the_other_outlet_is_the_copy():
    ours = article("a", *REPORT, "The Harbour Post has told all of it before.", outlet="Fast News")
    assert derived(ours, article("b", *REWRITE, outlet="Harbour Post")) == ["b"]


def test_two_sentences_are_too_few_to_tell():
    assert derived(article("a", *REWRITE[:2]), article("b", *REPORT, published="2024-03-01")) == []


def test_an_undated_rewrite_of_an_undated_source_has_no_anchor():
    ours = article("a", *REWRITE, published=None)
    anchor = verify(ours, [article("b", *REPORT, published=None)]).anchor
    assert (anchor.published, anchor.estimated_from) == (None, None)


@pytest.mark.parametrize(
    ("text", "outlet", "is_named"),
    [
        pytest.param("As the Harbour Post wrote.", "The Harbour Post", True, id="named"),
        pytest.param("Read harbourpost.com for more.", "Harbour Post", True, id="linked"),
        pytest.param(
            "See www.theharbourpost.org/story", "Harbour Post", True, id="with its article"
        ),
        pytest.param("It was time to go.", "Time", False, id="an ordinary word"),
        pytest.param("As Time wrote.", "Time", True, id="one word with its capital"),
        pytest.param(
            "The harbour post was painted.", "Harbour Post", False, id="a post by the sea"
        ),
        pytest.param("Nothing.", "", False, id="no outlet"),
    ],
)
def test_knows_whether_an_outlet_is_named(text, outlet, is_named):
    assert names_outlet(article("a", text), outlet) is is_named


def citing(id, text, outlet="Gazette"):
    said = Said(text.split(",")[0], outlet, kind=PartyKind.OUTLET)
    return article(id, told(text, said=[said], names={outlet: "ORG"}), outlet=f"Paper {id}")


def test_articles_that_cite_one_report_rest_on_it():
    bell = citing("a", "Divers raised the bell of the liner, Gazette reported.")
    again = citing("b", "The bell of a liner was raised, Gazette wrote.")
    snow = citing("c", "Snow fell in the hills, Gazette reported.")
    first = trace_origins([bell, again, snow])[0]
    assert (first.name, first.articles) == ("Gazette", {"a", "b"})


def test_a_chain_of_copies_leads_to_the_report():
    cited = told(
        "The bell came to light in May, Gazette reported.",
        said=[Said("The bell came to light in May", "Gazette", kind=PartyKind.OUTLET)],
        names={"Gazette": "ORG"},
    )
    first = article("a", *REPORT, cited, published="2024-03-01", outlet="One Paper")
    second = article("b", *REWRITE, published="2024-03-02", outlet="Two Paper")
    third = article("c", *REWRITE, published="2024-03-03", outlet="Three Paper")
    origin = trace_origins([first, second, third])[0]
    assert origin.articles == {"a", "b", "c"}
    assert set(origin.copied) == {"b", "c"}


def test_an_outlet_does_not_rest_on_itself():
    own = citing("a", "The bell was raised, Paper a reported.", "Paper a")
    assert trace_origins([own]) == ()


def passing_on(id, text, outlet, body, direct=False):
    kind = PartyKind.ORGANISATION if direct else PartyKind.OUTLET
    built = article(
        id,
        told(text, said=[Said(text.split(",")[0], outlet, kind=kind)], names={outlet: "ORG"}),
        outlet=f"Paper {id}",
    )
    at = text.index(body)
    link = Party(Span.of(text, at, at + len(body)), body, PartyKind.ORGANISATION)
    [sentence] = built.reading.sentences
    [quotation] = sentence.quotations
    said = quotation.attribution
    chain = (Source(said.speaker, None), Source(link, None))
    quotation = replace(quotation, attribution=replace(said, chain=chain))
    sentence = replace(sentence, quotations=(quotation,))
    return replace(built, reading=replace(built.reading, sentences=(sentence,)))


def test_the_body_behind_an_outlet_is_an_origin_too():
    texts = ("The bell of the liner was raised, {}, citing the Harbour Office.",) * 3
    outlets = ("Gazette reported", "Mirovka reported", "Tavia wrote")
    articles = [
        passing_on(name, text.format(outlet), outlet.split()[0], "Harbour Office")
        for name, text, outlet in zip("abc", texts, outlets, strict=True)
    ]
    first = trace_origins(articles)[0]
    assert (first.name, first.articles) == ("Harbour Office", {"a", "b", "c"})


def test_a_body_that_a_body_cites_is_no_report():
    one = passing_on(
        "a",
        "The bell was raised, Navy said, citing Harbour Office.",
        "Navy",
        "Harbour Office",
        direct=True,
    )
    assert trace_origins([one]) == ()
