"""What is set against an article, and who is asked to look again when there is news."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from factcheck.models import Revision, Run, Sentence
from factcheck.services import start_run
from factcheck.services.evidence import MAX_OTHERS, gather_evidence
from factcheck.services.runs import take_run
from tests.factories import ArticleFactory, RevisionFactory, RunFactory, StoryFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    return StoryFactory()


def gather(submission):
    run = take_run(run_id=submission.run.pk, lease="worker")
    return [article.outlet for article in gather_evidence(run)]


def test_declared_sources_come_first_then_the_nearest_of_the_story(submit, execute, story):
    source = submit("Source", "Source")
    early = submit("Early", "Early", story=story, published_on=date(2024, 1, 1))
    late = submit("Late", "Late", story=story, published_on=date(2024, 3, 2))
    submit("Elsewhere", "Elsewhere", story=StoryFactory())
    for submission in (source, early, late):
        execute(submission.run)
    ours = submit(
        *("Ours", "Ours"),
        story=story,
        sources=[source.article],
        published_on=date(2024, 3, 1),
    )
    assert gather(ours) == ["Source", "Late", "Early"]


def test_facts_come_from_the_database_as_they_were_read(submit, execute, engine, story):
    first = submit("One line\nAnother line", "A", story=story)
    execute(first.run)
    execute(submit("Third line", "B", story=story).run)
    (article,) = engine.judged[-1][1]
    assert article == engine.judged[0][0]
    assert article.reading.text == first.revision.text


def test_what_is_not_read_yet_is_no_evidence(submit, story):
    submit("One", "A", story=story)
    assert gather(submit("Two", "B", story=story)) == []


def test_a_huge_story_is_bounded(submit, story):
    for _ in range(MAX_OTHERS + 3):
        RevisionFactory(article=ArticleFactory(story=story), read_with="line-1")
    assert len(gather(submit("Ours", "Ours", story=story))) == MAX_OTHERS


def test_unknown_dates_come_after_near_ones_and_the_newest_first(submit, execute, story):
    dates = {"Near": 6, "Unknown": None, "Unknown too": None, "Far": 30}
    for name, day in dates.items():
        published_on = day and date(2024, 3, 1) + timedelta(days=day)
        execute(submit(name, name, story=story, published_on=published_on).run)
    ours = submit("Ours", "Ours", story=story, published_on=date(2024, 3, 1))
    assert gather(ours) == ["Near", "Unknown too", "Unknown", "Far"]


def test_of_a_huge_story_without_dates_the_newest_are_taken(submit, story):
    for number in range(MAX_OTHERS + 3):
        submission = submit(f"Text {number}", f"Outlet {number}", story=story)
    newest = submission.revision
    Revision.objects.update(read_with="line-1")
    run = take_run(run_id=submit("Ours", "Ours", story=story).run.pk, lease="worker")
    gather_evidence(run)
    run.refresh_from_db()
    assert str(newest.pk) in run.considered


def test_an_article_is_no_evidence_for_itself(submit, execute, story):
    submission = submit("One", "A", story=story)
    execute(submission.run)
    submission.article.sources.add(submission.article)
    run = start_run(revision=submission.revision, trigger="retry")
    assert gather_evidence(take_run(run_id=run.pk, lease="w")) == ()


def test_facts_of_another_engine_version_are_left_out_and_read_anew(submit, execute, story):
    old = submit("One", "A", story=story)
    execute(old.run)
    Sentence.objects.update(facts={"index": 0})
    assert gather(submit("Two", "B", story=story)) == []
    assert old.revision.runs.filter(state="waiting").exists()


def test_a_new_article_makes_the_story_look_again_once(submit, execute_all, story):
    for name in "ABC":
        submit(f"Text {name}", name, story=story)
    # Three first runs; A and B ended before C was read, A before B: those two look again.
    assert execute_all() == 5
    assert list(
        Run.objects.filter(trigger="story").values_list("revision__article__outlet__name", flat=True)
    ) == ["B", "A"]  # fmt: skip
    assert not Run.objects.exclude(state="completed").exists()


def test_every_article_has_seen_every_other_in_the_end(submit, execute_all, story):
    submissions = [submit(f"Text {name}", name, story=story) for name in "ABCD"]
    execute_all()
    everyone = {str(submission.revision.pk) for submission in submissions}
    for submission in submissions:
        latest = submission.revision.runs.order_by("-id").first()
        assert set(latest.considered) == everyone - {str(submission.revision.pk)}


def test_a_rewrite_outside_the_story_looks_again_when_its_source_is_read(submit, execute):
    source = submit("Source", "Source", story=StoryFactory())
    rewrite = submit("Rewrite", "R", story=StoryFactory(), sources=[source.article])
    execute(rewrite.run)
    execute(source.run)
    assert rewrite.revision.runs.filter(state="waiting", trigger="story").count() == 1


def test_only_the_nearest_are_asked(submit, execute, story):
    for day in range(MAX_OTHERS + 5):
        published_on = date(2024, 1, 1) + timedelta(days=day)
        article = ArticleFactory(story=story, published_on=published_on)
        RunFactory(revision=RevisionFactory(article=article), considered={})
    execute(submit("Ours", "Ours", story=story, published_on=date(2024, 1, 1)).run)
    asked = Run.objects.filter(trigger="story")
    assert asked.count() == MAX_OTHERS
    latest = max(asked.values_list("revision__article__published_on", flat=True))
    assert latest == date(2024, 1, 1) + timedelta(days=MAX_OTHERS - 1)


def test_news_during_a_run_is_not_lost(submit, execute, execute_all, engine, story):
    first, second = submit("One", "A", story=story), submit("Two", "B", story=story)

    def read_the_other_meanwhile():
        engine.before_judging = lambda: None
        execute(second.run)

    engine.before_judging = read_the_other_meanwhile
    execute(first.run)
    waiting = Run.objects.get(state="waiting")
    assert (waiting.revision, waiting.trigger) == (first.revision, "story")


@pytest.mark.parametrize("state", ["waiting", "failed"])
def test_who_will_look_anyway_or_cannot_is_not_asked(state, submit, execute, story):
    other = submit("One", "A", story=story)
    Run.objects.filter(pk=other.run.pk).update(state=state)
    execute(submit("Two", "B", story=story).run)
    assert other.revision.runs.count() == 1


def test_a_run_asked_for_by_the_story_asks_nobody(submit, execute, story):
    submission = submit("One", "A", story=story)
    execute(submission.run)
    neighbour = RunFactory(
        revision=RevisionFactory(article=ArticleFactory(story=story)), considered={}
    )
    run = start_run(revision=submission.revision, trigger="story")
    execute(run)
    assert not neighbour.revision.runs.filter(state="waiting").exists()


def test_a_text_as_long_as_a_book_slows_no_story_but_serves_who_declares_it(
    submit, execute, story, monkeypatch
):
    monkeypatch.setattr("factcheck.services.evidence.MAX_SIBLING_CHARACTERS", 20)
    book = submit("A line of a very long book", "Book", story=story)
    brief = submit("A brief", "Brief", story=story)
    for submission in (book, brief):
        execute(submission.run)
    assert gather(submit("Ours", "Ours", story=story)) == ["Brief"]
    declaring = submit("Ours too", "Ours too", story=story, sources=[book.article])
    assert set(gather(declaring)) == {"Book", "Brief"}
