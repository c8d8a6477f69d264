"""How the benchmark of quantities counts, on a made-up file of the same form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.figures import NotMeasured
from benchmarks.reading.quantities import (
    QuantityScores,
    has_value,
    measure_quantities,
    read_marked,
    score_quantities,
)
from factcheck.engine import language
from factcheck.engine.document import Quantity, Span

SAMPLE = Path(__file__).parent / "data" / "quantities.jsonl"
TEXT = "Sales fell 3% in 12 shops."
MARKED = [
    {"start": 11, "end": 13, "low": 3, "high": 3, "unit": "percent", "counted": "sale"},
    {"start": 17, "end": 19, "low": 12, "high": 12, "unit": "", "counted": "shop"},
]


def found(start, end, value, unit="", counted=""):
    return Quantity(Span.of(TEXT, start, end), value, value, unit, counted)


def score(*quantities, marked=MARKED):
    scores = QuantityScores()
    score_quantities(scores, marked, quantities)
    return [(s.hits, s.found, s.marked) for s in (scores.exact, scores.valued, scores.counted)]


def test_counts_what_is_right():
    right = found(11, 13, 3, "percent", "sale"), found(17, 19, 12, "", "shop")
    assert score(*right) == [(2, 2, 2), (2, 2, 2), (2, 2, 2)]


def test_a_longer_extent_is_right_in_value_alone():
    assert score(found(6, 13, 3, "percent", "sale")) == [(0, 1, 2), (1, 1, 2), (1, 1, 2)]


def test_a_wrong_unit_is_wrong_in_both():
    assert score(found(11, 13, 3, "point", "sale")) == [(0, 1, 2), (0, 1, 2), (1, 1, 2)]


def test_a_quantity_that_nobody_marked_is_a_false_find():
    assert score(found(0, 5, 1)) == [(0, 1, 2), (0, 1, 2), (0, 0, 2)]


def test_an_optional_one_is_neither_missed_nor_false():
    marked = [{**MARKED[0], "optional": True}]
    assert score(marked=marked) == [(0, 0, 0)] * 3
    assert score(found(11, 13, 9, "percent"), marked=marked) == [(0, 0, 0)] * 3


@pytest.mark.parametrize(
    ("low", "is_right"), [(12, True), (24, True), (36, True), (11, False), (40, False)]
)
def test_a_vague_word_has_to_be_of_the_right_size(low, is_right):
    dozens = Quantity(Span.of(TEXT, 0, 5), low, low * 12, is_approximate=True)
    assert has_value({"low": 12, "high": None, "vague": True}, dozens) is is_right


def test_the_offsets_of_the_sample_fit_its_words():
    for row in read_marked(SAMPLE):
        for one in row["quantities"]:
            assert row["text"][one["start"] : one["end"]].strip()
            assert one["low"] is None or one["high"] is None or one["low"] <= one["high"]


@pytest.mark.model
def test_measures_the_sample():
    figures = list(measure_quantities(language.load(), SAMPLE))
    assert [figure.key for figure in figures] == [
        "quantity_exact", "quantity_value", "quantity_counted",
    ]  # fmt: skip
    assert all(0 < figure.value <= 100 for figure in figures)
    assert "5 sentences, " in figures[0].counts


@pytest.mark.parametrize("lines", [None, []])
def test_says_what_is_missing(tmp_path, lines):
    path = tmp_path / "marked.jsonl"
    if lines is not None:
        path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    with pytest.raises(NotMeasured, match="marked"):
        read_marked(path)
