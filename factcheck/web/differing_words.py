"""Find the words in which two wordings of one sentence differ. Pure."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

__all__ = ["Bounds", "find_differing_words"]

WORD = re.compile(r"\w+(?:['’.-]\w+)*|[^\w\s]")
# Below this share of common words the two are not wordings of one sentence, and marking every
# word would say nothing. Longer passages would cost more than they show.
LEAST_RATIO = 0.4
MOST_WORDS = 400

Bounds = tuple[int, int]


def find_differing_words(ours: str, theirs: str) -> tuple[list[Bounds], list[Bounds]] | None:
    """Give the stretches that differ on each side, or None where the two have little in common."""
    left, right = list(WORD.finditer(ours)), list(WORD.finditer(theirs))
    if not left or not right or max(len(left), len(right)) > MOST_WORDS:
        return None
    matcher = SequenceMatcher(
        None, [_key(word) for word in left], [_key(word) for word in right], autojunk=False
    )
    if matcher.ratio() < LEAST_RATIO:
        return None
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return (
        [_bounds(left, start, end) for _, start, end, _, _ in changes if start < end],
        [_bounds(right, start, end) for _, _, _, start, end in changes if start < end],
    )


def _key(word: re.Match[str]) -> str:
    return word[0].casefold().replace("’", "'")


def _bounds(words: list[re.Match[str]], start: int, end: int) -> Bounds:
    return words[start].start(), words[end - 1].end()
