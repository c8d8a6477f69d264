"""What happens by an amount: whether something rose or fell by it, and per what it is counted."""

from __future__ import annotations

import re

from factcheck.engine.reading.quantities.amounts import Amount
from factcheck.engine.reading.quantities.words import Words

__all__ = ["find_change", "find_rate"]

_UP = (
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown "
    "growing growth climb climbs climbed climbing jump jumps jumped jumping surge surges surged "
    "surging soar soars soared soaring gain gains gained gaining advance advances advanced added "
    "up raise raises raised raising hike hiked spike spiked expand expanded swell swelled swollen "
    "uptick leap leapt boost boosted higher more"
).split()
_DOWN = (
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined "
    "declining decrease decreases decreased decreasing shrink shrinks shrank shrunk shrinking "
    "slide slides slid slip slips slipped dip dips dipped plunge plunges plunged plunging tumble "
    "tumbled lose loses lost shed sheds cut cuts cutting reduce reduces reduced reducing "
    "reduction slump slumped down lower lowered sink sank sunk ease eased plummet plummeted "
    "contract contracted contraction weaken weakened less fewer slash slashed"
).split()
_CHANGES = dict.fromkeys(_UP, "up") | dict.fromkeys(_DOWN, "down")
# Nouns and adverbs that follow the amount: "a 3% rise", "12% higher".
_BEHIND = frozenset(
    "rise increase growth jump surge gain advance hike spike uptick leap boost higher more fall "
    "drop decline decrease plunge slide dip slump reduction cut lower less fewer".split()
)
_BETWEEN = frozenset({"-", "annual", "sharp", "point", "net", "overall", "further"})
# Comparatives bound what follows them: "less than 3%" is no fall.
_ONLY_BEHIND = frozenset({"higher", "more", "less", "fewer", "lower"})
# "Make up 14 percent" is no rise.
_BEFORE_UP = frozenset("is are was were be been went , -- – — ( edged ticked inched moved".split())
_SKIPPED = frozenset(
    "by another a an further additional of only just some about nearly almost more less than over "
    "as much roughly around at least up to 's its the fully".split()
)
_MEASURED = frozenset({"percent", "percentage_point", "basis_point", "point", "times"})
# Money and measures rise and fall too, but a bank that raised or lost $5m tells of no level.
_MOVED_BY = frozenset(
    "rose rise risen fell fallen grew climbed jumped surged dropped declined".split()
)
_LEVELS = frozenset({"ordinal", "age", "score"})
_REACH = 4

_RATE = re.compile(
    r"(?:\s+(?:a|an|per|each|every)\s+|-an?-|/)(?P<per>second|minute|hour|day|night|week|month"
    r"|year|quarter|barrel|ton|tonne|gallon|litre|liter|head|person|capita|share|ounce|pound|acre"
    r"|unit|student|pupil|household|vote|mile|kilometre|kilometer|piece|ticket|family|adult"
    r"|child|worker|employee|kilo|kilogram|hectare|game|match)\b",
    re.I,
)
_PER = {"capita": "person", "head": "person", "liter": "litre", "kilometer": "kilometre"}


def find_change(words: Words, start: int, amount: Amount) -> str:
    """Say whether something rose ("up") or fell ("down") by the amount; "" where it is a level.

    `start` is where the words that bound the amount start.
    """
    if amount.unit in _LEVELS:
        return ""
    for token in words.behind(amount.end, 3) if amount.unit else ():
        if token.lower_ in _BEHIND:
            return _CHANGES[token.lower_]
        if token.lower_ not in _BETWEEN:
            break
    return _by_verb(words, start, amount)


def _by_verb(words: Words, start: int, amount: Amount) -> str:
    before = words.before(start, _REACH)
    if before and before[0].lower_ in ("to", "at", "from"):
        return ""
    for place, token in enumerate(before):
        word = token.lower_
        change = "" if word in _ONLY_BEHIND else _CHANGES.get(word, "")
        if word == "up":
            next_ = before[place + 1].lower_ if place + 1 < len(before) else ""
            change = "up" if next_ in _BEFORE_UP else ""
        if change:
            is_by = any(one.lower_ == "by" for one in before[:place])
            moves = is_by or amount.unit in _MEASURED or (amount.unit and word in _MOVED_BY)
            return change if moves else ""
        if word not in _SKIPPED:
            return ""
    return ""


def find_rate(text: str, end: int, unit: str) -> str:
    """Give the noun that an amount is counted by: "month" of "$500 a month"; else ""."""
    found = None if unit in _LEVELS or unit == "times" else _RATE.match(text, end)
    if found is None:
        return ""
    per = found["per"].lower()
    return _PER.get(per, per)
