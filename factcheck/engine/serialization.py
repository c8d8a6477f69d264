"""Turn the engine's records into plain JSON values and back, for storage and the command line."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

__all__ = ["from_json", "to_json"]

Record = TypeVar("Record")


@cache
def _adapter(record_type: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(record_type)


def to_json(record: object) -> dict[str, Any]:
    """Give a record of `factcheck.engine.document` as JSON values; dates become ISO strings."""
    values: dict[str, Any] = _adapter(type(record)).dump_python(record, mode="json")
    return values


def from_json(record_type: type[Record], values: object) -> Record:
    """Rebuild a record from what `to_json` gave; raise ValueError where a field does not fit."""
    record: Record = _adapter(record_type).validate_python(values)
    return record
