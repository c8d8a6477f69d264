"""Readings between engine and database: a text is parsed once and rebuilt from its facts after."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.engine import document
from factcheck.engine.reading.not_news.rule import RuleSettings
from factcheck.engine.serialization import from_json, to_json
from factcheck.models import Claim, Revision, Run, Sentence
from factcheck.services.steps import batches, step

__all__ = ["facts_key", "is_read", "load_article", "store_reading"]


def facts_key(revision: Revision) -> str:
    """Name the state of a revision's facts: whose they are, read by which engine, for what date."""
    read = f"{revision.read_with} @ {revision.published_with or 'unknown'}"
    rules = f", rules {revision.rules_with}" if revision.rules_with else ""
    return f"{read}, {revision.article.outlet.name}{rules}"


def is_read(revision: Revision, engine_version: str, rules: RuleSettings) -> bool:
    """Say whether the stored facts are what this engine would read today, by these rules."""
    same_date = revision.published_with == revision.article.published_on
    same_rules = revision.rules_with == rules.key()
    return revision.read_with == engine_version and same_date and same_rules


def store_reading(
    run: Run, reading: document.Reading, engine_version: str, rules: RuleSettings
) -> None:
    """Store sentences and claims; a claim of the same span keeps its row and its verdicts.

    Each batch is a short transaction of its own under the run's lease. `read_with` is "" from the
    first step to the last, so that nobody takes for read what a worker left half-way; storing it
    again ends in the same rows.
    """
    _mark(run, reading, rules, read_with="")
    sentences = _store_sentences(run, reading)
    claims = _claim_rows(run.revision, reading, sentences)
    _store_claims(run, claims)
    _retire_claims(run, {(row.start, row.end) for row in claims})
    _delete_sentences(run, sentences)
    _mark(run, reading, rules, read_with=engine_version)


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


def _mark(run: Run, reading: document.Reading, rules: RuleSettings, *, read_with: str) -> None:
    revision = run.revision
    revision.read_with = read_with
    revision.published_with = reading.published
    revision.language = reading.language
    revision.rules_with = rules.key()
    with step(run):
        revision.save(update_fields=["read_with", "published_with", "language", "rules_with"])


def _store_sentences(run: Run, reading: document.Reading) -> dict[int, Sentence]:
    """Write the sentences over those of an earlier reading, by index."""
    stored: dict[int, Sentence] = {}
    for batch in batches(reading.sentences):
        # Written as JSON before the transaction begins, as that takes longer than storing it.
        rows = [_sentence_row(run.revision, sentence) for sentence in batch]
        with step(run):
            Sentence.objects.bulk_create(
                rows,
                update_conflicts=True,
                unique_fields=["revision", "index"],
                update_fields=["start", "end", "text", "kind", "facts"],
            )
        stored.update((row.index, row) for row in rows)
    return stored


def _store_claims(run: Run, rows: Sequence[Claim]) -> None:
    for batch in batches(rows):
        with step(run):
            Claim.objects.bulk_create(
                batch,
                update_conflicts=True,
                unique_fields=["revision", "start", "end"],
                update_fields=[
                    *("sentence", "text", "kind", "checkworthiness"),
                    *("not_checkable", "slots", "wording", "parts", "is_current"),
                ],
            )


def _retire_claims(run: Run, spans: set[tuple[int, int]]) -> None:
    """Keep what is no longer read for its verdicts, without a sentence that says other words."""
    current = run.revision.claims.filter(is_current=True).values_list("pk", "start", "end")
    gone = [pk for pk, start, end in current if (start, end) not in spans]
    for batch in batches(gone):
        with step(run):
            Claim.objects.filter(pk__in=batch).update(is_current=False, sentence=None)


def _delete_sentences(run: Run, kept: dict[int, Sentence]) -> None:
    stored = run.revision.sentences.values_list("pk", "index")
    gone = [pk for pk, index in stored if index not in kept]
    for batch in batches(gone):
        with step(run):
            Sentence.objects.filter(pk__in=batch).delete()


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
        wording=claim.wording,
        parts=[to_json(part) for part in claim.parts],
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
        parts=tuple(from_json(document.Span, part) for part in row.parts),
        wording=row.wording,
    )
