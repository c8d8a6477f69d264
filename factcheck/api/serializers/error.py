"""The shape of a refusal, for the schema; `factcheck.api.errors` writes it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

__all__ = ["ErrorSerializer"]


class ErrorBodySerializer(serializers.Serializer[Any]):
    """What went wrong, for a program and for a person."""

    code = serializers.CharField(help_text="Stable; made for programs.")
    detail = serializers.CharField(help_text="One line for a person, with the fix.")

    # Named here and not as an attribute: a serializer has `fields` of its own.
    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        fields = super().get_fields()
        messages = serializers.ListField(child=serializers.CharField())
        fields["fields"] = serializers.DictField(
            child=messages,
            help_text="Messages by field or parameter; empty where none is at fault.",
        )
        return fields


class ErrorSerializer(serializers.Serializer[Any]):
    """The only shape of an error, whatever the status."""

    error = ErrorBodySerializer()
