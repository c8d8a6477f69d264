"""Find sentences and articles in the archive: one interface over two full-text engines.

    find_sentences(["summit", "Pyongyang"], exclude_revision=7, limit=20) -> [SentenceHit, ...]
    find_articles(["summit", "Pyongyang"], exclude_article=3) -> [ArticleHit, ...]

SQLite answers with FTS5, PostgreSQL with its text search; both stem English, rank the best first
and take any string as a term: quotes and operators are words or nothing, never syntax.
"""

from __future__ import annotations

from factcheck.search.retrieval import ArticleHit, SentenceHit, find_articles, find_sentences

__all__ = ["ArticleHit", "SentenceHit", "find_articles", "find_sentences"]
