"""POST /api/v1/articles/: stored once, answered at once, whatever is sent."""

from __future__ import annotations

import json

import pytest

from factcheck import models
from factcheck.services import MAX_TEXT_BYTES, submission_keys
from tests import factories
from tests.integration.api.conftest import TEXT, revision_of

URL = "/api/v1/articles/"


def test_answers_202_with_the_article_and_the_run_to_watch(client, partner):
    answer = client.post(URL, {"text": TEXT, "title": "Café reopens", "published_on": "2024-06-17"})
    assert answer.status_code == 202
    article = models.Article.objects.get()
    run = models.Run.objects.get()
    assert answer.json() == {
        "id": article.pk,
        "article_url": f"http://testserver/api/v1/articles/{article.pk}/",
        "run": run.pk,
        "run_url": f"http://testserver/api/v1/runs/{run.pk}/",
        "is_duplicate": False,
    }
    assert answer["Location"] == answer.json()["article_url"]
    assert (article.outlet, article.partner, article.origin) == (partner.outlet, partner, "api")
    assert client.get(answer["Location"]).json()["revision"]["text"] == TEXT
    assert client.get(answer.json()["run_url"]).json()["state"] == "waiting"


def test_sends_the_run_to_the_workers(client, enqueued, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(URL, {"text": TEXT})
    assert enqueued == [answer.json()["run"]]


def test_takes_the_first_line_for_a_title(client):
    answer = client.post(URL, {"text": TEXT})
    assert client.get(answer["Location"]).json()["title"] == "Café Löwe 🦁 reopened on Monday."


def test_keeps_every_space_of_the_text(client):
    answer = client.post(URL, {"text": "  Two spaces in front.\n"})
    assert client.get(answer["Location"]).json()["revision"]["text"] == "  Two spaces in front.\n"


def test_answers_200_with_the_first_one_for_the_same_text(client):
    first = client.post(URL, {"text": TEXT})
    second = client.post(URL, {"text": TEXT, "title": "Another title"})
    assert second.status_code == 200
    assert second.json() == {**first.json(), "is_duplicate": True}
    assert models.Article.objects.count() == 1


def test_takes_the_same_text_of_two_outlets_for_two_articles(client, other_client):
    ids = {sender.post(URL, {"text": TEXT}).json()["id"] for sender in (client, other_client)}
    assert len(ids) == 2


def test_keeps_declared_sources(client, partner):
    source = revision_of(partner, text="The source.\n").article
    answer = client.post(URL, {"text": TEXT, "sources": [source.pk, source.pk]})
    assert client.get(answer["Location"]).json()["sources"] == [source.pk]


def test_refuses_a_source_that_is_not_the_partners(client):
    other = factories.RevisionFactory().article
    answer = client.post(URL, {"text": TEXT, "sources": [other.pk]})
    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == ["sources"]


class TestIdempotencyKey:
    def test_gives_a_repeated_request_the_same_answer(self, client):
        first = client.post(URL, {"text": TEXT}, headers={"Idempotency-Key": "a1"})
        again = client.post(URL, {"text": TEXT}, headers={"Idempotency-Key": "a1"})
        assert (again.status_code, again.json()) == (202, first.json())
        assert again["Location"] == first["Location"]
        assert models.Article.objects.count() == models.Run.objects.count() == 1

    def test_gives_a_repeated_duplicate_the_same_answer(self, client):
        client.post(URL, {"text": TEXT})
        first = client.post(URL, {"text": TEXT}, headers={"Idempotency-Key": "a1"})
        again = client.post(URL, {"text": TEXT}, headers={"Idempotency-Key": "a1"})
        assert first.status_code == again.status_code == 200
        assert first.json() == again.json()

    def test_refuses_the_key_with_another_text(self, client):
        client.post(URL, {"text": TEXT}, headers={"Idempotency-Key": "a1"})
        answer = client.post(URL, {"text": "Another."}, headers={"Idempotency-Key": "a1"})
        assert answer.status_code == 409
        assert answer.json()["error"]["code"] == "key_reused"
        assert models.Article.objects.count() == 1

    def test_gives_the_first_result_to_the_slower_of_two_at_once(self, client, monkeypatch):
        first = client.post(URL, {"text": TEXT}, headers={"Idempotency-Key": "a1"})
        found = iter([None, models.SubmissionKey.objects.get()])
        monkeypatch.setattr(submission_keys, "_find", lambda partner, key: next(found))
        again = client.post(URL, {"text": TEXT}, headers={"Idempotency-Key": "a1"})
        assert (again.status_code, again.json()) == (202, first.json())
        assert models.SubmissionKey.objects.count() == 1

    def test_leaves_the_key_free_after_a_refusal(self, client):
        client.post(URL, {"text": ""}, headers={"Idempotency-Key": "a1"})
        answer = client.post(URL, {"text": TEXT}, headers={"Idempotency-Key": "a1"})
        assert answer.status_code == 202

    def test_belongs_to_one_partner(self, client, other_client):
        for sender in (client, other_client):
            answer = sender.post(URL, {"text": TEXT}, headers={"Idempotency-Key": "a1"})
            assert answer.status_code == 202
        assert models.Article.objects.count() == 2

    @pytest.mark.parametrize(
        "bad_key", ["", "two words", "x" * 256, "é"], ids=["empty", "space", "long", "not-ascii"]
    )
    def test_refuses_a_key_that_is_none(self, client, bad_key):
        answer = client.post(URL, {"text": TEXT}, headers={"Idempotency-Key": bad_key})
        assert answer.status_code == 400
        assert list(answer.json()["error"]["fields"]) == ["Idempotency-Key"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("", "empty", id="empty"),
        pytest.param(" \n\t", "empty", id="blank"),
        pytest.param("\u200b", "empty", id="unseen"),
        pytest.param("a\x07b", "bad_character", id="control-character"),
        pytest.param("a" * (MAX_TEXT_BYTES + 1), "too_long", id="too-long"),
        pytest.param(None, "invalid", id="null"),
    ],
)
def test_names_by_its_code_what_is_wrong_with_a_text(client, text, code):
    answer = client.post(URL, {"text": text})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, code)
    assert list(answer.json()["error"]["fields"]) == ["text"]


BAD_VALUES = {
    "no-text": ({}, "text"),
    "empty-text": ({"text": ""}, "text"),
    "blank-text": ({"text": " \n\t"}, "text"),
    "null-text": ({"text": None}, "text"),
    "number-for-text": ({"text": 12}, "text"),
    "list-for-text": ({"text": ["a"]}, "text"),
    "object-for-text": ({"text": {"a": 1}}, "text"),
    "nul-in-text": ({"text": "a\x00b"}, "text"),
    "control-character": ({"text": "a\x07b"}, "text"),
    "lone-surrogate": ({"text": "a\ud800b"}, "text"),
    "too-long": ({"text": "a" * (MAX_TEXT_BYTES + 1)}, "text"),
    "number-for-title": ({"text": "a", "title": 1}, "title"),
    "long-title": ({"text": "a", "title": "a" * 501}, "title"),
    "nul-in-title": ({"text": "a", "title": "a\x00"}, "title"),
    "null-title": ({"text": "a", "title": None}, "title"),
    "surrogate-in-byline": ({"text": "a", "byline": "\udfff"}, "byline"),
    "not-a-url": ({"text": "a", "url": "nowhere"}, "url"),
    "script-url": ({"text": "a", "url": "javascript:alert(1)"}, "url"),
    "long-url": ({"text": "a", "url": "https://a.example/" + "a" * 2000}, "url"),
    "not-a-date": ({"text": "a", "published_on": "yesterday"}, "published_on"),
    "no-such-day": ({"text": "a", "published_on": "2024-02-30"}, "published_on"),
    "moment-for-date": ({"text": "a", "published_on": "2024-06-17T09:00:00Z"}, "published_on"),
    "number-for-date": ({"text": "a", "published_on": 20240617}, "published_on"),
    "future-date": ({"text": "a", "published_on": "9999-12-31"}, "published_on"),
    "sources-no-list": ({"text": "a", "sources": "1"}, "sources"),
    "sources-object": ({"text": "a", "sources": {"1": 1}}, "sources"),
    "unknown-source": ({"text": "a", "sources": [99]}, "sources"),
    "huge-source": ({"text": "a", "sources": [10**30]}, "sources.0"),
    "negative-source": ({"text": "a", "sources": [-1]}, "sources.0"),
    "true-for-source": ({"text": "a", "sources": [True]}, "sources.0"),
    "word-for-source": ({"text": "a", "sources": ["x"]}, "sources.0"),
    "many-sources": ({"text": "a", "sources": [1] * 21}, "sources"),
    "unknown-field": ({"text": "a", "publishedon": "2024-06-17"}, "publishedon"),
    "outlet-of-another": ({"text": "a", "outlet": "The Times"}, "outlet"),
    "surrogate-in-name": ({"text": "a", "\ud800": 1}, "?"),
    "list-for-body": ([], "body"),
    "word-for-body": ("text", "body"),
    "number-for-body": (3, "body"),
}


@pytest.mark.parametrize(("body", "field"), BAD_VALUES.values(), ids=BAD_VALUES.keys())
def test_names_the_field_that_is_wrong(client, body, field):
    answer = client.generic("POST", URL, json.dumps(body), content_type="application/json")
    assert answer.status_code == 400
    error = answer.json()["error"]
    assert list(error["fields"]) == [field]
    assert error["code"]
    assert error["detail"]
    assert models.Article.objects.count() == 0


BAD_BODIES = {
    "empty": b"",
    "not-json": b"text=hello",
    "half": b'{"text": "a',
    "not-utf-8": b'{"text": "\xff\xfe"}',
    "utf-16": '{"text": "a"}'.encode("utf-16"),
    "not-a-number": b'{"text": NaN}',
    "endless-number": b'{"text": ' + b"1" * 5000 + b"}",
    "nested": b"[" * 100_000,
    "null": b"null",
    "nul": b"\x00",
}


@pytest.mark.parametrize("body", BAD_BODIES.values(), ids=BAD_BODIES.keys())
def test_answers_400_to_a_body_that_cannot_be_read(client, body):
    answer = client.generic("POST", URL, body, content_type="application/json")
    assert answer.status_code == 400
    assert set(answer.json()["error"]) == {"code", "detail", "fields"}


@pytest.mark.parametrize("charset", ["zlib", "rot13", "utf-16", "nonsense"])
def test_reads_utf_8_whatever_charset_is_named(client, charset):
    content_type = f"application/json; charset={charset}"
    answer = client.generic("POST", URL, b'{"text": "Caf\xc3\xa9"}', content_type=content_type)
    assert answer.status_code == 202
    assert models.Revision.objects.get().text == "Café"


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "nonsense",
    ],
)
def test_answers_415_to_another_content_type(client, content_type):
    answer = client.generic("POST", URL, b"text=hello", content_type=content_type)
    assert answer.status_code == 415
    assert answer.json()["error"]["code"] == "unsupported_media_type"


def test_answers_413_to_a_request_without_end(client, settings):
    body = b'{"text": "' + b"a" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE + b'"}'
    answer = client.generic("POST", URL, body, content_type="application/json")
    assert answer.status_code == 413
    assert answer.json()["error"]["code"] == "too_large"


def test_takes_the_longest_text_there_may_be(client):
    answer = client.post(URL, {"text": "a" * MAX_TEXT_BYTES})
    assert answer.status_code == 202


def test_keeps_marks_scripts_and_markup_as_text(client):
    text = "\u202bשלום\u202c <script>alert(1)</script> e\u0301 👩‍👩‍👧"
    answer = client.post(URL, {"text": text})
    assert client.get(answer["Location"]).json()["revision"]["text"] == text
