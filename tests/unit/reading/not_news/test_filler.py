"""Which sentences assert nothing, and which only sound like it."""

from __future__ import annotations

import pytest

from factcheck.engine.document import SentenceKind
from factcheck.engine.reading.not_news.chrome import classify_sentence

FILLER = {
    "time": ("Only time will tell.", "time_will_tell"),
    "time-whether": ("Only time will tell whether the plan works.", "time_will_tell"),
    "seen": ("It remains to be seen how the situation will unfold.", "remains_to_be_seen"),
    "seen-last": ("What happens next remains to be seen.", "remains_to_be_seen"),
    "evolves": (
        "As the situation continues to evolve, leaders will need to adapt.",
        "situation_evolves",
    ),
    "highlights": (
        "This development highlights the importance of international cooperation.",
        "highlights_importance",
    ),
    "underscores": ("The incident underscores the need for dialogue.", "highlights_importance"),
    "milestone": (
        "This marks a significant milestone in the relations between the two countries.",
        "marks_milestone",
    ),
    "conclusion": ("In conclusion, the visit was an important event.", "closing_formula"),
    "world-of-today": (
        "In today's fast-paced world, news travels quickly.",
        "opening_formula",
    ),
    "eyes": ("The world will be watching closely.", "eyes_of_the_world"),
}
SAYS_SOMETHING = {
    "name": "It remains to be seen whether Ann Lee will run.",
    "figure": "Only time will tell whether the 12 men return.",
    "name-of-a-law": "This highlights the importance of the Clean Rivers Act.",
    "quoted": "“Only time will tell,” the mayor said.",
    "said-so": "The mayor said that only time would tell.",
    "a-milestone-passed": "The company marked a milestone with its millionth car.",
    "unfolding-scene": "As the fire moved up the hill, residents fled to the beach.",
    "evolving-law": "The law continues to be debated in the upper house.",
    "highlighter": "The report highlights the failures of two inspectors.",
    "conclusion-of-a-report": "In its conclusion, the report blamed the pilots.",
    "watching": "The police will be watching the border closely.",
    "today": "In today's vote, the upper house rejected the bill.",
}


@pytest.mark.parametrize(("sentence", "rule"), FILLER.values(), ids=FILLER)
def test_recognises_filler_and_still_reads_it(sentence: str, rule: str) -> None:
    found = classify_sentence(sentence)
    assert (found.kind, found.rule) == (SentenceKind.PROSE, rule)


@pytest.mark.parametrize("sentence", SAYS_SOMETHING.values(), ids=SAYS_SOMETHING)
def test_leaves_alone_what_says_something(sentence: str) -> None:
    assert classify_sentence(sentence).rule is None
