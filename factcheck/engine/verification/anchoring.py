"""Estimate the date of an undated rewrite from the article that it was written from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.engine.document import Anchor, Article, Derivation
from factcheck.engine.reading.timex.timexes import anchor_reading

__all__ = ["estimate_anchor", "reanchor"]


def estimate_anchor(
    article: Article, derivations: Sequence[Derivation], others: Mapping[str, Article]
) -> Anchor:
    """Take the publication date, or that of the dated article it most likely was written from."""
    if article.published is not None:
        return Anchor(article.published)
    for derivation in derivations:
        published = others[derivation.source].published
        if published is not None:
            return Anchor(published, estimated_from=derivation.source)
    return Anchor(None)


def reanchor(article: Article, anchor: Anchor) -> Article:
    """Count the relative dates of an undated article from an estimated date."""
    if anchor.estimated_from is None or anchor.published is None:
        return article
    return replace(article, reading=anchor_reading(article.reading, anchor.published))
