"""Checks for dates that cannot be worked out."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.engine.checks.base import Check, CheckContext
from factcheck.engine.document import (
    Anchor,
    Flag,
    Severity,
    Timex,
    TimexType,
)
from factcheck.engine.reading.timex.timexes import anchor_timex, describe_interval
from factcheck.engine.verification.wording import word_date

__all__ = ["MissingPublicationDateCheck", "UnanchoredDateCheck"]


class MissingPublicationDateCheck(Check):
    """An article of which nobody knows when it was published."""

    id = "missing_publication_date"
    version = 1
    name = "Publication date missing"
    description = (
        "Nothing tells when the article was published. Words such as “last month” then mean "
        "nothing certain; where its source is known, its date stands in as an estimate."
    )
    severity = Severity.INFO

    def run(self, context: CheckContext) -> Iterator[Flag]:
        """Flag the first sentence of an undated article."""
        if context.article.published is not None:
            return
        telling = [s for s in context.article.reading.sentences if s.kind.is_asserting]
        if telling:
            yield self.flag(telling[0].span, f"Publication date unknown{_estimate(context)}.")


class UnanchoredDateCheck(Check):
    """A relative date in an article without a publication date."""

    id = "unanchored_date"
    version = 1
    name = "Unanchored relative date"
    description = (
        "“Last month” or “on Monday” in an article without a publication date: it counts from a "
        "day that nobody knows. Full dates, and words such as “in 2019”, need no such day."
    )
    severity = Severity.INFO

    def run(self, context: CheckContext) -> Iterator[Flag]:
        """Flag each relative date that the publication date would have anchored."""
        if context.article.published is not None:
            return
        anchor = context.verification.anchor
        for sentence in context.article.reading.sentences:
            if not sentence.kind.is_asserting:
                continue
            for timex in sentence.timexes:
                if _hangs_in_the_air(timex):
                    yield self.flag(timex.span, _message(timex, anchor, context))


def _hangs_in_the_air(timex: Timex) -> bool:
    return not timex.is_anchored and timex.type in (TimexType.DATE, TimexType.TIME)


def _message(timex: Timex, anchor: Anchor, context: CheckContext) -> str:
    opening = f"“{timex.span.text}” counts from a publication date that is not known"
    if anchor.published is None or anchor.estimated_from is None:
        return f"{opening}."
    estimated = describe_interval(anchor_timex(timex, anchor.published))
    source = context.name_of(anchor.estimated_from)
    return f"{opening}; counted from {source} ({word_date(anchor.published)}) it means {estimated}."


def _estimate(context: CheckContext) -> str:
    anchor = context.verification.anchor
    if anchor.published is None or anchor.estimated_from is None:
        return ""
    source = context.name_of(anchor.estimated_from)
    return f"; estimated as {word_date(anchor.published)} from its source, {source}"
