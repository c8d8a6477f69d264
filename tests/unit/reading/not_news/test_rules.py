"""Every rule can be read, told apart, switched off and has a measured rate."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.engine.checks.registry import load_checks
from factcheck.engine.reading.not_news.rule import Family, RuleSettings
from factcheck.engine.reading.not_news.rules import NOT_NEWS_RULES, family_of, find_rule, load_rates

RULES = {rule.id: rule for rule in NOT_NEWS_RULES}


def test_every_rule_has_an_id_of_its_own() -> None:
    assert len(RULES) == len(NOT_NEWS_RULES)


@pytest.mark.parametrize("rule", NOT_NEWS_RULES, ids=RULES)
def test_an_editor_can_read_it(rule) -> None:
    assert rule.id.replace("_", "").isalpha()
    assert rule.description[0].isupper() or rule.description[0] == "“"
    assert not rule.description.endswith(".")
    assert 15 < len(rule.description) < 90
    assert rule.version >= 1
    assert find_rule(rule.id) is rule
    assert family_of(rule.id) is rule.family


@pytest.mark.parametrize("family", [f for f in Family if f is not Family.DATELINE])
def test_every_family_has_its_check(family) -> None:
    assert family.value in {check.id for check in load_checks()}


@pytest.mark.parametrize("rule", NOT_NEWS_RULES, ids=RULES)
def test_its_rate_was_measured_as_it_is_now(rule) -> None:
    rates = load_rates()
    rate = rates.rules[rule.id]
    assert date.fromisoformat(rates.measured_on) >= date(2026, 11, 21)
    assert rate.version == rule.version, "measure again: python -m benchmarks.reading.rule_rates"
    assert 0 <= rate.wrong <= rate.alarms <= rates.articles
    assert 100 * rate.wrong <= rates.articles


def test_an_unknown_rule_is_of_no_family() -> None:
    assert family_of("retired_rule") is None
    assert family_of(None) is None


def test_settings_have_a_name_that_forgets_how_often_a_line_recurs() -> None:
    assert RuleSettings().key() == ""
    off = RuleSettings(frozenset({"a", "b"}))
    assert off.key() == RuleSettings(frozenset({"b", "a"})).key() != ""
    assert RuleSettings(recurring={"x": 5}).key() == RuleSettings(recurring={"x": 6}).key()
    assert RuleSettings(recurring={"x": 5}).key() != RuleSettings(recurring={"y": 5}).key()
