"""The query for PostgreSQL's full-text search over the index of migration 0002_search."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["query"]


def query(
    terms: Sequence[str],
    *,
    exclude_revision: int | None,
    exclude_article: int | None,
    limit: int,
) -> tuple[str, dict[str, object]]:
    """Give the SQL and its parameters."""
    # phraseto_tsquery takes any text: what is no word is dropped, nothing is an operator.
    phrases = [f"phraseto_tsquery('english', %(term{n})s)" for n in range(len(terms))]
    sql = f"""
        WITH wanted AS (SELECT {" || ".join(phrases)} AS query)
        SELECT sentence.id, sentence.revision_id, revision.article_id,
               ts_rank(to_tsvector('english', sentence.text), wanted.query) AS score
        FROM wanted, factcheck_sentence sentence
        JOIN factcheck_revision revision ON revision.id = sentence.revision_id
        WHERE to_tsvector('english', sentence.text) @@ wanted.query
          AND (%(revision)s::bigint IS NULL OR sentence.revision_id <> %(revision)s::bigint)
          AND (%(article)s::bigint IS NULL OR revision.article_id <> %(article)s::bigint)
        ORDER BY score DESC, sentence.id
        LIMIT %(limit)s
    """
    return sql, {
        **{f"term{number}": term for number, term in enumerate(terms)},
        "revision": exclude_revision,
        "article": exclude_article,
        "limit": limit,
    }
