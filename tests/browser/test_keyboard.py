"""The desk without a mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from factcheck.models import Article
from tests.browser.conftest import PASSWORD
from tests.factories import AssessmentFactory, ClaimFactory, FlagFactory, RevisionFactory

TEXT = "The mayor opened the bridge last month.\nIt cost 12 million euros."


@pytest.fixture
def flags(transactional_db):
    """Three flags in the order of the queue, on one article with a claim."""
    revision = RevisionFactory(text=TEXT)
    claim = ClaimFactory(revision=revision)
    AssessmentFactory(claim=claim)
    words = [("blocker", "mayor"), ("warning", "last month"), ("info", "12 million")]
    return [
        FlagFactory(
            revision=revision,
            run=None,
            severity=severity,
            start=TEXT.index(quote),
            end=TEXT.index(quote) + len(quote),
            quote=quote,
            message=f"About {quote}.",
        )
        for severity, quote in words
    ]


def tab_to(page, selector):
    """Press Tab until the focus is there, as somebody without a mouse must."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"Tab never reaches {selector}")


def see(page, heading):
    """Wait for the page with this heading, scripts included: a key before them is lost."""
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    page.wait_for_load_state("load")


def state_of(flag):
    flag.refresh_from_db()
    return flag.state


def test_the_whole_path(page, visit, anna, flags):
    first, second, third = flags
    visit("/")
    # The page itself puts the cursor there, a moment after it has loaded.
    expect(page.locator("input[name=username]")).to_be_focused()
    page.keyboard.type("anna")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    see(page, "Queue")

    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("j")
    expect(page.locator("[data-current]")).to_contain_text("About last month.")
    page.keyboard.press("Enter")
    see(page, "About last month.")

    page.keyboard.press("d")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    see(page, "About 12 million.")
    assert state_of(second) == "dismissed"
    assert second.decisions.get().reason == "paraphrase_ok"

    page.keyboard.press("u")
    see(page, "About last month.")
    assert state_of(second) == "open"

    page.keyboard.press("t")
    expect(page.get_by_text("Taken by Anna Berg")).to_be_visible()
    page.wait_for_load_state("load")
    page.keyboard.press("c")
    see(page, "About 12 million.")
    assert state_of(second) == "confirmed"

    page.keyboard.press("n")
    see(page, "About mayor.")
    assert (state_of(first), state_of(third)) == ("open", "open")

    tab_to(page, "a[href='/articles/new/']")
    page.keyboard.press("Enter")
    see(page, "Submit an article")
    tab_to(page, "textarea[name=text]")
    page.keyboard.type("Nobody came to the bridge.")
    tab_to(page, "input[name=outlet]")
    page.keyboard.type("The Herald")
    page.keyboard.press("Enter")
    see(page, "Nobody came to the bridge.")
    assert Article.objects.filter(outlet__name="The Herald").exists()

    visit(first.revision.article.get_absolute_url())
    tab_to(page, "a.verdict")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The machine suggests")).to_be_visible()
    tab_to(page, "input[name=rating]")
    page.keyboard.press("Space")
    tab_to(page, "textarea[name=rationale]")
    page.keyboard.type("The council said so.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("second signature missing")).to_be_visible()


def test_decides_from_the_queue_and_keeps_it_in_sight(page, visit, sign_in, flags):
    sign_in(page)
    visit("/")

    page.keyboard.press("j")
    page.keyboard.press("c")
    expect(page.get_by_text("Confirmed:")).to_be_visible()
    page.wait_for_load_state("load")
    assert state_of(flags[0]) == "confirmed"

    page.keyboard.press("u")
    expect(page.get_by_text("Anna Berg undid it")).to_be_visible()
    assert state_of(flags[0]) == "open"


def test_opens_the_dismissal_from_the_queue(page, visit, sign_in, flags):
    sign_in(page)
    visit("/")

    page.keyboard.press("j")
    page.keyboard.press("d")

    expect(page.get_by_role("group", name="Why is it no problem?")).to_be_visible()
    expect(page.get_by_label("The source says the same")).to_be_focused()


def test_moves_between_the_notes_of_an_article(page, visit, sign_in, flags):
    sign_in(page)
    visit(flags[0].revision.article.get_absolute_url())

    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator(".note[data-current]")).to_contain_text("About last month.")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("About last month.")


def test_lists_the_keys_and_can_switch_them_off(page, visit, sign_in, flags):
    sign_in(page)
    visit("/")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    dialog.get_by_label("Single keys are on").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()

    page.keyboard.press("j")
    expect(page.locator("[data-current]")).to_have_count(0)


def test_keys_are_letters_where_somebody_types(page, visit, sign_in, flags):
    sign_in(page)
    visit(flags[0].get_absolute_url())
    page.keyboard.press("d")
    page.get_by_label("Note, if the next editor needs one").focus()
    page.keyboard.type("nuclear")

    expect(page.get_by_label("Note, if the next editor needs one")).to_have_value("nuclear")
    assert state_of(flags[0]) == "open"


def test_the_first_tab_offers_to_skip_to_the_content(page, visit, sign_in, flags):
    sign_in(page)
    visit("/")
    page.keyboard.press("Tab")

    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
