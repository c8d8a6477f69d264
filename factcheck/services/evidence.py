"""What is set against an article: its declared sources and the rest of its story.

A partner's article is never held against another newsroom's draft, nor asked to look again because
of one (ADR 6): neither its findings nor its runs tell that there is such a draft.

Facts come from the database, nothing is parsed again. A run notes which facts it considered, so
that news for it is told from what it already knew, without clocks.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence, Set
from itertools import accumulate

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Length

from factcheck.choices import RunState, RunTrigger
from factcheck.engine import document
from factcheck.models import Article, Revision, Run
from factcheck.querysets import ArticleQuerySet
from factcheck.services.readings import facts_key, load_article
from factcheck.services.runs import hold_lease, start_run

__all__ = ["ask_neighbours", "find_neighbours", "gather_evidence", "tell_parted"]

logger = logging.getLogger(__name__)

# Bounds on time and memory: the nearest forty articles, together at most two longest texts. A
# sibling longer than a long report is no report of the day, and one such text would slow every
# run of its story; who declares it as a source gets it all the same.
MAX_OTHERS = 40
MAX_SIBLING_CHARACTERS = 200_000
# Within a week two reports are likely to speak of the same days.
NEAR_DAYS = 7
MAX_CHARACTERS = 4_000_000


def gather_evidence(run: Run) -> tuple[document.Article, ...]:
    """Give declared sources and siblings, nearest first, and note on the run what was considered.

    What another engine version stored in a form that cannot be used is left out and read anew.
    """
    with transaction.atomic():
        # The lock orders this look and `ask_neighbours` of a sibling: one of them sees the other.
        hold_lease(run)
        declared = set(run.revision.article.sources.values_list("pk", flat=True))
        revisions = _select_others(run.revision.article, declared)
        hold_lease(run, considered={str(row.pk): facts_key(row) for row in revisions})
    found = (_load(row, is_declared=row.article_id in declared) for row in revisions)
    return tuple(article for article in found if article is not None)


def ask_neighbours(revision: Revision) -> int:
    """Ask for another run wherever this revision's facts are news; say how many were asked.

    Only the nearest are asked, as only the nearest are evidence: a story of thousands of articles
    must not look at itself anew with each one that joins.
    """
    return sum(_ask(row, revision) for row in find_neighbours(revision))


def find_neighbours(revision: Revision) -> list[Revision]:
    """Give the nearest revisions that may rest on this one."""
    article = revision.article
    neighbours = Article.objects.filter(_story_of(article) | Q(sources=article))
    nearest = _select_nearest(article, neighbours)
    if Article.objects.drafts().filter(pk=article.pk).exists():
        nearest = [row for row in nearest if _may_cite(row.article, article)]
    return nearest


@transaction.atomic
def tell_parted(revision: Revision, neighbours: Sequence[Revision]) -> None:
    """Ask those for another run who considered this revision and now may no longer."""
    stay = {row.pk for row in find_neighbours(revision)}
    for neighbour in neighbours:
        run = neighbour.runs.order_by("-id").first()
        considered = (run and run.considered) or {}
        if neighbour.pk not in stay and str(revision.pk) in considered:
            start_run(revision=neighbour, trigger=RunTrigger.STORY)


def _may_cite(reader: Article, draft: Article) -> bool:
    return Article.objects.citable_for(reader).filter(pk=draft.pk).exists()


@transaction.atomic
def _ask(neighbour: Revision, news: Revision) -> bool:
    runs = Run.objects.select_for_update().filter(revision=neighbour)
    run = runs.order_by("-id").first()
    if run is None or run.state in {RunState.WAITING, RunState.FAILED}:
        return False
    # None: it has not gathered yet and will see the news by itself.
    if run.considered is None or run.considered.get(str(news.pk)) == facts_key(news):
        return False
    start_run(revision=neighbour, trigger=RunTrigger.STORY)
    return True


def _select_others(article: Article, declared: Set[int]) -> list[Revision]:
    others = Article.objects.citable_for(article)
    others = others.filter(_story_of(article) | Q(rewrites=article))
    nearest = [row for row in _select_nearest(article, others) if row.read_with]
    measured = Revision.objects.filter(pk__in=[row.pk for row in nearest])
    lengths = dict(measured.values_list("pk", Length("text")))
    nearest = [
        row
        for row in nearest
        if row.article_id in declared or lengths[row.pk] <= MAX_SIBLING_CHARACTERS
    ]
    totals = accumulate(lengths[row.pk] for row in nearest)
    return [row for row, total in zip(nearest, totals, strict=True) if total <= MAX_CHARACTERS]


def _select_nearest(article: Article, others: ArticleQuerySet) -> list[Revision]:
    """Give the latest revisions of the others: sources and rewrites first, then by date.

    Where dates do not tell, what came last comes first.
    """
    revisions = (
        Revision.objects.filter(article__in=others.exclude(pk=article.pk))
        .select_related("article__outlet")
        .defer("text")
        .order_by("number")
    )
    latest = {row.article_id: row for row in revisions}
    close = {*article.sources.values_list("pk", flat=True)}
    close |= {*article.rewrites.values_list("pk", flat=True)}
    return sorted(
        latest.values(),
        key=lambda row: (row.article_id not in close, _distance(article, row), -row.pk),
    )[:MAX_OTHERS]


def _story_of(article: Article) -> Q:
    return Q(story=article.story_id) if article.story_id else Q(pk__in=[])


def _distance(article: Article, revision: Revision) -> int:
    """Give the days between two publications; an unknown date comes after what is known as near."""
    ours, theirs = article.published_on, revision.article.published_on
    return abs((ours - theirs).days) if ours and theirs else NEAR_DAYS


def _load(revision: Revision, *, is_declared: bool) -> document.Article | None:
    try:
        return load_article(revision, is_declared_source=is_declared)
    except ValueError as error:
        logger.warning("revision %s is read anew, its facts are outdated: %s", revision.pk, error)
        start_run(revision=revision, trigger=RunTrigger.STORY)
        return None
