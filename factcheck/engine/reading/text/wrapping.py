"""Put lines back together that a mail program, a scanner or a form broke in mid-sentence.

A line break ends a paragraph, and headings, lists and verse need that. Lines are joined only where
the text shows that it was broken at a width: a full line without a full stop goes on in small
letters below, again and again. Offsets stay those of the text; the break itself becomes a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from factcheck.engine.reading.text.layout import name_layout
from factcheck.engine.reading.text.lines import Line, split_lines

__all__ = ["join_wrapped", "unwrap"]

# Newspaper columns and mails are broken within these, in characters; verse is mostly narrower.
NARROWEST, WIDEST = 28, 120
# A full line reaches this share of the widest one in its block: scans run ragged.
FULL = 0.7
# Of the full lines without a full stop, this share must go on in small letters.
LEAST_SMALL = 0.5
# A block with fewer such lines is judged by the whole text.
ENOUGH = 3

_SOFT_HYPHEN = "\u00ad"
_LOOSE = f" \t{_SOFT_HYPHEN}"
_ONE_BREAK = frozenset({"\n", "\r\n", "\r", "\x85", "\u2028"})
_AS_SPACES = dict.fromkeys(map(ord, "\n\r\x85\u2028"), " ")
_STOPS = re.compile(r"[.!?…:;][\"”’')\]]*$")
_HYPHEN = re.compile(r"[^\W\d_]-$")
# What starts a line of its own: a heading, a bullet, a number in a list, a speaker's label.
_OWN_LINE = re.compile(
    r"[#*•·▪|=–—-]|\d{1,3}[.)]\s|\(?[a-z]\)\s|[A-Z][\w.'’ -]{0,40}:(?:\s|$)|[A-Z.' -]{2,40}:"
)
_COLUMNS = re.compile(r"\t|\||\S {3,}\S")
_QUOTED = re.compile(r"(?:>\s?)+")


def unwrap(text: str) -> str:
    """Put spaces in place of the breaks inside paragraphs; offsets stay."""
    pieces, start = [], 0
    for line in join_wrapped(text, list(split_lines(text))):
        pieces += [text[start : line.start], line.text.translate(_AS_SPACES)]
        start = line.end
    return "".join([*pieces, text[start:]])


def join_wrapped(text: str, lines: Sequence[Line]) -> list[Line]:
    """Give the lines with those put together that one paragraph was broken into."""
    blocks = [[lines[n] for n in block] for block in _blocks(text, lines)]
    is_wrapped = _goes_on([pair for block in blocks for pair in _open_pairs(block)])
    joined: list[Line] = []
    for block in blocks:
        opened = _open_pairs(block)
        accepts = _goes_on(opened) if len(opened) >= ENOUGH else is_wrapped
        for first, last in _paragraphs(text, block, accepts=accepts):
            words = text[first.start : last.end]
            joined.append(Line(len(joined), first.start, last.end, words))
    return joined


def _blocks(text: str, lines: Sequence[Line]) -> Iterator[list[int]]:
    """Give runs of lines with no blank line between them."""
    number = 0
    numbers = []
    for index, line in enumerate(lines):
        if index and text[lines[index - 1].end : line.start].strip(_LOOSE) not in _ONE_BREAK:
            number += 1
        numbers.append(number)
    for _, block in groupby(range(len(lines)), key=numbers.__getitem__):
        yield list(block)


def _open_pairs(block: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Give the full lines of a block that no full stop ends, each with the line below."""
    width = _width(block)
    if not width:
        return []
    return [
        (one, other)
        for one, other in pairwise(block)
        if len(one.text) >= FULL * width and not _STOPS.search(one.text) and _may_join(one, other)
    ]


def _goes_on(pairs: Sequence[tuple[Line, Line]]) -> bool:
    small = sum(_first(other)[:1].islower() for _, other in pairs)
    return small > 0 and small >= LEAST_SMALL * len(pairs)


def _paragraphs(text: str, block: Sequence[Line], *, accepts: bool) -> Iterator[tuple[Line, Line]]:
    """Give the first and the last line of each paragraph of a block."""
    width = _width(block) if accepts else 0
    start = last = block[0]
    for line in block[1:]:
        if not (width and _is_broken(text, last, line, width)):
            yield start, last
            start = line
        last = line
    yield start, last


def _is_broken(text: str, one: Line, other: Line, width: int) -> bool:
    """Say whether the lower line goes on with the sentence or the paragraph of the upper one."""
    if not _may_join(one, other):
        return False
    goes_on = _first(other)[:1].islower()
    is_cut = bool(_HYPHEN.search(one.text)) or text[one.end] == _SOFT_HYPHEN
    if is_cut and goes_on:
        return True
    is_full = len(one.text) + 1 + len(_first(other)) > width
    is_open = not _STOPS.search(one.text)
    return is_full or (goes_on and is_open and len(one.text) >= FULL * width)


def _may_join(one: Line, other: Line) -> bool:
    upper, lower = _QUOTED.sub("", one.text, 1), _QUOTED.sub("", other.text, 1)
    return not (
        upper.startswith(("#", "|"))
        or _OWN_LINE.match(lower)
        or _COLUMNS.search(upper)
        or _COLUMNS.search(lower)
        or name_layout(upper)
        or name_layout(lower)
    )


def _first(line: Line) -> str:
    """Give the first word of a line."""
    words = _QUOTED.sub("", line.text, 1).split(maxsplit=1)
    return words[0] if words else ""


def _width(block: Sequence[Line]) -> int:
    """Give the width at which a block was broken; 0 where it cannot have been."""
    width = max(len(line.text) for line in block)
    return width if len(block) > 1 and NARROWEST <= width <= WIDEST else 0
