"""Readings and findings in short steps: others may write in between, and a step that fails is made good."""

from __future__ import annotations

import pytest
from django.db import OperationalError, connection

from factcheck.models import Assessment, Claim, Revision, Run, Sentence
from factcheck.services import give_verdict, readings, steps
from factcheck.services.runs import hold_lease
from tests.factories import EditorFactory

TEXT = "\n".join(f"Line {number}" for number in range(7))


@pytest.fixture(autouse=True)
def small_steps(monkeypatch):
    monkeypatch.setattr(steps, "BATCH", 2)


@pytest.fixture
def break_at(monkeypatch):
    """Let the reading's n-th step meet a trouble."""

    def break_at(number, trouble):
        taken = []

        def hold(run):
            taken.append(run)
            if len(taken) == number:
                trouble()
            hold_lease(run)

        monkeypatch.setattr(steps, "hold_lease", hold)

    return break_at


def lock():
    raise OperationalError("database is locked")


@pytest.mark.django_db(transaction=True)
def test_rows_are_made_outside_of_the_transactions_that_store_them(submit, execute, monkeypatch):
    in_transaction = []
    to_json = readings.to_json

    def spy(record):
        in_transaction.append(connection.in_atomic_block)
        return to_json(record)

    monkeypatch.setattr(readings, "to_json", spy)
    execute(submit(TEXT).run)
    assert in_transaction == [False] * 14


@pytest.mark.django_db(transaction=True)
def test_a_transaction_stores_no_more_than_a_batch(submit, execute, monkeypatch):
    counts = []

    def hold(run):
        hold_lease(run)
        counts.append(sum(model.objects.count() for model in (Sentence, Claim, Assessment)))

    monkeypatch.setattr(steps, "hold_lease", hold)
    execute(submit(TEXT).run)
    assert counts == [0, 0, 2, 4, 6, 7, 9, 11, 13, 14, 14, 14, 16, 18, 20]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("step", range(1, 11))
def test_a_reading_stored_half_way_is_not_taken_for_read(step, submit, execute, break_at, engine):
    submission = submit(TEXT)
    break_at(step, lock)
    with pytest.raises(OperationalError):
        execute(submission.run)
    assert Revision.objects.get().read_with == ""

    assert execute(submission.run) == "completed"

    assert Revision.objects.get().read_with == engine.version
    assert [row.text for row in Sentence.objects.order_by("index")] == TEXT.split("\n")
    assert [row.text for row in Claim.objects.filter(is_current=True)] == TEXT.split("\n")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("step", range(12, 16))
def test_assessments_stored_half_way_are_stored_once(step, submit, execute, break_at):
    submission = submit(TEXT)
    break_at(step, lock)
    with pytest.raises(OperationalError):
        execute(submission.run)
    assert Assessment.objects.count() == 2 * max(0, step - 12)

    assert execute(submission.run) == "completed"

    claims = Assessment.objects.order_by("claim__start").values_list("claim__text", flat=True)
    assert list(claims) == TEXT.split("\n")


@pytest.mark.django_db(transaction=True)
def test_a_worker_that_lost_its_run_in_the_middle_stores_nothing_more(submit, execute, break_at):
    submission = submit(TEXT)
    break_at(3, lambda: Run.objects.update(lease="another worker"))

    assert execute(submission.run) == "lost"

    assert Sentence.objects.count() == 2
    assert Revision.objects.get().read_with == ""


@pytest.mark.django_db
def test_a_shorter_reading_leaves_nothing_of_the_longer_one(submit, execute, engine):
    submission = submit(TEXT)
    execute(submission.run)
    claim = submission.revision.claims.get(text="Line 6")
    give_verdict(claim_id=claim.pk, by=EditorFactory(), rating="true", rationale="Seen.")
    engine.version = "line-2"
    read = engine.read
    engine.read = lambda text, **options: read(text[:13], **options)
    Run.objects.update(state="waiting")

    execute(submission.run)

    assert list(Sentence.objects.values_list("index", "text")) == [(0, "Line 0"), (1, "Line 1")]
    assert submission.revision.claims.filter(is_current=True).count() == 2
    claim.refresh_from_db()
    assert (claim.is_current, claim.sentence, claim.verdicts.count()) == (False, None, 1)
