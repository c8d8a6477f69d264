"""Words around an amount that bound or blur it: "more than", "up to", "around", "or so"."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Bound", "find_bound"]


@dataclass(frozen=True, slots=True)
class Bound:
    """Where the amount with its bounding words lies, and what they do to it."""

    start: int
    end: int
    is_open_above: bool = False
    is_open_below: bool = False
    is_approximate: bool = False


def _ends_with(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})\s+(?:the\s+)?$".replace(" ", r"\s+"), re.I)


_ABOVE = _ends_with(
    "more than|over|at least|no fewer than|no less than|not less than|not fewer than|a minimum of"
    "|in excess of|upwards? of|above|exceeding|greater than|larger than|well over|north of"
    "|at the very least|as low as|better than|topping|surpassing"
)
_BELOW = _ends_with(
    "less than|fewer than|under|up to|at most|no more than|not more than|a maximum of|below"
    "|as many as|as much as|as few as|as high as|as little as|lower than|smaller than|shy of"
)
_ABOUT = _ends_with(
    "about|around|some|approximately|roughly|nearly|almost|an estimated|estimated|close to|circa"
    "|just over|just under|more or less|in the region of|in the neighbou?rhood of|just about"
    "|slightly more than|slightly less than|a little over|a little under|just shy of|virtually|~"
    "|well under"
)
_AFTER_ABOVE = re.compile(
    r"(?:\+|\s+(?:or\s+more|or\s+higher|or\s+over|or\s+above|or\s+better|and\s+more|and\s+above|plus)\b)",
    re.I,
)
_AFTER_BELOW = re.compile(r"\s+(?:or\s+less|or\s+fewer|or\s+under|or\s+below|or\s+lower)\b", re.I)
_AFTER_ABOUT = re.compile(r"\s+(?:or\s+so|odd)\b|-odd\b", re.I)
_LONGEST = 30
# "About" goes first: "just over" blurs more than it bounds. So does "no more than", which holds
# "more than".
_BEFORE = ((_ABOUT, "about"), (_BELOW, "below"), (_ABOVE, "above"))
_BEHIND = ((_AFTER_ABOVE, "above"), (_AFTER_BELOW, "below"), (_AFTER_ABOUT, "about"))
# "No fewer than" holds "fewer than" in turn.
_AT_LEAST = _ends_with("no fewer than|no less than|not less than|not fewer than")


def find_bound(text: str, start: int, end: int) -> Bound:
    """Read the words right before and right behind the amount."""
    before = text[max(0, start - _LONGEST) : start]
    for pattern, kind in ((_AT_LEAST, "above"), *_BEFORE):
        if found := pattern.search(before):
            return _bound(start - len(found[0]), end, kind)
    for pattern, kind in _BEHIND:
        if found := pattern.match(text, end):
            return _bound(start, found.end(), kind)
    return Bound(start, end)


def _bound(start: int, end: int, kind: str) -> Bound:
    return Bound(
        start,
        end,
        is_open_above=kind == "above",
        is_open_below=kind == "below",
        is_approximate=kind == "about",
    )
