"""Every check ships whole: its documentation, its family file, its table of stories, its page."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from factcheck.engine.checks.registry import load_checks
from factcheck.engine.reading.not_news.rules import NOT_NEWS_RULES

ROOT = Path(__file__).resolve().parents[2]
CHECKS = {check.id: check for check in load_checks()}
WANTED = (
    "ai_disclosure site_chrome uncredited_rewrite claim_not_in_source time_conflict "
    "quantity_conflict attribution_conflict altered_quotation certainty_raised unanchored_date "
    "circular_sources missing_publication_date name_conflict negation_conflict"
).split()


def stories_of(check):
    """Give the table of the check's family: tests/unit/checks/test_<family>.py."""
    family = type(check).__module__.rpartition(".")[2]
    return import_module(f"tests.unit.checks.test_{family}")


def test_the_registry_holds_every_check_that_the_desk_promises():
    assert set(WANTED) <= set(CHECKS)


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_declares_what_it_is(check):
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", check.id)
    assert check.version >= 1
    assert check.name[0].isupper()
    assert not check.name.endswith(".")
    assert check.description.endswith(".")
    assert len(check.description) > 60
    assert type(check).__doc__
    assert type(check).run.__doc__


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_lives_in_a_family_file_that_says_what_it_is_for(check):
    assert sys.modules[type(check).__module__].__doc__


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_has_stories_that_it_flags_and_near_misses_with_a_reason(check):
    table = stories_of(check)
    flagged = [case for case in table.SHOULD_FLAG if case.check == check.id]
    near_misses = [case for case in table.SHOULD_NOT_FLAG if case.check == check.id]
    assert flagged
    assert all(case.flagged for case in flagged)
    assert near_misses
    assert all(case.why for case in near_misses)


def test_the_page_of_the_checks_is_fresh():
    printed = StringIO()
    call_command("list_checks", "--markdown", stdout=printed)
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert page == printed.getvalue(), "run: python manage.py list_checks --markdown"


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_the_list_in_the_terminal_tells_of_it(check):
    printed = StringIO()
    call_command("list_checks", stdout=printed)
    assert f"{check.id} (" in printed.getvalue()
    rules = [rule for rule in NOT_NEWS_RULES if rule.family == check.id]
    assert [rule.id for rule in rules if f"- {rule.id}: " not in printed.getvalue()] == []


def test_the_page_names_every_rule():
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    assert [rule.id for rule in NOT_NEWS_RULES if f"| `{rule.id}` |" not in page] == []
