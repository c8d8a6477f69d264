"""The rules for text that is no news: on or off, by hand or by setting, and what a run used."""

from __future__ import annotations

import pytest
from django.test import override_settings

from factcheck.engine.reading.not_news.rules import NOT_NEWS_RULES
from factcheck.models import Revision, RuleSwitch, Run
from factcheck.services import start_run, switch_rule
from factcheck.services.rules import ensure_rules, gather_rules
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def moderator():
    return factories.ModeratorFactory()


def test_there_is_a_row_for_every_rule():
    assert set(RuleSwitch.objects.values_list("rule_id", flat=True)) == {
        rule.id for rule in NOT_NEWS_RULES
    }


def test_rows_are_made_once_and_keep_what_was_decided(moderator):
    switch_rule(rule_id="teaser", is_on=False, by=moderator)
    before = RuleSwitch.objects.count()
    ensure_rules()
    assert RuleSwitch.objects.count() == before
    assert not RuleSwitch.objects.get(rule_id="teaser").is_on


def test_a_switched_rule_says_by_whom(moderator):
    row = switch_rule(rule_id="teaser", is_on=False, by=moderator)
    row.refresh_from_db()
    assert (row.is_on, row.changed_by) == (False, moderator)
    assert row.changed_at is not None


def test_a_new_desk_has_decided_nothing(submit):
    assert gather_rules(submit("The river rose.").revision).key() == ""


@override_settings(FACTCHECK_RULES_OFF=["follow"])
def test_hand_and_setting_both_switch_off(submit, moderator):
    switch_rule(rule_id="teaser", is_on=False, by=moderator)
    assert gather_rules(submit("The river rose.").revision).off == {"teaser", "follow"}


def test_a_run_records_and_hands_on_what_it_used(submit, execute, engine, moderator):
    switch_rule(rule_id="teaser", is_on=False, by=moderator)
    run = submit("The river rose.").run
    execute(run)
    assert run.rules == {"off": ["teaser"], "recurring": {}}
    assert engine.rules[-1].off == {"teaser"}


def test_another_decision_has_the_text_read_anew_and_the_same_one_does_not(
    submit, execute, engine, moderator
):
    submission = submit("The river rose.")
    execute(submission.run)
    execute(start_run(revision=submission.revision))
    assert len(engine.read_texts) == 1
    switch_rule(rule_id="teaser", is_on=False, by=moderator)
    execute(start_run(revision=submission.revision))
    assert len(engine.read_texts) == 2
    revision = Revision.objects.get(pk=submission.revision.pk)
    assert revision.rules_with == gather_rules(revision).key() != ""
    assert [run.rules["off"] for run in Run.objects.order_by("id")] == [[], [], ["teaser"]]
