"""Judge the claims of one article by what the rest of its story says.

`Examiner` reads the story once: indexes, derivations, anchor, differences. After that every claim
or sentence is judged from the index alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.engine.document import (
    Anchor,
    Article,
    Assessment,
    Claim,
    Derivation,
    Reason,
    ReasonType,
    Sentence,
    Span,
    Verdict,
)
from factcheck.engine.linking import unify_names
from factcheck.engine.reading.text.other_languages import ENGLISH
from factcheck.engine.verification import thresholds
from factcheck.engine.verification.alignment import align_span, pair_events
from factcheck.engine.verification.anchoring import estimate_anchor, reanchor
from factcheck.engine.verification.compare_times import corroborate
from factcheck.engine.verification.comparison import compare_sentence
from factcheck.engine.verification.derivation import find_derivations, is_same_text
from factcheck.engine.verification.evidence import gather_evidence
from factcheck.engine.verification.finding import Finding, Teller
from factcheck.engine.verification.index import ArticleIndex, build_index, rarity_over
from factcheck.engine.verification.inner import find_inner_conflicts
from factcheck.engine.verification.support import (
    Signals,
    estimate_support,
    gather_signals,
    is_scattered,
)
from factcheck.engine.verification.terms import Rarity, terms_of
from factcheck.engine.verification.unknowns import find_unknown_dates, find_unknowns
from factcheck.engine.verification.wording import (
    name_missing,
    word_absence,
    word_scattered,
    word_unknown_date,
    word_unread,
)

__all__ = ["Examiner", "open_story"]

_UNSETTLED = frozenset(
    {Verdict.NOT_IN_SOURCE, Verdict.NOT_ENOUGH_EVIDENCE, Verdict.PARTLY_SUPPORTED}
)


@dataclass(frozen=True, slots=True)
class Examiner:
    """One article set against the rest of its story, ready to judge any span of it."""

    article: Article
    anchor: Anchor
    derivations: tuple[Derivation, ...]
    ours: ArticleIndex
    others: tuple[ArticleIndex, ...]
    rarity: Rarity
    tellers: dict[str, Teller]
    unread: tuple[Article, ...] = ()
    findings: dict[int, list[Finding]] = field(default_factory=dict)

    @property
    def primary(self) -> list[ArticleIndex]:
        """Give the articles that ours was written from."""
        return [index for index in self.others if self.tellers[index.article.id].is_primary]

    def examine(self, sentence: Sentence) -> list[Finding]:
        """Compare one sentence with every other article, once."""
        if sentence.index not in self.findings:
            found = []
            for index in self.others:
                teller = self.tellers[index.article.id]
                aligned = _aligned(sentence.index, index.article.id, self.derivations)
                found += compare_sentence(sentence, self.ours, index, self.rarity, teller, aligned)
            self.findings[sentence.index] = found + self._corroborate(sentence, found)
        return self.findings[sentence.index]

    def _corroborate(self, sentence: Sentence, found: Sequence[Finding]) -> list[Finding]:
        """Ask the articles that were silent on a date in dispute whether they take a side."""
        disputed = [
            f
            for f in found
            if f.differs and not f.is_minor and f.comparison.slot is ReasonType.TIME
        ]
        silent = [i for i in self.others if i.article.id not in {f.source for f in disputed}]
        joined = [
            corroborate(dispute, pairs, self.tellers[index.article.id])
            for dispute in disputed
            for index in silent
            for event in self.ours.events.get(sentence.index, ())
            for pairs in (pair_events(event, index, self.rarity),)
        ]
        return [finding for finding in joined if finding is not None]

    def differences(self) -> tuple[Reason, ...]:
        """Give all that differs, in the order of the text, minor differences last on a span."""
        found = [
            (finding.is_minor, finding.reason(sentence.span))
            for sentence in self.ours.sentences.values()
            for finding in self.examine(sentence)
            if finding.differs
        ]
        found += [
            (True, finding.reason(sentence.span))
            for sentence, finding in find_inner_conflicts(self.ours)
        ]
        found.sort(key=lambda pair: (pair[1].span, pair[0]))
        return tuple(dict.fromkeys(reason for _, reason in found))

    def judge_claim(self, number: int, claim: Claim) -> Assessment:
        """Suggest a verdict for one claim of the article."""
        sentence = self.article.reading.sentences[claim.sentence]
        return self.judge_span(number, sentence, claim.span, claim.not_checkable)

    def judge_span(
        self, number: int, sentence: Sentence, span: Span, not_checkable: str | None = None
    ) -> Assessment:
        """Suggest a verdict for a span of a sentence, under the number of its claim."""
        told = [f for f in self.examine(sentence) if _concerns(f, span)]
        aligned = [(i, align_span(sentence, span, i, self.rarity)) for i in self.others]
        signals = {
            index.article.id: gather_signals(sentence, span, index, passages, told, self.rarity)
            for index, passages in aligned
        }
        supports = {source: estimate_support(found) for source, found in signals.items()}
        support = max(supports.values(), default=0.0)
        lacking = self._lacking(sentence, span, signals)
        verdict = self._decide(told, supports, not_checkable)
        if verdict is Verdict.SUPPORTED and lacking:
            verdict = Verdict.PARTLY_SUPPORTED
        return Assessment(
            claim=number,
            verdict=verdict,
            support=round(_temper(support, verdict), 4),
            threshold=thresholds.SUPPORTED,
            reasons=self._reasons(verdict, told, sentence, span, lacking),
            evidence=gather_evidence(aligned, told),
        )

    def _decide(
        self, told: Sequence[Finding], supports: dict[str, float], not_checkable: str | None
    ) -> Verdict:
        against = {f.source for f in told if f.differs and not f.is_minor}
        best = max(supports.values(), default=0.0)
        if against:
            bearing = [s for s, value in supports.items() if value >= thresholds.SUPPORTED]
            is_primary = any(self.tellers[source].is_primary for source in against)
            disagree = set(bearing) - against
            return Verdict.CONFLICTING if disagree and not is_primary else Verdict.CONTRADICTED
        if best >= thresholds.SUPPORTED:
            return Verdict.SUPPORTED
        if not_checkable and not self.primary:
            return Verdict.NOT_CHECKABLE
        if best >= thresholds.PARTLY_SUPPORTED:
            return Verdict.PARTLY_SUPPORTED
        # What was not read may say it.
        is_missing = self.primary and not self.unread
        return Verdict.NOT_IN_SOURCE if is_missing else Verdict.NOT_ENOUGH_EVIDENCE

    def _lacking(
        self, sentence: Sentence, span: Span, signals: Mapping[str, Signals]
    ) -> list[Reason]:
        """Say what keeps shared words from bearing a claim out."""
        if not self.others:
            return []
        count, has_source = len(self.primary or self.others), bool(self.primary)
        reasons = [
            self._absent(one, f"“{one.text}”", count)
            for one in find_unknowns(sentence, span, self.others)
        ]
        reasons += [
            Reason(ReasonType.TIME, one.span, word_unknown_date(one, has_source=has_source))
            for one in find_unknown_dates(sentence, span, self.others)
        ]
        if all(map(is_scattered, signals.values())):
            reasons.append(Reason(ReasonType.ABSENT, span, word_scattered()))
        return reasons

    def _reasons(
        self,
        verdict: Verdict,
        told: Sequence[Finding],
        sentence: Sentence,
        span: Span,
        lacking: Sequence[Reason],
    ) -> tuple[Reason, ...]:
        reasons = [finding.reason(span) for finding in told if finding.differs]
        searched = self.primary or list(self.others)
        if self.unread and verdict in _UNSETTLED:
            languages = [source.reading.language for source in self.unread]
            reasons.append(Reason(ReasonType.ABSENT, span, word_unread(languages)))
        elif verdict in (Verdict.NOT_IN_SOURCE, Verdict.NOT_ENOUGH_EVIDENCE):
            missing = terms_of(sentence, span).difference(*(index.postings for index in searched))
            named = name_missing(sentence, span, missing)
            reasons.append(self._absent(span, named, len(searched)))
        elif verdict is Verdict.PARTLY_SUPPORTED:
            reasons += lacking
        return tuple(dict.fromkeys(reasons))

    def _absent(self, span: Span, named: str, count: int) -> Reason:
        message = word_absence(named, has_source=bool(self.primary), count=count)
        return Reason(ReasonType.ABSENT, span, message)


def open_story(article: Article, others: Sequence[Article]) -> Examiner:
    """Index a story and settle what the article was written from and which date it counts from.

    An article in another language is left out; where ours rests on it, that is remembered.
    """
    unread = tuple(other for other in others if other.is_source and not _is_english(other))
    others = [other for other in others if _is_english(other)]
    article, *others = unify_names((article, *others))
    indexes = tuple(build_index(other) for other in others)
    ours = build_index(article)
    rarity = rarity_over((ours, *indexes))
    derivations = find_derivations(ours, indexes, rarity)
    by_id = {other.id: other for other in others}
    primary = {derivation.source for derivation in derivations}
    indexes = tuple(
        index
        for index in indexes
        if index.article.id in primary
        or index.article.is_given_as_source
        or not _is_copy_of(ours, index, rarity)
    )
    anchor = estimate_anchor(article, derivations, by_id)
    anchored = reanchor(article, anchor)
    if anchored is not article:
        ours = build_index(anchored)
    tellers = {other.id: _teller(other, other.id in primary) for other in others}
    return Examiner(anchored, anchor, derivations, ours, indexes, rarity, tellers, unread)


def _is_english(article: Article) -> bool:
    return article.reading.language == ENGLISH


def _is_copy_of(ours: ArticleIndex, theirs: ArticleIndex, rarity: Rarity) -> bool:
    """A text that was rewritten from ours knows nothing that ours did not tell it."""
    return is_same_text(ours, theirs) or bool(find_derivations(theirs, [ours], rarity))


def _temper(support: float, verdict: Verdict) -> float:
    """Keep the estimate from words on the side of the threshold that the verdict is on."""
    if verdict is Verdict.CONTRADICTED:
        return support * thresholds.CONTRADICTED_SCALE
    if verdict is Verdict.PARTLY_SUPPORTED:
        return min(support, thresholds.NOT_QUITE_SUPPORTED)
    return support


def _teller(article: Article, is_primary: bool) -> Teller:  # noqa: FBT001
    is_source = is_primary or article.is_given_as_source
    name = "Source" if is_source else article.outlet or "Another article"
    return Teller(article.id, name, is_primary)


def _aligned(sentence: int, source: str, derivations: Sequence[Derivation]) -> frozenset[int]:
    return frozenset(
        theirs
        for derivation in derivations
        if derivation.source == source
        for ours, theirs in derivation.pairs
        if ours == sentence
    )


def _concerns(finding: Finding, span: Span) -> bool:
    return finding.comparison.claim is None or finding.comparison.claim.overlaps(span)
