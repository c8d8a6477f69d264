"""Checks for what does not belong in an article: machine disclosures and site chrome."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.engine.checks.base import Check, CheckContext
from factcheck.engine.document import Flag, SentenceKind, Severity

__all__ = ["AiDisclosureCheck", "SiteChromeCheck"]


class AiDisclosureCheck(Check):
    """A sentence that says the text was made by a machine."""

    id = "ai_disclosure"
    version = 1
    name = "AI disclosure"
    description = (
        "The text says that it was generated, written or translated with the help of a machine. "
        "Republishing it needs an editor's decision. News about such tools is not flagged."
    )
    severity = Severity.WARNING

    def run(self, context: CheckContext) -> Iterator[Flag]:
        """Flag each sentence that was read as a disclosure."""
        for sentence in context.article.reading.sentences:
            if sentence.kind is SentenceKind.DISCLOSURE:
                yield self.flag(sentence.span, "The text says that a machine wrote it.")


class SiteChromeCheck(Check):
    """A line left over from the page that the text was copied from."""

    id = "site_chrome"
    version = 1
    name = "Site chrome"
    description = (
        "A leftover of the website: a share button, a photo credit, a copyright line, a teaser, a "
        "related link. It is no part of the story and must not be published with it."
    )
    severity = Severity.INFO

    def run(self, context: CheckContext) -> Iterator[Flag]:
        """Flag each line that was read as chrome, with the rule that recognised it."""
        for sentence in context.article.reading.sentences:
            if sentence.kind is SentenceKind.CHROME:
                what = (sentence.rule or "leftover").replace("_", " ").replace("-", " ")
                yield self.flag(sentence.span, f"Left over from the page: {what}.")
