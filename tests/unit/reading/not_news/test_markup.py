"""What is left of Markdown, HTML and encodings, as spans of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.reading.not_news.markup import MARKUP_RULES, find_markup
from factcheck.engine.reading.not_news.rule import RuleSettings

LEFT = {
    "bold": ("The **river** rose.", "markdown_emphasis", "**river**"),
    "heading": ("News\n\n## The river\n\nIt rose.", "markdown_heading", "## "),
    "title": ("# The river\n\nIt rose.", "markdown_heading", "# "),
    "link": ("It [rose](https://example.org/a) again.", "markdown_link", None),
    "dead-link": ("It [rose](#) again.", "markdown_link", "[rose](#)"),
    "break": ("It rose.<br>It fell.", "html_tag", "<br>"),
    "closing-tag": ("It rose.</p>", "html_tag", "</p>"),
    "tag-with-attributes": ('<div class="a">It rose.', "html_tag", '<div class="a">'),
    "space": ("It&nbsp;rose.", "html_entity", "&nbsp;"),
    "number": ("It&#8217;s up.", "html_entity", "&#8217;"),
    "apostrophe": ("Itâ€™s up.", "broken_characters", "â€™"),
    "accent": ("The cafÃ© closed.", "broken_characters", "Ã©"),
    "replaced": ("It\ufffds up.", "broken_characters", "\ufffd"),
}
CLEAN = {
    "footnote-stars": "The river* rose. *In places.",
    "number-sign": "The #1 song and the # sign.",
    "second-line-hash": "It rose.\n# not a heading of Markdown but a comment",
    "bracket": "“He [the mayor] left (early),” she said.",
    "less-than": "Of those, a < b and b > c.",
    "ampersand": "Marks & Spencer; AT&T; Q&A",
    "accented": "Ângela ate pâté at the café in São Paulo.",
    "multiplication": "2 ** 3 ** 4",
}
CODE = """def rise(*rivers, **options):
    ## measure them
    return max(rivers, **options)
for river in rivers:
    print(river)
"""


@pytest.mark.parametrize(("text", "rule", "words"), LEFT.values(), ids=LEFT)
def test_finds_what_is_left(text: str, rule: str, words: str | None) -> None:
    (found,) = find_markup(text, RuleSettings())
    assert (found.rule.id, found.count) == (rule, 1)
    assert words in {None, found.span.text}
    assert text[found.span.start : found.span.end] == found.span.text


@pytest.mark.parametrize("text", [*CLEAN.values(), CODE], ids=[*CLEAN, "code"])
def test_leaves_the_rest_alone(text: str) -> None:
    assert list(find_markup(text, RuleSettings())) == []


def test_counts_one_sort_once() -> None:
    (found,) = find_markup("**a** and **b** and **c**", RuleSettings())
    assert (found.count, found.span.text) == (3, "**a**")


def test_a_rule_that_is_off_finds_nothing() -> None:
    assert not list(find_markup("The **river**", RuleSettings(frozenset({"markdown_emphasis"}))))


@given(st.text(alphabet="*#[]()<>&;br/ â€™Ã©a\n", max_size=200))
def test_spans_are_cut_from_the_text(text: str) -> None:
    for found in find_markup(text, RuleSettings()):
        assert text[found.span.start : found.span.end] == found.span.text
        assert found.count >= 1


def test_every_rule_says_what_it_looks_for() -> None:
    assert all(rule.pattern and rule.keeps_claims for rule in MARKUP_RULES)
