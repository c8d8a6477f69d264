"""Which story an article belongs to: the one that its nearest report belongs to, or its own.

The archive proposes candidates by full-text search, `factcheck.search.similarity` decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from django.db import transaction

from factcheck.engine import document
from factcheck.models import Article, Revision, Run, Story
from factcheck.search import find_articles
from factcheck.search.similarity import (
    SAME_STORY,
    count_terms,
    measure_similarity,
    pick_query,
)
from factcheck.services.readings import load_article
from factcheck.services.runs import hold_lease

__all__ = ["place_in_story"]

CANDIDATES = 10
# On the data behind SAME_STORY no pair that was further apart told of the same event. A longer
# story goes on from report to report.
STORY_WINDOW = timedelta(days=7)


def place_in_story(run: Run, article: document.Article) -> None:
    """Give an article without a story the story of its nearest report, or one of its own."""
    row = run.revision.article
    if row.story_id is None:
        nearest = _find_nearest(row, article)
        with transaction.atomic():
            hold_lease(run)
            _join(row.pk, nearest)
        row.refresh_from_db(fields=["story"])


def _find_nearest(row: Article, article: document.Article) -> int | None:
    """Give the id of the most similar article that is similar enough and near enough in time."""
    terms = count_terms(article.reading)
    best, best_id = SAME_STORY, None
    hits = find_articles(pick_query(terms), exclude_article=row.pk, limit=CANDIDATES)
    for revision in _read_revisions([hit.article_id for hit in hits]):
        if not _is_near(row, revision.article):
            continue
        similarity = _compare(terms, revision)
        if similarity >= best:
            best, best_id = similarity, revision.article_id
    return best_id


def _compare(terms: Mapping[tuple[str, bool], int], revision: Revision) -> float:
    try:
        return measure_similarity(terms, count_terms(load_article(revision).reading))
    except ValueError:  # facts of another engine version; its own next run reads them anew
        return 0.0


def _read_revisions(article_ids: list[int]) -> list[Revision]:
    rows = Revision.objects.filter(article__in=article_ids).exclude(read_with="")
    latest = {
        row.article_id: row for row in rows.select_related("article__outlet").order_by("number")
    }
    return list(latest.values())


def _is_near(ours: Article, theirs: Article) -> bool:
    if ours.published_on is None or theirs.published_on is None:
        return True
    return abs(ours.published_on - theirs.published_on) <= STORY_WINDOW


def _join(article_id: int, nearest_id: int | None) -> None:
    """Put the two into one story; locked in one order, so that two joins cannot cross."""
    wanted = [pk for pk in (article_id, nearest_id) if pk is not None]
    rows = {
        row.pk: row
        for row in Article.objects.select_for_update().filter(pk__in=wanted).order_by("pk")
    }
    article, nearest = rows[article_id], rows.get(nearest_id or 0)
    if article.story_id is not None:  # a neighbour was faster and took this one in
        return
    story = nearest.story if nearest else None
    if story is None:
        story = Story.objects.create(title=(nearest or article).title[:300])
    for row in rows.values():
        if row.story_id is None:
            row.story = story
            row.save(update_fields=["story"])
