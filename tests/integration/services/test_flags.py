"""Flags between runs: what humans decided outlives them, until what they decided on changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factcheck.models import Flag
from factcheck.services import (
    confirm_flag,
    dismiss_flag,
    start_run,
    take_flag,
    undo_decision,
)
from factcheck.services.flags import evidence_hash
from tests.factories import EditorFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(submit, execute, engine):
    """One article with one flag, and the means to analyse it again."""
    return Desk(submit("A fine line\nA wrong line\nAnother fine line"), execute, engine)


class Desk:
    def __init__(self, submission, execute, engine):
        self.submission, self.execute, self.engine = submission, execute, engine
        self.editor = EditorFactory()
        execute(submission.run)

    @property
    def flag(self):
        return Flag.objects.get(quote="A wrong line")

    def dismiss(self, **values):
        return dismiss_flag(flag_id=self.flag.pk, by=self.editor, reason="opinion", **values)

    def run_again(self):
        self.execute(start_run(revision=self.submission.revision, trigger="retry"))
        return self.flag

    def find_nothing(self):
        self.engine._flags = lambda article, others: ()


def test_a_dismissal_survives_a_run(desk):
    desk.dismiss()
    version = desk.flag.version
    flag = desk.run_again()
    assert (flag.state, flag.version) == ("dismissed", version)
    assert Flag.objects.count() == 1


@pytest.mark.parametrize(
    ("scope", "change"),
    [
        pytest.param("span", "message", id="span-evidence-changes"),
        pytest.param("span", "check_version", id="span-check-changes"),
        pytest.param("article", "message", id="article-evidence-changes"),
        pytest.param("article", "check_version", id="article-check-changes"),
    ],
)
def test_a_dismissal_ends_when_what_it_rests_on_changes(desk, scope, change):
    desk.dismiss(scope=scope)
    setattr(desk.engine, change, {"message": "Another reason.", "check_version": 2}[change])
    flag = desk.run_again()
    assert flag.state == "open"
    reopened = flag.decisions.first()
    assert (reopened.action, reopened.by, reopened.from_state) == ("reopen", None, "dismissed")
    assert desk.run_again().decisions.count() == flag.decisions.count()


def test_a_dismissal_for_the_article_covers_flags_found_later(desk):
    desk.dismiss(scope="article", note="All of them.")
    wrong_everywhere(desk.engine)
    desk.run_again()
    fresh = Flag.objects.get(quote="A fine line")
    assert fresh.state == "dismissed"
    decision = fresh.decisions.get()
    assert (decision.by, decision.reason, decision.scope) == (None, "opinion", "article")
    assert decision.note == f"As decided for the whole article on flag {desk.flag.pk}."


def test_undoing_a_dismissal_for_the_article_brings_back_what_it_covered(desk):
    desk.dismiss(scope="article")
    wrong_everywhere(desk.engine)
    desk.run_again()
    assert set(Flag.objects.values_list("state", flat=True)) == {"dismissed"}
    undo_decision(flag_id=desk.flag.pk, by=desk.editor)
    assert set(Flag.objects.values_list("state", flat=True)) == {"open"}


def test_anyone_may_take_back_alone_what_the_machine_dismissed(desk):
    desk.dismiss(scope="article")
    wrong_everywhere(desk.engine)
    desk.run_again()
    fresh = Flag.objects.get(quote="A fine line")
    assert undo_decision(flag_id=fresh.pk, by=EditorFactory()).state == "open"
    assert desk.run_again().state == "dismissed"
    fresh.refresh_from_db()
    assert fresh.state == "open"


def test_a_dismissal_that_has_just_ended_covers_nothing(desk):
    desk.dismiss(scope="article")
    wrong_everywhere(desk.engine)
    desk.engine.message = "Another reason."
    desk.run_again()
    assert set(Flag.objects.values_list("state", flat=True)) == {"open"}


def test_what_an_article_dismissal_covers_is_asked_once(desk):
    desk.dismiss(scope="article")
    wrong_everywhere(desk.engine)
    with CaptureQueriesContext(connection) as queries:
        desk.run_again()
    asked = [query for query in queries if "EXISTS" in query["sql"] and "decision" in query["sql"]]
    assert len(asked) == 1


def test_a_dismissal_of_one_span_covers_nothing_else(desk):
    desk.dismiss()
    wrong_everywhere(desk.engine)
    desk.run_again()
    assert Flag.objects.get(quote="A fine line").state == "open"


@pytest.mark.parametrize(
    ("decide", "state"),
    [
        pytest.param(None, "superseded", id="open"),
        pytest.param(take_flag, "superseded", id="taken"),
        pytest.param(confirm_flag, "confirmed", id="confirmed"),
    ],
)
def test_no_longer_found(desk, decide, state):
    if decide:
        decide(flag_id=desk.flag.pk, by=desk.editor)
    desk.find_nothing()
    assert desk.run_again().state == state


def test_a_dismissal_is_remembered_while_the_flag_is_away(desk):
    desk.dismiss()
    find = desk.engine._flags
    desk.find_nothing()
    desk.run_again()
    desk.engine._flags = find
    assert desk.run_again().state == "dismissed"


def test_found_again_after_it_was_superseded(desk):
    find = desk.engine._flags
    desk.find_nothing()
    desk.run_again()
    desk.engine._flags = find
    flag = desk.run_again()
    assert flag.state == "open"
    assert [row.action for row in flag.decisions.all()] == ["reopen", "supersede"]


def test_a_confirmation_keeps_what_it_was_given_on(desk):
    confirm_flag(flag_id=desk.flag.pk, by=desk.editor)
    desk.engine.message = "Another reason."
    flag = desk.run_again()
    assert (flag.state, flag.message) == ("confirmed", "This is wrong.")


def test_a_taken_flag_shows_the_newest_evidence_and_stays_taken(desk):
    version = take_flag(flag_id=desk.flag.pk, by=desk.editor).version
    desk.engine.message = "Another reason."
    flag = desk.run_again()
    assert (flag.state, flag.claimed_by, flag.message) == (
        "claimed",
        desk.editor,
        "Another reason.",
    )
    assert flag.version > version


def test_the_hash_does_not_depend_on_the_order_of_passages():
    passages = [{"revision": 1, "start": 0}, {"revision": 2, "start": 5}]
    assert evidence_hash("m", passages) == evidence_hash("m", passages[::-1])
    assert evidence_hash("m", passages) != evidence_hash("m", passages[:1])


def wrong_everywhere(engine):
    """Let the engine flag every line, as it flags the wrong one."""
    find = engine._flags

    def flags(article, others):
        (found,) = find(article, others)
        for index, claim in enumerate(article.reading.claims):
            yield replace(found, span=claim.span, claim=index)

    engine._flags = flags
