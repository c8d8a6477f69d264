"""Two numbers that belong together: ranges, the two ends of a change, scores and votes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.engine.reading.quantities.amounts import Amount

__all__ = ["join_pairs"]

_HYPHEN = re.compile(r"\s*[-–—‑]\s*")
_TO = re.compile(r"\s+to\s+|\s+or\s+")
_AND = re.compile(r"\s+and\s+")
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|around\s+|roughly\s+)?(?:the\s+)?$", re.I)
_FROM = re.compile(r"\bfrom\s+(?:about\s+|around\s+|some\s+|nearly\s+|roughly\s+)?$", re.I)
_MOVED = re.compile(
    r"\b(?:rose|risen|rise[sn]?|rising|grew|grown|grow(?:s|ing|th)?|increas\w+|climb\w*|jump\w*"
    r"|surg\w+|soar\w*|gain\w*|fell|fall(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|shr[aiu]nk\w*"
    r"|slid\w*|slip\w*|dip\w*|plung\w+|tumbl\w+|cut\w*|reduc\w+|lower\w*|rais\w+|up|down|went|go\w*"
    r"|chang\w+|revis\w+|improv\w+|advanc\w+|sank|eased|mov\w+|swell\w*|swelled|expand\w*)\b",
    re.I,
)
_WON = re.compile(
    r"\b(?:w[io]n\w*|beat\w*|los[et]\w*|defeat\w*|dr[ae]w\w*|vot(?:ed?|es|ing)|led|lead\w*|scor\w+"
    r"|pass\w*|approv\w+|reject\w*|rul(?:ed|ing)|tied?|trail\w*|decid\w+|split|victory|thrash\w*"
    r"|edged?|margin|by|down|up|thump\w*|triumph\w*|overc[oa]me|downed|advanced|level\w*)\W",
    re.I,
)
_TALLY = re.compile(
    r"\W*(?:vot\w+|victor\w+|wins?|defeats?|loss|losses|draws?|majority|margin|leads?|ruling"
    r"|decision|party[- ]line|on\s+penalties|triumph|thrashing|against|in\s+favou?r|record)\b",
    re.I,
)
_SMALL_TALLY = 600
_WINDOW = 60


def join_pairs(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Join what is one range or score; mark where a change started."""
    joined: list[Amount] = []
    index = 0
    while index < len(amounts):
        first = amounts[index]
        second = amounts[index + 1] if index + 1 < len(amounts) else None
        pair = _join(text, first, second) if second else None
        if pair is not None:
            joined.append(pair)
            index += 2
            continue
        joined.append(_from(text, first))
        index += 1
    return joined


def _from(text: str, amount: Amount) -> Amount:
    """Mark the first end of "rose from 3%"; another "from" says where money or people come from."""
    before = text[max(0, amount.start - _WINDOW) : amount.start]
    if amount.change or amount.unit == "ordinal" or not (start := _FROM.search(before)):
        return amount
    return replace(amount, change="from") if _MOVED.search(before[: start.start()]) else amount


def _join(text: str, first: Amount, second: Amount) -> Amount | None:
    between = text[first.end : second.start]
    if len(between) > 6:
        return None
    before = text[max(0, first.start - _WINDOW) : first.start]
    if _is_score(text, first, second, between, before):
        low, high = sorted((first.low, second.low))
        return Amount(first.start, second.end, low, high, "score")
    if _is_change(first, second, between, before):
        return None
    is_joined = (
        _HYPHEN.fullmatch(between)
        or _TO.fullmatch(between)
        or (_AND.fullmatch(between) and _BETWEEN.search(before))
    )
    if not is_joined or not _is_range(first, second):
        return None
    low = first.low * _missing_scale(first, second)
    start = first.start
    return replace(second, start=start, low=low, is_vague=first.is_vague or second.is_vague)


def _is_change(first: Amount, second: Amount, between: str, before: str) -> bool:
    """From 3% to 5% is a change where something moved, from 3 to 5 a range elsewhere."""
    start = _FROM.search(before)
    if not start or between.strip() != "to":
        return False
    return first.low >= second.low or bool(_MOVED.search(before[: start.start()]))


def _is_range(first: Amount, second: Amount) -> bool:
    same_unit = first.unit in ("", second.unit) and second.unit not in ("ordinal", "score")
    return same_unit and first.low * _missing_scale(first, second) < second.low


def _missing_scale(first: Amount, second: Amount) -> float:
    """Read "3 to 5 million" as millions on both sides."""
    return second.scale if first.scale == 1 and first.low < second.low / second.scale else 1


def _is_score(text: str, first: Amount, second: Amount, between: str, before: str) -> bool:
    """Two bare whole numbers that fall, or that stand with winning, losing and voting."""
    for one in (first, second):
        if one.unit or one.is_vague or one.low != int(one.low) or one.low >= _SMALL_TALLY:
            return False
    is_hyphen = bool(_HYPHEN.fullmatch(between))
    is_told = bool(_TALLY.match(text, second.end)) or bool(_WON.search(before[-25:] + " "))
    if is_hyphen and not between.isspace() and len(between.strip()) == len(between):
        return first.low >= second.low or is_told
    is_pair = between.strip() in ("to", "-", "–") and is_told
    return is_pair and first.low >= second.low and text[second.end : second.end + 1] != "%"
