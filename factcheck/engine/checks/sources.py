"""Checks for what an article rests on: its source, credit for it, and claims that it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.engine.checks.base import Check, CheckContext
from factcheck.engine.document import (
    Article,
    Assessment,
    Claim,
    Derivation,
    Flag,
    Passage,
    Reason,
    ReasonType,
    SentenceKind,
    Severity,
    Span,
    Verdict,
)
from factcheck.engine.verification import thresholds
from factcheck.engine.verification.origins import Origin, trace_origins

__all__ = ["CircularSourcesCheck", "ClaimNotInSourceCheck", "UncreditedRewriteCheck"]

_EVIDENCE_SHOWN = 5
_NEIGHBOURS = 20  # flags to look back over: more than one sentence has


class UncreditedRewriteCheck(Check):
    """An article that follows another one sentence by sentence and does not name it."""

    id = "uncredited_rewrite"
    version = 1
    name = "Rewrite without credit"
    description = (
        "Most sentences follow one other article, in its order and with its rare words, and "
        "the text neither names nor links that outlet. The same topic alone is no rewrite."
    )
    severity = Severity.WARNING

    def run(self, context: CheckContext) -> Iterator[Flag]:
        """Flag the opening sentence once for each source that goes unnamed."""
        for derivation in context.verification.derivations:
            source = _find(context, derivation.source)
            if derivation.is_credited or source is None or not derivation.pairs:
                continue
            yield self.flag(
                _opening(context.article),
                self._message(context, derivation),
                evidence=_partners(source, derivation),
            )

    def _message(self, context: CheckContext, derivation: Derivation) -> str:
        name = context.name_of(derivation.source)
        prose = [s for s in context.article.reading.sentences if s.kind is SentenceKind.PROSE]
        followed = f"{len(derivation.pairs)} of {len(prose)} sentences follow it"
        return f"Rewritten from {name} without naming it: {followed}."


class CircularSourcesCheck(Check):
    """Several articles of a story that all go back to one report."""

    id = "circular_sources"
    version = 2
    name = "Sources that are one source"
    description = (
        "Three or more articles of a story rest on the same report, by citing it or by copying an "
        "article that does. They confirm each other only in appearance."
    )
    severity = Severity.INFO

    def run(self, context: CheckContext) -> Iterator[Flag]:
        """Flag where the article cites the report that its siblings cite too.

        One flag names them all, the most shared first: sources of one story are one finding.
        """
        mine = context.article.id
        shared = [
            origin
            for origin in trace_origins((context.article, *context.others))
            if mine in origin.articles and len(origin.articles) >= thresholds.CIRCULAR_ARTICLES
        ]
        if shared:
            yield self._flag(context, shared[0], [o for o in shared[1:] if mine in o.cited])

    def _flag(self, context: CheckContext, origin: Origin, further: list[Origin]) -> Flag:
        mine = context.article.id
        span = origin.cited.get(mine) or _opening(context.article)
        message = f"One source behind {len(origin.articles)} articles:"
        for one in (origin, *further):
            others = sorted(context.name_of(a) for a in one.articles - {mine})
            verb = "also rests" if len(others) == 1 else "also rest"
            message += f" {_join(others)} {verb} on {one.name}."
        if mine in origin.copied:
            message += f" This one copies {context.name_of(origin.copied[mine])}."
        evidence = tuple(Passage(a, s) for a, s in origin.cited.items() if a != mine)
        return self.flag(span, message, evidence=evidence)


class ClaimNotInSourceCheck(Check):
    """A claim of a rewrite that its source does not make."""

    id = "claim_not_in_source"
    version = 3
    name = "Claim not in source"
    description = (
        "The article is a rewrite, and neither its source nor any other article of the story says "
        "this, or knows the name, figure or date that the claim has. A rewrite has no other place "
        "to know it from."
    )
    severity = Severity.WARNING

    def run(self, context: CheckContext) -> Iterator[Flag]:
        """Flag each claim without support; what is hardly worth checking, as information only.

        Claims of one sentence that stand side by side, or inside one another, share a flag.
        """
        if not context.verification.derivations:
            return
        claims = context.article.reading.claims
        flagged: list[Span] = []
        for group in _groups(context.verification.assessments, claims):
            first = claims[group[0].claim]
            worth = max(claims[one.claim].checkworthiness for one in group)
            for reason in _absences(group[0], first):
                span = _joint_span(context, group) if reason.span == first.span else reason.span
                if any(known.overlaps(span) for known in flagged[-_NEIGHBOURS:]):
                    continue
                flagged.append(span)
                yield self.flag(
                    span,
                    reason.message,
                    severity=None if worth >= thresholds.WORTH_A_WARNING else Severity.INFO,
                    claim=group[0].claim,
                )


def _groups(
    assessments: Sequence[Assessment], claims: Sequence[Claim]
) -> Iterator[list[Assessment]]:
    """Put together neighbours of one sentence that the source lacks; others stay alone."""

    def kin(one: Assessment) -> tuple[int, int]:
        is_missing = one.verdict is Verdict.NOT_IN_SOURCE
        return claims[one.claim].sentence, -1 if is_missing else one.claim

    for _, group in groupby(assessments, key=kin):
        yield list(group)


def _joint_span(context: CheckContext, group: Sequence[Assessment]) -> Span:
    reading = context.article.reading
    spans = [reading.claims[one.claim].span for one in group]
    return Span.of(reading.text, min(s.start for s in spans), max(s.end for s in spans))


def _absences(assessment: Assessment, claim: Claim) -> list[Reason]:
    """Give what a claim says on nobody's word: all of it, or a name, figure or date inside it."""
    absent = [reason for reason in assessment.reasons if reason.evidence is None]
    if assessment.verdict is Verdict.NOT_IN_SOURCE:
        return absent[:1] or [Reason(ReasonType.ABSENT, claim.span, "Not in the source.")]
    if assessment.verdict is Verdict.PARTLY_SUPPORTED:
        return [reason for reason in absent if reason.span != claim.span]
    return []


def _find(context: CheckContext, article_id: str) -> Article | None:
    return next((other for other in context.others if other.id == article_id), None)


def _opening(article: Article) -> Span:
    prose = [s for s in article.reading.sentences if s.kind is SentenceKind.PROSE]
    return prose[0].span if prose else article.reading.sentences[0].span


def _partners(source: Article, derivation: Derivation) -> tuple[Passage, ...]:
    sentences = source.reading.sentences
    partners = dict.fromkeys(theirs for _, theirs in derivation.pairs)
    return tuple(Passage(source.id, sentences[n].span) for n in partners)[:_EVIDENCE_SHOWN]


def _join(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
