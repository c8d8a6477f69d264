"""Sums and orders that must not depend on how a set is laid out in memory, nor cost a square."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.verification.derivation import share_in_order
from factcheck.engine.verification.terms import Rarity


@given(st.permutations([0.1 * 3**power for power in range(12)]))
def test_weights_add_up_to_one_sum_in_any_order(weights):
    terms = {f"term {weight}": weight for weight in weights}
    rarity = Rarity(terms, unseen=1.0)
    assert rarity.weigh(terms) == rarity.weigh(sorted(terms))


@given(st.lists(st.integers(0, 20), min_size=2, max_size=30))
def test_order_is_the_share_of_pairs_that_do_not_cross(partners):
    kept = [left <= right for left, right in combinations(partners, 2)]
    assert share_in_order(tuple(enumerate(partners))) == sum(kept) / len(kept)


def test_one_pair_has_no_order():
    assert share_in_order(((0, 4),)) == 0.0
