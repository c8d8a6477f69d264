"""Lines that recur across an outlet's articles: which of them are its chrome, and which are news.

Counting is the desk's work; here is what a line is counted as, and when a count is enough. Lines
of news recur too: "The company did not respond to a request for comment", the paragraph of
background in each article of one story. So a line is learned only where it cannot be a report's
sentence, and recurs in several stories.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from factcheck.engine.reading.not_news.chrome import classify_line
from factcheck.engine.reading.text.lines import normalise_line, split_lines

__all__ = [
    "LEARNED_ARTICLES",
    "LEARNED_STORIES",
    "LineCount",
    "countable_lines",
    "is_learned",
    "normalised_lines",
]

# Judgement, not measured: a headline or a background line is repeated within its story, and a
# phrase of routine seldom makes a line of its own in five articles on three events.
LEARNED_ARTICLES: Final = 5
LEARNED_STORIES: Final = 3
# Longer lines are paragraphs; a label is shorter than a sentence.
MAX_WORDS: Final = 60
MAX_LABEL_WORDS: Final = 12
# An article keeps the desk from counting without end; chrome stands at both ends of a page.
MAX_LINES: Final = 60

_QUOTED = re.compile(r"[“”\"«»]")
_ENDS_LIKE_PROSE = re.compile(r"[.!?…:;,]\W*$")
# What a report's sentence hardly holds: the reader, the outlet's own voice, an address.
_TO_THE_READER = re.compile(
    r"\b(?:you|your|yours|our|us|subscribe|subscribers?|newsletters?|click|follow|sign up|log in|"
    r"inbox|advertise\w*|disclaimer|copyright|reprint|republish|terms|privacy|cookies|"
    r"this (?:website|site|page|newsletter)|all rights)\b|https?://|www\.|@\w|©",
)
_TELLS = re.compile(r"\b(?:said|says|told|according to|added|reported|announced)\b")
# Rows of tables, scores, code and speakers' labels recur and are none.
_ROW = re.compile(r"[\t|{}=<>;\\]|\s{3,}|\d\s*[-–:]\s*\d|^\W*\d[\d.,% ]*$")
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class LineCount:
    """A normalised line, and in how many articles and stories of one outlet it stands."""

    line: str
    articles: int
    stories: int


def is_learned(seen: LineCount) -> bool:
    """Say whether a line has recurred often enough, and is of a sort, to be its outlet's chrome."""
    is_often = seen.articles >= LEARNED_ARTICLES and seen.stories >= LEARNED_STORIES
    return is_often and _may_be_chrome(seen.line)


def countable_lines(text: str) -> list[str]:
    """Give the lines of an article worth counting, normalised, each once, in order.

    Lines that a rule recognises anyway are left out, and so is what could never be learned.
    """
    found: dict[str, None] = {}
    for line in split_lines(text):
        if len(line.text) > 600:
            continue
        words = normalise_line(line.text)
        if words in found or not _may_be_chrome(words) or _ROW.search(line.text):
            continue
        if classify_line(line.text).kind.is_asserting:
            found[words] = None
    lines = list(found)
    return lines if len(lines) <= MAX_LINES else [*lines[:15], *lines[15 - MAX_LINES :]]


def normalised_lines(text: str) -> set[str]:
    """Give every line of an article as lines are compared, long ones left out."""
    return {normalise_line(line.text) for line in split_lines(text) if len(line.text) <= 600}


def _may_be_chrome(line: str) -> bool:
    """Say whether a normalised line is a label or speaks to the reader, and tells no news."""
    count = line.count(" ") + 1
    if count > MAX_WORDS or not _LETTERS.search(line) or _QUOTED.search(line):
        return False
    if _TELLS.search(line):
        return False
    if _TO_THE_READER.search(line):
        return True
    return count <= MAX_LABEL_WORDS and not _ENDS_LIKE_PROSE.search(line)
