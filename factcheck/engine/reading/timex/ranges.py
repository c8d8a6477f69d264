"""Join the two ends of a range and a clock time with its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.engine.document import Timex, TimexType

__all__ = ["join_ranges"]

_JOIN = re.compile(r"\s*(?:[-–—]|to|through|thru|until|till)\s*")
_BETWEEN = re.compile(r"\s+and\s+")


def join_ranges(timexes: Sequence[Timex], text: str, offset: int = 0) -> list[Timex]:
    """Give both ends of "from June 18 to 20" and of "June 19 and 20" the bounds of the whole.

    The values stay those of the ends; `text` starts at `offset` of the article.
    """
    joined = list(timexes)
    for index in range(len(joined) - 1):
        first, last = joined[index], joined[index + 1]
        between = text[first.span.end - offset : last.span.start - offset]
        before = text[max(0, first.span.start - offset - 20) : first.span.start - offset]
        is_range = _is_range(before, between) or _are_neighbours(first, last, between)
        if is_range and _is_open(first, last):
            joined[index] = replace(first, latest=last.latest)
            joined[index + 1] = replace(last, earliest=first.earliest)
    return joined


def _is_range(before: str, between: str) -> bool:
    if _JOIN.fullmatch(between):
        return True
    return bool(_BETWEEN.fullmatch(between) and re.search(r"\bbetween\s+$", before, re.I))


def _are_neighbours(first: Timex, last: Timex, between: str) -> bool:
    """See two days in a row of one month: the second is only a number, "June 19 and 20"."""
    if not _BETWEEN.fullmatch(between) or not last.earliest or not first.latest:
        return False
    is_bare = last.span.text[:2].strip().isdigit() or first.span.text[-2:].strip().isdigit()
    return is_bare and (last.earliest - first.latest).days == 1


def _is_open(first: Timex, last: Timex) -> bool:
    if first.type is not TimexType.DATE or last.type is not TimexType.DATE:
        return False
    return bool(first.earliest and last.latest and first.earliest <= last.latest)
