"""Submissions that may be sent again: one key, one result, nothing twice."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from datetime import date

from django.db import IntegrityError, transaction

from factcheck.choices import ArticleOrigin
from factcheck.models import Article, Partner, SubmissionKey
from factcheck.services.errors import Conflict, InvalidInput
from factcheck.services.submissions import Submission, submit_article

__all__ = ["submit_once"]

KEY_SHAPE = re.compile(r"[\x21-\x7e]{1,255}")


def submit_once(
    *,
    key: str,
    partner: Partner,
    text: str,
    title: str = "",
    published_on: date | None = None,
    url: str = "",
    byline: str = "",
    sources: Sequence[Article] = (),
) -> Submission:
    """Submit a partner's article under `key`; the same key again gives the first result back.

    Raises Conflict where the key came with another submission before, and InvalidInput as
    `submit_article` does: a submission that was refused leaves its key free.
    """
    if not KEY_SHAPE.fullmatch(key):
        detail = "Idempotency-Key: send 1 to 255 printable ASCII characters without spaces"
        raise InvalidInput(detail, field="Idempotency-Key", code="bad_key")
    values = [text, title, published_on and published_on.isoformat(), url, byline]
    fingerprint = _fingerprint([*values, [source.pk for source in sources]])
    if known := _find(partner, key):
        return _replay(known, fingerprint)
    try:
        with transaction.atomic():
            submission = submit_article(
                text=text,
                outlet=partner.outlet,
                title=title,
                published_on=published_on,
                url=url,
                byline=byline,
                origin=ArticleOrigin.API,
                partner=partner,
                sources=sources,
            )
            _remember(partner, key, fingerprint, submission)
    except IntegrityError:
        # The database settles which of two requests with one key was first.
        if known := _find(partner, key):
            return _replay(known, fingerprint)
        raise
    return submission


def _remember(partner: Partner, key: str, fingerprint: str, submission: Submission) -> None:
    SubmissionKey.objects.create(
        partner=partner,
        key=key,
        fingerprint=fingerprint,
        run=submission.run,
        is_duplicate=submission.is_duplicate,
    )


def _find(partner: Partner, key: str) -> SubmissionKey | None:
    keys = SubmissionKey.objects.select_related("run__revision__article")
    return keys.filter(partner=partner, key=key).first()


def _replay(known: SubmissionKey, fingerprint: str) -> Submission:
    if known.fingerprint != fingerprint:
        detail = (
            f"this key was used on {known.created_at:%Y-%m-%d} for another submission:"
            " send a new key with a new text"
        )
        raise Conflict(detail, field="Idempotency-Key", code="key_reused")
    revision = known.run.revision
    return Submission(revision.article, revision, known.run, is_duplicate=known.is_duplicate)


def _fingerprint(values: list[object]) -> str:
    # JSON escapes lone surrogates, so that anything can be told apart before it is checked.
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()
