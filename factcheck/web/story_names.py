"""Who is named in a story: people, organisations and places, and in which spellings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.services.entities import link_articles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.engine.document import Entity
    from factcheck.models import Article

__all__ = ["NameList", "NameRow", "list_names"]

# What only few mention is no overview; the list shows this many of a kind at once.
MOST_SHOWN = 8
MOST_NAMES = 40
MOST_SPELLINGS = 4
HEADINGS = {"PERSON": "People", "ORG": "Organisations", "PLACE": "Places"}


@dataclass(frozen=True, slots=True)
class NameRow:
    """One entity: its name, how many articles name it, and how else they spell it."""

    name: str
    article_count: int
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameList:
    """The names of one kind, those of most articles first; `more` are shown on demand."""

    heading: str
    shown: list[NameRow] = field(default_factory=list)
    more: list[NameRow] = field(default_factory=list)


def list_names(articles: Sequence[Article]) -> list[NameList]:
    """List who and what the newest texts of some articles name, kind by kind."""
    entities = link_articles([article.pk for article in articles])
    lists = []
    for kind, heading in HEADINGS.items():
        rows = [_row(entity) for entity in entities if entity.kind == kind][:MOST_NAMES]
        if rows:
            lists.append(NameList(heading, rows[:MOST_SHOWN], rows[MOST_SHOWN:]))
    return lists


def _row(entity: Entity) -> NameRow:
    named = Counter(at.article for at in entity.mentions)
    others = [one for one in entity.spellings if one != entity.name]
    return NameRow(entity.name, len(named), tuple(others[:MOST_SPELLINGS]))
