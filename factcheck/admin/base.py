"""What every list of the admin shares: no history is deleted, no page counts a whole table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin import ShowFacets
from django.db.models import Field, Model, URLField
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from factcheck.services import save_record

if TYPE_CHECKING:
    # unfold ships no types; its classes are Django's with templates of their own.
    from django.contrib.admin import ModelAdmin, TabularInline
else:
    from unfold.admin import ModelAdmin, TabularInline

__all__ = ["DeskAdmin", "ReadOnlyAdmin", "ReadOnlyInline", "link_to", "shorten"]

LONGEST_CELL = 120


class DeskAdmin(ModelAdmin):
    """A list that moderators may add to and correct, and from which nothing is deleted."""

    list_per_page = 50
    show_full_result_count = False
    show_facets = ShowFacets.NEVER
    list_filter_submit = True

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        save_record(record=obj)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def formfield_for_dbfield(
        self, db_field: Field[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> Any:
        if isinstance(db_field, URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)


class ReadOnlyAdmin(DeskAdmin):
    """A list of what only the desk itself writes."""

    ordering = ("-id",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ReadOnlyInline(TabularInline):
    """Rows of what only the desk itself writes, below what they belong to."""

    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


def shorten(text: str, length: int = LONGEST_CELL) -> str:
    """Cut a text to what a cell of a list can hold."""
    line = " ".join(text[: 2 * length].split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def link_to(url: str, text: Any) -> SafeString:
    """Write a link; its text is escaped."""
    return format_html(
        '<a class="text-primary-600 dark:text-primary-500" href="{}">{}</a>', url, text
    )
