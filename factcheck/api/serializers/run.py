"""Runs: how far an analysis is, and how it ended."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from factcheck.api.serializers.fields import LinkField
from factcheck.models import Run

__all__ = ["RunBriefSerializer", "RunSerializer"]


class RunBriefSerializer(serializers.ModelSerializer[Run]):
    """Where a run stands, as articles show it."""

    run_url = LinkField(to="run", source="pk")

    class Meta:
        model = Run
        fields = ["id", "run_url", "state", "progress"]
        read_only_fields = fields


class RunSerializer(serializers.ModelSerializer[Run]):
    """One analysis of one revision. `progress` goes from 0 to 1, `timings` are seconds by stage."""

    run_url = LinkField(to="run", source="pk")
    article = serializers.IntegerField(source="revision.article_id", read_only=True)
    article_url = LinkField(to="article", source="revision.article_id")
    timings: Any = serializers.DictField(child=serializers.FloatField(), read_only=True)

    class Meta:
        model = Run
        fields = [
            "id",
            "run_url",
            "article",
            "article_url",
            "revision",
            "state",
            "trigger",
            "stage",
            "progress",
            "error",
            "timings",
            "attempts",
            "engine_version",
            "created_at",
            "started_at",
            "finished_at",
        ]
        read_only_fields = fields
