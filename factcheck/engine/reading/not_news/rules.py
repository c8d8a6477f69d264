"""All rules for text that is no news, in the order in which they are asked, with their rates.

Rates are measured, not estimated: `benchmarks.reading.rule_rates` writes them into the file beside
the rules, with the texts and the day.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from factcheck.engine.reading.not_news.chat import CHAT_RULES
from factcheck.engine.reading.not_news.chrome_credits import CREDIT_RULES
from factcheck.engine.reading.not_news.chrome_offers import OFFER_RULES
from factcheck.engine.reading.not_news.chrome_rules import FURNITURE_RULES, ORNAMENT
from factcheck.engine.reading.not_news.disclosure import DISCLOSURE_RULES
from factcheck.engine.reading.not_news.filler import FILLER_RULES
from factcheck.engine.reading.not_news.markup import MARKUP_RULES
from factcheck.engine.reading.not_news.rule import Family, Rule

__all__ = [
    "DATE_RULES",
    "LINE_RULES",
    "NOT_NEWS_RULES",
    "ORNAMENT",
    "RECURRING",
    "Rate",
    "Rates",
    "family_of",
    "find_rule",
    "load_rates",
]

RECURRING: Final = Rule(
    "recurring_line",
    Family.CHROME,
    "A line that recurs across the outlet's articles and was learned as its chrome",
)
DATE_RULES: Final = (
    Rule(
        "date",
        Family.DATELINE,
        "A line that holds only a date: set aside without a flag",
        is_quiet=True,
    ),
    Rule(
        "byline",
        Family.DATELINE,
        "A line that holds only the writers' names: set aside without a flag",
        is_quiet=True,
    ),
)
# Asked in this order of each line and sentence; the first that matches names it.
LINE_RULES: Final = (
    *DISCLOSURE_RULES,
    *CHAT_RULES,
    *FURNITURE_RULES,
    *CREDIT_RULES,
    *OFFER_RULES,
    *FILLER_RULES,
)
NOT_NEWS_RULES: Final = (*LINE_RULES, RECURRING, *MARKUP_RULES, *DATE_RULES)
_BY_ID: Final = {rule.id: rule for rule in NOT_NEWS_RULES}
_RATES: Final = Path(__file__).with_name("rates.json")


@dataclass(frozen=True, slots=True)
class Rate:
    """How often a rule spoke in articles that people wrote.

    `alarms` counts articles in which it spoke at all; `wrong` those of them in which a reader
    found that what it marked was news. `version` is the rule's when it was measured.
    """

    version: int
    alarms: int
    wrong: int


@dataclass(frozen=True, slots=True)
class Rates:
    """One measurement of all rules: when, on what, and on how many articles."""

    measured_on: str
    texts: str
    articles: int
    rules: dict[str, Rate]


def family_of(rule_id: str | None) -> Family | None:
    """Give the family of a rule by its id, None where no rule of today has it."""
    rule = _BY_ID.get(rule_id or "")
    return rule.family if rule else None


def find_rule(rule_id: str | None) -> Rule | None:
    """Give a rule by its id, None where no rule of today has it."""
    return _BY_ID.get(rule_id or "")


@lru_cache(maxsize=1)
def load_rates() -> Rates:
    """Read the measured rates that ship with the rules."""
    stored = json.loads(_RATES.read_text(encoding="utf-8"))
    rules = {rule_id: Rate(**rate) for rule_id, rate in stored.pop("rules").items()}
    return Rates(**stored, rules=rules)
