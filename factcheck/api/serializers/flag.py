"""Flags with their passages and the decisions taken on them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from factcheck.api.serializers.fields import DeskOnlyField, LinkField
from factcheck.api.serializers.passage import PassageSerializer, load_revisions, show_passage
from factcheck.models import Decision, Flag, Revision

__all__ = ["FlagDetailSerializer", "FlagSerializer"]


class DecisionSerializer(serializers.ModelSerializer[Decision]):
    """One step in a flag's history. `by` and `note` are the desk's own: null for a partner."""

    is_machine = serializers.SerializerMethodField()
    by = DeskOnlyField()
    note = DeskOnlyField()

    class Meta:
        model = Decision
        fields = ["action", "from_state", "to_state", "reason", "scope", "at", "is_machine"]
        fields += ["by", "note"]
        read_only_fields = fields

    def get_is_machine(self, decision: Decision) -> bool:
        """Say whether the desk's machine took the step by itself."""
        return decision.by_id is None


class FlagListSerializer(serializers.ListSerializer[Any]):
    """Looks up the revisions of a whole page of passages at once."""

    def to_representation(self, data: Any) -> list[Any]:
        flags = list(data)
        self.context["revisions"] = _load(flags)
        return super().to_representation(flags)


class FlagSerializer(serializers.ModelSerializer[Flag]):
    """One finding of one check: `text[start:end] == quote`, counted in code points."""

    flag_url = LinkField(to="flag", source="pk")
    article = serializers.IntegerField(source="revision.article_id", read_only=True)
    article_url = LinkField(to="article", source="revision.article_id")
    check = serializers.CharField(source="check_id", read_only=True)
    passages = serializers.SerializerMethodField()

    class Meta:
        model = Flag
        list_serializer_class = FlagListSerializer
        fields = [
            "id",
            "flag_url",
            "article",
            "article_url",
            "revision",
            "run",
            "claim",
            "check",
            "check_version",
            "severity",
            "state",
            "start",
            "end",
            "quote",
            "message",
            "passages",
            "created_at",
            "changed_at",
        ]
        read_only_fields = fields

    @extend_schema_field(PassageSerializer(many=True))
    def get_passages(self, flag: Flag) -> list[dict[str, Any]]:
        """Give the passages that speak against the quote."""
        revisions = self.context.get("revisions")
        found = _load([flag]) if revisions is None else revisions
        shown = (show_passage(int(item["revision"]), item, found) for item in flag.passages)
        return [passage for passage in shown if passage]


class FlagDetailSerializer(FlagSerializer):
    """One flag with its history, the newest decision first."""

    decisions = DecisionSerializer(many=True, read_only=True)

    class Meta(FlagSerializer.Meta):
        fields = [*FlagSerializer.Meta.fields, "decisions"]
        read_only_fields = fields


def _load(flags: Iterable[Flag]) -> dict[int, Revision]:
    return load_revisions(int(item["revision"]) for flag in flags for item in flag.passages)
