"""The list of articles to be written from: one a line, and a click takes the one clicked on."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.factories import RevisionFactory

LONG = "The mayor of a town by the river opened the bridge that nobody had asked her to open " * 5


@pytest.fixture
def articles(transactional_db):
    rows = [RevisionFactory(article__title=f"{number} {LONG}"[:480]).article for number in range(9)]
    return [*rows, RevisionFactory(article__title="Donaudampfschiff" * 30).article]


@pytest.mark.parametrize("width", [390, 1440])
def test_sources_stand_below_each_other_and_take_their_own_click(
    page, visit, sign_in, articles, width
):
    page.set_viewport_size({"width": width, "height": 900})
    sign_in(page)
    visit("/articles/new/")
    page.get_by_text("Written from another article?").click()
    rows = page.locator("details.sources label.check")

    boxes = [row.bounding_box() for row in rows.all()]

    assert len(boxes) == len(articles)
    assert min(box["height"] for box in boxes) >= 44
    for upper, lower in pairwise(boxes):
        assert upper["y"] + upper["height"] <= lower["y"]
    for row in rows.all():
        words, box = row.locator("bdi").bounding_box(), row.bounding_box()
        assert words["y"] >= box["y"]
        assert words["y"] + words["height"] <= box["y"] + box["height"]
        assert words["x"] + words["width"] <= box["x"] + box["width"]
    for row in rows.all():
        row.locator("bdi").click()
        assert row.locator("input").is_checked()
