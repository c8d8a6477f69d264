"""Filters whose values come from the rows themselves."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from unfold.contrib.filters.admin import DropdownFilter

from factcheck.models import Flag

__all__ = ["CheckFilter"]


class CheckFilter(DropdownFilter):
    """By check, among those that ever flagged something; retired ones stay to be found."""

    title = "check"
    parameter_name = "check"

    def lookups(self, request: HttpRequest, model_admin: ModelAdmin[Any]) -> list[tuple[str, str]]:
        checks = Flag.objects.order_by("check_id").values_list("check_id", flat=True).distinct()
        return [(check_id, check_id.replace("_", " ")) for check_id in checks]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Flag]) -> QuerySet[Flag]:
        return queryset.filter(check_id=self.value()) if self.value() else queryset
