"""The query for SQLite's FTS5; `bm25` is lower for better, so its sign is turned."""

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
    # Between double quotes FTS5 knows no operators; a quote inside is doubled.
    match = " OR ".join('"' + term.replace('"', '""') + '"' for term in terms)
    sql = """
        SELECT sentence.id, sentence.revision_id, revision.article_id,
               -bm25(factcheck_sentence_index) AS score
        FROM factcheck_sentence_index
        JOIN factcheck_sentence sentence ON sentence.id = factcheck_sentence_index.rowid
        JOIN factcheck_revision revision ON revision.id = sentence.revision_id
        WHERE factcheck_sentence_index MATCH %(match)s
          AND (%(revision)s IS NULL OR sentence.revision_id <> %(revision)s)
          AND (%(article)s IS NULL OR revision.article_id <> %(article)s)
        ORDER BY score DESC, sentence.id
        LIMIT %(limit)s
    """
    return sql, {
        "match": match,
        "revision": exclude_revision,
        "article": exclude_article,
        "limit": limit,
    }
