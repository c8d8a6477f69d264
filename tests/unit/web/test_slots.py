"""Slots and their comparison as rows of a table."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Claim, Evidence
from factcheck.web.slots import EstimatedDate, compare_slots, read_slots

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


def moment(words, value, **relative):
    unit = {"unit": "month", **relative}
    return {
        "span": {"start": 0, "end": len(words), "text": words},
        "type": "DATE",
        "value": value,
        "is_anchored": not relative,
        "relative": unit if relative else None,
    }


@pytest.mark.parametrize(
    ("estimated", "value"),
    [
        pytest.param(EstimatedDate("The Herald", date(2024, 6, 10)), "2024-05", id="estimated"),
        pytest.param(None, "counted from an unknown date", id="unknown"),
    ],
)
def test_counts_the_dates_of_an_undated_article_from_the_estimate(estimated, value):
    last_month = moment("last month", "XXXX-XX", shift=-1, direction="nearest", base="anchor")
    claim = Claim(slots={"when": [last_month, moment("2017", "2017")]})

    rows = read_slots(claim, estimated)

    assert [row.value for row in rows] == [value, "2017"]
    assert [row.counted_from for row in rows] == [estimated, None]


@pytest.mark.parametrize("value", ["PXW", "PAST_REF", "PRESENT_REF", ""])
def test_keeps_a_value_to_itself_that_says_no_more_than_the_words(value):
    slots = {"when": [{"span": {"text": "recently"}, "value": value}]}

    assert [(row.words, row.value) for row in read_slots(Claim(slots=slots))] == [("recently", "")]


def test_reads_a_comparison_once_that_two_clauses_give():
    time = {"slot": "time", "relation": "differs", "claim": {"text": "a"}, "claim_value": "2024"}
    evidence = Evidence(comparisons=[{**time, "message": "One."}, {**time, "message": "Two."}])

    assert len(compare_slots(evidence)) == 1


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


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ({"low": 34, "high": 34, "unit": "age"}, "34 years old"),
        ({"low": 1, "high": 3, "unit": "score"}, "3–1"),
        ({"low": 0, "high": 0, "unit": ""}, "0"),
        ({"low": 10, "high": 15, "unit": "square_kilometre"}, "10 to 15 square kilometre"),
        ({"low": 200 / 3, "high": 200 / 3, "unit": "percent"}, "66.67 percent"),
        ({"low": None, "high": 300, "unit": ""}, "at most 300"),
        ({"low": None, "high": None, "unit": ""}, ""),
    ],
)
def test_words_an_amount(amount, shown):
    words = {"span": {"text": "so many"}, **amount}
    assert [row.value for row in read_slots(Claim(slots={"how_many": [words]}))] == [shown]
