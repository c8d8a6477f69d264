"""Typed access to one JSON record, with errors that name the field and the fix."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Any

__all__ = ["Record", "RecordError", "reject_lone_surrogates"]

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MISSING = object()


class RecordError(Exception):
    """A record cannot be used; `code` is for programs, `detail` names the field and the fix."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Record:
    """One JSON object of the input; `path` says where it stands inside the line ("sources[0].")."""

    values: Mapping[str, Any]
    path: str = ""

    def id(self) -> str | int | float | None:
        """Give the id: a string, a number or null."""
        value: object = self._get(
            "id", "a string or a number that tells this record from the others"
        )
        if isinstance(value, str):
            reject_lone_surrogates(value, self.path + "id")
            return value
        if isinstance(value, float) and isfinite(value):
            return value
        if value is None or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        raise self._wrong_type("id", value, "a string, a number or null")

    def text(self, name: str = "text") -> str:
        """Give a string field that holds only whole characters; it may be empty."""
        value = self._get(name, "a string")
        if not isinstance(value, str):
            raise self._wrong_type(name, value, "a string")
        reject_lone_surrogates(value, self.path + name)
        return value

    def day(self, name: str) -> date | None:
        """Give a date field, None where it is null."""
        wanted = "an ISO date such as 2024-06-10, or null where the date is not known"
        value = self._get(name, wanted)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self._wrong_type(name, value, wanted)
        if _ISO_DATE.fullmatch(value):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        detail = f"field {self._named(name)}: {_shown(value)} is no date: give {wanted}"
        raise RecordError("bad_date", detail)

    def records(self, name: str) -> list[Record]:
        """Give a field that holds a list of objects; the list may be empty."""
        value = self._get(name, "a list of objects")
        if not isinstance(value, list):
            raise self._wrong_type(name, value, "a list of objects")
        for index, item in enumerate(value):
            if not isinstance(item, dict):
                raise self._wrong_type(f"{name}[{index}]", item, "an object")
        return [Record(item, f"{self.path}{name}[{index}].") for index, item in enumerate(value)]

    def _get(self, name: str, wanted: str) -> Any:  # noqa: ANN401 - any JSON value
        value = self.values.get(name, _MISSING)
        if value is _MISSING:
            detail = f"field {self._named(name)} is missing: give {wanted}"
            raise RecordError("missing_field", detail)
        return value

    def _wrong_type(self, name: str, value: object, wanted: str) -> RecordError:
        detail = f"field {self._named(name)} holds {_kind(value)}: give {wanted}"
        return RecordError("wrong_type", detail)

    def _named(self, name: str) -> str:
        return f'"{self.path}{name}"'


def reject_lone_surrogates(value: str, name: str) -> None:
    """Raise RecordError where the string holds half of a surrogate pair, which no text can."""
    for index, char in enumerate(value):
        if "\ud800" <= char <= "\udfff":
            detail = (
                f'field "{name}" holds a lone surrogate (U+{ord(char):04X}) at character {index}: '
                "write the whole character, or leave it out"
            )
            raise RecordError("bad_text", detail)


def _kind(value: object) -> str:
    kinds = {dict: "an object", list: "a list", str: "a string", bool: "true or false"}
    kinds |= {int: "a number", float: "a number", type(None): "null"}
    return kinds[type(value)]


def _shown(value: str) -> str:
    shown = value if len(value) <= 40 else value[:40] + "…"
    return '"' + shown.encode("utf-8", "replace").decode() + '"'
