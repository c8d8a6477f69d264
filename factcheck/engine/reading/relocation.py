"""Tell records that were read from a cleaned text in the offsets of the article."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from factcheck.engine.document import Span, Word
from factcheck.engine.reading.lines import CleanText

__all__ = ["relocate"]

Record = TypeVar("Record")


def relocate(record: Record, clean: CleanText) -> Record:
    """Give a record of the document with every span and word moved to where it came from."""
    moved: Any = _move(record, clean)
    return moved  # type: ignore[no-any-return]


def _move(value: object, clean: CleanText) -> object:
    if isinstance(value, Span):
        return clean.locate(value)
    if isinstance(value, Word):
        start, end = clean.origin(value.start, value.end)
        return Word(start, end, value.lemma, value.pos)
    if isinstance(value, tuple):
        return tuple(_move(item, clean) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for name in _names(type(value)):
            part = getattr(value, name)
            if isinstance(part, tuple) or is_dataclass(part):
                changed[name] = _move(part, clean)
        return replace(value, **changed) if changed else value
    return value


@cache
def _names(record_type: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(record_type))
