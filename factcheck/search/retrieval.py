"""The two questions that the archive is asked, whatever database answers them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from factcheck.search import postgresql, sqlite

__all__ = ["ArticleHit", "SentenceHit", "find_articles", "find_sentences"]

# Beyond this a query says nothing more exactly and only costs time.
MAX_TERMS = 64
MAX_TERM_LENGTH = 100
# How many sentences of the archive are looked at to rank articles.
SENTENCES_FOR_ARTICLES = 500

_BACKENDS = {"sqlite": sqlite, "postgresql": postgresql}


@dataclass(frozen=True, slots=True)
class SentenceHit:
    """A sentence that answers a query; a higher score is better, within one query only."""

    sentence_id: int
    revision_id: int
    article_id: int
    score: float


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """An article that answers a query, by the sum of its sentences' scores."""

    article_id: int
    score: float


def find_sentences(
    terms: Sequence[str],
    *,
    exclude_revision: int | None = None,
    exclude_article: int | None = None,
    limit: int = 50,
) -> list[SentenceHit]:
    """Find the sentences with any of the terms, those with more and rarer ones first.

    A term of several words is looked for as a phrase.
    """
    wanted = _clean(terms)
    if not wanted or limit < 1:
        return []
    backend = _BACKENDS[connection.vendor]
    sql, parameters = backend.query(
        wanted, exclude_revision=exclude_revision, exclude_article=exclude_article, limit=limit
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return [SentenceHit(*row) for row in cursor.fetchall()]


def find_articles(
    terms: Sequence[str], *, exclude_article: int | None = None, limit: int = 20
) -> list[ArticleHit]:
    """Find the articles whose sentences answer best."""
    scores: dict[int, float] = {}
    hits = find_sentences(terms, exclude_article=exclude_article, limit=SENTENCES_FOR_ARTICLES)
    for hit in hits:
        scores[hit.article_id] = scores.get(hit.article_id, 0.0) + hit.score
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return [ArticleHit(article_id, score) for article_id, score in ranked[:limit]]


def _clean(terms: Sequence[str]) -> list[str]:
    """Keep the terms that hold a letter or a digit, each once."""
    kept = (term.replace("\x00", " ")[:MAX_TERM_LENGTH] for term in terms)
    return list(dict.fromkeys(t for t in kept if any(char.isalnum() for char in t)))[:MAX_TERMS]
