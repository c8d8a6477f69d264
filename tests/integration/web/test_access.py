"""Who may see and do what, and what every page promises the browser."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from factcheck.choices import FlagState
from tests.factories import (
    AssessmentFactory,
    ClaimFactory,
    DerivationFactory,
    EvidenceFactory,
    FlagFactory,
    RunFactory,
    VerdictFactory,
)

PAGES = [
    "queue",
    "articles",
    "submit",
    "stories",
    "article",
    "article_correct",
    "flag",
    "claim",
    "story",
]
ACTIONS = ["flag_decide", "verdict", "verdict_sign", "run_retry"]


@pytest.fixture
def rows(db):
    """One row of everything, by the name of its page."""
    claim = ClaimFactory()
    assessment = AssessmentFactory(claim=claim)
    EvidenceFactory(assessment=assessment)
    flag = FlagFactory(revision=claim.revision, claim=claim)
    DerivationFactory(derived=claim.revision)
    article = claim.revision.article
    return {
        "article": article,
        "article_correct": article,
        "article_progress": article,
        "flag": flag,
        "flag_decide": flag,
        "claim": claim,
        "verdict": claim,
        "verdict_sign": VerdictFactory(claim=claim),
        "story": article.story,
        "run_retry": RunFactory(revision=claim.revision, state="failed"),
    }


def address(name, rows):
    return reverse(f"web:{name}", args=[rows[name].pk] if name in rows else [])


@pytest.mark.parametrize("name", [*PAGES, "article_progress", "queue_news"])
def test_sends_a_stranger_to_the_sign_in_page(client, rows, name):
    response = client.get(address(name, rows))

    assert response.status_code == 302
    assert response.url.startswith("/accounts/login/?next=/")


@pytest.mark.parametrize("name", ACTIONS)
def test_does_nothing_for_a_stranger(client, rows, name):
    response = client.post(address(name, rows), {"action": "confirm", "rating": "true"})

    assert response.url.startswith("/accounts/login/")
    rows["flag"].refresh_from_db()
    assert rows["flag"].state == FlagState.OPEN


@pytest.mark.parametrize("name", ACTIONS)
def test_refuses_to_act_on_a_mere_link(desk, rows, name):
    assert desk.get(address(name, rows)).status_code == 405


@pytest.mark.parametrize("name", ACTIONS)
def test_refuses_a_form_of_another_site(editor, rows, name):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)

    assert client.post(address(name, rows), {"action": "confirm"}).status_code == 403


@pytest.mark.parametrize("name", PAGES)
def test_keeps_scripts_and_styles_out_of_the_page(desk, rows, name):
    response = desk.get(address(name, rows))
    html = response.content.decode()

    assert response.status_code == 200
    assert "script-src 'self';" in response.headers["Content-Security-Policy"]
    assert re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", html) == []
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=", html) == []


@pytest.mark.parametrize("name", PAGES)
def test_has_one_heading_a_skip_link_and_landmarks(desk, rows, name):
    html = desk.get(address(name, rows)).content.decode()

    assert html.count("<h1") == 1
    assert '<a class="skip" href="#main">' in html
    assert all(f"<{landmark}" in html for landmark in ("main", "nav", "header"))


@pytest.mark.parametrize(
    "name", ["article", "article_correct", "flag", "claim", "story", "article_progress"]
)
def test_says_that_a_row_does_not_exist(desk, name):
    assert desk.get(reverse(f"web:{name}", args=[99999])).status_code == 404


def test_leaves_the_policy_of_the_admin_alone(client):
    response = client.get(reverse("admin:login"))

    assert "Content-Security-Policy" not in response.headers


def test_words_the_error_pages(desk, rows):
    html = desk.get("/no/such/page/").content.decode()

    assert "There is no such page" in html


def test_tells_a_wrong_password_without_saying_which_half_was_wrong(client, editor):
    response = client.post(reverse("login"), {"username": "anna", "password": "no"})

    assert "Name or password is wrong" in response.content.decode()


def test_signs_out_by_a_button(desk):
    response = desk.post(reverse("logout"))

    assert response.status_code == 302
    assert desk.get(reverse("web:queue")).status_code == 302
