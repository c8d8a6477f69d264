"""Outlets are known by what surrounds their names, not by a list."""

from __future__ import annotations

import pytest

from factcheck.engine.reading.names.outlets import find_outlet_names

OUTLETS = {
    "kind-before": ("the business newspaper Mirovka reported Monday", "Mirovka"),
    "kind-behind": ("first seen by Mirovka, a Kenyan newspaper.", "Mirovka"),
    "told": ("the ambassador told Mirovka that he was ready.", "Mirovka"),
    "reports": ("It will rain, Mirovka reported on Monday.", "Mirovka"),
    "as-reported-by": ("As reported by Mirovka, the bank failed.", "Mirovka"),
    "person-like": ("It fell, according to the Helena Rubin newspaper.", "Helena Rubin"),
    "day in the name": ("She wrote for the Sunday Ledger, a weekly.", "Sunday Ledger"),
    "telling-name": ("according to The Harbour Times, it failed.", "Harbour Times"),
}
NONE = {
    "ministry": "The Health Ministry reported that 40 people died.",
    "person": "He told Okoye that it was over.",
    "audience": "She told Parliament that it was over.",
    "country": "She told Kenya to stop.",
    "starter": "As reported, the bank failed. Media reported that it rained.",
    "town": "He read it in the Harbour Town newspaper.",
    "day": "He read it in the Sunday newspaper.",
    "month": "It closed in May, a news agency wrote. By June 5, the state news agency was gone.",
    "weekday": "It closed on Friday, the state news agency wrote.",
    "earnings": "Acme reported a profit of $3 million.",
}


@pytest.mark.parametrize(("text", "name"), OUTLETS.values(), ids=OUTLETS)
def test_recognises_an_outlet(text: str, name: str) -> None:
    assert list(find_outlet_names([text], frozenset()).names.values()) == [name]


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_takes_nobody_else_for_an_outlet(text: str) -> None:
    people, places = frozenset({"okoye", "parliament"}), frozenset({"harbour town"})
    assert not find_outlet_names([text], people, places).names


def test_a_paper_with_a_persons_name_is_an_outlet_where_the_text_says_so() -> None:
    text = "The daily Helena Rubin reported it. Helena Rubin said so."
    people = frozenset({"helena rubin"})
    assert list(find_outlet_names([text], people).names) == ["helena rubin"]
    assert not find_outlet_names(["Helena Rubin reported it."], people).names
