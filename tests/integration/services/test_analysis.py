"""One run from lease to result, and what happens when it does not get there."""

from __future__ import annotations

from datetime import date

import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.db import InterfaceError, OperationalError

from factcheck.models import Assessment, Claim, Derivation, Evidence, Flag, Run, Sentence
from factcheck.services import analysis, execute_run, give_verdict
from factcheck.services.engine import NothingToJudge
from tests.factories import EditorFactory, StoryFactory

pytestmark = pytest.mark.django_db


def raising(error):
    def work():
        raise error

    return work


def count_rows():
    models = (Sentence, Claim, Assessment, Evidence, Derivation, Flag)
    return {model.__name__: model.objects.count() for model in models}


def test_stores_what_was_read_and_found(submit, execute_all):
    story = StoryFactory()
    submit("The bridge opened.\nIt is wrong.", "A", story=story)
    second = submit("The bridge opened.\nThat is wrong too.", "B", story=story)
    execute_all()
    run, revision = second.run, second.revision
    run.refresh_from_db()
    assert (run.state, run.progress, run.error) == ("completed", 1.0, "")
    assert set(run.timings) == {"reading", "gathering evidence", "judging", "storing"}
    assert run.engine_version == "line-1"
    assert [row.text for row in revision.sentences.all()] == revision.text.split("\n")
    for claim in revision.claims.all():
        assert revision.text[claim.start : claim.end] == claim.text
        assert claim.sentence.text == claim.text
    supported, unsupported = (row.assessments.get() for row in revision.claims.order_by("start"))
    assert (supported.verdict, unsupported.verdict) == ("supported", "not_enough_evidence")
    evidence = supported.evidence.get()
    assert evidence.revision.text[evidence.start : evidence.end] == evidence.text
    flag = revision.flags.get()
    assert revision.text[flag.start : flag.end] == flag.quote == "That is wrong too."
    assert (flag.check_id, flag.state, flag.claim) == ("wrong_line", "open", unsupported.claim)
    assert flag.passages[0]["text"] == "The bridge opened."
    assert revision.derived_from.get().source.article.outlet.name == "A"


def test_a_second_execution_changes_nothing(submit, execute, engine):
    submission = submit("A\nwrong")
    execute(submission.run)
    before = count_rows()
    assert execute(submission.run) == "not taken"
    # As if the worker had died just before it could say that it was done.
    Run.objects.update(state="waiting")
    assert execute(submission.run) == "completed"
    assert count_rows() == before
    assert len(engine.read_texts) == 1


def test_a_later_run_with_the_same_findings_adds_no_assessment(submit, execute_all):
    story = StoryFactory()
    submit("One line", "A", story=story)
    execute_all()
    submit("Another line", "B", story=story)
    assert execute_all() == 2
    assert Assessment.objects.count() == 2


def test_what_is_read_is_not_parsed_again(submit, execute_all, engine):
    story = StoryFactory()
    submit("One", "A", story=story)
    submit("Two", "B", story=story)
    execute_all()
    assert engine.read_texts == ["One", "Two"]


@pytest.mark.parametrize("what", ["engine", "publication date"])
def test_is_parsed_again_when_the_reading_would_differ(what, submit, execute, engine):
    submission = submit("One\nTwo")
    execute(submission.run)
    if what == "engine":
        engine.version = "line-2"
    else:
        submission.article.published_on = date(2024, 1, 1)
        submission.article.save()
    Run.objects.update(state="waiting")
    execute(submission.run)
    assert len(engine.read_texts) == 2
    submission.revision.refresh_from_db()
    assert submission.revision.published_with == submission.article.published_on
    assert submission.revision.claims.filter(is_current=True).count() == 2


def test_is_parsed_again_when_its_facts_cannot_be_used(submit, execute, engine):
    run = submit("One").run
    execute(run)
    Sentence.objects.update(facts={"index": 0})
    Run.objects.update(state="waiting")
    assert execute(run) == "completed"
    assert len(engine.read_texts) == 2


def test_a_claim_that_is_no_longer_read_stays_for_its_verdict(submit, execute, engine):
    submission = submit("One\nTwo")
    execute(submission.run)
    claim = submission.revision.claims.get(text="Two")
    give_verdict(claim_id=claim.pk, by=EditorFactory(), rating="true", rationale="Seen.")
    engine.version = "line-2"
    read = engine.read
    engine.read = lambda text, **options: read("One", **options)
    Run.objects.update(state="waiting")
    execute(submission.run)
    claim.refresh_from_db()
    assert not claim.is_current
    assert claim.verdicts.count() == 1


def test_judges_the_same_article_on_the_first_run_and_on_the_second(submit, execute, engine):
    run = submit("One wrong\nTwo").run
    execute(run)
    Run.objects.update(state="waiting")
    execute(run)
    assert engine.judged[0] == engine.judged[1]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        pytest.param(ValueError("odd"), "The analysis broke off. Press Retry", id="bug"),
        pytest.param(SoftTimeLimitExceeded(), "longer than a worker may spend", id="time-limit"),
        pytest.param(MemoryError(), "more memory than the worker has", id="memory"),
    ],
)
@pytest.mark.parametrize("stage", ["before_reading", "before_judging"])
def test_whatever_breaks_ends_on_the_run(stage, error, reason, submit, execute, engine):
    run = submit("One").run
    setattr(engine, stage, raising(error))
    assert execute(run) == "failed"
    assert run.state == "failed"
    assert reason in run.error
    assert type(error).__name__ not in run.error, "partners read it"
    assert run.cause == f"{type(error).__name__}: {error}"
    assert run.finished_at is not None


def test_nothing_to_judge_stops_politely(submit, execute, engine):
    run = submit("…").run
    engine.before_reading = raising(NothingToJudge("The text holds no words."))
    assert execute(run) == "stopped"
    assert (run.state, run.error) == ("stopped", "The text holds no words.")


def test_a_database_that_does_not_answer_puts_the_run_back(submit, execute, engine):
    run = submit("One").run
    engine.before_judging = raising(OperationalError("gone away"))
    with pytest.raises(OperationalError):
        execute(run)
    run.refresh_from_db()
    assert (run.state, run.lease) == ("waiting", "")
    engine.before_judging = lambda: None
    assert execute(run) == "completed"
    assert engine.read_texts == ["One"]


def test_a_database_that_is_quite_gone_leaves_the_run_to_the_sweep(
    submit, execute, engine, monkeypatch
):
    run = submit("One").run
    engine.before_judging = raising(InterfaceError("connection already closed"))
    monkeypatch.setattr(
        analysis, "release_run", lambda *_, **__: raising(InterfaceError("closed"))()
    )
    with pytest.raises(InterfaceError, match="connection already closed"):
        execute(run)
    run.refresh_from_db()
    assert run.state == "running"


def test_a_run_that_was_taken_away_is_not_failed_by_its_old_worker(submit, execute, engine):
    run = submit("One").run

    def lose_the_run_and_break():
        Run.objects.update(lease="another worker")
        raise ValueError("odd")

    engine.before_judging = lose_the_run_and_break
    assert execute(run) == "lost"
    assert (run.state, run.error) == ("running", "")


def test_a_run_that_was_taken_away_writes_nothing(submit, execute, engine):
    run = submit("One wrong").run
    engine.before_judging = lambda: Run.objects.update(lease="another worker")
    assert execute(run) == "lost"
    assert (run.state, run.lease) == ("running", "another worker")
    assert not Flag.objects.exists()
    assert not Assessment.objects.exists()


def test_shows_stage_and_progress_while_it_works(submit, engine):
    run = submit("One").run
    seen = []
    engine.before_judging = lambda: seen.append(Run.objects.values_list("stage", "progress").get())
    watched = []
    execute_run(run_id=run.pk, lease="w", engine=engine, watch=lambda *step: watched.append(step))
    assert seen == [("judging", 0.65)]
    assert [stage for stage, _ in watched] == [
        "reading",
        "gathering evidence",
        "judging",
        "storing",
    ]
    progress = [fraction for _, fraction in watched]
    assert progress == sorted(progress)
