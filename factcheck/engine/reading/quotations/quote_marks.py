"""Pair the quotation marks of one paragraph, in one pass over its characters.

Knows curly, straight, angle, low and single marks. A quotation that is not closed by the end of
its paragraph runs to that end, as newspapers set quotations of several paragraphs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Quoted", "find_quoted"]

_MARK = re.compile(
    "''|``|[“”„«»\"]|(?:(?<=\\s)|(?<=^)|(?<=[(\\[—–:]))['\u2018](?=\\w)|(?<=[\\w.,!?…])['\u2019](?![\\w])"
)
# Copy mixes straight and curly marks, and old wire copy doubles the single ones.
_CLOSES = {
    "“": {"”", "“", '"', "''"},
    "„": {"“", "”"},
    "«": {"»"},
    "»": {"«", "»"},
    "”": {"”", '"', "''"},
    '"': {'"', "”", "''"},
    "''": {"''", '"', "”"},
    "``": {"''", '"', "”"},
    "'": {"'", "\u2019"},
    "\u2018": {"\u2019", "'"},
}
_DOUBLE = {'"', "''", "``"}
_SINGLE = "'\u2018\u2019"
_OWNS = re.compile("s['\u2019] [a-z]")
_STOPS = re.compile("[.,!?…]['\u2019](?!\\w)")
MAX_SINGLE = 400  # longer than that, an apostrophe was taken for a quotation mark


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between marks: `start` and `end` leave the marks out, `is_closed` says both stand."""

    start: int
    end: int
    is_closed: bool


def find_quoted(paragraph: str) -> list[Quoted]:
    """Give the quoted stretches of a paragraph, in order; those inside others are left out."""
    found: list[Quoted] = []
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(paragraph):
        if opened is None or _is_stale(opened, mark):
            opened = mark if _opens(paragraph, mark) else None
        elif mark.group() in _CLOSES[opened.group()] and _closes(paragraph, opened, mark):
            found.append(_trim(paragraph, opened.end(), mark.start(), is_closed=True))
            opened = None
        elif opened.group() in _SINGLE and mark.group() not in _SINGLE:
            # A stray apostrophe must not hide a real quotation behind it.
            opened = mark if _opens(paragraph, mark) else None
    if opened is not None and opened.group() not in _SINGLE:
        found.append(_trim(paragraph, opened.end(), len(paragraph), is_closed=False))
    return [quoted for quoted in found if quoted.start < quoted.end]


def _is_stale(opened: re.Match[str], mark: re.Match[str]) -> bool:
    return opened.group() in _SINGLE and mark.start() - opened.end() > MAX_SINGLE


def _opens(paragraph: str, mark: re.Match[str]) -> bool:
    before = paragraph[mark.start() - 1 : mark.start()] if mark.start() else ""
    if mark.group() in "”»":
        # A closing mark opens where nothing else can: at the head of a line, and »in German«.
        return not before.strip() and (mark.group() == "»" or not mark.start())
    if mark.group() == "\u2019":
        return False
    following = paragraph[mark.end() : mark.end() + 1]
    if mark.group() in _SINGLE:
        return following.isalnum()
    if mark.group() in _DOUBLE:
        # 6'2" and a lone closing mark stand behind a character and before a space.
        return bool(following) and not (before.strip() and not following.strip())
    return bool(following)


def _closes(paragraph: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    """Say no to a second opening mark ("“… “…”"): only German closes with one."""
    if mark.group() == "“":
        return opened.group() == "„"
    if mark.group() in _SINGLE and _OWNS.match(paragraph, mark.start() - 1):
        # "the boys' boat is here.'": a mark behind a stop follows, and closes instead.
        return not _STOPS.search(paragraph, mark.end(), opened.end() + MAX_SINGLE)
    if mark.group() in _DOUBLE:
        following = paragraph[mark.end() : mark.end() + 1]
        before = paragraph[mark.start() - 1 : mark.start()]
        return bool(before.strip()) or not following.strip() or not following.isalnum()
    return True


def _trim(paragraph: str, start: int, end: int, *, is_closed: bool) -> Quoted:
    words = paragraph[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if is_closed and paragraph[start:end].endswith(","):
        end -= 1  # the comma belongs to the sentence around the quotation
    return Quoted(start, max(start, end), is_closed)
