"""Claims with the machine's assessment, its reasons and the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from factcheck.api.serializers.fields import LinkField
from factcheck.api.serializers.passage import PassageSerializer, load_revisions, show_passage
from factcheck.api.serializers.slots import SlotsSerializer, show_slots
from factcheck.choices import EvidenceStance
from factcheck.engine.document import ReasonType
from factcheck.models import Assessment, Claim, Evidence, Revision

__all__ = ["ClaimDetailSerializer", "ClaimSerializer"]


class ReasonSerializer(serializers.Serializer[Any]):
    """Why a claim does not hold: the words of the claim, and the passage that differs."""

    type = serializers.ChoiceField(choices=[(kind.value, kind.value) for kind in ReasonType])
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()
    message = serializers.CharField()
    evidence = PassageSerializer(allow_null=True)


class EvidenceSerializer(PassageSerializer):
    """A passage set against the claim; `score` says from 0 to 1 how well it matches."""

    stance = serializers.ChoiceField(choices=EvidenceStance.choices)
    score = serializers.FloatField()


class AssessmentSerializer(serializers.ModelSerializer[Assessment]):
    """What the machine makes of the claim: a suggestion, never anyone's verdict."""

    reasons = serializers.SerializerMethodField()

    class Meta:
        model = Assessment
        fields = [
            "run",
            "verdict",
            "support",
            "threshold",
            "reasons",
            "engine_version",
            "input_hash",
            "created_at",
        ]
        read_only_fields = fields

    @extend_schema_field(ReasonSerializer(many=True))
    def get_reasons(self, assessment: Assessment) -> list[dict[str, Any]]:
        """Give the reasons with their passages."""
        revisions = self.context["revisions"]
        return [_show_reason(reason, revisions) for reason in assessment.reasons]


class AssessmentDetailSerializer(AssessmentSerializer):
    """The assessment with the evidence that it rests on, the best match first."""

    evidence = serializers.SerializerMethodField()

    class Meta(AssessmentSerializer.Meta):
        fields = [*AssessmentSerializer.Meta.fields, "evidence"]
        read_only_fields = fields

    @extend_schema_field(EvidenceSerializer(many=True))
    def get_evidence(self, assessment: Assessment) -> list[dict[str, Any]]:
        """Give the evidence with outlet and address."""
        revisions = self.context["revisions"]
        return [_show_evidence(evidence, revisions) for evidence in assessment.evidence.all()]


class ClaimListSerializer(serializers.ListSerializer[Any]):
    """Looks up the revisions of a whole page of reasons at once."""

    def to_representation(self, data: Any) -> list[Any]:
        claims = list(data)
        self.context["revisions"] = _load(claims)
        return super().to_representation(claims)


class PartSerializer(serializers.Serializer[Any]):
    """A stretch of the text that a claim consists of, in code points."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()


class ClaimSerializer(serializers.ModelSerializer[Claim]):
    """A checkable assertion; `start` and `end` are code points into the text of `revision`.

    `wording` is the claim as a sentence that stands alone: what it borrows from its sentence (a
    subject, "she said") put in place, pronouns filled in where only one thing can be meant.
    `parts` are the stretches that it consists of; `not_checkable` says why it cannot be checked
    (question, instruction, opinion, future, ambiguous, boilerplate, fragment), "" where it can.
    `assessment` is the newest of the machine's, null before the first run ends.
    """

    claim_url = LinkField(to="claim", source="pk")
    article = serializers.IntegerField(source="revision.article_id", read_only=True)
    article_url = LinkField(to="article", source="revision.article_id")
    parts = PartSerializer(many=True, read_only=True)
    slots = serializers.SerializerMethodField()
    assessment = serializers.SerializerMethodField()

    class Meta:
        model = Claim
        list_serializer_class = ClaimListSerializer
        fields = [
            "id",
            "claim_url",
            "article",
            "article_url",
            "revision",
            "start",
            "end",
            "text",
            "wording",
            "parts",
            "kind",
            "checkworthiness",
            "not_checkable",
            "is_current",
            "slots",
            "assessment",
        ]
        read_only_fields = fields

    @extend_schema_field(SlotsSerializer)
    def get_slots(self, claim: Claim) -> dict[str, Any]:
        """Give the slots."""
        return show_slots(claim.slots)

    @extend_schema_field(AssessmentSerializer(allow_null=True))
    def get_assessment(self, claim: Claim) -> dict[str, Any] | None:
        """Give the newest assessment."""
        assessment = _newest(claim)
        return AssessmentSerializer(assessment, context=self.context).data if assessment else None


class ClaimDetailSerializer(ClaimSerializer):
    """One claim with the evidence set against it."""

    @extend_schema_field(AssessmentDetailSerializer(allow_null=True))
    def get_assessment(self, claim: Claim) -> dict[str, Any] | None:
        """Give the newest assessment with its evidence."""
        assessment = _newest(claim)
        if assessment is None:
            return None
        evidence_ids = {evidence.revision_id for evidence in assessment.evidence.all()}
        context = {**self.context, "revisions": _load([claim], evidence_ids)}
        return AssessmentDetailSerializer(assessment, context=context).data


def _newest(claim: Claim) -> Assessment | None:
    return next(iter(claim.assessments.all()), None)  # the view prefetched one a claim


def _load(claims: Iterable[Claim], more: Iterable[int] = ()) -> dict[int, Revision]:
    assessments = filter(None, map(_newest, claims))
    reasons = (reason for assessment in assessments for reason in assessment.reasons)
    sources = {int(reason["evidence"]["source"]) for reason in reasons if reason["evidence"]}
    return load_revisions(sources.union(more))


def _show_reason(reason: Mapping[str, Any], revisions: Mapping[int, Revision]) -> dict[str, Any]:
    passage = reason["evidence"]
    return {
        "type": reason["type"],
        **reason["span"],
        "message": reason["message"],
        "evidence": show_passage(int(passage["source"]), passage["span"], revisions)
        if passage
        else None,
    }


def _show_evidence(evidence: Evidence, revisions: Mapping[int, Revision]) -> dict[str, Any]:
    span = {"start": evidence.start, "end": evidence.end, "text": evidence.text}
    passage = show_passage(evidence.revision_id, span, revisions) or {}
    return {**passage, "stance": evidence.stance, "score": evidence.score}
