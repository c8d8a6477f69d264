"""Turns of a transcript, and headings that name who says it."""

from __future__ import annotations

import pytest

from factcheck.engine.reading.quotations.labels import find_labels

pytestmark = pytest.mark.model

TRANSCRIPT = (
    "Mayor Amina Okoye met reporters on Monday.\n"
    "MODERATOR: Thank you for coming. Who starts?\n"
    "OKOYE: We will rebuild the bridge by spring. The state will pay.\n"
    "MODERATOR: When will it open?\n"
    "OKOYE: In May."
)

LABELS = {
    "transcript": (TRANSCRIPT, {"MODERATOR", "OKOYE"}),
    "interview": ("Q: When will it open?\nA: It will open in May.", {"Q", "A"}),
    "facts": ("PRICE: 5 crowns\nDATE: 4 May\nPRICE: 6 crowns\nDATE: 5 May", set()),
    "dateline": ("LIMA: The bridge will open in May, the mayor said.", set()),
    "prose": ("He gave one reason: The bridge was old.", set()),
}


@pytest.mark.parametrize(("text", "labels"), LABELS.values(), ids=LABELS)
def test_labels_that_come_back_make_a_transcript(text: str, labels: set[str]) -> None:
    assert find_labels(text) == labels


def test_every_turn_is_a_quotation_of_its_speaker(reading_of) -> None:
    direct = [q for s in reading_of(TRANSCRIPT).sentences for q in s.quotations if q.is_direct]
    assert [q.attribution.speaker.name for q in direct] == [
        "MODERATOR",
        "Amina Okoye",
        "MODERATOR",
        "Amina Okoye",
    ]
    assert direct[1].span.text == "We will rebuild the bridge by spring. The state will pay."
