"""Which lines are counted across an outlet's articles, and which of them become its chrome."""

from __future__ import annotations

import pytest

from factcheck.engine.reading.not_news.recurring import (
    LEARNED_ARTICLES,
    LEARNED_STORIES,
    MAX_LINES,
    LineCount,
    countable_lines,
    is_learned,
)
from factcheck.engine.reading.text.lines import normalise_line

CHROME = {
    "label": "The Harbour Letter",
    "slogan": "News from the coast since 1902",
    "to-the-reader": "You can unsubscribe whenever you like.",
    "own-voice": "Our reporters are at the harbour every day.",
    "site": "This website is read in forty countries.",
}
NEWS = {
    "routine": "The company did not respond to a request for comment.",
    "no-injuries": "No injuries were reported.",
    "under-way": "An investigation is under way.",
    "background": "The two leaders last met in September in the harbour town of Arden.",
    "quotation": "“We told you so”",
    "attributed": "Your taxes will rise, the minister said",
    "speaker": "MODERATOR:",
    "figure": "1,204",
}


@pytest.mark.parametrize("line", CHROME.values(), ids=CHROME)
def test_learns_labels_and_what_speaks_to_the_reader(line: str) -> None:
    words = normalise_line(line)
    assert is_learned(LineCount(words, LEARNED_ARTICLES, LEARNED_STORIES))
    assert countable_lines(line) == [words]


@pytest.mark.parametrize("line", NEWS.values(), ids=NEWS)
def test_never_learns_what_may_be_news(line: str) -> None:
    assert not is_learned(LineCount(normalise_line(line), 1000, 1000))
    assert countable_lines(line) == []


@pytest.mark.parametrize(
    ("articles", "stories"),
    [(LEARNED_ARTICLES - 1, LEARNED_STORIES), (1000, LEARNED_STORIES - 1), (1, 1)],
    ids=["too-few-articles", "one-story-told-over-and-over", "once"],
)
def test_learns_nothing_too_early(articles: int, stories: int) -> None:
    assert not is_learned(LineCount("the harbour letter", articles, stories))


@pytest.mark.parametrize(
    "line",
    ["Rovers 2-1 United", "| Team | Played |", "Team\tPlayed\tWon", "x = your(page)", "17"],
    ids=["score", "row", "tabs", "code", "number"],
)
def test_counts_no_tables_scores_or_code(line: str) -> None:
    assert countable_lines(line) == []


def test_leaves_out_what_a_rule_knows_anyway() -> None:
    assert countable_lines("Share this article\n© 2024 Harbour Letter\nBy Ann Lee") == []


def test_counts_a_line_once_however_it_is_cased_and_marked() -> None:
    assert countable_lines("**The Harbour Letter**\n\nTHE HARBOUR LETTER") == ["the harbour letter"]


def test_counts_a_bounded_number_from_both_ends() -> None:
    names = [f"Line {chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(200)]
    lines = countable_lines("\n".join(names))
    assert len(lines) == MAX_LINES
    assert lines[0] == names[0].lower()
    assert lines[-1] == names[-1].lower()
