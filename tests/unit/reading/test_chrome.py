"""What each sort of line is: the table is the specification of the rules."""

from __future__ import annotations

import pytest

from factcheck.engine.document import SentenceKind
from factcheck.engine.reading.chrome import classify_line, classify_sentence
from factcheck.engine.reading.chrome_rules import CHROME_RULES

CHROME = {
    "share-word": ("Share.", "share_bar"),
    "share-networks": ("Facebook Twitter WhatsApp", "share_bar"),
    "share-sentence": ("Share this article on Facebook", "share_bar"),
    "mobile-version": ("Exit mobile version", "navigation"),
    "menu": ("Home | About us | Contact", "navigation"),
    "most-read": ("Most popular", "navigation"),
    "image-via": ("Image Via Pixelbank", "picture_credit"),
    "photo-colon": ("Photo: Jane Doe / Pool", "picture_credit"),
    "bold-domain-under-a-picture": ("**ministry.example.org**", "bare_domain"),
    "address": ("<https://example.org/2024/05/01/storm>", "bare_url"),
    "original-url": ("Original url:", "original_link"),
    "related-article": ("**Related article:** [Storm hits the coast](#)", "teaser"),
    "read-more": ("READ MORE: How the bridge fell", "teaser"),
    "copyright-year": ("© 2025 Example.com. All rights reserved.", "copyright"),
    "copyright-name": ("Copyright 2019 The Daily Star", "copyright"),
    "no-advice": ("Example does not provide investment advice.", "advice_disclaimer"),
    "trade": ("Trade confidently with insights and alerts from our analysts.", "promotion"),
    "newsletter": ("Sign up for our daily newsletter", "promotion"),
    "cookies": ("This site uses cookies to improve your visit.", "consent"),
    "agency-credit": ("(Reporting by Ann Lee; Editing by Bo Ek)", "staff_credit"),
    "rule-of-dashes": ("* * *", "ornament"),
}
PROSE = {
    "share-price": "Share prices fell by 4% on Monday.",
    "share-verb": "Share the burden, the minister told reporters.",
    "photo-in-prose": "The photo was taken by a neighbour on Sunday.",
    "copyright-law": "Copyright law was at the heart of the trial, the judge said.",
    "trade-talks": "Trade talks between the two countries resumed in May.",
    "cookie-recipe": "She baked cookies for the soldiers.",
    "reporting": "Reporting from the front has become dangerous, editors said.",
    "advice": "The bank gave the investor bad advice, the court found.",
    "quoted-slogan": "“Sign up now!” the billboard in the square said in red letters.",
    "privacy-story": "Lawmakers asked the company about its privacy practices.",
    "short-quote": "“We left,” she said.",
    "related-deaths": "Related deaths rose to 14, the hospital said.",
}


@pytest.mark.parametrize(("line", "rule"), CHROME.values(), ids=CHROME)
def test_recognises_chrome_and_names_the_rule(line: str, rule: str) -> None:
    found = classify_line(line)
    assert (found.kind, found.rule) == (SentenceKind.CHROME, rule)


@pytest.mark.parametrize("line", PROSE.values(), ids=PROSE)
def test_leaves_prose_alone(line: str) -> None:
    assert classify_line(line).kind is SentenceKind.PROSE
    assert classify_sentence(line).kind is SentenceKind.PROSE


@pytest.mark.parametrize(
    "line",
    [
        "June 10, 2024",
        "Published: 12 June 2024 10:30 GMT",
        "date 2024-06-12 International",
        "By Jane Doe",
        "By Jane Doe and Ali bin Said",
    ],
)
def test_recognises_datelines_and_bylines(line: str) -> None:
    assert classify_line(line).kind is SentenceKind.DATELINE


@pytest.mark.parametrize(
    "line",
    ["By the river the men waited.", "In June 2024 the bank failed and nobody was paid."],
)
def test_a_date_or_a_by_does_not_make_a_dateline(line: str) -> None:
    assert classify_line(line).kind is SentenceKind.PROSE


@pytest.mark.parametrize(
    "line",
    [
        "# President to Visit Peru, Chile – Report",
        "Storm Hits Coast As Thousands Flee Their Homes For Higher Ground",
        "Kenya Hails Ties With Peru",
    ],
)
def test_recognises_headings(line: str) -> None:
    assert classify_line(line).kind is SentenceKind.HEADING


def test_a_text_that_lost_its_line_breaks_is_no_heading() -> None:
    assert classify_line("# Storm " + "the river rose and the town was cut off. " * 20).kind is (
        SentenceKind.PROSE
    )


def test_finds_chrome_inside_a_paragraph() -> None:
    found = classify_sentence("All rights reserved.")
    assert (found.kind, found.rule) == (SentenceKind.CHROME, "copyright")


def test_every_rule_has_an_id_of_its_own_and_a_description() -> None:
    assert len({rule.id for rule in CHROME_RULES}) == len(CHROME_RULES)
    assert all(rule.description[0].isupper() for rule in CHROME_RULES)
