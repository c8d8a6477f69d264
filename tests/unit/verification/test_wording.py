"""The one line that says what was not found."""

from __future__ import annotations

import pytest

from factcheck.engine.verification.terms import terms_of
from factcheck.engine.verification.wording import name_missing
from tests.builders import article


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param(
            "While the harbour sleeps, trawlers ferry coffee.",
            "“trawlers” or “ferry”",
            id="what is asserted comes before what is conceded",
        ),
        pytest.param(
            "Trawlers ferry coffee, while the harbour sleeps.",
            "“Trawlers” or “ferry”",
            id="a concession at the end stands last anyway",
        ),
        pytest.param(
            "Coffee and coffee.", "“Coffee” or “coffee”", id="words are quoted as they stand"
        ),
    ],
)
def test_names_what_nobody_else_mentions(text: str, named: str) -> None:
    sentence = article("a", text).reading.sentences[0]
    missing = frozenset(terms_of(sentence, sentence.span))
    assert name_missing(sentence, sentence.span, missing) == named
