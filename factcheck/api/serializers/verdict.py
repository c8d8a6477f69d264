"""Verdicts: what people decided on claims."""

from __future__ import annotations

from rest_framework import serializers

from factcheck.api.serializers.fields import DeskOnlyField, LinkField
from factcheck.models import Verdict

__all__ = ["VerdictSerializer"]


class VerdictSerializer(serializers.ModelSerializer[Verdict]):
    """A person's decision on a claim; it is signed once a second person agreed.

    The newest verdict of a claim counts. Names are the desk's own: null for a partner.
    """

    claim_url = LinkField(to="claim", source="claim_id")
    article = serializers.IntegerField(source="claim.revision.article_id", read_only=True)
    article_url = LinkField(to="article", source="claim.revision.article_id")
    is_signed = serializers.SerializerMethodField()
    decided_by = DeskOnlyField()
    second_by = DeskOnlyField()

    class Meta:
        model = Verdict
        fields = [
            "id",
            "claim",
            "claim_url",
            "article",
            "article_url",
            "rating",
            "rationale",
            "is_signed",
            "decided_at",
            "decided_by",
            "second_at",
            "second_by",
        ]
        read_only_fields = fields

    def get_is_signed(self, verdict: Verdict) -> bool:
        """Say whether a second person agreed."""
        return verdict.second_by_id is not None
