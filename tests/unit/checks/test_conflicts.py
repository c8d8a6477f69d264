"""Slots of one event that two articles fill differently, and the many that only look so."""

from __future__ import annotations

import pytest

from factcheck.engine.document import Certainty, PartyKind
from tests.builders import Said, article, event, told
from tests.unit.checks.cases import Case, assert_flags, assert_silent

MAY = "2023-05"
SEPTEMBER = "2023-09"
AUTUMN = "2023-09-01/2023-11-30"
PEOPLE = {"Ada Holm": "PERSON", "Bo Lund": "PERSON"}
QUOTE = "We will never sell the old harbour to anyone"


def invitation(when, bounds, **facts):
    return told(
        f"Mayor Ada Holm invited Bo Lund to the island {when}.",
        names=PEOPLE,
        times={when: bounds},
        events=[event("invited", lemma="invite", tense="past", who="Ada Holm", whom="Bo Lund")],
        **facts,
    )


def visit(text, day, *, tense="future", who="Bo Lund", place="Estonia", bounds=None):
    return told(
        text,
        names={who: "PERSON", place: "PLACE"},
        times={day: bounds} if day else {},
        events=[event("visit", lemma="visit", tense=tense, who=who, whom=place)],
    )


def toll(text, number, amount, **quantity):
    return told(
        text,
        names={"Norby": "PLACE"},
        quantities={number: (amount, {"counted": "miner", **quantity})},
    )


def quoted(words, speaker="Ada Holm", kind=PartyKind.PERSON):
    return told(
        f"“{words}”, {speaker} said on the quay.",
        names={speaker: "PERSON" if kind is PartyKind.PERSON else "ORG"},
        said=[Said(words, speaker, is_direct=True, kind=kind)],
    )


def interview(outlet, extra="would close the ferry line to Norby and gave no date"):
    return told(
        f"Ada Holm told {outlet} that the council {extra}.",
        names={"Ada Holm": "PERSON", outlet: "ORG"},
        said=[Said(f"the council {extra}", "Ada Holm", recipient=outlet)],
    )


def closing(verb, certainty, tense=""):
    return told(
        f"The Norby Works {verb} its foundry in Estonia.",
        names={"Norby Works": "ORG", "Estonia": "PLACE"},
        events=[
            event(
                verb.split()[-1],
                lemma="close",
                who="Norby Works",
                in_="Estonia",
                certainty=certainty,
                tense=tense,
            )
        ],
    )


PRIZE = "for a long study of the salt marshes near the old harbour"


def award(winner, *, verb="won", is_negated=False, place="Estonia", extra=PRIZE):
    return told(
        f"{winner} {verb} the science prize of {place} {extra}.",
        names={winner: "PERSON", place: "PLACE"},
        events=[
            event(
                verb.split()[-1],
                lemma="win",
                tense="past",
                who=winner,
                whom="prize",
                of=place,
                is_negated=is_negated,
            )
        ],
    )


REST = (
    "Divers searched the wreck of the ferry near the northern reef.",
    "Insurers refused to pay before the inquiry ends.",
    "The liner struck a rock in fog and sank within an hour.",
)


def story_of(sentence):
    """Put a sentence into a text that is word for word the same as the other one."""
    return (sentence, *REST)


def case(check, name, ours, theirs, *flagged, message="", why="", declared=False):
    left, right = (told if isinstance(told, tuple) else (told,) for told in (ours, theirs))
    other = article(
        "harbour",
        *right,
        outlet="Harbour Post",
        published="2024-03-01",
        is_declared_source=declared,
    )
    return Case(check, name, article("a", *left), (other,), flagged, message, why)


SHOULD_FLAG = [
    case(
        "time_conflict",
        "two months for one invitation",
        invitation("in May", MAY),
        invitation("in September", SEPTEMBER),
        "in May",
        message="Says May 2023. Harbour Post says September 2023.",
    ),
    case(
        "time_conflict",
        "the second of two listed days",
        visit(
            "Bo Lund will visit Estonia on 4 and 5 May.",
            "4 and 5 May",
            bounds="2024-05-04/2024-05-05",
        ),
        visit("Bo Lund will visit Estonia on 4 May.", "4 May", bounds="2024-05-04"),
        "4 and 5 May",
        message="4 May 2024",
    ),
    case(
        "quantity_conflict",
        "another number of miners",
        toll("The pit at Norby buried 12 miners under rubble.", "12 miners", 12),
        toll("The pit at Norby buried 19 miners under rubble.", "19 miners", 19),
        "12 miners",
        message="Says 12 miners. Harbour Post says 19 miners.",
    ),
    case(
        "attribution_conflict",
        "one interview, two papers",
        interview("Island Courier"),
        interview("Coast Gazette"),
        "Island Courier",
        message="Says Ada Holm told Island Courier. Harbour Post says Coast Gazette.",
    ),
    case(
        "attribution_conflict",
        "one quotation, two mouths",
        quoted(QUOTE),
        quoted(QUOTE, "Bo Lund"),
        QUOTE,
        message="Says Ada Holm said this. Harbour Post says Bo Lund.",
    ),
    case(
        "altered_quotation",
        "a word left out that turns the sense",
        quoted(QUOTE.replace("never", "gladly")),
        quoted(QUOTE),
        QUOTE.replace("never", "gladly"),
        message="“gladly” here, “never”",
    ),
    case(
        "certainty_raised",
        "an expectation told as a fact",
        closing("is closing", Certainty.ASSERTED),
        closing("may be closing", Certainty.POSSIBLE),
        "closing",
        message="a fact here",
        declared=True,
    ),
    case(
        "name_conflict",
        "another winner than in the source",
        story_of(award("Eva Krog")),
        story_of(award("Ada Holm")),
        "Eva Krog",
        message="Says Eva Krog. Source says Ada Holm.",
    ),
    case(
        "name_conflict",
        "another country than in the source",
        story_of(award("Ada Holm", place="Latvia")),
        story_of(award("Ada Holm")),
        "Latvia",
        message="Says Latvia. Source says Estonia.",
    ),
    case(
        "negation_conflict",
        "done and not done",
        award("Ada Holm", verb="did not win", is_negated=True),
        award("Ada Holm"),
        "win",
        message="Says not “win”. Harbour Post says “won”.",
    ),
]

SHOULD_NOT_FLAG = [
    case(
        "time_conflict",
        "a month inside a season",
        invitation("in September", SEPTEMBER),
        invitation("in autumn", AUTUMN),
        why="the coarser date holds the finer one",
    ),
    case(
        "time_conflict",
        "another inviter",
        told(
            "Minister Eva Krog invited Bo Lund to the island in May.",
            names={"Eva Krog": "PERSON", "Bo Lund": "PERSON"},
            times={"in May": MAY},
            events=[event("invited", lemma="invite", tense="past", who="Eva Krog", whom="Bo Lund")],
        ),
        invitation("in September", SEPTEMBER),
        why="two people may invite the same guest",
    ),
    case(
        "time_conflict",
        "a visit in the past and one to come",
        visit("Bo Lund will visit Estonia on 4 May.", "4 May", bounds="2024-05-04"),
        visit("Bo Lund had to visit Estonia in 2011.", "2011", tense="past", bounds="2011"),
        why="they lie on two sides of the present",
    ),
    case(
        "time_conflict",
        "two places",
        visit("Bo Lund will visit Estonia on 4 May.", "4 May", bounds="2024-05-04"),
        visit("Bo Lund will visit Latvia on 9 May.", "9 May", place="Latvia", bounds="2024-05-09"),
        why="another country is another visit",
    ),
    case(
        "time_conflict",
        "since a year",
        visit("Bo Lund did not visit Estonia since 2011.", "2011", tense="past", bounds="2011"),
        visit("Bo Lund got to visit Estonia in 2009.", "2009", tense="past", bounds="2009"),
        why="since bounds a state and dates no visit",
    ),
    case(
        "quantity_conflict",
        "at least",
        toll("The pit at Norby buried at least 12 miners.", "at least 12 miners", 12, high=None),
        toll("The pit at Norby buried 19 miners.", "19 miners", 19),
        why="19 is at least 12",
    ),
    case(
        "quantity_conflict",
        "about",
        toll(
            "The pit at Norby buried about 20 miners.", "about 20 miners", 20, is_approximate=True
        ),
        toll("The pit at Norby buried 19 miners.", "19 miners", 19),
        why="about 20 holds 19",
    ),
    case(
        "quantity_conflict",
        "another thing counted",
        told(
            "The pit at Norby buried 12 lorries under rubble.",
            quantities={"12 lorries": (12, {"counted": "lorry"})},
        ),
        toll("The pit at Norby buried 19 miners under rubble.", "19 miners", 19),
        why="lorries are no miners",
    ),
    case(
        "attribution_conflict",
        "another statement to another paper",
        interview("Island Courier"),
        interview("Coast Gazette", "won a prize for its singing children in spring"),
        why="a mayor may talk to two papers about two things",
    ),
    case(
        "attribution_conflict",
        "a ministry and its spokesman",
        quoted(QUOTE),
        quoted(QUOTE, "Council", kind=PartyKind.ORGANISATION),
        why="they are one voice",
    ),
    case(
        "altered_quotation",
        "a quotation cut short",
        quoted("never sell the old harbour"),
        quoted(QUOTE),
        why="a run of the same words changes none",
    ),
    case(
        "altered_quotation",
        "an ellipsis",
        quoted("We will never sell … to anyone"),
        quoted(QUOTE),
        why="the ellipsis says that something was left out",
    ),
    case(
        "altered_quotation",
        "spelling and punctuation",
        quoted("We'll never sell the old-harbour, to anyone"),
        quoted(QUOTE),
        why="the same words in other spelling",
    ),
    case(
        "altered_quotation",
        "two quotations on one topic",
        quoted("The old harbour is the heart of this town"),
        quoted(QUOTE),
        why="they share the harbour and no sentence",
    ),
    case(
        "certainty_raised",
        "a later report",
        closing("is closing", Certainty.ASSERTED),
        closing("may be closing", Certainty.POSSIBLE),
        why="a sibling that knows more is no rewrite",
    ),
    case(
        "certainty_raised",
        "planned and expected",
        closing("is closing", Certainty.PLANNED),
        closing("is closing", Certainty.EXPECTED),
        why="both speak of what is to come",
        declared=True,
    ),
    case(
        "certainty_raised",
        "what would come, told from afar",
        closing("closed", Certainty.ASSERTED, "past"),
        closing("would later close", Certainty.EXPECTED),
        why="a story of long ago looks ahead with would",
        declared=True,
    ),
    case(
        "name_conflict",
        "a shorter name",
        story_of(award("Holm")),
        story_of(award("Ada Holm")),
        why="the surname is the same person",
    ),
    case(
        "name_conflict",
        "two independent reports",
        award("Eva Krog"),
        award("Ada Holm"),
        why="two people may win two prizes in one story",
    ),
    case(
        "name_conflict",
        "a name that the source has elsewhere",
        story_of(award("Eva Krog")),
        (*story_of(award("Ada Holm")), told("Eva Krog was there.", names={"Eva Krog": "PERSON"})),
        why="who did what the source tells further down",
    ),
    case(
        "negation_conflict",
        "not since a year",
        award("Ada Holm", verb="did not win", is_negated=True, extra=f"since 2011 {PRIZE}"),
        award("Ada Holm"),
        why="not since 2011 leaves room for a prize before",
    ),
    case(
        "negation_conflict",
        "another winner",
        award("Eva Krog", verb="did not win", is_negated=True),
        award("Ada Holm"),
        why="one lost and the other won",
    ),
]


@pytest.mark.parametrize("case", SHOULD_FLAG, ids=str)
def test_flags(case):
    assert_flags(case)


@pytest.mark.parametrize("case", SHOULD_NOT_FLAG, ids=str)
def test_stays_silent(case):
    assert_silent(case)
