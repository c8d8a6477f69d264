"""Which two tellings are one event, and which dates belong to it."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.engine.document import Certainty, Timex, TimexType
from factcheck.engine.verification.event_times import days_of
from factcheck.engine.verification.events import events_of, match_events
from tests.builders import article, event, told

NAMES = {"Ada Holm": "PERSON", "Bo Lund": "PERSON"}


def read(text, *events, names=NAMES, **facts):
    facts["names"] = {name: label for name, label in names.items() if name in text}
    return events_of(article("a", told(text, events=events, **facts)).reading.sentences[0])


def invite(text="Ada Holm invited Bo Lund.", tense="past", **roles):
    roles = roles or {"who": "Ada Holm", "whom": "Bo Lund"}
    facts = event("invited", lemma="invite", tense=tense, **roles)
    return read(text, facts, names={n: "PERSON" for n in roles.values() if n[0].isupper()})[0]


@pytest.mark.parametrize(
    ("other", "names"),
    [
        pytest.param(invite(), 2, id="the same two people"),
        pytest.param(invite("Holm invited Lund.", who="Holm", whom="Lund"), 2, id="by surname"),
        pytest.param(invite("Lund was invited.", whom="Lund"), 1, id="one of them unnamed"),
    ],
)
def test_matches_one_event(other, names):
    assert match_events(invite(), other).names == names


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            invite("Eva Krog invited Bo Lund.", who="Eva Krog", whom="Bo Lund"), id="another host"
        ),
        pytest.param(
            invite("Ada Holm invited Eva Krog.", who="Ada Holm", whom="Eva Krog"),
            id="another guest",
        ),
        pytest.param(invite(tense="future"), id="still ahead"),
        pytest.param(invite("It was invited.", whom="It"), id="nobody in common"),
    ],
)
def test_keeps_two_events_apart(other):
    assert match_events(invite(), other) is None


def test_a_plan_meets_its_telling_as_done_only_when_asked():
    ahead = invite(tense="future")
    assert match_events(invite(), ahead, across_frames=True).names == 2


def test_another_verb_is_another_event():
    left = read("Ada Holm met Bo Lund.", event("met", lemma="meet", who="Ada Holm"))
    assert match_events(invite(), left[0]) is None


def test_a_light_verb_tells_nothing():
    assert read("Ada Holm said so.", event("said", lemma="say", who="Ada Holm")) == ()


def test_the_name_behind_a_description_takes_part():
    found = read(
        "The mayor Ada Holm resigned.",
        event("resigned", lemma="resign", who="The mayor"),
        names={"Ada Holm": "PERSON"},
    )
    # The argument's own words end where the name begins.
    assert [p.name for p in found[0].participants] == ["The mayor"]
    lower = read(
        "Then mayor Ada Holm resigned.",
        event("resigned", lemma="resign", who="mayor"),
        names={"Ada Holm": "PERSON"},
    )
    assert [p.name for p in lower[0].participants] == ["Ada Holm"]


def test_who_extended_an_invitation_is_found_before_the_verb():
    found = read(
        "Ada Holm extended an invitation to Bo Lund.",
        event("invitation", lemma="invite", to="Bo Lund", clause="an invitation to Bo Lund"),
        pos={"extended": "VERB", "an": "DET"},
    )
    assert [(p.part, p.name, p.is_sure) for p in found[0].participants] == [
        ("whom", "Bo Lund", True),
        ("who", "Ada Holm", False),
    ]


@pytest.mark.parametrize(
    ("text", "when", "dates"),
    [
        pytest.param("Ada Holm invited Bo Lund in May.", "May", ["May"], id="in"),
        pytest.param("Ada Holm invited Bo Lund since May.", "May", [], id="since bounds a state"),
        pytest.param("Ada Holm invited Bo Lund by May.", "May", [], id="by is a deadline"),
        pytest.param("Ada Holm invited Bo Lund before early May.", "May", [], id="before early"),
    ],
)
def test_knows_the_date_of_an_event(text, when, dates):
    facts = event("invited", lemma="invite", who="Ada Holm")
    found = read(text, facts, times={when: "2024-05"})
    assert [timex.span.text for timex in found[0].times] == dates


def test_a_date_of_an_inner_verb_is_not_the_outer_one_s():
    text = "Ada Holm invited Bo Lund, who resigned in May."
    found = read(
        text,
        event("invited", lemma="invite", tense="past", who="Ada Holm"),
        event("resigned", lemma="resign", tense="past", clause="who resigned in May"),
        times={"May": "2024-05"},
        pos={"invited": "VERB", "resigned": "VERB"},
    )
    assert [[t.span.text for t in e.times] for e in found] == [[], ["May"]]


def test_an_infinitive_shares_its_date_with_the_verb_above():
    text = "Ada Holm invited Bo Lund to visit in May."
    found = read(
        text,
        event("invited", lemma="invite", tense="past", who="Ada Holm"),
        event("visit", tense="past", clause="to visit in May"),
        times={"May": "2024-05"},
        pos={"invited": "VERB", "visit": "VERB"},
    )
    assert [[t.span.text for t in e.times] for e in found] == [["May"], ["May"]]


def test_listed_days_are_one_stretch():
    found = read(
        "Ada Holm will visit on 19 June and 20 June.",
        event("visit", who="Ada Holm", certainty=Certainty.PLANNED),
        times={"19 June": "2024-06-19", "20 June": "2024-06-20"},
    )
    (stretch,) = found[0].times
    assert (stretch.span.text, stretch.value) == ("19 June and 20 June", "2024-06-19/2024-06-20")
    assert found[0].frame == "ahead"


def test_around_a_day_names_that_day():
    around = Timex(told("x"), TimexType.DATE, "2024-06-19", "APPROX")
    assert [day.isoformat() for day in days_of(around)] == ["2024-06-19", "2024-06-19"]


def test_an_event_without_a_date_takes_that_of_the_clause_around_it():
    found = read(
        "Last month, Ada Holm extended an invitation.",
        event("invitation", lemma="invite", clause="an invitation"),
        times={"Last month": "2024-05"},
    )
    assert found[0].times == ()
    assert [timex.span.text for timex in found[0].loose_times] == ["Last month"]


@pytest.mark.parametrize(
    ("when", "frame"),
    [
        pytest.param("2011", "past", id="before publication"),
        pytest.param("2031", "ahead", id="after publication"),
        pytest.param("2024", "", id="the year of publication"),
    ],
)
def test_a_date_tells_the_side_of_the_present_where_the_tense_does_not(when, frame):
    told_event = event("invited", lemma="invite", who="Ada Holm")
    sentence = article(
        "a",
        told(
            f"Ada Holm invited Bo Lund in {when}.",
            names=NAMES,
            times={when: when},
            events=[told_event],
        ),
    ).reading.sentences[0]
    assert events_of(sentence, date(2024, 3, 10))[0].frame == frame
    assert events_of(sentence, None)[0].frame == ""
