"""The small grammar that the time rules are written in: named fragments, rules, drafts.

A rule is a pattern and a builder. In a pattern `<month>` stands for the fragment of that name in a
group of that name, `<other:month>` for the same fragment in the group `other`; a space is any white
space, `~` white space or a hyphen. The builder gets the groups that matched, in lower case with
single spaces, and returns drafts: what an expression means before it has an anchor.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.engine.document import Relative, TimexType
from factcheck.engine.reading.quantities.numerals import ORDINAL_WORDS
from factcheck.engine.reading.timex.lexicon import (
    DAYPARTS,
    MONTH_PATTERN,
    NUMBER_WORDS,
    SEASONS,
    UNIT_PLURALS,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAY_PATTERN,
    ZONES,
)

__all__ = ["TENSE", "Draft", "Fields", "Match", "Rule", "find_matches"]

# A direction to be filled in from the tense of the governing verb.
TENSE = "tense"

Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class Draft:
    """What an expression means before it is anchored; `group` is the group that it covers."""

    type: TimexType
    value: str
    relative: Relative | None = None
    mod: str | None = None
    group: str | None = None


Built = Draft | Sequence[Draft] | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it means; `guard` names the check that weeds out false friends.

    `needs` are lower-case words of which a paragraph must hold one; without any it may be any. They
    spare most paragraphs the search, which halves the reading time.
    """

    name: str
    pattern: re.Pattern[str]
    build: Callable[[Fields], Built]
    guard: str = ""
    needs: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        name: str,
        pattern: str,
        build: Callable[[Fields], Built],
        guard: str = "",
        needs: Iterable[str] = (),
    ) -> Rule:
        """Compile a rule from a pattern with fragments."""
        return cls(name, compile_pattern(pattern), build, guard, tuple(needs))


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of the text with the drafts that a rule gives it."""

    start: int
    end: int
    rule: Rule
    drafts: tuple[tuple[int, int, Draft], ...]


def _either(words: Sequence[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.sub(r"[ -]", r"[\\s-]+", word) for word in ordered)


FRAGMENTS = {
    "month": MONTH_PATTERN,
    "weekday": WEEKDAY_PATTERN,
    "season": _either([*SEASONS]),
    "daypart": _either([*DAYPARTS]),
    "unit": _either([*UNITS]),
    "units": _either([*UNIT_PLURALS]),
    "year": r"(?:1[0-9]|20)\d\d",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?",
    "dayth": r"(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)",
    "ordinal": _either([*ORDINAL_WORDS]) + r"|\d{1,2}(?:st|nd|rd|th)",
    "vague": _either(VAGUE_NUMBERS),
    "num": NUMBER_WORDS,
    "zone": ZONES,
    "hour": r"2[0-3]|1\d|0?\d",
    "minute": r"[0-5]\d",
}

_PLACEHOLDER = re.compile(r"(?<!\?P)<(?:(\w+):)?(\w+)>")
# Neither inside a word nor a number, nor behind a currency or number sign.
_LEFT = r"(?<![\w$€£¥#])(?<!\d[.,:/])(?<![$€£¥]\s)"
_RIGHT = r"(?!\w)(?![.,:/]\d)"


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Expand the fragments and compile the pattern between boundaries."""

    def expand(match: re.Match[str]) -> str:
        return f"(?P<{match[1] or match[2]}>{FRAGMENTS[match[2]]})"

    spaced = pattern.replace(" ", r"\s+").replace("~", r"(?:\s+|-)")
    expanded = _number_groups(_PLACEHOLDER.sub(expand, spaced))
    return re.compile(f"{_LEFT}(?:{expanded}){_RIGHT}", re.I)


def _number_groups(pattern: str) -> str:
    """Let a group name stand in several branches: "year" becomes year__0, year__1 and so on."""
    count = itertools.count()
    return re.sub(r"\(\?P<(\w+)>", lambda match: f"(?P<{match[1]}__{next(count)}>", pattern)


def _groups(found: re.Match[str]) -> dict[str, tuple[int, int]]:
    """Give the span of each group that took part, under the name that the rule uses."""
    return {
        name.partition("__")[0]: found.span(name)
        for name, value in found.groupdict().items()
        if value is not None
    }


def find_matches(text: str, rules: Sequence[Rule]) -> Iterator[Match]:
    """Apply every rule to the text and give what means something, overlaps included."""
    # Single spaces, as in the words that rules need: a pattern's space is any white space.
    lowered = " ".join(text.lower().split())
    for rule in rules:
        if rule.needs and not any(word in lowered for word in rule.needs):
            continue
        for found in rule.pattern.finditer(text):
            groups = _groups(found)
            fields = {
                name: " ".join(text[start:end].lower().split())
                for name, (start, end) in groups.items()
            }
            built = rule.build(fields)
            drafts = [built] if isinstance(built, Draft) else list(built or ())
            if drafts:
                whole = found.span()
                pieces = tuple((*groups.get(draft.group or "", whole), draft) for draft in drafts)
                yield Match(*whole, rule, pieces)
