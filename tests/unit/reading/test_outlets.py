"""Outlets are known by what surrounds their names, not by a list."""

from __future__ import annotations

import pytest

from factcheck.engine.reading.outlets import find_outlet_names

OUTLETS = {
    "kind-before": ("the business newspaper Mirovka reported Monday", "Mirovka"),
    "kind-behind": ("first seen by Mirovka, a Kenyan newspaper.", "Mirovka"),
    "told": ("the ambassador told Mirovka that he was ready.", "Mirovka"),
    "reports": ("It will rain, Mirovka reported on Monday.", "Mirovka"),
    "as-reported-by": ("As reported by Mirovka, the bank failed.", "Mirovka"),
    "telling-name": ("according to The Harbour Times, it failed.", "Harbour Times"),
}
NONE = {
    "ministry": "The Health Ministry reported that 40 people died.",
    "person": "He told Okoye that it was over.",
    "audience": "She told Parliament that it was over.",
    "country": "She told Kenya to stop.",
    "starter": "As reported, the bank failed. Media reported that it rained.",
    "earnings": "Acme reported a profit of $3 million.",
}


@pytest.mark.parametrize(("text", "name"), OUTLETS.values(), ids=OUTLETS)
def test_recognises_an_outlet(text: str, name: str) -> None:
    assert list(find_outlet_names([text], frozenset()).names.values()) == [name]


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_takes_nobody_else_for_an_outlet(text: str) -> None:
    assert not find_outlet_names([text], frozenset({"okoye", "parliament"})).names
