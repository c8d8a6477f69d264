"""Turn the engine's records into plain JSON values and back, for storage and the command line."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

__all__ = ["from_json", "to_json"]

Record = TypeVar("Record")


@cache
def _adapter(record_type: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - mypy hashes no type[...]
    return TypeAdapter(record_type)


def to_json(record: object) -> dict[str, Any]:
    """Give a record of `factcheck.engine.document` as JSON values; dates become ISO strings."""
    record_type: Any = type(record)
    values: dict[str, Any] = _adapter(record_type).dump_python(record, mode="json")
    return values


def from_json(record_type: type[Record], values: object) -> Record:
    """Rebuild a record from what `to_json` gave; raise ValueError where a field does not fit."""
    hashable: Any = record_type
    record: Record = _adapter(hashable).validate_python(values)
    return record
