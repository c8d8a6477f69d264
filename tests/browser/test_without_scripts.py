"""Every decision works in a browser that runs no scripts."""

from __future__ import annotations

import re
import uuid

import pytest
from playwright.sync_api import expect

from factcheck.models import Flag, Run, Verdict
from factcheck.services import execute_run
from tests.browser.conftest import PASSWORD
from tests.browser.stories import REWRITE

pytestmark = [pytest.mark.slow, pytest.mark.model]


def test_the_whole_path(plain_page, live_server, anna):
    page = plain_page
    page.goto(live_server.url)
    page.get_by_label("Name").fill("anna")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()

    page.get_by_role("link", name="Submit", exact=True).click()
    page.get_by_label("Text", exact=True).fill(REWRITE)
    page.get_by_label("Outlet").fill("The Arden Copy")
    page.get_by_role("button", name="Submit").click()
    expect(page.get_by_text("Waiting for a worker")).to_be_visible()

    execute_run(run_id=Run.objects.get().pk, lease=uuid.uuid4().hex)
    page.get_by_role("link", name="Reload to see how far it is").click()
    expect(page.get_by_text(re.compile("Analysed"))).to_be_visible()

    page.locator(".note", has_text="AI disclosure").get_by_role("link").click()
    page.locator("summary", has_text="Dismiss").click()
    page.get_by_label("Opinion, not a fact").check()
    page.get_by_role("button", name="Dismiss", exact=True).click()
    expect(page.get_by_text("Dismissed:")).to_be_visible()
    assert Flag.objects.get(check_id="ai_disclosure").state == "dismissed"

    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Anna Berg undid it")).to_be_visible()
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_text("Confirmed:")).to_be_visible()

    page.get_by_role("link", name="Articles").click()
    page.locator(".row-title").get_by_role("link").click()
    page.locator("a.verdict").first.click()
    page.get_by_label("True", exact=True).check()
    page.get_by_label("Rationale").fill("The council said so.")
    page.get_by_role("button", name="Give verdict").click()
    expect(page.get_by_text("second signature missing")).to_be_visible()
    assert Verdict.objects.get().rating == "true"

    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
