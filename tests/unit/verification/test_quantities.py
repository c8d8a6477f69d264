"""Amounts with an open end compare like any other."""

from __future__ import annotations

import pytest

from factcheck.engine.document import Quantity, Relation, Span
from factcheck.engine.reading.quantities.compare import compare_quantities
from factcheck.engine.verification.compare_quantities import compare_figures
from factcheck.engine.verification.finding import Teller
from tests.builders import article, told

PERIODS = [
    pytest.param("2018", "2022", [], id="two years"),
    pytest.param("2022", "2022-03", [Relation.DIFFERS], id="a month of that year"),
    pytest.param("2022-03-04", "2022-03-05", [Relation.DIFFERS], id="two days of telling"),
]
NOWHERE = Span(0, 0, "")


@pytest.mark.parametrize(
    ("low", "high", "relation"),
    [
        pytest.param(12, None, Relation.COMPATIBLE, id="at least 12"),
        pytest.param(None, 20, Relation.COMPATIBLE, id="up to 20"),
        pytest.param(20, None, Relation.DIFFERS, id="more than 20"),
        pytest.param(None, 12, Relation.DIFFERS, id="at most 12"),
        pytest.param(19, 19, Relation.SAME, id="19"),
    ],
)
def test_holds_a_bound_against_nineteen(low, high, relation):
    ours = Quantity(NOWHERE, low, high, counted="miner")
    assert compare_quantities(ours, Quantity(NOWHERE, 19, 19, counted="miner")) is relation


def test_others_are_of_the_kind_named_before():
    ours = Quantity(NOWHERE, 30, 30, counted="person", is_approximate=True)
    others = Quantity(NOWHERE, 32, 32, counted="other")
    assert compare_quantities(ours, others) is Relation.COMPATIBLE


@pytest.mark.parametrize(("ours", "theirs", "relations"), PERIODS)
def test_figures_of_two_periods_are_two_figures(ours, theirs, relations):
    def loss(when, number):
        text = f"Krog reported a loss of {number} crowns for {when}."
        return article("a", told(text, quantities={number: AMOUNTS[number]}, times={when: when}))

    left, right = (a.reading.sentences[0] for a in (loss(ours, "3"), loss(theirs, "12")))
    found = compare_figures(left, right, Teller("b", "Harbour Post", is_primary=False))
    assert [finding.comparison.relation for finding in found] == relations


AMOUNTS = {number: (int(number), {"counted": "crown"}) for number in ("3", "12")}
