"""The filters of every list. A parameter that no list knows is refused, not ignored."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django_filters import rest_framework as filters
from django_filters.fields import IsoDateTimeField
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

from factcheck.api.authentication import partner_of
from factcheck.api.pagination import LARGEST_ID
from factcheck.choices import (
    ArticleOrigin,
    CheckSeverity,
    FlagState,
    MachineVerdict,
    Rating,
    RunState,
)
from factcheck.engine.document import ClaimKind
from factcheck.models import Article, Claim, Flag, Run, Verdict

__all__ = [
    "ArticleFilter",
    "ClaimFilter",
    "FlagFilter",
    "RunFilter",
    "StrictFilterBackend",
    "VerdictFilter",
]

PAGE_PARAMETERS = {"cursor", "page_size"}


class StrictFilterBackend(filters.DjangoFilterBackend):
    """Answers a misspelt parameter with 400: `?stat=open` must not list everything."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> Any:
        known = self.get_filterset_class(view, queryset).base_filters
        if unknown := sorted(set(request.query_params) - set(known) - PAGE_PARAMETERS):
            message = f"Unknown parameter. Known are: {', '.join([*known, *PAGE_PARAMETERS])}."
            raise ValidationError({name: [message] for name in unknown})
        return super().filter_queryset(request, queryset, view)


class IdFilter(filters.NumberFilter):
    """The id of one object."""

    field_class = forms.IntegerField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, min_value=1, max_value=LARGEST_ID, **kwargs)


class MomentField(IsoDateTimeField):
    """A moment that can be told in UTC, as the database keeps it."""

    def to_python(self, value: object) -> datetime | None:
        """Read a moment; raise the form's own error where it is none."""
        try:
            moment: datetime | None = super().to_python(value)
            return moment and moment.astimezone(UTC)
        except OverflowError:
            raise forms.ValidationError(self.error_messages["invalid"], "invalid") from None


class Since(filters.IsoDateTimeFilter):
    """From this moment on, included: "2024-06-18T09:00:00Z"."""

    field_class = MomentField

    def __init__(self, field_name: str, **kwargs: Any) -> None:
        label = "From this moment on, ISO 8601."
        super().__init__(field_name, lookup_expr="gte", label=label, **kwargs)


class ArticleFilter(filters.FilterSet):
    """Articles."""

    outlet = IdFilter("outlet_id")
    story = IdFilter("story_id", method="filter_story", label="For the desk only.")
    origin = filters.ChoiceFilter(choices=ArticleOrigin.choices)
    state = filters.ChoiceFilter(
        "newest_state", choices=RunState.choices, label="Of the newest run."
    )
    since = Since("created_at")

    class Meta:
        model = Article
        fields: list[str] = []

    def filter_story(self, queryset: QuerySet[Article], name: str, value: int) -> Any:
        """Refuse a partner: which articles share a story would tell of others' drafts."""
        if partner_of(self.request) is not None:
            raise ValidationError({"story": ["Stories are the desk's own: leave this out."]})
        return queryset.filter(story=value)


class RunFilter(filters.FilterSet):
    """Runs."""

    article = IdFilter("revision__article_id")
    state = filters.ChoiceFilter(choices=RunState.choices)
    since = Since("created_at")

    class Meta:
        model = Run
        fields: list[str] = []


class ClaimFilter(filters.FilterSet):
    """Claims."""

    article = IdFilter("revision__article_id")
    run = IdFilter("revision__runs", label="Of the text that this run analyses.")
    kind = filters.ChoiceFilter(choices=[(kind.value, kind.value) for kind in ClaimKind])
    verdict = filters.ChoiceFilter(
        "newest_verdict", choices=MachineVerdict.choices, label="What the machine suggests."
    )
    is_current = filters.ChoiceFilter(
        choices=[("true", "true"), ("false", "false")],
        method="filter_current",
        label="False: those that a later run no longer reads. True unless told.",
    )
    since = Since("assessed_at")

    class Meta:
        model = Claim
        fields: list[str] = []

    def filter_queryset(self, queryset: QuerySet[Claim]) -> QuerySet[Claim]:
        is_current = self.form.cleaned_data.get("is_current") != "false"
        filtered: QuerySet[Claim] = super().filter_queryset(queryset.filter(is_current=is_current))
        return filtered

    def filter_current(self, queryset: QuerySet[Claim], name: str, value: str) -> QuerySet[Claim]:
        """Leave it to `filter_queryset`, which also knows when nothing is said."""
        return queryset


class FlagFilter(filters.FilterSet):
    """Flags."""

    article = IdFilter("revision__article_id")
    run = IdFilter("revision__runs", label="Of the text that this run analyses.")
    claim = IdFilter("claim_id")
    check = filters.CharFilter("check_id", max_length=60)
    severity = filters.MultipleChoiceFilter(choices=CheckSeverity.choices)
    state = filters.MultipleChoiceFilter(choices=FlagState.choices)
    since = Since("changed_at", method="filter_since")

    class Meta:
        model = Flag
        fields: list[str] = []

    def filter_since(self, queryset: QuerySet[Flag], name: str, value: datetime) -> QuerySet[Flag]:
        """Ask the index for what changed first: the list's own order would look at every flag."""
        changed = Flag.objects.filter(changed_at__gte=value).order_by()
        return queryset.filter(pk__in=changed.values("pk"))


class VerdictFilter(filters.FilterSet):
    """Verdicts."""

    article = IdFilter("claim__revision__article_id")
    claim = IdFilter("claim_id")
    rating = filters.ChoiceFilter(choices=Rating.choices)
    since = Since("decided_at", method="filter_since")

    class Meta:
        model = Verdict
        fields: list[str] = []

    def filter_since(
        self, queryset: QuerySet[Verdict], name: str, value: datetime
    ) -> QuerySet[Verdict]:
        """Count the signature too: a partner sees a verdict only from then on."""
        return queryset.filter(Q(decided_at__gte=value) | Q(second_at__gte=value))
