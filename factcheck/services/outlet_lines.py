"""Lines that recur across an outlet's articles: counted with each analysis, learned as chrome.

A run may be executed again at any time and two runs may meet in one line: what is counted is the
articles that carry it, each of them once, under a lock on the line.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from factcheck.choices import LineDecision, OutletKind
from factcheck.engine.reading.not_news.recurring import (
    LEARNED_ARTICLES,
    LEARNED_STORIES,
    LineCount,
    countable_lines,
    is_learned,
)
from factcheck.models import Article, OutletLine, Run
from factcheck.services.steps import step

if TYPE_CHECKING:
    from django.contrib.auth.models import User

__all__ = ["count_lines", "decide_line"]

# A line that no second article had within this time was a line of its day.
KEPT_DAYS = 90
FORGOTTEN_AT_ONCE = 200


def count_lines(run: Run) -> None:
    """Count the lines of the run's text for its outlet, and learn those that recur enough."""
    article = run.revision.article
    lines = countable_lines(run.revision.text) if _may_be_counted(article) else []
    if not lines:
        return
    with step(run):
        for row in _new_sightings(_lock_rows(article, lines), article):
            row.articles += 1
            row.last_seen_at = timezone.now()
            row.is_learned = row.is_learned or _recurs_enough(row)
            row.save(update_fields=["articles", "last_seen_at", "is_learned"])
        _forget(article)


@transaction.atomic
def decide_line(*, line_id: int, decision: str, by: User) -> OutletLine:
    """Call a line chrome or news, or take that back; the machine's count stays as it is.

    The same decision once more stays that of whoever took it first.
    """
    row = OutletLine.objects.select_for_update().get(pk=line_id)
    if row.decision != decision:
        row.decision = LineDecision(decision) if decision else ""
        row.decided_by, row.decided_at = by, timezone.now()
        row.save(update_fields=["decision", "decided_by", "decided_at"])
    return row


def _may_be_counted(article: Article) -> bool:
    """Say whether others may learn from the article: a newsroom's draft is nobody else's (ADR 6).

    What the desk's own outlets write is read by the desk alone.
    """
    if article.outlet.kind == OutletKind.OWN and article.partner_id is None:
        return True
    return not Article.objects.drafts().filter(pk=article.pk).exists()


def _lock_rows(article: Article, lines: Sequence[str]) -> list[OutletLine]:
    """Give the outlet's rows of these lines, made where they are new, locked in one order."""
    now = timezone.now()
    keyed = {hashlib.sha256(line.encode()).hexdigest(): line for line in lines}
    OutletLine.objects.bulk_create(
        [
            OutletLine(
                outlet=article.outlet, key=key, line=line, first_seen_at=now, last_seen_at=now
            )
            for key, line in sorted(keyed.items())
        ],
        ignore_conflicts=True,
    )
    rows = OutletLine.objects.filter(outlet=article.outlet, key__in=keyed)
    return list(rows.select_for_update(of=("self",)).order_by("key"))


def _new_sightings(rows: Sequence[OutletLine], article: Article) -> list[OutletLine]:
    """Note the article on the rows that do not have it yet, and give these rows."""
    sightings = OutletLine.seen_in.through.objects
    known = set(
        sightings.filter(article_id=article.pk, outletline__in=rows).values_list(
            "outletline_id", flat=True
        )
    )
    new = [row for row in rows if row.pk not in known]
    sightings.bulk_create(
        [OutletLine.seen_in.through(outletline_id=row.pk, article_id=article.pk) for row in new]
    )
    return new


def _recurs_enough(row: OutletLine) -> bool:
    if row.articles < LEARNED_ARTICLES:
        return False
    stories = row.seen_in.order_by().values_list("story_id", flat=True).distinct()
    found = len(stories[:LEARNED_STORIES])
    return is_learned(LineCount(row.line, row.articles, found))


def _forget(article: Article) -> None:
    """Delete some of the outlet's lines that never recurred, so that the table stays small.

    A line that another run holds is being counted: it recurs after all.
    """
    before = timezone.now() - timedelta(days=KEPT_DAYS)
    old = OutletLine.objects.filter(outlet=article.outlet).forgettable(before)
    old = old.select_for_update(of=("self",), skip_locked=True)
    chosen = list(old.values_list("pk", flat=True)[:FORGOTTEN_AT_ONCE])
    OutletLine.objects.filter(pk__in=chosen).delete()
