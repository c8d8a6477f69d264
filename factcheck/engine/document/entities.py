"""Who or what the articles of a story name, under whatever spelling."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from factcheck.engine.document.spans import Span

__all__ = ["Appearance", "Entity"]


@dataclass(frozen=True, slots=True)
class Appearance:
    """One place where an article speaks of an entity, by name or by description."""

    article: str
    span: Span
    is_description: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body or place of a story with all its mentions.

    `name` is the fullest form that is in use, `kind` the label of the mentions (PERSON, ORG,
    PLACE …), `spellings` the forms by name, the most frequent first. `mentions` stand in the order
    of the articles given and of their texts.
    """

    name: str
    kind: str
    mentions: tuple[Appearance, ...]
    spellings: tuple[str, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """Give the articles that speak of it, each once."""
        return tuple(Counter(one.article for one in self.mentions))
