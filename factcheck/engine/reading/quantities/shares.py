"""Fractions, ratios and multiples: "two-thirds of", "one in five", "doubled", "three times as"."""

from __future__ import annotations

import re

from factcheck.engine.reading.quantities.amounts import Amount
from factcheck.engine.reading.quantities.numerals import DIGITS, NUMBER, parse_number

__all__ = ["SHARE_WORDS", "read_share"]

_PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "hundredth": 100,
}  # fmt: skip
_NAMES = "|".join(_PARTS)
_TOPS = "one|two|three|four|five|six|seven|eight|nine"
# A share is a share of something, or stands against another: "a third more".
_WHOLE = r"(?=\s+(?:of|the|its|their|his|her|our|all|that|this|these|those|as|more|less|fewer)\b)"
_FRACTION = re.compile(
    rf"(?:(?P<tops>{_TOPS})(?:-(?P<tight>{_NAMES})s?\b|\s+(?P<loose>{_NAMES})s\b(?=\s+of\b))"
    rf"|(?:an?|one)[\s-]+(?P<part>{_NAMES})\b(?!-){_WHOLE}"
    rf"|(?P<half>half)(?=\s+a\s+percentage|\s+(?:of|the|its|their|his|her|our|all|that|this|these|those)\b))",
    re.I,
)
# "More than half voted": nothing follows that names the whole.
_HALF_ALONE = re.compile(r"half\b(?![-\s]+(?:an?|time|past|the)\b|-|\s+\w+ly\b)", re.I)
_BOUNDED = re.compile(
    r"\b(?:than|over|under|about|around|nearly|almost|roughly|least|by|in|exactly|approximately|to)"
    r"\s+$",
    re.I,
)
_THIRD_ALONE = re.compile(
    rf"(?:an?|one)[\s-]+(?P<part>{_NAMES})\b(?!-|\s+(?:\w+\s+)?(?:party|time|term|person|year|hour|day)\b)",
    re.I,
)
# "A quarter of a percentage point" is no quarter of anything named.
_OF_POINT = re.compile(r"\s+(?:of\s+)?a\s+(?:full\s+)?percentage[\s-]point\b|-point\b", re.I)
_RATIO = re.compile(
    rf"(?P<some>{_TOPS}|\d{{1,4}})[\s-]+(?P<by>(?:in|out[\s-]of|of)(?:[\s-]every)?)[\s-]+"
    rf"(?P<all>{NUMBER})(?![\w%]|[,.]\d)(?!\s+(?:years?|months?|days?|weeks?|hours?|minutes?)\b)",
    re.I,
)
_ROUND = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100})
_MULTIPLE: dict[str, float] = {
    "double": 2,
    "doubl": 2,
    "tripl": 3,
    "triple": 3,
    "trebl": 3,
    "treble": 3,
}
_MULTIPLE |= {"quadrupl": 4, "quadruple": 4, "quintupl": 5, "halv": 0.5}
_GREW = re.compile(r"(doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|es|ing)\b", re.I)
_BARE = re.compile(
    r"(double|triple|treble|quadruple|twice)\s+(?=the\b|as\b|its\b|their\b|his\b|her\b|that\b"
    r"|what\b)",
    re.I,
)
_FOLD = re.compile(rf"(?P<by>{_TOPS}|ten|twelve|twenty|hundred|two|{DIGITS})-?fold\b", re.I)
_FOLDS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_TIMES = re.compile(
    rf"(?P<by>{NUMBER})\s+times\s+(?=as\b|more\b|higher\b|larger\b|bigger\b|greater\b|the\b"
    r"|less\b|lower\b|fewer\b|faster\b|that\b|what\b|its\b|their\b|likelier\b)",
    re.I,
)
SHARE_WORDS = frozenset(
    {
        *("half", "twice", "double", "triple", "treble", "quadruple"),
        *(f"{stem}{end}" for stem in _MULTIPLE for end in ("ed", "es", "ing")),
        *(f"{word}fold" for word in (*_FOLDS, "hundred", "twenty", "twelve")),
    }
)


def read_share(text: str, start: int) -> Amount | None:
    """Read the fraction, ratio or multiple that starts here, in percent or in times."""
    return _ratio(text, start) or _fraction(text, start) or _multiple(text, start)


def _fraction(text: str, start: int) -> Amount | None:
    match = _FRACTION.match(text, start)
    if match is not None:
        part = (match["tight"] or match["loose"] or match["part"] or match["half"]).lower()
        top = parse_number(match["tops"]) if match["tops"] else 1.0
        return _share(text, match, (top or 1.0) / _PARTS[part])
    if _BOUNDED.search(text[max(0, start - 20) : start]):
        if half := _HALF_ALONE.match(text, start):
            return _share(text, half, 0.5)
        if third := _THIRD_ALONE.match(text, start):
            return _share(text, third, 1 / _PARTS[third["part"].lower()])
    return None


def _share(text: str, match: re.Match[str], share: float) -> Amount:
    if point := _OF_POINT.match(text, match.end()):
        return Amount(match.start(), point.end(), share, share, "percentage_point")
    return Amount(match.start(), match.end(), 100 * share, 100 * share, "percent")


def _ratio(text: str, start: int) -> Amount | None:
    """One in five is 20 percent; "two in 2016" and "one of two" are none."""
    match = _RATIO.match(text, start)
    if match is None:
        return None
    some, all_ = parse_number(match["some"]), parse_number(match["all"])
    how = match["by"].lower()
    if some is None or all_ is None or not some < all_ or (how == "of"):
        return None
    is_round = all_ in _ROUND or (all_ >= 1_000 and all_ % 1_000 == 0)
    if how == "in" and (not is_round or match["some"].isdigit() != match["all"][0].isdigit()):
        return None
    return Amount(start, match.end(), 100 * some / all_, 100 * some / all_, "percent")


def _multiple(text: str, start: int) -> Amount | None:
    if grew := _GREW.match(text, start):
        value = float(_MULTIPLE[grew[1].lower()])
        change = "down" if value < 1 else "up"
        return Amount(start, grew.end(), value, value, "times", change=change)
    if bare := _BARE.match(text, start):
        value = float(_MULTIPLE.get(bare[1].lower(), 2))
        return Amount(start, bare.end(1), value, value, "times")
    if fold := _FOLD.match(text, start):
        value = parse_number(fold["by"]) or 100.0
        return Amount(start, fold.end(), value, value, "times")
    if times := _TIMES.match(text, start):
        factor = parse_number(times["by"])
        if factor is not None:
            return Amount(start, times.end("by") + len(" times"), factor, factor, "times")
    return None
