"""How articles come in: checked, stored with their revision and run, enqueued on commit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from factcheck.choices import ArticleOrigin
from factcheck.engine.document import SentenceKind
from factcheck.engine.reading.not_news.chrome import classify_line
from factcheck.models import Article, Outlet, Partner, Revision, Run, Story
from factcheck.services.details import check_published_on, validate_record
from factcheck.services.outlets import get_outlet
from factcheck.services.powers import Power, refuse_unless
from factcheck.services.runs import start_run
from factcheck.services.texts import clean_line, clean_text, hash_text

if TYPE_CHECKING:
    from django.contrib.auth.models import User

__all__ = ["Submission", "submit_article"]

TITLE_LENGTH = 200
_LINES_BEFORE_TITLE = 20
_NEWS = frozenset({SentenceKind.HEADING, SentenceKind.PROSE})


@dataclass(frozen=True, slots=True)
class Submission:
    """What became of a submission; a duplicate gives the first one's rows."""

    article: Article
    revision: Revision
    run: Run
    is_duplicate: bool


def submit_article(
    *,
    text: str,
    outlet: str | Outlet,
    title: str = "",
    published_on: date | None = None,
    url: str = "",
    byline: str = "",
    origin: str = ArticleOrigin.UPLOAD,
    submitted_by: User | None = None,
    partner: Partner | None = None,
    story: Story | None = None,
    sources: Sequence[Article] = (),
    licence_note: str = "",
) -> Submission:
    """Store an article with its revision and run, and enqueue the run on commit.

    An empty title becomes the first line of the text that is news. The same text of the same
    outlet gives the first submission back and writes nothing. Raises InvalidInput.
    """
    if submitted_by is not None:
        refuse_unless(submitted_by, Power.SUBMIT)
    text = clean_text(text)
    check_published_on(published_on)
    article = Article(
        title=clean_line(title, field="title") or _first_line(text),
        url=clean_line(url, field="url"),
        byline=clean_line(byline, field="byline"),
        published_on=published_on,
        origin=origin,
        submitted_by=submitted_by,
        partner=partner,
        story=story,
        licence_note=clean_line(licence_note, field="licence_note"),
    )
    validate_record(article, exclude=["outlet", "story", "submitted_by", "partner"])
    article.outlet = get_outlet(outlet)
    revision = Revision(outlet=article.outlet, text=text, sha256=hash_text(text))
    return _find_duplicate(revision) or _store(article, revision, sources)


def _store(article: Article, revision: Revision, sources: Sequence[Article]) -> Submission:
    try:
        with transaction.atomic():
            article.save()
            article.sources.set(sources)
            revision.article = article
            revision.save()
            run = start_run(revision=revision)
    except IntegrityError:
        # The database settles which of two submissions at once was first.
        if duplicate := _find_duplicate(revision):
            return duplicate
        raise
    return Submission(article, revision, run, is_duplicate=False)


def _find_duplicate(revision: Revision) -> Submission | None:
    first = (
        Revision.objects.select_related("article__outlet", "article__story")
        .filter(outlet=revision.outlet, sha256=revision.sha256)
        .first()
    )
    if first is None:
        return None
    run = first.runs.order_by("-id").first() or start_run(revision=first)
    return Submission(first.article, first, run, is_duplicate=True)


def _first_line(text: str) -> str:
    """Give the first line that is news: no share bar or chat leftover names an article."""
    lines = (clean_line(line, field="title") for line in text.splitlines())
    first = list(islice((line for line in lines if line), _LINES_BEFORE_TITLE))
    line = next((line for line in first if classify_line(line).kind in _NEWS), first[0])
    return line if len(line) <= TITLE_LENGTH else line[: TITLE_LENGTH - 1].rstrip() + "…"
