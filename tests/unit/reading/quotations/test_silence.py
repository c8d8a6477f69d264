"""Who keeps silent, and how: none of it is a statement."""

from __future__ import annotations

import pytest

from factcheck.engine.document import QuotationKind, Silence

pytestmark = pytest.mark.model

# text -> (who, how)
SILENT = {
    "declined": ("The spokesman declined to comment on the report.", "spokesman", "DECLINED"),
    "refused": ("The ministry refused to say when it would pay.", "ministry", "DECLINED"),
    "no-comment": ("The bank had no comment.", "bank", "DECLINED"),
    "would-not-say": ("The mayor would not say whether he knew.", "mayor", "DECLINED"),
    "no-answer": ("The bank did not respond to a request for comment.", "bank", "NO_ANSWER"),
    "failed": ("The mayor failed to reply to three letters.", "mayor", "NO_ANSWER"),
    "calls": ("Calls to the ministry were not returned.", "ministry", "NO_ANSWER"),
    "there-was-none": (
        "There was no immediate response from the ministry.",
        "ministry",
        "NO_ANSWER",
    ),
    "not-reached": ("The mayor could not be reached for comment.", "mayor", "NOT_REACHED"),
    "unavailable": (
        "The mayor was not immediately available for comment.",
        "mayor",
        "NOT_REACHED",
    ),
    "refused-either": (
        "The ministry refused to confirm or deny the report.",
        "ministry",
        "NEITHER",
    ),
    "neither-nor": ("The bank neither confirmed nor denied the sale.", "bank", "NEITHER"),
}


@pytest.mark.parametrize(("text", "who", "how"), SILENT.values(), ids=SILENT)
def test_silence_is_a_kind_of_its_own(reading_of, text: str, who: str, how: str) -> None:
    [quotation] = [q for s in reading_of(text).sentences for q in s.quotations]
    assert quotation.kind is QuotationKind.SILENCE
    assert quotation.silence is Silence[how]
    assert quotation.attribution.speaker.name == who


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor could not be saved.", id="not reached by an editor"),
        pytest.param("The drug is not available in Peru.", id="a thing"),
        pytest.param("The firm did not provide food.", id="nothing to tell"),
        pytest.param("The ship failed to reach the port.", id="a ship"),
        pytest.param("The mayor refused to resign.", id="a deed"),
    ],
)
def test_what_is_not_done_is_no_silence(reading_of, text: str) -> None:
    quotations = [q for s in reading_of(text).sentences for q in s.quotations]
    assert not any(q.silence for q in quotations)


def test_a_preposition_left_over_is_no_topic(reading_of) -> None:
    reading = reading_of("He spoke of a smaller step, which the ministry declined to comment on.")
    [quotation] = [q for s in reading.sentences for q in s.quotations if q.silence]
    assert quotation.span.text == "comment"
