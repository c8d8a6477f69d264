"""Lines that recur in an outlet's articles: counted once an article, learned, decided on."""

from __future__ import annotations

import itertools
from datetime import timedelta
from threading import Event

import pytest
from django.db import transaction
from django.utils import timezone

from factcheck.choices import OutletKind
from factcheck.engine.reading.not_news.recurring import LEARNED_ARTICLES
from factcheck.models import OutletLine, Story
from factcheck.services import decide_line, start_run
from factcheck.services.outlet_lines import count_lines
from factcheck.services.rules import gather_rules
from factcheck.services.runs import LeaseLost, take_run
from tests import factories
from tests.integration.services.test_simultaneous_decisions import at_once

pytestmark = pytest.mark.django_db
SLOGAN = "News from the coast since 1902"
KEY = "news from the coast since 1902"


@pytest.fixture
def publish(submit, execute):
    """Publish articles that carry the slogan, each in a story of its own, and analyse them."""

    numbers = itertools.count()

    def publish(count, outlet="The Gazette", story=None):
        done = []
        for number in itertools.islice(numbers, count):
            where = story or Story.objects.create(title=f"Story {number}")
            text = f"The river rose by {number} metres in {outlet}.\n\n{SLOGAN}"
            submission = submit(text, outlet, story=where)
            execute(submission.run)
            done.append(submission)
        return done

    return publish


def row():
    return OutletLine.objects.get(line=KEY)


def test_counts_a_line_once_an_article(publish, execute):
    (submission,) = publish(1)
    for _ in range(3):
        execute(start_run(revision=submission.revision))
    assert row().articles == row().seen_in.count() == 1


def test_counting_the_same_run_again_changes_nothing(publish):
    (submission,) = publish(1)
    run = take_run(run_id=start_run(revision=submission.revision).pk, lease="second")
    count_lines(run)
    count_lines(run)
    assert row().articles == 1


def test_another_revision_of_the_article_counts_no_more(publish, execute):
    (submission,) = publish(1)
    revision = factories.RevisionFactory(
        article=submission.article, number=2, text=f"Another text.\n\n{SLOGAN}"
    )
    execute(start_run(revision=revision))
    assert row().articles == 1


def test_learns_a_line_at_the_fifth_article(publish):
    publish(LEARNED_ARTICLES - 1)
    assert not row().is_learned
    publish(1, outlet="the gazette")
    assert row().is_learned


def test_a_learned_line_is_handed_to_the_next_run(publish, engine, execute):
    submissions = publish(LEARNED_ARTICLES)
    assert row().is_learned
    assert not any(settings.recurring for settings in engine.rules)
    run = start_run(revision=submissions[0].revision)
    execute(run)
    assert engine.rules[-1].recurring == {KEY: LEARNED_ARTICLES}
    assert run.rules["recurring"] == {KEY: LEARNED_ARTICLES}


def test_one_story_told_over_and_over_teaches_nothing(publish):
    publish(LEARNED_ARTICLES + 3, story=factories.StoryFactory())
    assert row().articles == LEARNED_ARTICLES + 3
    assert not row().is_learned


def test_other_outlets_are_left_alone(publish, submit):
    publish(LEARNED_ARTICLES)
    other = submit(f"The river fell.\n\n{SLOGAN}", "The Courier")
    assert gather_rules(other.revision).recurring == {}


def test_a_text_without_the_line_is_read_as_before(publish, submit):
    publish(LEARNED_ARTICLES)
    assert gather_rules(submit("The river fell.").revision).key() == ""


def test_an_editor_may_call_a_learned_line_news(publish):
    submissions = publish(LEARNED_ARTICLES)
    editor = factories.ModeratorFactory()
    decide_line(line_id=row().pk, decision="dismissed", by=editor)
    assert gather_rules(submissions[0].revision).recurring == {}
    assert (row().decided_by, row().is_learned) == (editor, True)


def test_the_machine_never_takes_an_editors_word_back(publish):
    publish(1)
    decide_line(line_id=row().pk, decision="dismissed", by=factories.ModeratorFactory())
    publish(LEARNED_ARTICLES)
    assert row().decision == "dismissed"


def test_an_editor_may_call_a_line_chrome_before_it_recurs(publish):
    (submission,) = publish(1)
    decide_line(line_id=row().pk, decision="kept", by=factories.ModeratorFactory())
    assert gather_rules(submission.revision).recurring == {KEY: 1}


def test_the_same_decision_again_stays_that_of_the_first(publish):
    publish(1)
    ada, ben = factories.ModeratorFactory(), factories.ModeratorFactory()
    first = decide_line(line_id=row().pk, decision="kept", by=ada)
    decide_line(line_id=row().pk, decision="kept", by=ben)
    assert (row().decided_by, row().decided_at) == (ada, first.decided_at)


def test_nobody_decides_by_saving_a_line_as_it_was(publish):
    publish(1)
    decide_line(line_id=row().pk, decision="", by=factories.ModeratorFactory())
    assert (row().decided_by, row().decided_at) == (None, None)


def test_nothing_is_learned_from_a_partners_draft(publish):
    outlet = factories.OutletFactory(name="The Courier", kind=OutletKind.PARTNER)
    publish(1, outlet=outlet)
    assert not OutletLine.objects.exists()


def test_the_desk_learns_from_its_own_drafts(publish):
    publish(1, outlet=factories.OutletFactory(kind=OutletKind.OWN))
    assert row().articles == 1


def test_forgets_a_line_that_never_recurred(publish):
    (submission,) = publish(1)
    long_ago = timezone.now() - timedelta(days=91)
    for number, values in enumerate(({}, {"articles": 2}, {"decision": "dismissed"})):
        factories.OutletLineFactory(
            outlet=submission.article.outlet, line=f"old {number}", last_seen_at=long_ago, **values
        )
    publish(1)
    kept = set(OutletLine.objects.values_list("line", flat=True))
    assert {"old 1", "old 2"} <= kept
    assert "old 0" not in kept


def test_a_run_that_lost_its_lease_counts_nothing(submit):
    run = take_run(run_id=submit(f"The river rose.\n\n{SLOGAN}").run.pk, lease="first")
    run.lease = "another"
    with pytest.raises(LeaseLost):
        count_lines(run)
    assert not OutletLine.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_runs_that_meet_in_one_line_count_both_articles(submit):
    texts = [f"The river rose by {number} metres.\n\n{SLOGAN}" for number in range(4)]
    runs = [take_run(run_id=submit(text).run.pk, lease=text[:40]) for text in texts]
    at_once(*(lambda run=run: count_lines(run) for run in [*runs, *runs]))
    for run in runs:  # what a busy SQLite turned away is done by the retry
        count_lines(run)
    assert row().articles == row().seen_in.count() == 4


@pytest.mark.django_db(transaction=True)
def test_forgets_no_line_that_another_run_is_counting(submit):
    run = take_run(run_id=submit(f"The river rose.\n\n{SLOGAN}").run.pk, lease="first")
    old = factories.OutletLineFactory(
        outlet=run.revision.article.outlet,
        line="old",
        articles=1,
        last_seen_at=timezone.now() - timedelta(days=91),
    )
    is_held, is_done = Event(), Event()

    def count_elsewhere():
        with transaction.atomic():
            OutletLine.objects.filter(pk=old.pk).update(articles=2)
            is_held.set()
            is_done.wait(1)

    def count():
        is_held.wait()
        count_lines(run)
        is_done.set()

    assert at_once(count_elsewhere, count) == [None, None]
    assert OutletLine.objects.get(pk=old.pk).articles == 2
