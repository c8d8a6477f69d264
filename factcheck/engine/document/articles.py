"""Read articles, and passages of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.engine.document.claims import Reading
from factcheck.engine.document.spans import Span

__all__ = ["Anchor", "Article", "Passage"]


@dataclass(frozen=True, slots=True)
class Article:
    """A read article as the engine knows it: the one under review, a source, or a sibling.

    `is_declared_source` says that ours was written from it; `is_given_as_source` only that ours
    is to be held against it, so that it is never taken for a copy of ours.
    """

    id: str
    reading: Reading
    outlet: str = ""
    title: str = ""
    is_declared_source: bool = False
    is_given_as_source: bool = False

    @property
    def published(self) -> date | None:
        """Give the publication date that the text was read against."""
        return self.reading.published

    @property
    def is_source(self) -> bool:
        """Say whether ours must be borne out by this article."""
        return self.is_declared_source or self.is_given_as_source


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date that relative expressions count from, and the article it was estimated from."""

    published: date | None
    estimated_from: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of another article, by that article's id."""

    source: str
    span: Span
