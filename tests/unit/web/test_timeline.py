"""Dates that differ, drawn to one scale."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.web.timeline import Moment, draw_timeline, parse_value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("2024", (date(2024, 1, 1), date(2024, 12, 31)), id="year"),
        pytest.param("2024-02", (date(2024, 2, 1), date(2024, 2, 29)), id="month"),
        pytest.param("2024-06-19", (date(2024, 6, 19), date(2024, 6, 19)), id="day"),
        pytest.param("May 2024", (date(2024, 5, 1), date(2024, 5, 31)), id="month-in-words"),
        pytest.param(
            "19–20 June 2024", (date(2024, 6, 19), date(2024, 6, 20)), id="range-in-words"
        ),
        pytest.param("31 June 2024", None, id="no-such-day-in-words"),
        pytest.param("20–19 June 2024", None, id="range-that-runs-backwards"),
        pytest.param("2023-02-29", None, id="day-that-does-not-exist"),
        pytest.param("XXXX-09", None, id="unanchored"),
        pytest.param("2024-W25", None, id="week"),
        pytest.param("P3D", None, id="duration"),
        pytest.param("", None, id="empty"),
    ],
)
def test_reads_a_value_as_an_interval(value, expected):
    assert parse_value(value) == expected


def moment(party, value):
    return Moment(party, value, *parse_value(value), is_ours=party == "we")


def test_draws_bars_on_one_scale():
    timeline = draw_timeline([moment("we", "2024"), moment("they", "2023")])

    assert (timeline.first, timeline.last) == (date(2023, 1, 1), date(2024, 12, 31))
    assert [(row.left, row.width) for row in timeline.rows] == [(499, 500), (0, 499)]


def test_keeps_a_single_day_visible_and_inside_the_picture():
    timeline = draw_timeline([moment("we", "2024-12-31"), moment("they", "1990")])

    assert (timeline.rows[0].left, timeline.rows[0].width) == (988, 12)


@pytest.mark.parametrize(
    "moments",
    [
        pytest.param([], id="none"),
        pytest.param([("we", "2024")], id="one"),
        pytest.param([("we", "2024"), ("they", "2024")], id="same"),
    ],
)
def test_draws_nothing_where_nothing_differs(moments):
    assert draw_timeline([moment(*each) for each in moments]) is None
