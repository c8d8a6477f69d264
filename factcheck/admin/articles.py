"""The archive for moderators: outlets, stories, articles, revisions, what came from what."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.contrib.filters.admin import ChoicesDropdownFilter, RelatedDropdownFilter
from unfold.decorators import action, display

from factcheck.admin.base import DeskAdmin, ReadOnlyAdmin, ReadOnlyInline, shorten
from factcheck.admin.corrections import CorrectionForm
from factcheck.choices import RunTrigger
from factcheck.models import Article, Derivation, Outlet, Revision, Sentence, Story
from factcheck.services import start_run

__all__ = ["ArticleAdmin", "DerivationAdmin", "OutletAdmin", "RevisionAdmin", "StoryAdmin"]

MOST_AT_ONCE = 100
SHOWN_CHARACTERS = 20_000


@admin.register(Outlet)
class OutletAdmin(DeskAdmin):
    """Outlets."""

    list_display = ("name", "kind", "homepage")
    list_filter = (("kind", ChoicesDropdownFilter),)
    search_fields = ("name",)


class ArticleInline(ReadOnlyInline):
    """The articles of a story."""

    model = Article
    fields = ("title", "outlet", "published_on", "origin")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).select_related("outlet")


@admin.register(Story)
class StoryAdmin(DeskAdmin):
    """Stories."""

    list_display = ("title", "created_at")
    search_fields = ("title",)
    ordering = ("-id",)
    inlines = (ArticleInline,)


class RevisionInline(ReadOnlyInline):
    """The texts of an article; each opens on a page of its own."""

    model = Revision
    fields = ("number", "sha256", "created_at")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        return super().get_queryset(request).select_related("article").defer("text")


@admin.register(Article)
class ArticleAdmin(ReadOnlyAdmin):
    """Articles. What they declare is corrected here, by the service; texts stay as they came."""

    actions = ("analyse",)
    form = CorrectionForm
    autocomplete_fields = ("outlet", "story", "sources")
    readonly_fields = (
        *("text", "origin", "submitted_by", "partner"),
        *("licence_note", "created_at"),
    )
    list_display = ("title", "outlet", "published_on", "origin", "story", "created_at")
    list_select_related = ("outlet", "story")
    list_filter = (
        ("origin", ChoicesDropdownFilter),
        ("outlet", RelatedDropdownFilter),
    )
    search_fields = ("title", "byline", "url")
    search_help_text = "Title, byline or URL"
    inlines = (RevisionInline,)
    fieldsets = (
        (
            None,
            {"fields": ("title", "outlet", "byline", "published_on", "url", "story", "sources")},
        ),
        ("Text", {"fields": ("text",)}),
        (
            "Where it came from",
            {
                "fields": (
                    "origin",
                    "submitted_by",
                    "partner",
                    "licence_note",
                    "created_at",
                )
            },
        ),
    )

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("factcheck.change_article")

    def get_form(self, request: HttpRequest, obj: Article | None = None, **kwargs: Any) -> Any:  # type: ignore[override]
        form: Any = super().get_form(request, obj, **kwargs)
        form.by = request.user
        return form

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: Any) -> None:
        """Write nothing: the form has stored it by the service."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        """Write nothing, likewise."""

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, *add: Any
    ) -> Any:
        # The revisions below it are only shown: their forms were never saved.
        return super().construct_change_message(request, form, [], *add)

    def has_analyse_permission(self, request: HttpRequest) -> bool:
        """Let those ask for a run whose account may change runs."""
        return request.user.has_perm("factcheck.change_run")

    @display(description="newest text")
    def text(self, article: Article) -> SafeString:
        """Show the newest revision's text, as text."""
        revision = article.revisions.order_by("-number").first()
        return show_text(revision.text if revision else "")

    @action(description="Analyse again", permissions=["analyse"])
    def analyse(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        """Ask for a new run of each selected article's newest text."""
        newest = Revision.objects.order_by("-number").defer("text")
        chosen = articles.prefetch_related(Prefetch("revisions", newest))[:MOST_AT_ONCE]
        revisions = [next(iter(article.revisions.all()), None) for article in chosen]
        runs = [start_run(revision=row, trigger=RunTrigger.RETRY) for row in revisions if row]
        many = "run waits" if len(runs) == 1 else "runs wait"
        self.message_user(request, f"{len(runs)} {many} for a worker.", messages.SUCCESS)


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    """Revisions: immutable texts."""

    list_display = ("article", "number", "outlet", "sha256", "created_at")
    list_select_related = ("article", "outlet")
    list_filter = (("outlet", RelatedDropdownFilter),)
    search_fields = ("sha256", "article__title")
    search_help_text = "SHA-256 or the article's title"
    fields = (
        "article",
        "number",
        "outlet",
        "sha256",
        "read_with",
        "language",
        "created_at",
        "words",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        return super().get_queryset(request).defer("text")

    @display(description="text")
    def words(self, revision: Revision) -> SafeString:
        """Show the text, as text."""
        return show_text(revision.text)


@admin.register(Sentence)
class SentenceAdmin(ReadOnlyAdmin):
    """Sentences with the facts read from them."""

    list_display = ("short", "kind", "revision", "index")
    list_select_related = ("revision__article",)
    list_filter = ("kind",)
    fields = ("revision", "index", "start", "end", "kind", "text", "facts")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Sentence]:
        return super().get_queryset(request).defer("revision__text")

    @display(description="sentence")
    def short(self, sentence: Sentence) -> str:
        """Show the sentence."""
        return shorten(sentence.text)


@admin.register(Derivation)
class DerivationAdmin(ReadOnlyAdmin):
    """Which article was rewritten from which."""

    list_display = ("derived", "source", "score", "is_credited")
    list_select_related = ("derived__article", "source__article")
    list_filter = ("is_credited",)
    search_fields = ("derived__article__title", "source__article__title")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Derivation]:
        return super().get_queryset(request).defer("derived__text", "source__text")


def show_text(text: str) -> SafeString:
    """Show a text as it is, escaped, cut where it would make the page too long."""
    rest = len(text) - SHOWN_CHARACTERS
    more = f"\n\n[{rest:,} more characters]" if rest > 0 else ""
    return format_html(
        '<div class="whitespace-pre-wrap max-w-prose">{}{}</div>', text[:SHOWN_CHARACTERS], more
    )
