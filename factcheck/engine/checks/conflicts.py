"""Checks for slots of one event that two articles fill differently.

The comparison is verification's work; a check here decides which differences an editor sees, and
how they weigh.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar

from factcheck.engine.checks.base import Check, CheckContext
from factcheck.engine.document import Flag, Reason, ReasonType, Severity
from factcheck.engine.verification.wording import word_date

__all__ = [
    "AlteredQuotationCheck",
    "AttributionConflictCheck",
    "CertaintyRaisedCheck",
    "NameConflictCheck",
    "NegationConflictCheck",
    "QuantityConflictCheck",
    "TimeConflictCheck",
]


class ConflictCheck(Check):
    """A difference in one slot; all passages that speak against one span share a flag."""

    slots: ClassVar[frozenset[ReasonType]]

    def run(self, context: CheckContext) -> Iterator[Flag]:
        """Flag each span that another passage speaks against."""
        differing = [r for r in context.verification.differences if r.type in self.slots]
        differing.sort(key=lambda reason: (reason.span, reason.is_minor))
        for span, group in groupby(differing, key=lambda reason: reason.span):
            reasons = list(group)
            yield self.flag(
                span,
                self.word(reasons[0], context),
                evidence=tuple(r.evidence for r in reasons if r.evidence is not None),
                severity=Severity.INFO if reasons[0].is_minor else None,
                claim=_claim_of(reasons[0], context),
            )

    def word(self, reason: Reason, context: CheckContext) -> str:
        """Give the message; a check may add what its reader needs to judge it."""
        return reason.message


class TimeConflictCheck(ConflictCheck):
    """One event, two dates."""

    id = "time_conflict"
    version = 1
    name = "Time conflict"
    description = (
        "The article dates an event differently from its source or from another article of the "
        "story, or gives two readings of one report. A date inside a longer period agrees, and so "
        "do two events of the same kind."
    )
    severity = Severity.WARNING
    slots = frozenset({ReasonType.TIME})

    def word(self, reason: Reason, context: CheckContext) -> str:
        """Say so where the article's own date is an estimate."""
        anchor = context.verification.anchor
        if anchor.published is None or anchor.estimated_from is None:
            return reason.message
        source = context.name_of(anchor.estimated_from)
        return (
            f"{reason.message} Publication date unknown: counted from {source}, "
            f"{word_date(anchor.published)}."
        )


class QuantityConflictCheck(ConflictCheck):
    """One thing counted or measured, two figures."""

    id = "quantity_conflict"
    version = 1
    name = "Quantity conflict"
    description = (
        "The article gives another figure for the same thing than its source or another article "
        "of the story. “At least 12” and 15 agree, and so do “about 100” and 98."
    )
    severity = Severity.WARNING
    slots = frozenset({ReasonType.QUANTITY})


class AttributionConflictCheck(ConflictCheck):
    """One statement, two speakers or two outlets that it was made to."""

    id = "attribution_conflict"
    version = 1
    name = "Attribution conflict"
    description = (
        "Two articles tell the same statement and name different outlets that it was made to, or "
        "put the same quoted words into different mouths. A ministry and its spokesman are one "
        "voice; a speaker may tell two outlets two things."
    )
    severity = Severity.WARNING
    slots = frozenset({ReasonType.ATTRIBUTION})


class AlteredQuotationCheck(ConflictCheck):
    """Words in quotation marks that another article quotes differently."""

    id = "altered_quotation"
    version = 1
    name = "Altered quotation"
    description = (
        "A direct quotation is nearly, but not exactly, what the source quotes. Cutting it short, "
        "an ellipsis, a bracket, spelling and punctuation are no change."
    )
    severity = Severity.WARNING
    slots = frozenset({ReasonType.QUOTATION})


class CertaintyRaisedCheck(ConflictCheck):
    """A plan, an expectation or an allegation that a rewrite tells as a fact."""

    id = "certainty_raised"
    version = 1
    name = "Certainty raised"
    description = (
        "The source tells an event as planned, expected, possible or alleged, and the rewrite "
        "tells it more firmly. Only rewrites are held to it: a later report may know more."
    )
    severity = Severity.WARNING
    slots = frozenset({ReasonType.CERTAINTY})


class NameConflictCheck(ConflictCheck):
    """A person, body or place that stands where the source has another one."""

    id = "name_conflict"
    version = 1
    name = "Name conflict"
    description = (
        "In a sentence that was rewritten from its source, a name stands where the source has "
        "another one, and the source does not know ours. Shorter forms of a name agree, and two "
        "independent reports are not compared: they tell two events more often than one."
    )
    severity = Severity.WARNING
    slots = frozenset({ReasonType.NAME, ReasonType.PLACE})


class NegationConflictCheck(ConflictCheck):
    """An event that one side says happened and the other says did not."""

    id = "negation_conflict"
    version = 1
    name = "Negation conflict"
    description = (
        "The article says that something happened of which another says that it did not, or the "
        "other way round. “Not since 2000” and “in 2000” agree, and so do “first” and “not before”."
    )
    severity = Severity.WARNING
    slots = frozenset({ReasonType.NEGATION})


def _claim_of(reason: Reason, context: CheckContext) -> int | None:
    """Give the closest claim around a span: one may stand inside another."""
    claims = enumerate(context.article.reading.claims)
    around = [(len(c.span.text), n) for n, c in claims if c.span.contains(reason.span)]
    return min(around)[1] if around else None
