"""Tell records that were read from a cleaned text in the offsets of the article."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

from factcheck.engine.document import Span, Word
from factcheck.engine.reading.text.lines import CleanText

__all__ = ["relocate"]

Record = TypeVar("Record")


def relocate(record: Record, clean: CleanText) -> Record:
    """Give a record of the document with every span and word moved to where it came from."""
    moved: Any = _move(record, clean)
    return moved  # type: ignore[no-any-return]


def _move(value: object, clean: CleanText) -> object:
    """Move what holds spans; constructors are called by position, as every word passes here."""
    kind: Any = type(value)
    if isinstance(value, Word):
        start, end = clean.origin(value.start, value.end)
        return Word(start, end, value.lemma, value.pos)
    if isinstance(value, Span):
        return clean.locate(value)
    if isinstance(value, tuple):
        return tuple([_move(item, clean) for item in value]) if value else value
    names = _names(kind)
    return kind(*[_move(getattr(value, name), clean) for name in names]) if names else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Give the fields of a record in the order of its constructor; of anything else none."""
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()
