"""Find what a text kept of the page or the file it came from: Markdown, tags, broken characters.

Such remains lie inside sentences, so they are found as spans of the text and hide nothing.
Computer code is full of the same marks: where a text holds code, only HTML is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck.engine.document import Span
from factcheck.engine.reading.not_news.rule import Family, Rule, RuleSettings

__all__ = ["MARKUP_RULES", "MarkupLeft", "find_markup"]


@dataclass(frozen=True, slots=True)
class MarkupLeft:
    """The first remain of one sort in a text, and how many there are."""

    rule: Rule
    span: Span
    count: int


def _rule(id: str, description: str, pattern: str) -> Rule:
    compiled = re.compile(pattern, re.MULTILINE)
    return Rule(
        id, Family.MARKUP, description, compiled, is_searched=True, is_cased=True, keeps_claims=True
    )


MARKUP_RULES: Final = (
    _rule(
        "markdown_emphasis",
        "Stars of bold or slanted Markdown: **word**",
        r"(?<![*\w])\*\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*\*(?![*\w])",
    ),
    _rule("markdown_heading", "A heading of Markdown: ## Words", r"^#{2,6} +(?=\S)|\A# +(?=\S)"),
    _rule(
        "markdown_link",
        "A link of Markdown: words in brackets, then the address",
        r"!?\[[^\[\]\n]{1,300}\]\((?:https?://|#|/|www\.)[^()\s]{0,400}\)",
    ),
    _rule(
        "html_tag",
        "A tag of HTML: <br>, </p>",
        r"</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|table|tr|td|blockquote|"
        r"figure|figcaption|iframe|script|style|font|u|sup|sub|hr|section|article)"
        r"(?:\s[^<>\n]{0,400})?\s?/?>",
    ),
    _rule(
        "html_entity",
        "A character spelt as HTML: &nbsp;, &amp;",
        r"&(?:nbsp|amp|quot|lt|gt|apos|rsquo|lsquo|rdquo|ldquo|mdash|ndash|hellip|eacute|copy|"
        r"bull|middot|laquo|raquo|pound|euro|#\d{2,5}|#x[0-9a-fA-F]{2,5});",
    ),
    _rule(
        "broken_characters",
        "Characters that were read in the wrong encoding: â€™ for an apostrophe",
        "â€(?:[™œ“”˜¦\x9d\x99\x9c\x93\x94\x98\xa6]|$)|Ã[©¨¼¶¤¡³±\xad§]|Â[\xa0£©·»«°]|\ufffd",
    ),
)
_IN_CODE_TOO = frozenset({"html_tag", "html_entity", "broken_characters"})
_CODE = re.compile(
    r"^\s*(?:(?:def|class|import|from|return|elif|while|for|if|function|var|let|const|public|"
    r"private|void|#include|SELECT|INSERT)\b.*[:;(){}=]\s*$|.*[;{}]\s*$|(?:\$|>>>) \S+)",
    re.MULTILINE,
)
CODE_LINES = 3


def find_markup(text: str, settings: RuleSettings) -> Iterator[MarkupLeft]:
    """Yield one finding for each sort of remains in the text, rules that are off left out."""
    has_code = len(_CODE.findall(text)) >= CODE_LINES
    for rule in MARKUP_RULES:
        if rule.id in settings.off or (has_code and rule.id not in _IN_CODE_TOO):
            continue
        assert rule.pattern is not None
        found = list(rule.pattern.finditer(text))
        if found:
            span = Span.of(text, *found[0].span())
            yield MarkupLeft(rule, span, len(found))
