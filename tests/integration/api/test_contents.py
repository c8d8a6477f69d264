"""What one object shows: offsets that fit the text, reasons and passages with their outlets."""

from __future__ import annotations

import pytest

from factcheck.services import dismiss_flag, undo_decision
from tests import factories
from tests.integration.api.conftest import claim_on, flag_on, revision_of, sign


@pytest.fixture
def own(partner):
    return revision_of(partner)


@pytest.fixture
def source():
    article = factories.ArticleFactory(url="https://gazette.example/1", published_on="2024-06-10")
    return factories.RevisionFactory(article=article, text="Löwe 🦁 opened on Tuesday.\nMore.")


def test_offsets_are_code_points_of_the_text_that_the_article_shows(client, own, source):
    flag = client.get(f"/api/v1/flags/{flag_on(own, 'Monday', source).pk}/").json()
    claim = client.get(f"/api/v1/claims/{claim_on(own, source).pk}/").json()
    text = client.get(flag["article_url"]).json()["revision"]["text"]
    assert text[flag["start"] : flag["end"]] == flag["quote"] == "Monday"
    assert text[claim["start"] : claim["end"]] == claim["text"]
    reason = claim["assessment"]["reasons"][0]
    assert text[reason["start"] : reason["end"]] == reason["text"]
    for passage in (*flag["passages"], reason["evidence"], *claim["assessment"]["evidence"]):
        assert source.text[passage["start"] : passage["end"]] == passage["text"]


def test_a_flag_shows_its_finding_and_its_passages(client, own, source):
    flag = flag_on(own, "Monday", source)
    shown = client.get(f"/api/v1/flags/{flag.pk}/").json()
    assert (shown["check"], shown["severity"], shown["state"]) == (
        "time_conflict",
        "warning",
        "open",
    )
    assert shown["passages"] == [
        {
            "article": source.article_id,
            "revision": source.pk,
            "outlet": source.article.outlet.name,
            "title": source.article.title,
            "url": "https://gazette.example/1",
            "published_on": "2024-06-10",
            "start": 0,
            "end": 25,
            "text": "Löwe 🦁 opened on Tuesday.",
        }
    ]


def test_a_flag_shows_its_history_newest_first(client, own):
    flag, editor = flag_on(own), factories.EditorFactory()
    dismiss_flag(flag_id=flag.pk, by=editor, reason="opinion")
    undo_decision(flag_id=flag.pk, by=editor)
    shown = client.get(f"/api/v1/flags/{flag.pk}/").json()["decisions"]
    assert [(step["action"], step["to_state"]) for step in shown] == [
        ("undo", "open"),
        ("dismiss", "dismissed"),
    ]


def test_a_passage_whose_revision_is_gone_is_left_out(client, own, source):
    flag = flag_on(own, "Monday", source)
    source.delete()
    assert client.get(f"/api/v1/flags/{flag.pk}/").json()["passages"] == []


def test_a_claim_shows_the_newest_assessment_and_what_it_rests_on(client, own, source):
    claim = claim_on(own)
    newest = factories.AssessmentFactory(claim=claim, verdict="supported", support=0.9)
    factories.EvidenceFactory(assessment=newest, revision=source, stance="supports", score=0.8)
    shown = client.get(f"/api/v1/claims/{claim.pk}/").json()["assessment"]
    assert (shown["run"], shown["verdict"], shown["support"]) == (newest.run_id, "supported", 0.9)
    assert (shown["threshold"], shown["engine_version"]) == (0.5, "1")
    assert shown["input_hash"] == "0" * 64
    evidence = shown["evidence"][0]
    assert (evidence["outlet"], evidence["stance"]) == (source.article.outlet.name, "supports")


def test_a_claim_that_no_run_assessed_shows_none(client, own):
    claim = factories.ClaimFactory(revision=own)
    assert client.get(f"/api/v1/claims/{claim.pk}/").json()["assessment"] is None


def test_a_claim_shows_its_slots(client, own):
    monday = {"start": 27, "end": 33, "text": "Monday"}
    slots = {
        "who": "Café Löwe",
        "when": [{"span": monday, "type": "DATE", "value": "XXXX-WXX-1", "is_anchored": False}],
        "how_many": [
            {
                "span": monday,
                "low": 40.0,
                "high": None,
                "unit": "",
                "counted": "person",
                "is_approximate": True,
            }
        ],
    }
    claim = factories.ClaimFactory(revision=own, slots=slots)
    shown = client.get(f"/api/v1/claims/{claim.pk}/").json()["slots"]
    assert shown["who"] == "Café Löwe"
    assert shown["when"] == [{**monday, "type": "DATE", "value": "XXXX-WXX-1"}]
    assert shown["how_many"][0]["counted"] == "person"
    assert (shown["did"], shown["where"], shown["is_negated"]) == ("", [], False)


def test_a_run_tells_how_far_it_is_and_why_it_failed(client, own):
    run = factories.RunFactory(
        revision=own, state="failed", stage="reading", progress=0.4, error="out of memory"
    )
    shown = client.get(f"/api/v1/runs/{run.pk}/").json()
    assert (shown["state"], shown["stage"], shown["progress"]) == ("failed", "reading", 0.4)
    assert (shown["error"], shown["article"]) == ("out of memory", own.article_id)


def test_an_article_shows_its_newest_run_and_what_it_was_rewritten_from(client, own, source):
    factories.RunFactory(revision=own, state="failed")
    run = factories.RunFactory(revision=own)
    factories.DerivationFactory(derived=own, source=source)
    shown = client.get(f"/api/v1/articles/{own.article_id}/").json()
    assert (shown["run"]["id"], shown["run"]["state"]) == (run.pk, "completed")
    assert shown["revision"]["sha256"] == own.sha256
    assert shown["revision"]["language"] == own.language
    assert shown["derived_from"][0]["outlet"] == source.article.outlet.name
    assert shown["derived_from"][0]["is_credited"] is False


def test_an_article_of_the_list_leaves_the_text_out(client, own):
    shown = client.get("/api/v1/articles/").json()["results"][0]
    assert "text" not in shown["revision"]


def test_a_verdict_reaches_the_partner_once_a_second_person_signed_it(client, desk, own):
    verdict = factories.VerdictFactory(claim=claim_on(own))
    url = f"/api/v1/verdicts/{verdict.pk}/"
    assert desk.get(url).json()["is_signed"] is False
    assert client.get(url).status_code == 404
    assert client.get("/api/v1/verdicts/").json()["results"] == []
    sign(verdict)
    shown = [c.get(f"/api/v1/verdicts/{verdict.pk}/").json() for c in (client, desk)]
    assert [row["is_signed"] for row in shown] == [True, True]
    assert [row["decided_by"] for row in shown] == [None, verdict.decided_by.username]
    assert {row["rationale"] for row in shown} == {verdict.rationale}
