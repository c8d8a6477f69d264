"""Corrections of what an article declares: checked, on record, and analysed anew where it matters."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from factcheck.models import Article, ArticleChange, Outlet, Run
from factcheck.services import Conflict, InvalidInput, NotAllowed, correct_article
from tests.factories import (
    ArticleFactory,
    EditorFactory,
    OutletFactory,
    PartnerFactory,
    StoryFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

DAY = date(2024, 3, 1)


@pytest.fixture
def editor():
    return EditorFactory(username="ada")


@pytest.fixture
def article(submit, execute):
    """An analysed article."""
    submission = submit("One line", "The Gazette", title="Title", story=StoryFactory(title="Flood"))
    execute(submission.run)
    return submission.article


def waiting(article):
    return Run.objects.filter(revision__article=article, state="waiting")


def test_fills_in_a_publication_date_and_reads_the_text_against_it(
    article, editor, execute, engine
):
    correct_article(article_id=article.pk, by=editor, published_on=DAY)
    run = waiting(article).get()
    assert run.trigger == "correction"
    execute(run)
    assert engine.judged[-1][0].reading.published == DAY


def test_each_changed_field_goes_on_record_in_words(article, editor):
    source, story = ArticleFactory(title="The source"), StoryFactory(title="Storm")
    correct_article(
        article_id=article.pk,
        by=editor,
        title=" A  better title ",
        outlet="The Courier",
        published_on=DAY,
        byline="",
        story=story,
        url="https://example.org/a",
        sources=[source],
    )
    assert {(row.field, row.old, row.new) for row in article.changes.all()} == {
        ("title", "Title", "A better title"),
        ("outlet", "The Gazette", "The Courier"),
        ("published_on", "", "2024-03-01"),
        ("story", "Flood", "Storm"),
        ("url", "", "https://example.org/a"),
        ("sources", "", f"The source (article {source.pk})"),
    }
    assert {row.by for row in article.changes.all()} == {editor}
    article.refresh_from_db()
    assert (article.outlet.name, article.story, article.title) == (
        *("The Courier", story),
        "A better title",
    )
    assert article.revisions.get().outlet == article.outlet
    assert list(article.sources.all()) == [source]


def test_the_same_correction_again_changes_nothing(article, editor):
    for _ in range(2):
        correct_article(article_id=article.pk, by=editor, published_on=DAY, outlet=" the  GAZETTE")
    assert ArticleChange.objects.count() == 1
    assert waiting(article).count() == 1


@pytest.mark.parametrize("details", [{"title": "New"}, {"byline": "Ines Okoye"}, {}], ids=str)
def test_what_no_analysis_rests_on_starts_none(article, editor, details):
    changes = correct_article(article_id=article.pk, by=editor, **details)
    assert [change.field for change in changes] == list(details)
    assert not waiting(article).exists()


def test_corrections_while_a_run_waits_are_one_run(article, editor):
    correct_article(article_id=article.pk, by=editor, published_on=DAY)
    correct_article(article_id=article.pk, by=editor, sources=[ArticleFactory()])
    assert waiting(article).count() == 1


def test_others_of_the_story_learn_a_new_outlet_name(article, editor, submit, execute_all):
    other = submit("Another line", "The Post", story=article.story)
    execute_all()
    correct_article(article_id=article.pk, by=editor, outlet="The Courier")
    assert waiting(other.article).count() == 1


def test_others_look_again_when_an_article_leaves_their_story(
    article, editor, submit, execute, execute_all
):
    other = submit("Another line", "The Post", story=article.story)
    execute_all()
    correct_article(article_id=article.pk, by=editor, story=StoryFactory())
    run = waiting(other.article).get()
    execute(run)
    assert run.considered == {}


@pytest.mark.parametrize(
    ("before", "after"), [("", "https://example.org/a"), ("https://example.org/a", "")]
)
def test_a_partner_learns_of_a_draft_once_it_has_an_address_and_only_then(
    submit, execute_all, editor, before, after
):
    ours, theirs, story = PartnerFactory(), PartnerFactory(), StoryFactory()
    draft = submit("One line", theirs.outlet, partner=theirs, story=story, url=before)
    mine = submit("Another line", ours.outlet, partner=ours, story=story)
    execute_all()
    correct_article(article_id=draft.article.pk, by=editor, url=after)
    execute_all()
    latest = mine.revision.runs.order_by("-id").first()
    assert set(latest.considered) == ({str(draft.revision.pk)} if after else set())


@pytest.mark.parametrize(
    ("details", "field"),
    [
        ({"published_on": timezone.localdate() + timedelta(days=2)}, "published_on"),
        ({"url": "not an address"}, "url"),
        ({"title": "  "}, "title"),
        ({"title": "x" * 501}, "title"),
        ({"byline": "a\x00b"}, "byline"),
        ({"outlet": ""}, "outlet"),
        ({"outlet": "x" * 201}, "outlet"),
    ],
    ids=["future", "url", "no-title", "long-title", "control", "no-outlet", "long-outlet"],
)
def test_refuses_what_a_submission_would_refuse(article, editor, details, field):
    with pytest.raises(InvalidInput) as refusal:
        correct_article(**{"article_id": article.pk, "by": editor, "byline": "Ben", **details})
    assert refusal.value.field == field
    article.refresh_from_db()
    assert article.byline == ""
    assert not article.changes.exists()


def test_refuses_itself_as_a_source(article, editor):
    with pytest.raises(InvalidInput, match="not written from itself"):
        correct_article(article_id=article.pk, by=editor, sources=[article])


def test_refuses_an_outlet_that_has_this_text_already(article, editor, submit):
    other = submit("One line", "The Courier").article
    with pytest.raises(InvalidInput, match=f"as article {other.pk}"):
        correct_article(article_id=article.pk, by=editor, outlet="The Courier")


def test_a_partners_article_stays_of_its_outlet(editor, submit):
    partner = PartnerFactory()
    article = submit("A text", partner.outlet, partner=partner).article
    with pytest.raises(InvalidInput, match="its outlet stays"):
        correct_article(article_id=article.pk, by=editor, outlet=OutletFactory())
    correct_article(article_id=article.pk, by=editor, published_on=DAY)
    assert Article.objects.get(pk=article.pk).published_on == DAY


def test_nobody_overwrites_a_correction_that_they_did_not_see(article, editor):
    ben = EditorFactory(username="ben")
    (first,) = correct_article(article_id=article.pk, by=ben, seen_change=0, byline="Ben")
    with pytest.raises(Conflict, match="ben corrected this article on"):
        correct_article(article_id=article.pk, by=editor, seen_change=0, byline="Ada")
    correct_article(article_id=article.pk, by=editor, seen_change=first.pk, byline="Ada")
    assert Article.objects.get(pk=article.pk).byline == "Ada"


@pytest.mark.parametrize(
    "values", [{}, {"is_staff": True}, {"is_active": False}], ids=["reader", "staff", "off"]
)
def test_who_may_only_read_corrects_nothing(article, values):
    with pytest.raises(NotAllowed):
        correct_article(article_id=article.pk, by=UserFactory(**values), published_on=DAY)
    assert not article.changes.exists()


def test_an_article_that_is_gone(editor):
    with pytest.raises(InvalidInput, match="does not exist"):
        correct_article(article_id=404, by=editor, title="New")


def test_a_misspelt_outlet_leaves_no_outlet_behind(article, editor):
    with pytest.raises(InvalidInput):
        correct_article(article_id=article.pk, by=editor, outlet="New Post", url="no address")
    assert not Outlet.objects.filter(name="New Post").exists()
