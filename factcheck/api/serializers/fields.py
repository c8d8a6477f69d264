"""Fields that several serializers share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from factcheck.api.authentication import partner_of

__all__ = ["DeskOnlyField", "LinkField", "StrictSerializer", "WordsField"]


class LinkField(serializers.URLField):
    """The absolute address of an object of this API, found by the id that `source` names."""

    def __init__(self, *, to: str, source: str) -> None:
        super().__init__(source=source, read_only=True)
        self.to = to

    def to_representation(self, value: Any) -> str:
        return reverse(f"api:{self.to}-detail", args=[value], request=self.context["request"])


@extend_schema_field(serializers.CharField(allow_null=True))
class DeskOnlyField(serializers.Field[Any, Any, str | None, Any]):
    """Shown to the desk's people; null for a partner, who need not know the desk's names."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"read_only": True, **kwargs})

    def to_representation(self, value: object) -> str | None:
        return str(value) if partner_of(self.context["request"]) is None else None


class WordsField(serializers.CharField):
    """Text only: a number is not quietly turned into one, and no space is lost."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"trim_whitespace": False, **kwargs})

    def to_internal_value(self, data: object) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        value: str = super().to_internal_value(data)
        return value


class StrictSerializer(serializers.Serializer[Any]):
    """Refuses a field that it does not know: a misspelt date must not be lost in silence."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, Mapping):
            self._refuse_unknown(set(data) - set(self.fields))
        return super().to_internal_value(data)

    def _refuse_unknown(self, names: set[str]) -> None:
        if names:
            message = f"Unknown field. Known are: {', '.join(self.fields)}."
            raise serializers.ValidationError({name: [message] for name in sorted(names)})
