"""Articles without a date, and the words in them that need one."""

from __future__ import annotations

import pytest

from factcheck.engine.document import Relative, Span, Timex, TimexType
from tests.builders import article, told
from tests.unit.checks.cases import Case, assert_flags, assert_silent

NOWHERE = Span(0, 0, "")
LAST_MONTH = Timex(
    NOWHERE,
    TimexType.DATE,
    "XXXX-XX",
    is_anchored=False,
    relative=Relative("month", shift=-1),
)
A_WEEK = Timex(NOWHERE, TimexType.DURATION, "P1W")
RELATIVE = told("The ferry sank last month.", times={"last month": LAST_MONTH})
FULL = told("The ferry sank on 4 May 2023.", times={"4 May 2023": "2023-05-04"})
SOURCE = (
    "Divers searched the wreck of the ferry near the northern reef.",
    "The owner Bo Lund blamed a broken pump and rotten timber.",
    "Insurers refused to pay before the inquiry ends.",
)
REWRITE = (
    "The wreck of the ferry near the northern reef was searched by divers.",
    "Its owner blamed a broken pump and rotten timber.",
    "Before the inquiry ends, insurers refused to pay.",
    RELATIVE,
)
DATED = article(
    "harbour",
    *SOURCE,
    told("The ferry sank on 4 May.", times={"4 May": "2023-05-04"}),
    told("Bo Lund said so on 9 June.", times={"9 June": "2023-06-09"}, names={"Bo Lund": "PERSON"}),
    published="2023-06-10",
    outlet="Harbour Post",
)

SHOULD_FLAG = [
    Case(
        "missing_publication_date",
        "an undated article",
        article("a", FULL, published=None),
        flagged=(FULL.text,),
        message="Publication date unknown.",
    ),
    Case(
        "missing_publication_date",
        "an undated rewrite, with the date of its source",
        article("a", *REWRITE, published=None),
        (DATED,),
        flagged=(REWRITE[0],),
        message="estimated as 10 June 2023 from its source, Harbour Post",
    ),
    Case(
        "unanchored_date",
        "a month counted from nowhere",
        article("a", RELATIVE, published=None),
        flagged=("last month",),
        message="not known.",
    ),
    Case(
        "unanchored_date",
        "a month counted from the source",
        article("a", *REWRITE, published=None),
        (DATED,),
        flagged=("last month",),
        message="counted from Harbour Post (10 June 2023) it means May 2023",
    ),
]
SHOULD_NOT_FLAG = [
    Case(
        "missing_publication_date",
        "a dated article",
        article("a", RELATIVE),
        why="its date is known",
    ),
    Case(
        "unanchored_date",
        "a full date",
        article("a", FULL, published=None),
        why="a full date needs no publication date",
    ),
    Case(
        "unanchored_date",
        "a duration",
        article("a", told("It took a week.", times={"a week": A_WEEK}), published=None),
        why="a week is a week whenever it was",
    ),
    Case(
        "unanchored_date",
        "a dated article",
        article("a", RELATIVE),
        why="the publication date anchors it",
    ),
]


@pytest.mark.parametrize("case", SHOULD_FLAG, ids=str)
def test_flags(case):
    assert_flags(case)


@pytest.mark.parametrize("case", SHOULD_NOT_FLAG, ids=str)
def test_stays_silent(case):
    assert_silent(case)
