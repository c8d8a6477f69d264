"""Who gets in, and what each one sees."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from factcheck.models import PartnerKey
from factcheck.services import create_partner_key
from tests import factories
from tests.integration.api.conftest import claim_on, client_with, flag_on, revision_of, sign

URL = "/api/v1/articles/"
LISTS = ["articles", "runs", "claims", "flags", "verdicts"]


def expire(key):
    PartnerKey.objects.update(expiry_date=timezone.now() - timedelta(days=1))


def revoke(key):
    PartnerKey.objects.update(revoked=True)


def switch_off(key):
    partner = PartnerKey.objects.get().partner
    partner.is_active = False
    partner.save()


@pytest.mark.parametrize(
    ("spoil", "code", "word"),
    [
        (revoke, "key_revoked", "revoked"),
        (expire, "key_expired", "expired"),
        (switch_off, "partner_inactive", "not an active partner"),
    ],
    ids=["revoked", "expired", "inactive-partner"],
)
def test_tells_why_a_key_may_not_be_used(client, key, spoil, code, word):
    spoil(key)
    answer = client.get(URL)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == "Api-Key"
    assert answer.json()["error"]["code"] == code
    assert word in answer.json()["error"]["detail"]


def test_tells_nothing_about_a_revoked_key_to_who_holds_only_its_prefix(key):
    revoke(key)
    guess = key.partition(".")[0] + "." + "a" * 32
    assert client_with(guess).get(URL).json()["error"]["code"] == "key_unknown"


@pytest.mark.parametrize(
    "wrong",
    ["", "x", "a" * 8 + "." + "b" * 32, "a" * 100_000, "é" * 41, "aaaa\x00aaa." + "b" * 32],
    ids=["empty", "short", "unknown", "endless", "not-ascii", "nul"],
)
def test_refuses_a_key_that_is_not_known(db, wrong):
    answer = client_with(wrong).get(URL)
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "key_unknown"


@pytest.mark.parametrize("header", ["Bearer abc", "Basic abc", "Api-Keyabc"])
def test_asks_for_a_key_where_another_scheme_came(db, header):
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=header)
    answer = client.get(URL)
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "not_authenticated"


@pytest.mark.parametrize("name", LISTS)
def test_lets_nobody_in_without_a_key(db, name):
    assert APIClient().get(f"/api/v1/{name}/").status_code == 401


def test_takes_the_scheme_in_any_case(key):
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"api-key {key}")
    assert client.get(URL).status_code == 200


def test_stores_no_key_in_clear(key):
    row = PartnerKey.objects.get()
    secret = key.partition(".")[2]
    assert secret not in row.hashed_key + row.pk


class TestWhatAPartnerSees:
    @pytest.fixture
    def rows(self, partner):
        """Two of everything, one of them the partner's; each with the other for evidence."""
        own = revision_of(partner)
        other = factories.RevisionFactory()
        for revision, source in ((own, other), (other, own)):
            claim = claim_on(revision, source)
            flag_on(revision, source=source, quote="Monday")
            sign(factories.VerdictFactory(claim=claim))
        return own, other

    @pytest.mark.parametrize("name", LISTS)
    def test_lists_only_what_hangs_on_its_own_articles(self, client, rows, name):
        results = client.get(f"/api/v1/{name}/").json()["results"]
        key = "id" if name == "articles" else "article"
        assert {result[key] for result in results} == {rows[0].article_id}

    @pytest.mark.parametrize("name", LISTS)
    def test_opens_only_what_hangs_on_its_own_articles(self, client, desk, rows, name):
        results = desk.get(f"/api/v1/{name}/").json()["results"]
        statuses = {client.get(f"/api/v1/{name}/{result['id']}/").status_code for result in results}
        assert statuses == {200, 404}

    @pytest.mark.parametrize("name", LISTS)
    def test_shows_the_desk_everything(self, desk, rows, name):
        results = desk.get(f"/api/v1/{name}/").json()["results"]
        key = "id" if name == "articles" else "article"
        assert {result[key] for result in results} == {row.article_id for row in rows}

    def test_shows_passages_of_others_with_outlet_and_address(self, client, rows):
        passage = client.get("/api/v1/flags/").json()["results"][0]["passages"][0]
        article = rows[1].article
        assert (passage["outlet"], passage["url"]) == (article.outlet.name, article.url)
        assert rows[1].text[passage["start"] : passage["end"]] == passage["text"]

    def test_sees_what_the_desk_uploaded_for_its_outlet(self, client, partner):
        article = factories.ArticleFactory(outlet=partner.outlet)
        assert client.get(f"{URL}{article.pk}/").status_code == 200

    def test_keeps_the_names_and_notes_of_the_desk_to_the_desk(self, client, desk, rows):
        flag = flag_on(rows[0], "opened" if "opened" in rows[0].text else "reopened")
        editor = factories.EditorFactory()
        factories.models.Decision.objects.create(
            flag=flag,
            action="dismiss",
            from_state="open",
            to_state="dismissed",
            note="!",
            by=editor,
        )
        shown = [c.get(f"/api/v1/flags/{flag.pk}/").json()["decisions"][0] for c in (client, desk)]
        assert [(step["by"], step["note"]) for step in shown] == [
            (None, None),
            (editor.username, "!"),
        ]
        assert {step["is_machine"] for step in shown} == {False}

    def test_keeps_the_stories_to_the_desk(self, client, desk, rows):
        article = rows[0].article
        shown = [c.get(f"{URL}{article.pk}/").json()["story"] for c in (client, desk)]
        assert shown == [None, article.story_id]
        assert client.get(f"{URL}?story={article.story_id}").status_code == 400
        found = desk.get(f"{URL}?story={article.story_id}").json()["results"]
        assert [row["id"] for row in found] == [article.pk]

    def test_reads_why_a_run_failed_but_nothing_of_the_insides(self, client, rows):
        run = factories.RunFactory(
            revision=rows[0], state="failed", error="It broke off.", cause="KeyError: 'secret'"
        )
        answer = client.get(f"/api/v1/runs/{run.pk}/")
        assert answer.json()["error"] == "It broke off."
        assert "secret" not in answer.content.decode()


def test_lets_an_editor_read_but_not_submit(desk):
    answer = desk.post(URL, {"text": "A text."})
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "permission_denied"


def test_lets_a_switched_off_editor_do_nothing(db):
    editor = factories.EditorFactory()
    client = APIClient()
    client.force_login(editor)
    editor.is_active = False
    editor.save()
    assert client.get(URL).status_code == 401


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_changes_and_deletes_nothing(client, partner, method):
    article = revision_of(partner).article
    answer = getattr(client, method)(f"{URL}{article.pk}/", {"text": "b"})
    assert answer.status_code == 405
    assert answer.json()["error"]["code"] == "method_not_allowed"


def test_takes_a_new_key_at_once(partner):
    plain = create_partner_key(partner=partner, name="second")[1]
    assert client_with(plain).get(URL).status_code == 200
