"""Readings between engine and database: a text is parsed once and rebuilt from its facts after."""

from __future__ import annotations

from django.db import transaction

from factcheck.engine import document
from factcheck.engine.serialization import from_json, to_json
from factcheck.models import Claim, Revision, Run, Sentence
from factcheck.services.runs import hold_lease

__all__ = ["facts_key", "is_read", "load_article", "store_reading"]

BATCH = 500


def facts_key(revision: Revision) -> str:
    """Name the state of a revision's facts: whose they are, read by which engine, for what date."""
    read = f"{revision.read_with} @ {revision.published_with or 'unknown'}"
    return f"{read}, {revision.article.outlet.name}"


def is_read(revision: Revision, engine_version: str) -> bool:
    """Say whether the stored facts are what this engine would read today."""
    same_date = revision.published_with == revision.article.published_on
    return revision.read_with == engine_version and same_date


@transaction.atomic
def store_reading(run: Run, reading: document.Reading, engine_version: str) -> None:
    """Store sentences and claims; a claim of the same span keeps its row and its verdicts."""
    hold_lease(run)
    revision = run.revision
    revision.sentences.all().delete()
    sentences = Sentence.objects.bulk_create(
        [_sentence_row(revision, sentence) for sentence in reading.sentences], batch_size=BATCH
    )
    revision.claims.update(is_current=False)
    Claim.objects.bulk_create(
        _claim_rows(revision, reading, {row.index: row for row in sentences}),
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["revision", "start", "end"],
        update_fields=[
            *("sentence", "text", "kind", "checkworthiness"),
            *("not_checkable", "slots", "is_current"),
        ],
    )
    revision.read_with = engine_version
    revision.published_with = reading.published
    revision.save(update_fields=["read_with", "published_with"])


def load_article(revision: Revision, *, is_declared_source: bool = False) -> document.Article:
    """Rebuild what the engine knows of a revision from its stored facts.

    The article's id is the revision's. Raises ValueError where another engine version stored
    facts that this one does not understand.
    """
    sentences = tuple(
        from_json(document.Sentence, row.facts) for row in revision.sentences.order_by("index")
    )
    claims = revision.claims.filter(is_current=True).select_related("sentence")
    reading = document.Reading(
        text=revision.text,
        published=revision.published_with,
        sentences=sentences,
        claims=tuple(_load_claim(row) for row in claims.order_by("start", "end")),
    )
    return document.Article(
        id=str(revision.pk),
        reading=reading,
        outlet=revision.article.outlet.name,
        title=revision.article.title,
        is_declared_source=is_declared_source,
    )


def _sentence_row(revision: Revision, sentence: document.Sentence) -> Sentence:
    return Sentence(
        revision=revision,
        index=sentence.index,
        start=sentence.span.start,
        end=sentence.span.end,
        text=sentence.span.text,
        kind=sentence.kind.value,
        facts=to_json(sentence),
    )


def _claim_rows(
    revision: Revision, reading: document.Reading, sentences: dict[int, Sentence]
) -> list[Claim]:
    rows: dict[tuple[int, int], Claim] = {}
    for claim in reading.claims:
        # One row a span: of two readings of the same words the one worth checking more counts.
        key = (claim.span.start, claim.span.end)
        if key not in rows or rows[key].checkworthiness < claim.checkworthiness:
            rows[key] = _claim_row(revision, claim, sentences.get(claim.sentence))
    return list(rows.values())


def _claim_row(revision: Revision, claim: document.Claim, sentence: Sentence | None) -> Claim:
    return Claim(
        revision=revision,
        sentence=sentence,
        start=claim.span.start,
        end=claim.span.end,
        text=claim.span.text,
        kind=claim.kind.value,
        checkworthiness=claim.checkworthiness,
        not_checkable=claim.not_checkable or "",
        slots=to_json(claim.slots),
        is_current=True,
    )


def _load_claim(row: Claim) -> document.Claim:
    return document.Claim(
        span=document.Span(row.start, row.end, row.text),
        sentence=row.sentence.index if row.sentence else 0,
        kind=document.ClaimKind(row.kind),
        checkworthiness=row.checkworthiness,
        slots=from_json(document.Slots, row.slots),
        not_checkable=row.not_checkable or None,
    )
