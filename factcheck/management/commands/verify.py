"""`manage.py verify`: JSON Lines of a text and its sources in, a verdict a sentence out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factcheck import conf
from factcheck.engine.checks.base import CheckContext
from factcheck.engine.checks.registry import load_checks, run_checks
from factcheck.engine.document import (
    Article,
    Assessment,
    Flag,
    Reason,
    ReasonType,
    Sentence,
    SentenceKind,
    Verdict,
    Verification,
)
from factcheck.engine.reading import read
from factcheck.engine.reading.text.language_names import name_language
from factcheck.engine.verification import Examiner, conclude, open_story
from factcheck.management.jsonlines import Json
from factcheck.management.language_command import LanguageCommand
from factcheck.management.records import Record


class Command(LanguageCommand):
    help = "Verify texts against their sources: one JSON object a line in, one out."

    def prepare(self) -> None:
        super().prepare()
        self.checks = load_checks(conf.check_paths())

    def process(self, record: Record) -> Json:
        article = self._read(record, "text")
        sources = record.records("sources")
        ids = {f"source {number}": source.id() for number, source in enumerate(sources)}
        others = [
            replace(self._read(s, name), is_given_as_source=True)
            for s, name in zip(sources, ids, strict=True)
        ]
        examiner = open_story(article, others)
        verification = conclude(examiner)
        context = CheckContext(examiner.article, tuple(others), verification, self.rules)
        return {
            "sentences": [
                _sentence(examiner, sentence, ids) for sentence in article.reading.sentences
            ],
            "flags": [_flag(flag) for flag in run_checks(context, self.checks)],
            "derived_from": _derivation(verification, ids),
        }

    def _read(self, record: Record, name: str) -> Article:
        published = record.day("published")
        return Article(
            name, read(record.text(), published=published, nlp=self.nlp, rules=self.rules)
        )


def _sentence(examiner: Examiner, sentence: Sentence, ids: dict[str, Any]) -> Json:
    judged = _judge(examiner, sentence)
    return {
        "start": sentence.span.start,
        "end": sentence.span.end,
        "text": sentence.span.text,
        "verdict": judged.verdict.value,
        "support": judged.support,
        "reasons": [_reason(reason, ids) for reason in judged.reasons],
    }


def _judge(examiner: Examiner, sentence: Sentence) -> Assessment:
    """Judge a whole sentence; one that asserts nothing that can be checked says so."""
    if sentence.kind is SentenceKind.OTHER_LANGUAGE:
        message = f"In {name_language(sentence.language)}: not read."
        reason = Reason(ReasonType.ABSENT, sentence.span, message)
        return Assessment(-1, Verdict.NOT_CHECKABLE, 0.0, 0.0, (reason,))
    if not sentence.kind.is_asserting:
        return Assessment(-1, Verdict.NOT_CHECKABLE, 0.0, 0.0)
    claims = [c for c in examiner.article.reading.claims if c.sentence == sentence.index]
    reasons = [claim.not_checkable for claim in claims]
    not_checkable = (reasons[0] if reasons else "no claim") if None not in reasons else None
    return examiner.judge_span(-1, sentence, sentence.span, not_checkable)


def _reason(reason: Reason, ids: dict[str, Any]) -> Json:
    passage = reason.evidence
    evidence = passage and {
        "source": ids.get(passage.source),
        "start": passage.span.start,
        "end": passage.span.end,
        "text": passage.span.text,
    }
    return {
        "type": reason.type.value,
        "start": reason.span.start,
        "end": reason.span.end,
        "message": reason.message,
        "evidence": evidence,
    }


def _flag(flag: Flag) -> Json:
    return {
        "check": flag.check,
        "severity": flag.severity.value,
        "start": flag.span.start,
        "end": flag.span.end,
        "message": flag.message,
    }


def _derivation(verification: Verification, ids: dict[str, Any]) -> Json | None:
    if not verification.derivations:
        return None
    best = verification.derivations[0]
    return {"source": ids[best.source], "score": best.score}
