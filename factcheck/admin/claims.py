"""Claims and verdicts for moderators: to look at, since claims are read and verdicts signed."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.contrib.filters.admin import ChoicesDropdownFilter, RelatedDropdownFilter
from unfold.decorators import display

from factcheck.admin.base import ReadOnlyAdmin, ReadOnlyInline, shorten
from factcheck.models import Assessment, Claim, Evidence, Verdict

__all__ = ["AssessmentAdmin", "ClaimAdmin", "EvidenceAdmin", "VerdictAdmin"]

VERDICTS = {
    "supported": "success",
    "contradicted": "danger",
    "sources conflict": "danger",
    "partly supported": "warning",
    "not in the source": "warning",
}


class AssessmentInline(ReadOnlyInline):
    """What the machine made of a claim, run after run."""

    model = Assessment
    fields = ("verdict", "support", "threshold", "engine_version", "created_at")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Assessment]:
        return super().get_queryset(request).select_related("claim")


class VerdictInline(ReadOnlyInline):
    """What people decided on a claim."""

    model = Verdict
    fields = ("rating", "rationale", "decided_by", "decided_at", "second_by", "second_at")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Verdict]:
        return super().get_queryset(request).select_related("claim", "decided_by", "second_by")


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin):
    """Claims."""

    list_display = ("short", "kind", "worth", "article", "is_current")
    list_select_related = ("revision__article",)
    list_filter = ("kind", "is_current", ("revision__outlet", RelatedDropdownFilter))
    search_fields = ("text", "revision__article__title")
    search_help_text = "The claim's words or the article's title"
    inlines = (AssessmentInline, VerdictInline)
    fields = (
        *("text", "wording", "kind", "worth", "not_checkable"),
        *("article", "start", "end", "slots"),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        return super().get_queryset(request).defer("revision__text")

    @display(description="claim")
    def short(self, claim: Claim) -> str:
        """Show the claim."""
        return shorten(claim.text)

    @display(description="check-worthiness", ordering="checkworthiness")
    def worth(self, claim: Claim) -> str:
        """Show how much it is worth checking, from 0 to 1."""
        return f"{claim.checkworthiness:.2f}"

    @display(description="article")
    def article(self, claim: Claim) -> str:
        """Name the article."""
        return shorten(claim.revision.article.title, 60)


@admin.register(Verdict)
class VerdictAdmin(ReadOnlyAdmin):
    """Verdicts: signed on the desk's own pages, never changed here."""

    list_display = ("claimed", "rating", "decided_by", "decided_at", "second_by")
    list_select_related = ("claim", "decided_by", "second_by")
    list_filter = (
        ("rating", ChoicesDropdownFilter),
        ("second_by", admin.EmptyFieldListFilter),
    )
    search_fields = ("claim__text", "rationale")
    search_help_text = "The claim's words or the rationale"

    @display(description="claim")
    def claimed(self, verdict: Verdict) -> str:
        """Show the claim."""
        return shorten(verdict.claim.text)


class EvidenceInline(ReadOnlyInline):
    """The passages that an assessment rests on."""

    model = Evidence
    fields = ("text", "stance", "score", "revision")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        rows = super().get_queryset(request).select_related("revision__article")
        return rows.defer("revision__text")


@admin.register(Assessment)
class AssessmentAdmin(ReadOnlyAdmin):
    """Assessments: the machine's, kept as they were."""

    list_display = ("claimed", "suggestion", "support", "threshold", "engine_version", "created_at")
    list_select_related = ("claim", "run")
    list_filter = (("verdict", ChoicesDropdownFilter),)
    search_fields = ("claim__text", "input_hash")
    search_help_text = "The claim's words or the hash of the inputs"
    inlines = (EvidenceInline,)

    @display(description="claim")
    def claimed(self, assessment: Assessment) -> str:
        """Show the claim."""
        return shorten(assessment.claim.text)

    @display(description="suggests", ordering="verdict", label=VERDICTS)
    def suggestion(self, assessment: Assessment) -> str:
        """Show what the machine suggests."""
        return assessment.get_verdict_display()


@admin.register(Evidence)
class EvidenceAdmin(ReadOnlyAdmin):
    """Evidence: passages set against claims."""

    list_display = ("short", "stance", "score", "claimed", "article")
    list_select_related = ("assessment__claim", "revision__article")
    list_filter = (("stance", ChoicesDropdownFilter),)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        return super().get_queryset(request).defer("revision__text")

    @display(description="passage")
    def short(self, evidence: Evidence) -> str:
        """Show the passage."""
        return shorten(evidence.text)

    @display(description="claim")
    def claimed(self, evidence: Evidence) -> str:
        """Show the claim that it is set against."""
        return shorten(evidence.assessment.claim.text, 60)

    @display(description="article")
    def article(self, evidence: Evidence) -> str:
        """Name the article that it stands in."""
        return shorten(evidence.revision.article.title, 60)
