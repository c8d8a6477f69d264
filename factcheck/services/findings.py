"""What a run found out, stored: assessments with their evidence, derivations, flags.

Storing the same findings twice changes nothing, so a run may be executed again at any time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from django.db import transaction

from factcheck.engine import document
from factcheck.engine.serialization import to_json
from factcheck.models import Assessment, Claim, Derivation, Evidence, Run
from factcheck.services.flags import store_flags
from factcheck.services.runs import hold_lease
from factcheck.services.steps import batches, step

__all__ = ["input_hash", "store_findings"]

BATCH = 500


def store_findings(
    run: Run,
    article: document.Article,
    verification: document.Verification,
    flags: Sequence[document.Flag],
    engine_version: str,
) -> None:
    """Store all that was found; raise LeaseLost where the run is no longer held.

    Assessments come first, in batches, each with its evidence; what the article rests on and its
    flags come last, at once.
    """
    claims = _claims_in_order(run, article)
    pairs = _new_assessments(run, article, verification, claims, engine_version)
    _delete_assessments(run)
    for batch in batches(pairs):
        evidence = [row for pair in batch for row in _evidence_rows(*pair)]
        with step(run):
            Assessment.objects.bulk_create([row for row, _ in batch])
            Evidence.objects.bulk_create(evidence, batch_size=BATCH)
    anchor = to_json(verification.anchor)
    with transaction.atomic():
        hold_lease(run, anchor=anchor, engine_version=engine_version)
        _store_derivations(run, verification)
        store_flags(run, flags, claims)


def input_hash(claim: document.Claim, assessment: document.Assessment, engine_version: str) -> str:
    """Give the SHA-256 of what an assessment rests on, as canonical JSON.

    That is the claim, the passages considered, the engine version and the threshold.
    """
    inputs = {
        "claim": to_json(claim),
        "passages": [to_json(evidence.passage) for evidence in assessment.evidence],
        "engine": engine_version,
        "threshold": assessment.threshold,
    }
    canonical = json.dumps(inputs, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def _claims_in_order(run: Run, article: document.Article) -> list[Claim]:
    rows = {(row.start, row.end): row for row in run.revision.claims.all()}
    return [rows[claim.span.start, claim.span.end] for claim in article.reading.claims]


def _new_assessments(
    run: Run,
    article: document.Article,
    verification: document.Verification,
    claims: Sequence[Claim],
    engine_version: str,
) -> list[tuple[Assessment, document.Assessment]]:
    """Make the assessments that say something new beside those of earlier runs."""
    newest = _newest_assessments(run)
    pairs: list[tuple[Assessment, document.Assessment]] = []
    for found in verification.assessments:
        row = Assessment(
            claim=claims[found.claim],
            run=run,
            verdict=found.verdict.value,
            support=found.support,
            threshold=found.threshold,
            reasons=[to_json(reason) for reason in found.reasons],
            engine_version=engine_version,
            input_hash=input_hash(article.reading.claims[found.claim], found, engine_version),
        )
        old = newest.get(row.claim_id)
        if old is None or _content(old) != _content(row):
            pairs.append((row, found))
    return pairs


def _delete_assessments(run: Run) -> None:
    """Delete what this run stored before it was interrupted."""
    for batch in batches(list(run.assessments.values_list("pk", flat=True))):
        with step(run):
            Assessment.objects.filter(pk__in=batch).delete()


def _newest_assessments(run: Run) -> dict[int, Assessment]:
    # What this run stored before it was interrupted is written anew, so it counts for nothing.
    rows = Assessment.objects.filter(claim__revision=run.revision).exclude(run=run).newest()
    return {row.claim_id: row for row in rows}


def _content(row: Assessment) -> tuple[str, str, float, float, object]:
    return row.input_hash, row.verdict, row.support, row.threshold, row.reasons


def _evidence_rows(row: Assessment, found: document.Assessment) -> list[Evidence]:
    return [
        Evidence(
            assessment=row,
            revision_id=int(evidence.passage.source),
            start=evidence.passage.span.start,
            end=evidence.passage.span.end,
            text=evidence.passage.span.text,
            stance=evidence.stance.value,
            score=evidence.score,
            comparisons=[to_json(comparison) for comparison in evidence.comparisons],
        )
        for evidence in found.evidence
    ]


def _store_derivations(run: Run, verification: document.Verification) -> None:
    found = verification.derivations
    sources = [int(derivation.source) for derivation in found]
    run.revision.derived_from.exclude(source__in=sources).delete()
    for derivation in found:
        Derivation.objects.update_or_create(
            derived=run.revision,
            source_id=int(derivation.source),
            defaults={
                "score": derivation.score,
                "is_credited": derivation.is_credited,
                "pairs": [list(pair) for pair in derivation.pairs],
            },
        )
