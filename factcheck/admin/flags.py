"""Flags for moderators: searched, filtered, and decided many at a time."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.safestring import SafeString
from unfold.contrib.filters.admin import (
    ChoicesDropdownFilter,
    RelatedDropdownFilter,
)
from unfold.decorators import action, display

from factcheck.admin.base import ReadOnlyAdmin, ReadOnlyInline, link_to, shorten
from factcheck.admin.bulk import answer_bulk
from factcheck.admin.filters import CheckFilter
from factcheck.choices import Action
from factcheck.models import Decision, Flag
from factcheck.querysets import FlagQuerySet

__all__ = ["FlagAdmin"]

SEVERITIES = {"blocker": "danger", "warning": "warning", "note": "info"}
STATES = {"open": "warning", "taken": "info", "confirmed": "danger", "dismissed": "success"}


class DecisionInline(ReadOnlyInline):
    """The history of a flag."""

    model = Decision
    fields = ("at", "by", "action", "from_state", "to_state", "reason", "scope", "note")
    readonly_fields = fields
    verbose_name_plural = "history"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        return super().get_queryset(request).select_related("by", "flag")


@admin.register(Flag)
class FlagAdmin(ReadOnlyAdmin):
    """Flags."""

    actions = ("confirm", "dismiss")
    list_display = ("message", "level", "standing", "check_id", "article", "outlet", "created_at")
    list_display_links = ("message",)
    list_select_related = ("revision__article", "revision__outlet")
    list_filter: ClassVar[tuple[Any, ...]] = (
        ("severity", ChoicesDropdownFilter),
        ("state", ChoicesDropdownFilter),
        CheckFilter,
        ("revision__outlet", RelatedDropdownFilter),
    )
    search_fields = ("message", "quote", "revision__article__title")
    search_help_text = "Message, flagged words or the article's title"
    inlines = (DecisionInline,)
    fieldsets = (
        (None, {"fields": ("message", "quote", "article", "outlet")}),
        ("Finding", {"fields": ("check_id", "check_version", "level", "start", "end", "claim")}),
        ("Standing", {"fields": ("standing", "claimed_by", "version", "created_at", "changed_at")}),
        ("Evidence", {"fields": ("passages", "evidence_hash", "run"), "classes": ("collapse",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Flag]:
        return super().get_queryset(request).defer("revision__text")

    def has_decide_permission(self, request: HttpRequest) -> bool:
        """Let those decide whose account may change flags; nobody edits one by hand."""
        return request.user.has_perm("factcheck.change_flag")

    @display(description="severity", ordering="severity_rank", label=SEVERITIES)
    def level(self, flag: Flag) -> str:
        """Show how much it matters."""
        return flag.get_severity_display()

    @display(description="state", ordering="state", label=STATES)
    def standing(self, flag: Flag) -> str:
        """Show where it stands."""
        return flag.get_state_display()

    @display(description="article")
    def article(self, flag: Flag) -> SafeString:
        """Link to the flag on the desk's own page."""
        return link_to(flag.get_absolute_url(), shorten(flag.revision.article.title, 60))

    @display(description="outlet")
    def outlet(self, flag: Flag) -> str:
        """Name the outlet."""
        return flag.revision.outlet.name

    @action(description="Confirm…", permissions=["decide"])
    def confirm(self, request: HttpRequest, flags: FlagQuerySet) -> HttpResponse | None:
        """Confirm the selected flags after a look at how many there are."""
        return answer_bulk(self, request, flags, Action.CONFIRM)

    @action(description="Dismiss…", permissions=["decide"])
    def dismiss(self, request: HttpRequest, flags: FlagQuerySet) -> HttpResponse | None:
        """Dismiss the selected flags, with the reason."""
        return answer_bulk(self, request, flags, Action.DISMISS)
