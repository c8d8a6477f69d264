"""Articles in lists: each with where its analysis stands and how many flags wait."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count

from factcheck.choices import OPEN_STATES, RunState
from factcheck.models import Article, Flag, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ArticleRow", "article_rows"]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as a list shows it."""

    article: Article
    waiting: int
    run_state: str

    @property
    def state_words(self) -> str:
        """Say where the article stands, in two words."""
        if self.run_state == RunState.COMPLETED:
            return f"{self.waiting} open" if self.waiting else "Nothing open"
        return {
            "": "Not analysed",
            RunState.WAITING: "Waiting",
            RunState.RUNNING: "Being read",
            RunState.STOPPED: "Stopped",
            RunState.FAILED: "Failed",
        }[self.run_state]


def article_rows(articles: Sequence[Article]) -> list[ArticleRow]:
    """Add what a list shows to articles, in two queries however many they are."""
    waiting = _count_waiting(articles)
    runs = Run.objects.filter(revision__article__in=articles).order_by("id")
    states = dict(runs.values_list("revision__article", "state"))
    return [
        ArticleRow(article, waiting[article.pk], states.get(article.pk, "")) for article in articles
    ]


def _count_waiting(articles: Sequence[Article]) -> Counter[int]:
    """Count open flags by article.

    States are chosen here and not in the query: SQLite would start from all open flags of the
    desk, a million perhaps, instead of from the few of these articles.
    """
    flags = Flag.objects.filter(revision__article__in=articles).order_by()
    counts: Counter[int] = Counter()
    for article_id, state, count in flags.values_list("revision__article", "state").annotate(
        Count("id")
    ):
        counts[article_id] += count if state in OPEN_STATES else 0
    return counts
