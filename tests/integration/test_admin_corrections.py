"""Articles in the admin: what they declare is corrected through the service, and nothing else."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from factcheck import models
from tests import factories


@pytest.fixture
def moderator(db):
    return factories.ModeratorFactory()


@pytest.fixture
def client(client, moderator):
    client.force_login(moderator)
    return client


def page_of(article):
    return reverse("admin:factcheck_article_change", args=[article.pk])


@pytest.fixture
def article():
    article = factories.ArticleFactory(title="Title", published_on=None)
    article.sources.set([factories.ArticleFactory()])
    factories.RevisionFactory(article=article)
    return article


def send(client, article, **changes):
    values = {
        "title": article.title,
        "outlet": article.outlet_id,
        "story": article.story_id,
        "byline": "",
        "url": "",
        "sources": [row.pk for row in article.sources.all()],
        "revisions-TOTAL_FORMS": "0",
        "revisions-INITIAL_FORMS": "0",
    }
    return client.post(page_of(article), {**values, **changes})


def test_corrects_through_the_service(client, article, moderator):
    answer = send(client, article, published_on="2024-03-01", sources=[])
    assert answer.status_code == 302
    changes = models.ArticleChange.objects.filter(article=article)
    assert {change.field for change in changes} == {"published_on", "sources"}
    assert {change.by for change in changes} == {moderator}
    article.refresh_from_db()
    assert (str(article.published_on), article.sources.count()) == ("2024-03-01", 0)
    assert models.Run.objects.get(revision__article=article).trigger == "correction"


def test_saving_what_was_shown_changes_nothing(client, article):
    assert send(client, article).status_code == 302
    assert not models.ArticleChange.objects.exists()
    assert not models.Run.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"published_on": "2999-01-01"}, "published_on"), ({"title": ""}, "title")],
    ids=["future", "no-title"],
)
def test_says_beside_the_field_what_is_refused(client, article, changes, field):
    answer = send(client, article, byline="New", **changes)
    assert answer.status_code == 200
    assert field in answer.context["adminform"].form.errors
    article.refresh_from_db()
    assert article.byline == ""


def test_neither_text_nor_origin_can_be_changed(client, article):
    page = client.get(page_of(article)).content.decode()
    assert 'name="title"' in page
    assert 'name="origin"' not in page
    assert 'name="text"' not in page
    assert client.get(reverse("admin:factcheck_article_add")).status_code == 403


def test_who_may_only_look_corrects_nothing(client, article):
    viewer = factories.UserFactory(is_staff=True)
    viewer.user_permissions.add(Permission.objects.get(codename="view_article"))
    client.force_login(viewer)
    assert client.get(page_of(article)).status_code == 200
    assert send(client, article, title="New").status_code == 403
