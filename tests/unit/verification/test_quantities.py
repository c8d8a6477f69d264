"""Amounts with an open end compare like any other."""

from __future__ import annotations

import pytest

from factcheck.engine.document import Quantity, Relation, Span
from factcheck.engine.reading.quantities_compare import compare_quantities

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
