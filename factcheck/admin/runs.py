"""Runs for moderators: what fails, why, and again."""

from __future__ import annotations

from datetime import timedelta

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from unfold.contrib.filters.admin import ChoicesDropdownFilter, RelatedDropdownFilter
from unfold.decorators import action, display

from factcheck.admin.base import ReadOnlyAdmin, link_to, shorten
from factcheck.choices import RunState
from factcheck.models import Run
from factcheck.services import ServiceError, retry_run

__all__ = ["RunAdmin"]

MOST_AT_ONCE = 100
STATES = {"waiting": "info", "running": "info", "completed": "success", "failed": "danger"}


@admin.register(Run)
class RunAdmin(ReadOnlyAdmin):
    """Runs."""

    actions = ("retry",)
    list_display = ("id", "article", "standing", "trigger", "share", "attempts", "took", "reason")
    list_display_links = ("id",)
    list_select_related = ("revision__article",)
    list_filter = (
        ("state", ChoicesDropdownFilter),
        ("trigger", ChoicesDropdownFilter),
        ("revision__outlet", RelatedDropdownFilter),
    )
    search_fields = ("revision__article__title", "error", "cause")
    search_help_text = "The article's title, the error or its cause"
    fieldsets = (
        (None, {"fields": ("article", "standing", "stage", "share", "error", "cause")}),
        ("Work", {"fields": ("trigger", "attempts", "engine_version", "timings")}),
        (
            "Times",
            {"fields": ("created_at", "enqueued_at", "started_at", "heartbeat_at", "finished_at")},
        ),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Run]:
        return super().get_queryset(request).defer("revision__text")

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Let those retry whose account may change runs; nobody edits one by hand."""
        return request.user.has_perm("factcheck.change_run")

    @display(description="state", ordering="state", label=STATES)
    def standing(self, run: Run) -> str:
        """Show where it stands."""
        return run.get_state_display()

    @display(description="article")
    def article(self, run: Run) -> SafeString:
        """Link to the article on the desk's own page."""
        article = run.revision.article
        return link_to(article.get_absolute_url(), shorten(article.title, 60))

    @display(description="progress")
    def share(self, run: Run) -> str:
        """Show how far it is."""
        return f"{run.progress:.0%}"

    @display(description="took")
    def took(self, run: Run) -> timedelta | None:
        """Show how long it worked, to the second."""
        if run.started_at is None or run.finished_at is None:
            return None
        return timedelta(seconds=round((run.finished_at - run.started_at).total_seconds()))

    @display(description="error")
    def reason(self, run: Run) -> str:
        """Show why it failed."""
        return shorten(run.error, 80)

    @action(description="Retry", permissions=["retry"])
    def retry(self, request: HttpRequest, runs: QuerySet[Run]) -> None:
        """Ask again for the selected runs that failed or stopped."""
        assert request.user.is_authenticated
        chosen = list(runs.filter(state__in=[RunState.FAILED, RunState.STOPPED])[:MOST_AT_ONCE])
        started = set()
        for run in chosen:
            try:
                started.add(retry_run(run=run, by=request.user).pk)
            except ServiceError as error:
                self.message_user(request, error.detail, messages.ERROR)
        if not chosen:
            self.message_user(
                request, "Only failed or stopped runs can be retried.", messages.WARNING
            )
        elif started:
            many = "run waits" if len(started) == 1 else "runs wait"
            self.message_user(request, f"{len(started)} {many} for a worker.", messages.SUCCESS)
