"""Pages on a phone, with the worst of texts: nothing sticks out, every button can be hit."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.factories import (
    AssessmentFactory,
    ClaimFactory,
    DerivationFactory,
    EvidenceFactory,
    FlagFactory,
    RevisionFactory,
    SentenceFactory,
)

ENDLESS = "Donaudampfschiff" * 30
TEXT = f"The mayor opened {ENDLESS} last month.\nIt cost 12 million euros. \u202eright to left"
PAGES = ["queue", "articles", "stories", "submit", "article", "beside", "flag", "claim", "story"]


@pytest.fixture
def paths(transactional_db):
    """Rows with endless words in every field; the value maps pages to addresses."""
    revision = RevisionFactory(
        text=TEXT,
        article__title=ENDLESS,
        article__byline=ENDLESS[:200],
        article__story__title=ENDLESS[:200],
        article__outlet__name=ENDLESS[:120],
    )
    source = RevisionFactory(text=TEXT + "!", article__story=revision.article.story)
    for each in (revision, source):
        named = {"span": {"start": 0, "end": 480, "text": ENDLESS}, "label": "PERSON"}
        facts = {"mentions": [{**named, "name": ENDLESS}]}
        SentenceFactory(revision=each, index=0, facts=facts)
    claim = ClaimFactory(revision=revision, slots={"who": ENDLESS, "did": "open"})
    comparison = {
        "slot": "time",
        "relation": "differs",
        "claim": {"text": ENDLESS},
        "evidence": {"text": ENDLESS, "start": 0, "end": 9},
        "claim_value": "2024-05",
        "evidence_value": "2023-09",
    }
    assessment = AssessmentFactory(claim=claim, reasons=[{"message": ENDLESS}])
    EvidenceFactory(assessment=assessment, revision=source, comparisons=[comparison])
    passage = {"revision": source.pk, "start": 0, "end": 40, "text": TEXT[:40]}
    start = TEXT.index("last month")
    flag = FlagFactory(
        revision=revision,
        claim=claim,
        start=start,
        end=start + 10,
        quote=ENDLESS,
        message=f"Says {ENDLESS}.",
        passages=[passage],
    )
    derivation = DerivationFactory(derived=revision, source=source)
    article = revision.article.get_absolute_url()
    return {
        "queue": "/",
        "articles": "/articles/",
        "stories": "/stories/",
        "submit": "/articles/new/",
        "article": article,
        "beside": f"{article}?beside={derivation.pk}",
        "flag": flag.get_absolute_url() + "#dismiss",
        "claim": claim.get_absolute_url(),
        "story": revision.article.story.get_absolute_url(),
    }


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_nothing_sticks_out(page, visit, sign_in, paths, width):
    page.set_viewport_size({"width": width, "height": 800})
    sign_in(page)
    widths = {}
    for name in PAGES:
        visit(paths[name])
        widths[name] = page.evaluate("document.documentElement.scrollWidth")

    assert widths == dict.fromkeys(PAGES, width)


@pytest.mark.parametrize("name", ["queue", "submit", "flag", "claim"])
def test_a_finger_hits_every_button_and_field(page, visit, sign_in, paths, name):
    page.set_viewport_size({"width": 390, "height": 800})
    sign_in(page)
    visit(paths[name])
    heights = page.evaluate(
        """() => [...document.querySelectorAll("button, .button, summary, select, input, textarea")]
            .filter((each) => each.offsetParent && each.type !== "hidden")
            .map((each) => [each.outerHTML.slice(0, 60), (each.closest("label.check") || each).offsetHeight])"""
    )

    assert heights
    assert [each for each in heights if each[1] < 44] == []


def test_on_a_phone_notes_stand_below_their_paragraph(page, visit, sign_in, paths):
    page.set_viewport_size({"width": 390, "height": 800})
    sign_in(page)
    visit(paths["article"])

    words = page.locator("p.text").first.bounding_box()
    note = page.locator(".note").first.bounding_box()

    assert note["y"] >= words["y"] + words["height"]


def test_on_a_wide_screen_notes_stand_beside_their_words(page, visit, sign_in, paths):
    page.set_viewport_size({"width": 1440, "height": 900})
    sign_in(page)
    visit(paths["article"])

    mark = page.locator("a.mark").bounding_box()
    note = page.locator(".note").bounding_box()

    assert note["x"] > mark["x"] + mark["width"]
    assert abs(note["y"] - mark["y"]) < 8


def test_prints_the_text_without_what_can_only_be_clicked(page, visit, sign_in, paths):
    sign_in(page)
    visit(paths["article"])
    page.emulate_media(media="print")

    expect(page.locator("p.text").first).to_be_visible()
    expect(page.locator(".note").first).to_be_visible()
    expect(page.locator(".masthead")).to_be_hidden()


def test_a_text_that_turns_right_to_left_turns_nothing_else(page, visit, sign_in, paths):
    sign_in(page)
    visit(paths["article"])

    isolations = page.evaluate(
        "() => [...document.querySelectorAll('p.text')].map((p) => getComputedStyle(p).unicodeBidi)"
    )

    assert set(isolations) <= {"isolate", "isolate-override", "plaintext"}


def test_nothing_moves_for_those_who_asked_for_it(page, visit, sign_in, paths):
    page.emulate_media(reduced_motion="reduce")
    sign_in(page)
    visit(paths["queue"])

    durations = page.evaluate(
        "() => [...document.querySelectorAll('a, button')]"
        ".map((each) => getComputedStyle(each).transitionDuration)"
    )

    assert set(durations) == {"0s"}
