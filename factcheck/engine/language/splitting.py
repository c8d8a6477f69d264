"""Paragraphs of a text: its lines, the endless ones in pieces that a parser can take."""

from __future__ import annotations

import re
from collections.abc import Iterator

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# Pieces keep the time and memory of a single parse bounded: no real paragraph is this long.
MAX_PIECE = 5_000
# A run of this many characters without a space is no word; it is cut so that the tokenizer's
# rules, which look at a word again for each mark they peel off, stay fast.
MAX_WORD = 500
LONG_WORD = re.compile(rf"\S{{{MAX_WORD}}}")


def split_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each line without the white space around it, long ones in pieces."""
    for line in LINE.finditer(text):
        words = line.group()
        start = line.start() + len(words) - len(words.lstrip())
        end = line.start() + len(words.rstrip())
        while end - start > MAX_WORD:
            cut = find_cut(text, start, end)
            if cut == end:
                break
            yield start, cut
            start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
        if start < end:
            yield start, end


def find_cut(text: str, start: int, end: int) -> int:
    """Return where a piece that starts at `start` must end so that it stays within the limits."""
    limit = min(end, start + MAX_PIECE)
    cut = limit
    if limit < end:
        space = max(text.rfind(" ", start, limit), text.rfind("\t", start, limit))
        stop = max(text.rfind(mark, start, limit) for mark in (". ", "? ", "! ", ".” ", '." '))
        cut = stop + 1 if stop > start else space if space > start else limit
    long_word = LONG_WORD.search(text, start, cut)
    return min(cut, long_word.end()) if long_word else cut
