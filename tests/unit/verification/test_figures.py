"""Figures of two sentences: which of theirs belongs to which of ours."""

from __future__ import annotations

import pytest

from factcheck.engine.document import Relation
from factcheck.engine.verification.compare_quantities import compare_figures
from factcheck.engine.verification.finding import Teller
from tests.builders import article, told

PEOPLE = {"counted": "person"}


def sentence(text, **amounts):
    quantities = {words: (value, more) for words, (value, more) in amounts.items()}
    return article("a", told(text, quantities=quantities)).reading.sentences[0]


def toll(killed, hurt):
    text = f"The blast at Norby left {killed} people dead and {hurt} people hurt."
    return sentence(text, **{str(killed): (killed, PEOPLE), str(hurt): (hurt, PEOPLE)})


CASES = [
    pytest.param(toll(14, 32), toll(14, 32), {}, id="the same two figures"),
    pytest.param(toll(14, 32), toll(19, 32), {"14": "19"}, id="one of two differs"),
    pytest.param(toll(14, 32), toll(19, 40), {}, id="which one is at odds with which"),
]


@pytest.mark.parametrize(("ours", "theirs", "at_odds"), CASES)
def test_pairs_figures_before_it_calls_them_at_odds(ours, theirs, at_odds):
    found = compare_figures(ours, theirs, Teller("b", "Harbour Post", is_primary=False))
    differing = [f.comparison for f in found if f.comparison.relation is Relation.DIFFERS]
    assert {c.claim_value: c.evidence_value for c in differing} == at_odds


def wall(words, value, unit):
    return sentence(
        f"The harbour wall of Norby runs for {words}.",
        **{words: (value, {"unit": unit, "counted": "wall"})},
    )


@pytest.mark.parametrize(
    ("theirs", "relation"),
    [
        pytest.param(wall("5,000 metres", 5_000, "metre"), Relation.SAME, id="one length"),
        pytest.param(wall("3.1 miles", 3.1, "mile"), Relation.COMPATIBLE, id="rounded"),
        pytest.param(wall("9 miles", 9, "mile"), Relation.DIFFERS, id="another length"),
    ],
)
def test_compares_lengths_in_any_unit(theirs, relation):
    ours = wall("5 km", 5, "kilometre")
    [found] = compare_figures(ours, theirs, Teller("b", "Harbour Post", is_primary=False))
    assert found.comparison.relation is relation
    assert found.comparison.message == (
        "Says 5 km. Harbour Post says 9 miles." if relation is Relation.DIFFERS else ""
    )
