"""Checks for what does not belong in an article: site chrome, leftovers of machines, filler.

The rules behind each check are data (`factcheck.engine.reading.not_news.rules`); an editor reads
them in `docs/checks.md` and switches them off one by one in the admin.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from factcheck.engine.checks.base import Check, CheckContext
from factcheck.engine.document import Flag, Sentence, SentenceKind, Severity
from factcheck.engine.reading.not_news.markup import find_markup
from factcheck.engine.reading.not_news.rule import Family
from factcheck.engine.reading.not_news.rules import RECURRING, family_of, find_rule

__all__ = [
    "AiDisclosureCheck",
    "ChatLeftoverCheck",
    "FillerSentenceCheck",
    "MarkupLeftCheck",
    "SiteChromeCheck",
]


class LeftoverCheck(Check):
    """Sentences that the rules of one family recognised."""

    family: ClassVar[Family]
    # What sentences are whose rule is not known, as another engine version stored them.
    kind: ClassVar[SentenceKind | None] = None

    def run(self, context: CheckContext) -> Iterator[Flag]:
        """Flag each sentence that a rule of the family recognised, quiet rules left out."""
        for sentence in context.article.reading.sentences:
            rule = find_rule(sentence.rule)
            is_quiet = rule is not None and rule.is_quiet
            if self._finds(sentence) and not is_quiet:
                yield self.flag(sentence.span, self.message(sentence))

    def message(self, sentence: Sentence) -> str:
        """Say what was found."""
        raise NotImplementedError

    def _finds(self, sentence: Sentence) -> bool:
        family = family_of(sentence.rule)
        return family is self.family if family else sentence.kind is self.kind


class AiDisclosureCheck(LeftoverCheck):
    """A sentence that says the text was made by a machine."""

    id = "ai_disclosure"
    version = 2
    name = "AI disclosure"
    description = (
        "The text says that it was generated, written or translated with the help of a machine. "
        "Republishing it needs an editor's decision. News about such tools is not flagged."
    )
    severity = Severity.WARNING
    family = Family.DISCLOSURE
    kind = SentenceKind.DISCLOSURE

    def message(self, sentence: Sentence) -> str:
        """Say what was found."""
        return "The text says that a machine wrote it."


class ChatLeftoverCheck(LeftoverCheck):
    """Words of a chat assistant, or to one, around the text that it wrote."""

    id = "chat_leftover"
    version = 1
    name = "Chat leftover"
    description = (
        "A chat assistant opens or closes its answer, speaks of itself, leaves a placeholder or "
        "repeats its order. What somebody says in quotation marks is not flagged."
    )
    severity = Severity.WARNING
    family = Family.CHAT
    kind = SentenceKind.CHAT

    def message(self, sentence: Sentence) -> str:
        """Say what was found."""
        rule = find_rule(sentence.rule)
        what = f": {_lower(rule.description)}" if rule else ""
        return f"Left over from a chat assistant{what}."


class SiteChromeCheck(LeftoverCheck):
    """A line left over from the page that the text was copied from."""

    id = "site_chrome"
    version = 2
    name = "Site chrome"
    description = (
        "A leftover of the website: a share button, a photo credit, a copyright line, a teaser, a "
        "related link. It is no part of the story and must not be published with it."
    )
    severity = Severity.INFO
    family = Family.CHROME
    kind = SentenceKind.CHROME

    def message(self, sentence: Sentence) -> str:
        """Say which rule recognised the line."""
        if sentence.rule == RECURRING.id:
            return f"Recurs in {_word_count(sentence.recurs)} articles of this outlet."
        rule = find_rule(sentence.rule)
        what = (
            _lower(rule.description) if rule else (sentence.rule or "a leftover").replace("_", " ")
        )
        return f"Left over from the page: {what}."


class FillerSentenceCheck(LeftoverCheck):
    """A sentence that asserts nothing."""

    id = "filler_sentence"
    version = 1
    name = "Filler"
    description = (
        "A phrase that says nothing a reader could check: “only time will tell”, “this highlights "
        "the importance of …”. A sentence with a name or a figure in it is left alone."
    )
    severity = Severity.INFO
    family = Family.FILLER

    def message(self, sentence: Sentence) -> str:
        """Say what was found."""
        return "The sentence asserts nothing: a phrase to fill the space."


class MarkupLeftCheck(Check):
    """Markdown, HTML or broken characters inside the text."""

    id = "markup_left"
    version = 1
    name = "Markup left in the text"
    description = (
        "Stars, hashes and links of Markdown, tags and entities of HTML, or characters read in the "
        "wrong encoding. One flag for each sort, at the first place; code is left alone."
    )
    severity = Severity.INFO

    def run(self, context: CheckContext) -> Iterator[Flag]:
        """Flag the first remain of each sort, with how many there are."""
        for left in find_markup(context.article.reading.text, context.rules):
            places = "once" if left.count == 1 else f"{left.count} times"
            yield self.flag(left.span, f"{left.rule.description.partition(':')[0]}: {places}.")


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _word_count(articles: int) -> str:
    """Write a growing number so that one more article makes no other message."""
    if articles < 20:
        return str(articles)
    step = 10 if articles < 100 else 100
    return f"more than {(articles - 1) // step * step}"
