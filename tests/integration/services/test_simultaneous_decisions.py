"""Two editors at once, in two threads, on a database that really locks."""

from __future__ import annotations

from threading import Barrier, Thread

import pytest
from django.db import OperationalError, connection, transaction

from factcheck.models import Decision, Flag
from factcheck.services import (
    Conflict,
    NotAllowed,
    confirm_flag,
    dismiss_flag,
    give_verdict,
    sign_verdict,
    take_flag,
    undo_decision,
)
from factcheck.services.flags import store_flags
from factcheck.services.runs import take_run
from tests.factories import ClaimFactory, EditorFactory, FlagFactory, RunFactory, VerdictFactory

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*works):
    """Start all works together and give what each returned or raised, in order."""
    barrier, results = Barrier(len(works)), [None] * len(works)

    def call(index, work):
        try:
            barrier.wait()
            results[index] = work()
        except Exception as error:  # noqa: BLE001 - the caller looks at it
            results[index] = error
        finally:
            connection.close()

    threads = [Thread(target=call, args=item) for item in enumerate(works)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return results


def test_one_wins_and_the_other_learns_it():
    flag, ada, ben = FlagFactory(), EditorFactory(username="ada"), EditorFactory(username="ben")
    results = at_once(
        lambda: confirm_flag(flag_id=flag.pk, by=ada, expected_version=1),
        lambda: dismiss_flag(flag_id=flag.pk, by=ben, reason="opinion", expected_version=1),
    )
    (winner,) = [result for result in results if isinstance(result, Flag)]
    (conflict,) = [result for result in results if isinstance(result, Conflict)]
    name = "ada" if winner.state == "confirmed" else "ben"
    assert f"{name} {winner.state} flag {flag.pk} on " in conflict.detail
    assert Decision.objects.count() == 1


def test_a_flag_is_taken_by_one():
    flag = FlagFactory()
    editors = EditorFactory.create_batch(3)
    results = at_once(*(lambda by=by: take_flag(flag_id=flag.pk, by=by) for by in editors))
    assert sum(isinstance(result, Conflict) for result in results) == 2


def test_a_double_click_in_two_requests_is_one_decision():
    flag, ada = FlagFactory(), EditorFactory()
    results = at_once(*[lambda: confirm_flag(flag_id=flag.pk, by=ada)] * 2)
    assert [result.state for result in results] == ["confirmed", "confirmed"]
    assert Decision.objects.count() == 1


def test_two_dismissals_for_the_article_do_not_wait_for_each_other_forever():
    first = FlagFactory(start=0)
    flags = [first, *(FlagFactory(revision=first.revision, start=n) for n in range(1, 8))]
    ada, ben = EditorFactory.create_batch(2)

    def dismiss(flag, by):
        return dismiss_flag(flag_id=flag.pk, by=by, reason="opinion", scope="article")

    for _ in range(5):
        results = at_once(lambda: dismiss(flags[0], ada), lambda: dismiss(flags[-1], ben))
        (winner,) = [result for result in results if isinstance(result, Flag)]
        assert sum(isinstance(result, Conflict) for result in results) == 1
        assert set(Flag.objects.values_list("state", flat=True)) == {"dismissed"}
        undo_decision(flag_id=winner.pk, by=winner.decisions.first().by)
        assert set(Flag.objects.values_list("state", flat=True)) == {"open"}


def test_a_dismissal_for_the_article_and_a_run_do_not_wait_for_each_other_forever():
    run = RunFactory()
    flags = [FlagFactory(revision=run.revision, run=run, start=n) for n in range(8)]
    editor = EditorFactory()

    def dismiss():
        return dismiss_flag(flag_id=flags[-1].pk, by=editor, reason="opinion", scope="article")

    def find_nothing():
        with transaction.atomic():
            store_flags(run, [], [])

    results = at_once(dismiss, find_nothing)
    assert not any(isinstance(result, OperationalError) for result in results)
    assert len(set(Flag.objects.values_list("state", flat=True))) == 1


def test_a_run_is_taken_by_one_worker():
    run = RunFactory(state="waiting")
    results = at_once(*(lambda n=n: take_run(run_id=run.pk, lease=f"{n}") for n in range(4)))
    assert sum(result is not None for result in results) == 1
    run.refresh_from_db()
    assert run.attempts == 1


def test_one_verdict_however_often_it_is_sent():
    claim, ada = ClaimFactory(), EditorFactory()
    give = lambda: give_verdict(claim_id=claim.pk, by=ada, rating="true", rationale="Seen.")  # noqa: E731
    first, second = at_once(give, give)
    assert first == second


@pytest.mark.parametrize("attempt", range(5))
def test_no_signature_under_a_verdict_that_no_longer_counts(attempt):
    verdict = VerdictFactory()
    ada, ben = EditorFactory.create_batch(2)
    claim = {"claim_id": verdict.claim_id, "rating": "true", "rationale": "Seen."}
    at_once(
        lambda: sign_verdict(verdict_id=verdict.pk, by=ada),
        lambda: give_verdict(by=ben, **claim),
    )
    verdict.refresh_from_db()
    newest = verdict.claim.verdicts.first()
    assert newest.decided_by == ben
    assert verdict.second_at is None or verdict.second_at <= newest.decided_at


def test_one_second_signature():
    verdict = VerdictFactory()
    signers = EditorFactory.create_batch(2)
    results = at_once(*(lambda by=by: sign_verdict(verdict_id=verdict.pk, by=by) for by in signers))
    assert sum(isinstance(result, Conflict | NotAllowed) for result in results) == 1
