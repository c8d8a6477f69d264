"""Who the stored texts name: read from the facts of their sentences, nothing is parsed anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from factcheck.engine import document
from factcheck.engine.linking import link_story
from factcheck.engine.serialization import from_json
from factcheck.models import Revision, Sentence

__all__ = ["link_articles"]

# A page must not read a shelf of books; this many sentences are what sixty long articles have.
MOST_SENTENCES = 6_000


def link_articles(article_ids: Sequence[int]) -> tuple[document.Entity, ...]:
    """Give the entities that the newest texts of some articles name, in two queries.

    Appearances carry the article's id as text. Facts that an earlier engine stored and this one
    does not understand are left out.
    """
    newest = dict(
        Revision.objects.filter(article__in=article_ids)
        .order_by("number")
        .values_list("article_id", "id")
    )
    article_of = {revision: article for article, revision in newest.items()}
    rows = (
        Sentence.objects.filter(revision__in=article_of)
        .order_by("index", "revision")
        .values_list("revision_id", "index", "start", "end", "text", "facts__mentions")
    )
    sentences: defaultdict[str, list[document.Sentence]] = defaultdict(list)
    for revision, index, start, end, text, stored in rows[:MOST_SENTENCES]:
        article = str(article_of[revision])
        span = document.Span(start, end, text)
        mentions = tuple(_mentions(stored or ()))
        sentences[article].append(document.Sentence(index, 0, span, mentions=mentions))
    ordered = {str(pk): sentences[str(pk)] for pk in article_ids if str(pk) in sentences}
    return link_story(
        {pk: document.Reading("", None, tuple(read), ()) for pk, read in ordered.items()}
    )


def _mentions(stored: Sequence[Any]) -> list[document.Mention]:
    try:
        return [from_json(document.Mention, one) for one in stored]
    except ValueError:
        return []
