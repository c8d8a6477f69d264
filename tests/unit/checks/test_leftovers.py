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
        message="buttons to share",
    ),
    Case(
        "site_chrome",
        "chrome of an unnamed rule",
        article("a", NEWS, told("Menu", kind=SentenceKind.CHROME)),
        flagged=("Menu",),
        message="leftover",
    ),
]
SHOULD_FLAG += [
    Case(
        "site_chrome",
        "a line that the outlet repeats",
        article(
            "a",
            NEWS,
            told("Read by the sea", kind=SentenceKind.CHROME, rule="recurring_line", recurs=12),
        ),
        flagged=("Read by the sea",),
        message="Recurs in 12 articles of this outlet.",
    ),
    Case(
        "chat_leftover",
        "a chat assistant that takes its leave",
        article(
            "a", NEWS, told("I hope this helps!", kind=SentenceKind.CHAT, rule="assistant_closing")
        ),
        flagged=("I hope this helps!",),
        message="closes the text",
    ),
    Case(
        "chat_leftover",
        "a placeholder inside a sentence that tells something",
        article("a", told("The mayor, [insert name], left.", rule="unfilled_placeholder")),
        flagged=("The mayor, [insert name], left.",),
        message="placeholder",
    ),
    Case(
        "filler_sentence",
        "a phrase to fill the space",
        article("a", NEWS, told("Only time will tell.", rule="time_will_tell")),
        flagged=("Only time will tell.",),
        message="asserts nothing",
    ),
    Case(
        "markup_left",
        "stars of bold words, once for all of them",
        article("a", "The **council** met on **Friday**."),
        flagged=("**council**",),
        message="2 times",
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
    Case(
        "site_chrome",
        "a line of stars",
        article("a", NEWS, told("* * *", kind=SentenceKind.CHROME, rule="ornament")),
        why="it divides the text and says nothing: set aside, not worth a look",
    ),
    Case("chat_leftover", "prose", article("a", NEWS), why="no rule spoke"),
    Case("chat_leftover", "a disclosure", article("a", DISCLOSURE), why="it has its own check"),
    Case("filler_sentence", "prose", article("a", NEWS), why="no rule spoke"),
    Case(
        "markup_left",
        "an editor's brackets and a footnote's star",
        article("a", "“He [the mayor] left,” she said.*"),
        why="both are ordinary writing",
    ),
    Case("site_chrome", "a disclosure", article("a", DISCLOSURE), why="it has a check of its own"),
]


@pytest.mark.parametrize("case", SHOULD_FLAG, ids=str)
def test_flags(case):
    assert_flags(case)


@pytest.mark.parametrize("case", SHOULD_NOT_FLAG, ids=str)
def test_stays_silent(case):
    assert_silent(case)
