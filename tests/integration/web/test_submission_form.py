"""The form by which an article comes in, and what it says of bad input."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from factcheck.models import Article, Revision
from tests.factories import ArticleFactory, OutletFactory, StoryFactory

SUBMIT = reverse("web:submit")
TEXT = "The mayor of Arden opened the bridge on Monday."


def send(desk, **values):
    return desk.post(SUBMIT, {"text": TEXT, "outlet": "The Herald", **values})


def upload(data):
    return SimpleUploadedFile("article.txt", data, content_type="text/plain")


def test_takes_an_article_with_all_that_is_known_of_it(desk, editor):
    story, source = StoryFactory(), ArticleFactory()

    response = send(
        desk,
        title="Bridge opened",
        published_on="2024-06-17",
        url="example.org/bridge",
        byline="A. Reporter",
        story=story.pk,
        sources=[source.pk],
    )

    article = Article.objects.latest("id")
    assert response.url == article.get_absolute_url()
    assert (article.title, str(article.outlet), article.byline) == (
        "Bridge opened",
        "The Herald",
        "A. Reporter",
    )
    assert (str(article.published_on), article.url) == ("2024-06-17", "https://example.org/bridge")
    assert (article.story, list(article.sources.all())) == (story, [source])
    assert (article.submitted_by, article.origin) == (editor, "upload")
    assert article.revisions.get().runs.get().state == "waiting"


def test_takes_an_article_of_which_nobody_knows_the_date(desk):
    send(desk)

    assert Article.objects.get().published_on is None


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="utf-8"),
        pytest.param(b"\xef\xbb\xbf" + TEXT.encode(), id="utf-8-with-mark"),
        pytest.param(TEXT.encode("utf-16"), id="utf-16"),
        pytest.param(TEXT.replace(" ", "\r\n").encode(), id="windows-lines"),
    ],
)
def test_takes_a_file(desk, data):
    assert send(desk, text="", file=upload(data)).status_code == 302
    assert Revision.objects.get().text.split() == TEXT.split()


FUTURE = (timezone.localdate() + timedelta(days=3)).isoformat()


@pytest.mark.parametrize(
    ("values", "message"),
    [
        pytest.param(
            {"text": ""}, "Text is empty: paste the article or choose a file.", id="empty"
        ),
        pytest.param({"text": " \r\n "}, "Text is empty", id="blank"),
        pytest.param({"text": "a\0b"}, "Text contains the character NUL", id="nul"),
        pytest.param(
            {"text": "a\x1bb"}, "Character 1 is the control character U+001B", id="control"
        ),
        pytest.param({"text": "x" * 2_000_001}, "2,000,001 bytes are more than", id="too-long"),
        pytest.param({"outlet": " "}, "Outlet is empty: name the publication", id="no-outlet"),
        pytest.param({"published_on": "June"}, "write it as 2024-06-17", id="date-in-words"),
        pytest.param({"published_on": "2024-02-30"}, "write it as 2024-06-17", id="no-such-day"),
        pytest.param({"published_on": FUTURE}, "lies in the future", id="future"),
        pytest.param({"url": "not an address"}, "URL is no address", id="bad-url"),
        pytest.param({"url": "javascript:alert(1)"}, "URL is no address", id="script-url"),
        pytest.param({"file": upload(b"x")}, "remove one of them", id="text-and-file"),
        pytest.param({"text": "", "file": upload(b"")}, "no text", id="empty-file"),
        pytest.param({"text": "", "file": upload(b"MZ\x00\x01")}, "no text file", id="binary"),
        pytest.param(
            {"text": "", "file": upload(b"caf\xe9 ")}, "Byte 3 is not UTF-8", id="latin-1"
        ),
        pytest.param({"title": "x" * 501}, "Title has over 500 characters", id="long-title"),
        pytest.param({"story": "999"}, "Story is no longer there", id="no-such-story"),
        pytest.param({"sources": ["999"]}, "an article that is gone", id="no-such-source"),
        pytest.param({"sources": ["9" * 30]}, "an article that is gone", id="endless-source"),
    ],
)
def test_says_what_is_wrong_and_how_to_mend_it(desk, values, message):
    response = send(desk, **values)

    assert response.status_code == 400
    assert message in response.content.decode()
    assert not Article.objects.exists()


def test_keeps_what_was_written_when_something_is_wrong(desk):
    html = send(desk, outlet="", title="<b>Bridge</b>").content.decode()

    assert TEXT in html
    assert "&lt;b&gt;Bridge&lt;/b&gt;" in html


def test_a_second_click_leads_to_the_first_article(desk):
    first = send(desk)

    response = desk.post(first.wsgi_request.path, {"text": TEXT, "outlet": "the herald"})

    assert response.url == first.url
    assert Article.objects.count() == 1
    assert "came in on" in desk.get(response.url).content.decode()


def test_offers_the_outlets_that_are_known(desk):
    OutletFactory(name='The "Herald"')

    assert '<option value="The &quot;Herald&quot;">' in desk.get(SUBMIT).content.decode()


def test_chooses_the_story_that_it_was_opened_from(desk):
    story = StoryFactory(title="The bridge")
    ArticleFactory(story=story, title="First report")
    ArticleFactory(title="Another matter")

    html = desk.get(SUBMIT, {"story": story.pk}).content.decode()

    assert f'<option value="{story.pk}" selected>The bridge</option>' in html
    assert "First report" in html
    assert "Another matter" not in html


@pytest.mark.parametrize("story", ["999", "x", "9" * 99])
def test_opens_without_a_story_that_does_not_exist(desk, story):
    assert desk.get(SUBMIT, {"story": story}).status_code == 200
