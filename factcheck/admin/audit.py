"""The trail: decisions, corrections of articles, idempotency keys, and what the admin did."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from unfold.contrib.filters.admin import ChoicesDropdownFilter
from unfold.decorators import display

from factcheck.admin.base import ReadOnlyAdmin, shorten
from factcheck.models import ArticleChange, Decision, SubmissionKey

__all__ = ["ArticleChangeAdmin", "DecisionAdmin", "LogEntryAdmin", "SubmissionKeyAdmin"]


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    """Decisions: rows are only ever added, and not here."""

    list_display = ("at", "who", "action", "finding", "from_state", "to_state", "reason", "note")
    list_select_related = ("flag", "by")
    list_filter = (
        ("action", ChoicesDropdownFilter),
        ("reason", ChoicesDropdownFilter),
        ("scope", ChoicesDropdownFilter),
    )
    search_fields = ("flag__message", "note", "by__username")
    search_help_text = "The flag's message, the note or the editor's name"

    @display(description="by", empty_value="the desk itself")
    def who(self, decision: Decision) -> str | None:
        """Name who decided."""
        return decision.by.get_username() if decision.by else None

    @display(description="flag")
    def finding(self, decision: Decision) -> str:
        """Show the flag."""
        return shorten(decision.flag.message, 80)


@admin.register(ArticleChange)
class ArticleChangeAdmin(ReadOnlyAdmin):
    """Corrections of what articles declare: rows are only ever added, and not here."""

    list_display = ("at", "by", "piece", "field", "old", "new")
    list_select_related = ("article", "by")
    list_filter = ("field",)
    search_fields = ("article__title", "old", "new", "by__username")
    search_help_text = "The article's title, what was or is declared, or the editor's name"

    @display(description="article")
    def piece(self, change: ArticleChange) -> str:
        """Name the article."""
        return shorten(change.article.title, 80)


@admin.register(SubmissionKey)
class SubmissionKeyAdmin(ReadOnlyAdmin):
    """Idempotency keys that partners sent."""

    list_display = ("key", "partner", "run", "is_duplicate", "created_at")
    list_select_related = ("partner__outlet", "run")
    search_fields = ("key",)


@admin.register(LogEntry)
class LogEntryAdmin(ReadOnlyAdmin):
    """What was done in the admin."""

    list_display = ("action_time", "user", "content_type", "object_repr", "action_flag", "change")
    list_select_related = ("user", "content_type")
    list_filter = ("action_flag",)
    search_fields = ("object_repr", "user__username")

    @display(description="change")
    def change(self, entry: LogEntry) -> str:
        """Say in words what was changed."""
        return str(entry.get_change_message())
