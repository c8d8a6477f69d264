"""What becomes of a submitted article."""

from __future__ import annotations

from datetime import date
from threading import Barrier, Thread

import pytest
import time_machine
from django.db import connection

from factcheck.models import Article, Outlet, Revision, Run, Story
from factcheck.services import InvalidInput, submissions, submit_article
from tests.factories import ArticleFactory, EditorFactory, OutletFactory, StoryFactory

TOMORROW = date(2024, 6, 11)

pytestmark = pytest.mark.django_db


def test_stores_article_revision_and_waiting_run():
    editor, story, source = EditorFactory(), StoryFactory(), ArticleFactory()
    submission = submit_article(
        text="First line.\r\nSecond line.",
        outlet="The Gazette",
        url="https://gazette.example/1",
        byline="A. Writer",
        published_on=date(2024, 6, 10),
        origin="upload",
        submitted_by=editor,
        story=story,
        sources=[source],
    )
    article = Article.objects.get(pk=submission.article.pk)
    assert (article.title, article.outlet.name) == ("First line.", "The Gazette")
    assert (article.published_on, article.byline) == (date(2024, 6, 10), "A. Writer")
    assert (article.submitted_by, article.story) == (editor, story)
    assert list(article.sources.all()) == [source]
    assert submission.revision.text == "First line.\nSecond line."
    assert (submission.run.state, submission.run.trigger) == ("waiting", "submission")
    assert not submission.is_duplicate


def test_a_date_that_nobody_knows_stays_unknown(submit):
    assert submit("A text.").article.published_on is None


@pytest.mark.parametrize(
    ("values", "field", "fix"),
    [
        pytest.param({"text": "  "}, "text", "paste or attach the article", id="empty-text"),
        pytest.param({"text": "a\x00"}, "text", "remove it", id="nul"),
        pytest.param({"outlet": " "}, "outlet", "name the outlet", id="no-outlet"),
        pytest.param({"outlet": "x" * 201}, "outlet", "at most 200", id="endless-outlet"),
        pytest.param({"published_on": TOMORROW}, "published_on", "correct the date", id="tomorrow"),
        pytest.param({"url": "not a url"}, "url", "valid URL", id="no-url"),
        pytest.param({"url": "javascript:alert(1)"}, "url", "valid URL", id="script-url"),
        pytest.param({"title": "x" * 501}, "title", "at most 500 characters", id="endless-title"),
        pytest.param({"title": "a\x07b"}, "title", "remove it", id="bell-in-title"),
        pytest.param({"byline": "x" * 301}, "byline", "at most 300", id="endless-byline"),
        pytest.param({"origin": "pigeon"}, "origin", "not a valid choice", id="unknown-origin"),
    ],
)  # fmt: skip
def test_refuses_with_field_and_fix_and_stores_nothing(values, field, fix):
    with time_machine.travel("2024-06-10T12:00:00Z"), pytest.raises(InvalidInput) as refusal:
        submit_article(**{"text": "A text.", "outlet": "The Gazette", **values})
    assert refusal.value.field == field
    assert fix in refusal.value.detail
    assert not Article.objects.exists()
    assert not Outlet.objects.exists()


def test_today_is_no_future_date():
    with time_machine.travel("2024-06-10T12:00:00Z"):
        submission = submit_article(text="A", outlet="B", published_on=date(2024, 6, 10))
    assert submission.article.published_on == date(2024, 6, 10)


def test_the_title_is_the_first_line_that_can_be_seen(submit):
    assert submit("\u200b\n\ufeff \nThe news.", title="\u200b").article.title == "The news."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(
            "Certainly! Here is the rewritten article:\n\nBridge reopens\n\nIt rained.",
            "Bridge reopens",
            id="chat leftover",
        ),
        pytest.param("Share this article\nBridge reopens", "Bridge reopens", id="share bar"),
        pytest.param("Share this article", "Share this article", id="nothing else"),
    ],
)
def test_what_is_no_news_names_no_article(submit, text, title):
    assert submit(text).article.title == title


def test_a_long_first_line_is_shortened_to_a_title(submit):
    title = submit("word " * 100).article.title
    assert len(title) <= 200
    assert title.endswith("…")


@pytest.mark.parametrize(
    "outlet",
    [
        pytest.param("The Gazette", id="same"),
        pytest.param("  the   GAZETTE ", id="case-and-spaces"),
        pytest.param("Ｔｈｅ Gazette", id="wide-letters"),
    ],
)
def test_a_duplicate_gives_the_first_one_back_and_writes_nothing(submit, outlet):
    first = submit("One\ntext", "The Gazette")
    again = submit("One\r\ntext", outlet, title="Another title", published_on=date(2020, 1, 1))
    assert again.is_duplicate
    assert (again.article, again.revision, again.run) == (first.article, first.revision, first.run)
    assert again.article.title == "One"
    assert (Article.objects.count(), Revision.objects.count(), Run.objects.count()) == (1, 1, 1)


def test_a_duplicate_shows_the_latest_run(submit, execute):
    first = submit("A wrong text")
    execute(first.run)
    assert submit("A wrong text").run.state == "completed"


def test_the_same_text_of_another_outlet_is_another_article(submit):
    assert not submit("One text", "A").is_duplicate
    assert not submit("One text", "B").is_duplicate
    assert Article.objects.count() == 2


def test_names_outside_ascii_meet_whatever_their_case(submit):
    assert (
        submit("One text", "Ведомости").article.outlet == submit("Two", "ВЕДОМОСТИ").article.outlet
    )


def test_an_outlet_may_be_given_as_a_row():
    outlet = OutletFactory()
    assert submit_article(text="A", outlet=outlet).article.outlet == outlet


def test_the_database_settles_who_was_first(submit, monkeypatch):
    """The other submission came between the look for a duplicate and the write."""
    first = submit("The same text")
    look = submissions._find_duplicate
    looks = iter([lambda revision: None, look])
    monkeypatch.setattr(submissions, "_find_duplicate", lambda revision: next(looks)(revision))
    again = submit("The same text")
    assert again.is_duplicate
    assert again.article == first.article
    assert Article.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_submissions_at_once_make_one_article():
    barrier, results, errors = Barrier(4), [], []

    def work():
        try:
            barrier.wait()
            results.append(submit_article(text="The same text", outlet="The Gazette"))
        except Exception as error:  # noqa: BLE001 - shown below
            errors.append(error)
        finally:
            connection.close()

    threads = [Thread(target=work) for _ in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert errors == []
    assert len({result.article.pk for result in results}) == 1
    assert [result.is_duplicate for result in results].count(False) == 1
    assert (Article.objects.count(), Run.objects.count(), Outlet.objects.count()) == (1, 1, 1)
    assert not Story.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_is_enqueued_on_commit(redis_queue):
    run = submit_article(text="A text", outlet="The Gazette").run
    run.refresh_from_db()
    assert run.enqueued_at is not None


@pytest.mark.django_db(transaction=True)
def test_a_broker_that_is_down_loses_nothing(redis_is_down, caplog):
    run = submit_article(text="A text", outlet="The Gazette").run
    run.refresh_from_db()
    assert (run.state, run.enqueued_at) == ("waiting", None)
    assert f"run {run.pk} stays waiting" in caplog.text
