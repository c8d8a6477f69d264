"""What each sort of line is: the table is the specification of the rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.document import SentenceKind
from factcheck.engine.reading.not_news.chrome import classify_line, classify_sentence
from factcheck.engine.reading.not_news.rule import RuleSettings

CHROME = {
    "share-word": ("Share.", "share_bar"),
    "share-networks": ("Facebook Twitter WhatsApp", "share_bar"),
    "share-sentence": ("Share this article on Facebook", "share_bar"),
    "comments-counted": ("24 comments", "counter"),
    "shares-counted": ("1.2k shares", "counter"),
    "reading-time": ("5 min read", "counter"),
    "reading-time-labelled": ("Reading time: 4 minutes", "counter"),
    "mobile-version": ("Exit mobile version", "navigation"),
    "menu": ("Home | About us | Contact", "navigation"),
    "most-read": ("Most popular", "navigation"),
    "advertisement": ("ADVERTISEMENT", "navigation"),
    "below-the-advertisement": ("Story continues below advertisement", "navigation"),
    "bold-domain-under-a-picture": ("**ministry.example.org**", "bare_domain"),
    "address": ("<https://example.org/2024/05/01/storm>", "bare_url"),
    "original-url": ("Original url:", "original_link"),
    "first-appeared": ("The post Storm Hits Coast first appeared on Daily Star.", "original_link"),
    "related-article": ("**Related article:** [Storm hits the coast](#)", "teaser"),
    "read-more": ("READ MORE: How the bridge fell", "teaser"),
    "more-from": ("Read the latest from Ann Lee", "teaser"),
    "tags": ("Tags: storms, coast, harbour", "meta_line"),
    "filed-under": ("Filed under: Politics", "meta_line"),
    "hashtags": ("#storm #coast #harbour", "meta_line"),
    "reach-her": ("Reach her at ann.lee@example.org.", "contact"),
    "address-alone": ("newsroom@example.org", "contact"),
    "tip": ("Do you have a tip? Write to us.", "contact"),
    "copyright-year": ("© 2025 Example.com. All rights reserved.", "copyright"),
    "copyright-name": ("Copyright 2019 The Daily Star", "copyright"),
    "no-reprint": (
        "This material may not be published, broadcast, rewritten or redistributed.",
        "copyright",
    ),
    "image-via": ("Image Via Pixelbank", "picture_credit"),
    "photo-colon": ("Photo: Jane Doe / Pool", "picture_credit"),
    "agency": ("Jane Doe / Coastpress", "picture_credit"),
    "via-agency": ("Ali Baker via Getty Images.", "picture_credit"),
    "agency-credit": ("(Reporting by Ann Lee; Editing by Bo Ek)", "staff_credit"),
    "contributed": ("Bo Ek contributed to this report.", "staff_credit"),
    "updated": ("This story has been updated with comments from the mayor.", "update_note"),
    "earlier-version": ("An earlier version of this article misspelt a name.", "update_note"),
    "author": ("Ann Lee is a senior reporter for the Daily Star.", "author_note"),
    "about-the-author": ("About the author", "author_note"),
    "wall": ("Subscribe to continue reading", "subscription_wall"),
    "free-articles": ("You have 2 free articles remaining this month.", "subscription_wall"),
    "already-a-member": ("Already a subscriber? Log in", "subscription_wall"),
    "newsletter": ("Sign up for our daily newsletter", "newsletter"),
    "inbox": ("Get the day's top stories straight to your inbox", "newsletter"),
    "app": ("Download our free app for alerts", "newsletter"),
    "follow": ("Follow Ann Lee on Twitter @annlee.", "follow"),
    "follow-us": ("Follow us on Facebook and Instagram", "follow"),
    "support": ("Support our journalism. Become a member today.", "donation"),
    "trade": ("Trade confidently with insights and alerts from our analysts.", "promotion"),
    "join-in": ("Join the conversation", "join_in"),
    "developing": ("This is a developing story. Check back for updates.", "developing"),
    "cookies": ("This site uses cookies to improve your visit.", "consent"),
    "terms": ("By signing up, you agree to our Terms of Use.", "consent"),
    "no-advice": ("Example does not provide investment advice.", "advice_disclaimer"),
    "information-only": (
        "This article is for informational purposes only.",
        "advice_disclaimer",
    ),
    "quotes-delayed": ("Quotes delayed at least 15 minutes.", "market_disclaimer"),
    "data-by": ("Market news and data brought to you by Example APIs", "market_disclaimer"),
    "no-position": (
        "The author has no position in any of the stocks mentioned.",
        "market_disclaimer",
    ),
    "rule-of-stars": ("* * *", "ornament"),
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
    "contribution": "Mr Ek contributed to this report's findings, the judge found.",
    "updated-law": "This law has been updated twice since the war.",
    "follow-orders": "Follow the orders of the coast guard, officials urged residents.",
    "comments": "The 24 comments drew an angry reply from the ministry.",
    "subscribers": "Subscribers left the service in droves after the price rose.",
    "app-news": "The company said its app was downloaded four million times.",
    "cookie-law": "The court ruled that websites must ask before they set cookies.",
    "no-position": "The ministry has no position on the treaty, its spokesman said.",
    "author-in-the-news": "The author of the report, a retired judge, was not in court.",
    "a-reporter-in-the-news": "A reporter for the Star was detained at the border on Monday.",
    "more-follows": "More strikes will follow, the union warned.",
    "tip-off": "Police acted on a tip from a neighbour who had called at dawn.",
    "reuters-reported": "The minister resigned on Monday, Reuters reported.",
    "photographs": "Photographs from the scene showed a burnt-out bus.",
    "read-the-letter": "Lawmakers read the letter aloud.",
    "sign-up": "Thousands of men were told to sign up for the army by Friday.",
    "support-for-journalists": "Readers who support independent media were among those held.",
}
# What looks like furniture and is not: each line stands as it is pasted.
NOT_CHROME = {
    "verse": "Home is the sailor, home from sea",
    "one-word-of-verse": "Home",
    "refrain": "More",
    "brace-of-code": "});",
    "code": "return share(article, via=email)",
    "import": "from django.conf import settings",
    "module": "os.path",
    "file-name": "settings.py",
    "rule-of-a-table": "|---|---|",
    "row-of-a-table": "| Home | 3 | 1 |",
    "score": "Rovers 2-1 United",
    "points": "Home 102, Away 98",
    "speaker": "MODERATOR:",
    "spoken": "Q. Did you follow the car?",
    "minutes-of-a-match": "90 minutes",
    "figure": "1,204",
    "capitals": "PRESIDENT TO VISIT PERU",
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
        "By Jane Doe Feb 8, 2020 5 min read",
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


@pytest.mark.parametrize("line", NOT_CHROME.values(), ids=NOT_CHROME)
def test_verse_tables_code_scores_and_transcripts_are_no_chrome(line: str) -> None:
    assert classify_line(line).kind in {SentenceKind.PROSE, SentenceKind.HEADING}


@pytest.mark.parametrize(("line", "rule"), CHROME.values(), ids=CHROME)
def test_a_rule_that_is_off_is_not_asked(line: str, rule: str) -> None:
    assert classify_line(line, RuleSettings(frozenset({rule}))).rule != rule


def test_date_lines_are_prose_where_their_rule_is_off() -> None:
    found = classify_line("Published: 12 June 2024", RuleSettings(frozenset({"date", "meta_line"})))
    assert found.kind is SentenceKind.HEADING


def test_a_line_learned_of_the_outlet_is_its_chrome() -> None:
    line = "**The Harbour Letter** goes out each morning"
    settings = RuleSettings(recurring={"the harbour letter goes out each morning": 12})
    found = classify_line(line, settings)
    assert (found.kind, found.rule, found.recurs) == (SentenceKind.CHROME, "recurring_line", 12)
    assert classify_line(line).kind is not SentenceKind.CHROME
    off = RuleSettings(frozenset({"recurring_line"}), settings.recurring)
    assert classify_line(line, off).kind is not SentenceKind.CHROME


@pytest.mark.parametrize("piece", ["© ", "- ", "image ", "the author of the ", "x/y ", "A B "])
def test_a_piece_said_over_and_over_ends_nowhere_special(piece: str) -> None:
    assert classify_line((piece * 600)[:600]).rule in {None, "copyright", "ornament"}


@given(st.text(max_size=700))
def test_any_line_is_classed(line: str) -> None:
    found = classify_line(line)
    assert found.rule is None or found.kind is not SentenceKind.HEADING
