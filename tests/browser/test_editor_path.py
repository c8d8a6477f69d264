"""The editor's whole path, with a mouse, in a real browser with a real worker behind it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from factcheck.models import Flag, Verdict
from tests.browser.conftest import PASSWORD
from tests.browser.stories import REWRITE

pytestmark = [pytest.mark.slow, pytest.mark.model]

# The worker loads its language model first, on a machine that may be busy.
PATIENCE = 90_000


def test_an_article_goes_in_and_an_editor_decides(page, visit, anna, worker):
    visit("/")
    page.get_by_label("Name").fill("anna")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("The desk is empty.")).to_be_visible()

    page.get_by_role("link", name="Submit", exact=True).click()
    page.get_by_label("Text", exact=True).fill(REWRITE)
    page.get_by_label("Outlet").fill("The Arden Copy")
    page.get_by_role("button", name="Submit").click()

    expect(page).to_have_url(re.compile(r"/articles/\d+/$"))
    expect(page.get_by_role("progressbar")).to_be_visible()
    page.get_by_role("link", name=re.compile(r"Analysed\. Show \d+ flags?")).click(timeout=PATIENCE)

    note = page.locator(".note", has_text="AI disclosure")
    mark = page.locator("a.mark", has_text="generated using Pressbot 3")
    expect(mark).to_be_visible()
    gap = mark.bounding_box()["y"] - note.bounding_box()["y"]
    assert abs(gap) < 40, "the note stands in line with its words"
    note.get_by_role("link").click()

    flag = Flag.objects.get(check_id="ai_disclosure")
    expect(page.get_by_role("heading", level=1)).to_have_text(flag.message)
    page.locator("summary", has_text="Dismiss").click()
    page.get_by_label("Already flagged").check()
    page.get_by_label("Note, if the next editor needs one").fill("Told on Monday.")
    page.get_by_role("button", name="Dismiss", exact=True).click()

    expect(page.get_by_text("Dismissed:")).to_be_visible()
    flag.refresh_from_db()
    assert (flag.state, flag.decisions.get().note) == ("dismissed", "Told on Monday.")

    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Anna Berg undid it")).to_be_visible()
    flag.refresh_from_db()
    assert flag.state == "open"

    page.locator(".crumbs").get_by_role("link", name=re.compile("Last month")).click()
    page.locator("a.verdict").first.click()
    page.get_by_label("Half true").check()
    page.get_by_label("Rationale").fill("The council gave no date.")
    page.get_by_role("button", name="Give verdict").click()

    expect(page.get_by_text("second signature missing")).to_be_visible()
    verdict = Verdict.objects.get()
    assert (verdict.rating, verdict.decided_by) == ("half_true", anna)


def test_a_double_click_submits_once(page, visit, sign_in):
    sign_in(page)
    visit("/articles/new/")
    page.get_by_label("Text", exact=True).fill(REWRITE)
    page.get_by_label("Outlet").fill("The Arden Copy")
    page.get_by_role("button", name="Submit").dblclick()

    expect(page).to_have_url(re.compile(r"/articles/\d+/$"))
    expect(page.get_by_text("came in on")).to_have_count(0)
