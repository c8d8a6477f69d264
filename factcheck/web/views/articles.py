"""Articles: the list, and the page on which one is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from factcheck.models import Article, Derivation
from factcheck.web.article_list import article_rows
from factcheck.web.article_page import read_article_page
from factcheck.web.listing import list_page
from factcheck.web.request import read_count
from factcheck.web.rewrite import align

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

__all__ = ["list_articles", "show_article"]


@require_safe
@login_required
def list_articles(request: HttpRequest) -> HttpResponse:
    """List the articles, newest first."""
    articles = Article.objects.select_related("outlet", "story")
    page = list_page(articles, request.GET.get("before", ""))
    context = {"page": page, "rows": article_rows(page.rows)}
    return render(request, "web/articles.html", context)


@require_safe
@login_required
def show_article(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an article with its marks, or beside its source with `?beside=<derivation>`."""
    article = get_object_or_404(Article.objects.select_related("outlet", "story"), pk=pk)
    page = read_article_page(article, with_put_away="all" in request.GET)
    if page is None:
        raise Http404("The article has no text.")
    context = {"page": page, "article": article, "run": page.run, "progress": page.progress}
    chosen = _derivation(article, request.GET.get("beside", ""))
    if chosen is None:
        return render(request, "web/article.html", context)
    context["beside"] = align(chosen, page.shown)
    return render(request, "web/article_beside.html", context)


def _derivation(article: Article, words: str) -> Derivation | None:
    if not words:
        return None
    rows = Derivation.objects.select_related("derived", "source__article__outlet")
    return get_object_or_404(rows, pk=read_count(words), derived__article=article)
