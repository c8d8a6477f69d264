"""Cut a text into lines, and blank out what would hurt the parse without moving an offset.

Every function here keeps lengths: character `i` of a masked text stands for character `i` of the
article, so spans found in the one can be cut from the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Line", "blank", "mask_markup", "split_lines"]

LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(f"[^{LINE_BREAKS}]+")
_BREAK = re.compile(f"[{LINE_BREAKS}]")
# Space alone is stripped by str.strip; these are invisible as well and carry no word.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\xa0\xad\u200b-\u200f\u202a-\u202f\u2060-\u2069\ufeff\ufffc]")
_APOSTROPHE = re.compile(r"(?<=\w)[\u2018\u2019\u02bc\u00b4`](?=\w)")
_POSSESSIVE = re.compile(r"(?<=s)[\u2019\u02bc](?=\s+\w)")
# A link's label and address are bounded, so that thousands of open brackets cost linear time.
_LINK = re.compile(r"(!?\[)([^\[\]]{0,400})(\]\([^()\s]{0,400}(?:\([^()\s]{0,80}\)[^()\s]{0,80})?\))")
_OPENING = re.compile(r"\s*(?:#{1,6}\s+|>\s+|[-*+•·▪]\s+)")
_EMPHASIS = re.compile(r"\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|`")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that has visible words; offsets count into the whole text, outer space left out."""

    index: int
    start: int
    end: int
    text: str


def split_lines(text: str) -> Iterator[Line]:
    """Give the lines that are not blank, in order, numbered from 0."""
    index = 0
    for match in _LINE.finditer(text):
        raw = _INVISIBLE.sub(" ", match.group())
        words = raw.strip()
        if not words:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        yield Line(index, start, start + len(words), text[start : start + len(words)])
        index += 1


def blank(words: str) -> str:
    """Give as many spaces as `words` has characters."""
    return " " * len(words)


def mask_markup(text: str) -> str:
    """Replace markup and invisible characters by spaces, and odd apostrophes by plain ones.

    Works on a line or a whole text. Line breaks of every kind become one newline each.
    """
    text = _INVISIBLE.sub(" ", _BREAK.sub("\n", text))
    text = "\n".join(_mask_line(line) for line in text.split("\n"))
    return _POSSESSIVE.sub("'", _APOSTROPHE.sub("'", text))


def _mask_line(line: str) -> str:
    opening = _OPENING.match(line)
    if opening:
        line = blank(opening.group()) + line[opening.end() :]
    line = _LINK.sub(lambda m: blank(m[1]) + m[2] + blank(m[3]), line)
    return _EMPHASIS.sub(lambda m: blank(m.group()), line)
