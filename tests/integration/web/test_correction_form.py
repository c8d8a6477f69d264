"""The page on which an editor corrects what an article declares about itself."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from factcheck.models import Article, Run
from factcheck.services import correct_article
from tests.factories import (
    ArticleFactory,
    FlagFactory,
    PartnerFactory,
    RevisionFactory,
    StoryFactory,
    UserFactory,
)


@pytest.fixture
def article(db):
    article = ArticleFactory(title="Bridge opens", byline="Ines Okoye", published_on=None)
    article.sources.set([ArticleFactory(title="The source")])
    RevisionFactory(article=article)
    return article


def page_of(article):
    return reverse("web:article_correct", args=[article.pk])


def fields(response, **changes):
    """Give what a browser sends back from the form, with some fields changed."""
    form = response.context["form"]
    values = {name: form[name].value() for name in form.fields}
    values["sources"] = [getattr(row, "pk", row) for row in values["sources"]]
    values["story"] = getattr(values["story"], "pk", values["story"])
    return {name: "" if value is None else value for name, value in {**values, **changes}.items()}


def test_shows_the_details_as_they_stand(desk, article):
    response = desk.get(page_of(article))
    html = response.content.decode()

    assert response.status_code == 200
    assert 'value="Bridge opens"' in html
    assert "The source" in html
    assert f'<option value="{article.story_id}" selected>' in html


def test_saving_what_was_shown_changes_nothing(desk, article):
    response = desk.post(page_of(article), fields(desk.get(page_of(article))), follow=True)

    assert "Nothing was changed." in response.content.decode()
    assert not article.changes.exists()


def test_keeps_a_story_and_sources_that_are_too_old_to_be_offered(desk, article):
    StoryFactory.create_batch(101)
    ArticleFactory.create_batch(101, story=article.story)
    desk.post(page_of(article), fields(desk.get(page_of(article)), title="New"))

    assert [change.field for change in article.changes.all()] == ["title"]


def test_fills_in_the_publication_date_and_analyses_again(desk, article, editor):
    sent = fields(desk.get(page_of(article)), published_on="2024-03-01")
    response = desk.post(page_of(article), sent, follow=True)

    assert response.redirect_chain[-1][0] == article.get_absolute_url()
    assert "Corrected: publication date." in response.content.decode()
    assert Article.objects.get(pk=article.pk).published_on == date(2024, 3, 1)
    assert Run.objects.get(revision__article=article).trigger == "correction"
    assert article.changes.get().by == editor


def test_tells_the_history(desk, article, editor):
    correct_article(article_id=article.pk, by=editor, byline="<b>Ben</b>")
    html = desk.get(page_of(article)).content.decode()

    assert "corrected the byline" in html
    assert "<del" in html
    assert "&lt;b&gt;Ben" in html


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"published_on": "2999-01-01"}, "lies in the future"),
        ({"published_on": "soon"}, "Published on is no date"),
        ({"title": " "}, "Title is empty"),
        ({"outlet": ""}, "Outlet is empty"),
        ({"url": "no address"}, "URL is no address"),
        ({"sources": ["999999"]}, "names an article that is gone"),
    ],
    ids=["future", "no-date", "no-title", "no-outlet", "no-address", "gone"],
)
def test_names_the_field_and_keeps_what_was_written(desk, article, changes, told):
    sent = fields(desk.get(page_of(article)), byline="Kept", **changes)
    response = desk.post(page_of(article), sent)
    html = response.content.decode()

    assert response.status_code == 400
    assert "Not saved yet." in html
    assert told in html
    assert 'value="Kept"' in html
    assert not article.changes.exists()


def test_tells_that_a_colleague_was_faster(desk, article, colleague):
    sent = fields(desk.get(page_of(article)), byline="Mine")
    correct_article(article_id=article.pk, by=colleague, byline="Theirs")
    response = desk.post(page_of(article), sent)

    assert response.status_code == 409
    assert "Ben corrected this article" in response.content.decode()
    assert Article.objects.get(pk=article.pk).byline == "Theirs"


def test_leaves_the_outlet_of_a_partners_article(desk):
    partner = PartnerFactory()
    article = ArticleFactory(outlet=partner.outlet, partner=partner)
    RevisionFactory(article=article)
    sent = fields(desk.get(page_of(article)), outlet="Another", title="New")
    desk.post(page_of(article), sent)

    article.refresh_from_db()
    assert (article.outlet, article.title) == (partner.outlet, "New")


def test_refuses_an_account_that_only_reads(client, article):
    client.force_login(UserFactory())
    sent = fields(client.get(page_of(article)), title="New")
    response = client.post(page_of(article), sent)

    assert response.status_code == 403
    assert "may read, but not correct articles" in response.content.decode()


def test_is_found_from_the_article_and_from_the_flag_that_asks_for_the_date(desk, article):
    flag = FlagFactory(revision=article.revisions.get(), check_id="missing_publication_date")

    assert page_of(article) in desk.get(article.get_absolute_url()).content.decode()
    link = f'href="{page_of(article)}#id_published_on"'
    assert link in desk.get(flag.get_absolute_url()).content.decode()
    Article.objects.update(published_on=date(2024, 3, 1))
    assert link not in desk.get(flag.get_absolute_url()).content.decode()
