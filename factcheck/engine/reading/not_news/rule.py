"""What a rule for text that is no news looks like, and what a desk decided about the rules.

A rule is data: an id that is stored, one line that an editor can read, a version, and a pattern.
The rules themselves are in `chrome_rules` and its neighbours; `rules` lists them all.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["Family", "Rule", "RuleSettings", "chrome_rule"]


class Family(StrEnum):
    """What the rules of a family find, by the id of the check that flags it."""

    CHROME = "site_chrome"
    CHAT = "chat_leftover"
    DISCLOSURE = "ai_disclosure"
    FILLER = "filler_sentence"
    MARKUP = "markup_left"
    DATELINE = "dateline"  # no check: a date line is no leftover


@dataclass(frozen=True, slots=True)
class Rule:
    """One sort of text that is no news.

    `pattern` must cover the whole line or sentence, of `max_words` words or less, or with
    `is_searched` be found in it; it is held against lower-case words unless it `is_cased`. With
    `in_prose` it holds for one sentence of a paragraph too, else for whole lines only. What
    `keeps_claims` is still read as prose; what `is_quiet` is set aside without a flag. A rule
    without a pattern is told by code of its own. `hints` save time: one of them must be there.
    """

    id: str
    family: Family
    description: str
    pattern: re.Pattern[str] | None = None
    version: int = 1
    max_words: int = 40
    in_prose: bool = False
    is_searched: bool = False
    is_cased: bool = False
    keeps_claims: bool = False
    is_quiet: bool = False
    hints: tuple[str, ...] = ()

    def matches(self, words: str, lower: str) -> bool:
        """Say whether the rule describes a line, given as it is and in lower case."""
        if self.pattern is None or (self.hints and not any(h in lower for h in self.hints)):
            return False
        subject = words if self.is_cased else lower
        find = self.pattern.search if self.is_searched else self.pattern.fullmatch
        return find(subject) is not None


def chrome_rule(
    id: str,
    description: str,
    pattern: str,
    max_words: int = 40,
    *,
    version: int = 1,
    in_prose: bool = False,
    hints: tuple[str, ...] = (),
) -> Rule:
    """Make a rule for site chrome, whose pattern covers a line of lower-case words."""
    return Rule(
        id,
        Family.CHROME,
        description,
        re.compile(pattern),
        version,
        max_words,
        in_prose=in_prose,
        hints=hints,
    )


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What a desk decided for one text: rules that are off, and lines learned of its outlet.

    `recurring` maps a normalised line to the number of the outlet's articles that carry it.
    """

    off: frozenset[str] = frozenset()
    recurring: Mapping[str, int] = field(default_factory=dict)

    def key(self) -> str:
        """Give a name under which equal settings meet, "" for the settings of a new desk.

        How often a line recurs is left out: one more article makes no other reading.
        """
        if not self.off and not self.recurring:
            return ""
        inputs = json.dumps([sorted(self.off), sorted(self.recurring)], ensure_ascii=False)
        return hashlib.sha256(inputs.encode()).hexdigest()
