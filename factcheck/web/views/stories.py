"""Stories: the list, and what every article of one says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.db.models import Count
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from factcheck.models import Story
from factcheck.web.article_list import article_rows
from factcheck.web.listing import list_page
from factcheck.web.story_grid import build_grid
from factcheck.web.story_names import list_names

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

__all__ = ["list_stories", "show_story"]


@require_safe
@login_required
def list_stories(request: HttpRequest) -> HttpResponse:
    """List the stories, newest first."""
    stories = Story.objects.annotate(article_count=Count("articles"))
    page = list_page(stories, request.GET.get("before", ""))
    return render(request, "web/stories.html", {"page": page})


@require_safe
@login_required
def show_story(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the articles of a story, in pages, and its claims across the newest of them."""
    story = get_object_or_404(Story, pk=pk)
    articles = story.articles.select_related("outlet")
    page = list_page(articles, request.GET.get("before", ""))
    grid = build_grid(story)
    count = story.articles.count()
    context = {
        "story": story,
        "page": page,
        "rows": article_rows(page.rows),
        "grid": grid,
        "names": list_names(grid.articles),
        "article_count": count,
        "columns_left_out": count - len(grid.articles),
    }
    return render(request, "web/story.html", context)
