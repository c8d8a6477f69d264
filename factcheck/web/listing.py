"""Pages of rows by id, newest first: cheap however long the table is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from django.db.models import Model

from factcheck.web.request import read_count

if TYPE_CHECKING:
    from django.db.models import QuerySet

__all__ = ["ListPage", "list_page"]

PAGE_SIZE = 50

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class ListPage(Generic[Row]):
    """Rows, and the id below which the next page starts (None: this is the last)."""

    rows: list[Row]
    next_before: int | None


def list_page(rows: QuerySet[Row], before: str, *, size: int = PAGE_SIZE) -> ListPage[Row]:
    """Give the rows with ids below `before`; words that are no id give the first page."""
    if (limit := read_count(before)) is not None:
        rows = rows.filter(pk__lt=limit)
    found = list(rows.order_by("-pk")[: size + 1])
    return ListPage(found[:size], found[size - 1].pk if len(found) > size else None)
