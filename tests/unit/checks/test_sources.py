"""What an article rests on: rewrites, credit, claims out of nowhere, one report behind many."""

from __future__ import annotations

import pytest

from factcheck.engine.document import PartyKind
from tests.builders import Said, article, told
from tests.unit.checks.cases import Case, assert_flags, assert_silent

REPORT = (
    told(
        "Divers found the brass bell of the liner Aurelia off the coast of Norby on Sunday.",
        names={"Aurelia": "PRODUCT", "Norby": "PLACE"},
    ),
    told(
        "Museum director Ada Holm said that the bell weighs 90 kilos and bears a crack.",
        names={"Ada Holm": "PERSON"},
        quantities={"90 kilos": (90, {"unit": "kilogram"})},
    ),
    "The liner struck a reef in fog and sank within an hour.",
    "Fishermen rescued most passengers with rowing boats.",
    told("The salvage firm Krog wants a reward.", names={"Krog": "ORG"}),
)
REWRITE = (
    "The brass bell of a liner has been found by divers off the coast of Norby.",
    "The bell bears a crack and weighs 90 kilos, the museum director said.",
    "In fog the liner struck a reef and sank within an hour.",
    "Most passengers were rescued by fishermen with rowing boats.",
)
TOPIC = (
    "A bell from the sunken liner went on show in the capital.",
    "Visitors queued for three hours to see the brass.",
    "The minister of culture cut a ribbon and praised the divers.",
    "Tickets for the exhibition cost five crowns.",
)
INVENTED = "Historians expect the treasure to change trade law across the continent."
HARBOUR = article("harbour", *REPORT, outlet="Harbour Post", published="2024-03-09")


def cites(outlet, text, *extra):
    return told(
        text,
        names={outlet: "ORG"},
        said=[Said(text.split(",")[0], outlet, kind=PartyKind.OUTLET)],
    ), *extra


def story(*citing):
    return tuple(
        article(f"s{n}", *sentences, outlet=f"Paper {n}") for n, sentences in enumerate(citing)
    )


BELL = cites("Coast Gazette", "Divers raised the bell of the liner, Coast Gazette reported.")
BELL_TOO = cites("Coast Gazette", "The bell of a liner was raised, Coast Gazette wrote.")
BELL_AGAIN = cites("Coast Gazette", "A liner lost its bell to divers, said Coast Gazette.")
WEATHER = cites("Coast Gazette", "Snow fell in the hills, Coast Gazette reported.")
RANG = cites("Mirovka", "The bell rang in the harbour museum, Mirovka reported.")
RANG_TOO = cites("Mirovka", "In the harbour museum the bell rang, Mirovka wrote.")
RANG_AGAIN = cites("Mirovka", "A bell rang at the harbour museum, said Mirovka.")
TAXES = cites("Coast Gazette", "Taxes will rise again, Coast Gazette reported.")

SHOULD_FLAG = [
    Case(
        "uncredited_rewrite",
        "every sentence follows one report",
        article("a", *REWRITE),
        (HARBOUR,),
        (REWRITE[0],),
        "Rewritten from Harbour Post without naming it: 4 of 4 sentences",
    ),
    Case(
        "claim_not_in_source",
        "a sentence that the source lacks",
        article("a", *REWRITE, INVENTED),
        (HARBOUR,),
        (INVENTED,),
        "Not in the source: nothing there mentions “Historians” or “expect”",
    ),
    Case(
        "circular_sources",
        "three papers cite a fourth",
        story(BELL)[0],
        story((), BELL_TOO, BELL_AGAIN)[1:],
        ("Coast Gazette",),
        "One source behind 3 articles: Paper 1 and Paper 2 also rest on Coast Gazette.",
    ),
    Case(
        "circular_sources",
        "three papers cite two others",
        story(BELL + RANG)[0],
        story((), BELL_TOO + RANG_TOO, BELL_AGAIN + RANG_AGAIN)[1:],
        ("Coast Gazette",),
        "on Coast Gazette. Paper 1 and Paper 2 also rest on Mirovka.",
    ),
]
SHOULD_NOT_FLAG = [
    Case(
        "uncredited_rewrite",
        "one topic, two reports",
        article("a", *TOPIC),
        (HARBOUR,),
        why="they share a bell and divers, but no sentence",
    ),
    Case(
        "uncredited_rewrite",
        "a rewrite that says so",
        article("a", *REWRITE, "This was first told by the Harbour Post."),
        (HARBOUR,),
        why="it names the outlet",
    ),
    Case(
        "uncredited_rewrite",
        "the earlier of two",
        article("a", *REWRITE, published="2024-03-01"),
        (HARBOUR,),
        why="nobody copies what is not written yet",
    ),
    Case(
        "claim_not_in_source",
        "a report of its own",
        article("a", *TOPIC, INVENTED),
        (HARBOUR,),
        why="an article that is no rewrite may know more than others",
    ),
    Case(
        "claim_not_in_source",
        "faithful sentences",
        article("a", *REWRITE),
        (HARBOUR,),
        why="the source says all of it in other words",
    ),
    Case(
        "circular_sources",
        "two papers",
        story(BELL)[0],
        story((), BELL_TOO)[1:],
        why="two may be chance",
    ),
    Case(
        "circular_sources",
        "one paper cited for three things",
        story(BELL)[0],
        story((), WEATHER, TAXES)[1:],
        why="they rest on three reports of one paper",
    ),
]


@pytest.mark.parametrize("case", SHOULD_FLAG, ids=str)
def test_flags(case):
    assert_flags(case)


@pytest.mark.parametrize("case", SHOULD_NOT_FLAG, ids=str)
def test_stays_silent(case):
    assert_silent(case)
