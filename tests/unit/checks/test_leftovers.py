"""AI disclosures and site chrome, from the kind that a line was read as."""

from __future__ import annotations

import pytest

from factcheck.engine.document import SentenceKind
from tests.builders import article, told
from tests.unit.checks.cases import Case, assert_flags, assert_silent

NEWS = "The council met on Friday."
DISCLOSURE = told("This article was written by a machine.", kind=SentenceKind.DISCLOSURE)
SHARE = told("Share", kind=SentenceKind.CHROME, rule="share_bar")
HEADING = told("Council meets", kind=SentenceKind.HEADING)

SHOULD_FLAG = [
    Case(
        "ai_disclosure",
        "a disclosure under the text",
        article("a", NEWS, DISCLOSURE),
        flagged=("This article was written by a machine.",),
        message="a machine wrote it",
    ),
    Case(
        "site_chrome",
        "a share bar, with the rule that knew it",
        article("a", NEWS, SHARE),
        flagged=("Share",),
        message="share bar",
    ),
    Case(
        "site_chrome",
        "chrome of an unnamed rule",
        article("a", NEWS, told("Menu", kind=SentenceKind.CHROME)),
        flagged=("Menu",),
        message="leftover",
    ),
]
SHOULD_NOT_FLAG = [
    Case(
        "ai_disclosure",
        "news about machines that write",
        article("a", "The council bans texts that a machine wrote."),
        why="prose about such tools discloses nothing about this text",
    ),
    Case("ai_disclosure", "chrome", article("a", NEWS, SHARE), why="a share bar is no disclosure"),
    Case(
        "site_chrome",
        "a heading",
        article("a", HEADING, NEWS),
        why="a heading is short and has no full stop, and belongs to the article",
    ),
    Case("site_chrome", "a disclosure", article("a", DISCLOSURE), why="it has a check of its own"),
]


@pytest.mark.parametrize("case", SHOULD_FLAG, ids=str)
def test_flags(case):
    assert_flags(case)


@pytest.mark.parametrize("case", SHOULD_NOT_FLAG, ids=str)
def test_stays_silent(case):
    assert_silent(case)
