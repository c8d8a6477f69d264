"""The tense of the governing clause sends a date without a year back or ahead (10 June 2024)."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.engine import language
from factcheck.engine.reading.timex.timexes import find_timexes

pytestmark = pytest.mark.model

TENSES = [
    ("The minister met her counterpart in September.", "2023-09"),
    ("The minister will meet her counterpart in September.", "2024-09"),
    ("The minister is expected to meet her counterpart in September.", "2024-09"),
    ("The minister was elected in September.", "2023-09"),
    ("The leader invited the minister to visit his country in September.", "2023-09"),
    ("The minister, elected in September, did not comment.", "2023-09"),
    ("The dividend is payable July 15 to holders of record.", "2024-07-15"),
    ("The board met on Friday.", "2024-06-07"),
    ("The board will meet on Friday.", "2024-06-14"),
    ("The board met on Monday.", "2024-06-10"),
    ("The plant will close, director Marit Aas told reporters on Friday.", "2024-06-07"),
    (
        "The central bank of Kenya will raise its key rate by half a point to 9.5 percent, "
        "Governor Amina Okoye told the business newspaper Mirovka on Friday.",
        "2024-06-07",
    ),
]


@pytest.mark.parametrize(("text", "value"), TENSES)
def test_follows_the_tense(text: str, value: str) -> None:
    [(_, doc)] = list(language.parse(language.load(), text))
    assert [timex.value for timex in find_timexes(doc, anchor=date(2024, 6, 10))] == [value]
