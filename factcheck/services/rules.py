"""The rules for text that is no news: kept in step with the engine, switched by moderators."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from factcheck.conf import rules_off
from factcheck.engine.reading.not_news.recurring import normalised_lines
from factcheck.engine.reading.not_news.rule import RuleSettings
from factcheck.engine.reading.not_news.rules import NOT_NEWS_RULES, RECURRING
from factcheck.models import OutletLine, Revision, RuleSwitch

if TYPE_CHECKING:
    from django.contrib.auth.models import User

__all__ = ["ensure_rules", "gather_rules", "switch_rule"]

logger = logging.getLogger(__name__)

# An outlet with more learned lines than this has its most frequent ones looked for.
MAX_LINES = 5000


def ensure_rules() -> None:
    """Make a row for each rule of the engine; rules that it no longer has keep theirs."""
    rows = [RuleSwitch(rule_id=rule.id) for rule in NOT_NEWS_RULES]
    RuleSwitch.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def switch_rule(*, rule_id: str, is_on: bool, by: User) -> RuleSwitch:
    """Switch a rule on or off from the next analysis on."""
    row = RuleSwitch.objects.select_for_update().get(rule_id=rule_id)
    if row.is_on != is_on:
        row.is_on, row.changed_by, row.changed_at = is_on, by, timezone.now()
        row.save()
        logger.info("rule %s is %s, by %s", rule_id, "on" if is_on else "off", by)
    return row


def gather_rules(revision: Revision) -> RuleSettings:
    """Give what the desk decided for this text: rules that are off, and its outlet's lines in it.

    Lines that the text does not hold are left out, so that learning another one changes nothing.
    """
    switched = RuleSwitch.objects.filter(is_on=False).values_list("rule_id", flat=True)
    off = frozenset(switched) | rules_off()
    if RECURRING.id in off:
        return RuleSettings(off)
    learned = OutletLine.objects.filter(outlet=revision.outlet_id).chrome()
    counts = dict(learned.order_by("-articles").values_list("line", "articles")[:MAX_LINES])
    here = normalised_lines(revision.text) if counts else set()
    return RuleSettings(off, {line: counts[line] for line in sorted(here & counts.keys())})
