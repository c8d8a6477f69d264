"""Slots and their comparison as rows of a table."""

from __future__ import annotations

from factcheck.models import Claim, Evidence
from factcheck.web.slots import compare_slots, read_slots

SLOTS = {
    "who": "the mayor",
    "did": "open",
    "whom": "",
    "when": [{"span": {"text": "last month"}, "value": "2024-05"}],
    "where": ["Arden", "Bell"],
    "how_many": [
        {"span": {"text": "12 million euros"}, "low": 12e6, "high": 12e6, "unit": "EUR"},
        {"span": {"text": "five or more"}, "low": 5, "high": None, "unit": ""},
    ],
    "said_by": "",
    "certainty": "planned",
    "is_negated": True,
}


def test_lists_the_filled_slots_with_words_and_values():
    rows = [(row.name, row.words, row.value) for row in read_slots(Claim(slots=SLOTS))]

    assert rows == [
        ("who", "the mayor", ""),
        ("did what", "not: open", ""),
        ("when", "last month", "2024-05"),
        ("where", "Arden, Bell", ""),
        ("how many", "12 million euros", "12,000,000 EUR"),
        ("how many", "five or more", "at least 5"),
        ("how certain", "planned", ""),
    ]


def test_reads_a_claim_without_slots():
    assert read_slots(Claim(slots={})) == []


def test_puts_what_differs_first_and_says_it_in_words():
    same = {"slot": "name", "relation": "same", "claim": {"text": "Ada"}, "claim_value": "Ada"}
    differs = {
        "slot": "time",
        "relation": "differs",
        "claim": {"text": "last month"},
        "evidence": {"text": "in May"},
        "claim_value": "2024-06",
        "evidence_value": "2024-05",
        "message": "Says June.",
    }

    rows = compare_slots(Evidence(comparisons=[same, differs]))

    assert [(row.name, row.sign, row.relation) for row in rows] == [
        ("when", "≠", "differs"),
        ("who", "=", "same"),
    ]
    assert (rows[0].ours.words, rows[0].ours.value) == ("last month", "2024-06")
    assert (rows[1].ours.value, rows[1].theirs.words) == ("", "")


def test_shows_a_relation_that_it_does_not_know_as_it_is():
    rows = compare_slots(Evidence(comparisons=[{"slot": "mood", "relation": "odd"}]))

    assert [(row.name, row.sign, row.relation) for row in rows] == [("mood", "?", "odd")]
