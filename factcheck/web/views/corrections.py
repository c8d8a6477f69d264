"""The form by which an editor corrects what an article declares about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from factcheck import services
from factcheck.models import Article
from factcheck.web.details_form import CorrectionForm
from factcheck.web.forms import add_service_error
from factcheck.web.request import signed_in
from factcheck.web.wording import field_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest, HttpResponse

    from factcheck.models import ArticleChange

__all__ = ["correct"]


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an article's details, or correct them and go back to it."""
    article = get_object_or_404(Article.objects.select_related("outlet", "story"), pk=pk)
    if request.method != "POST":
        return _render(request, article, CorrectionForm(article))
    form = CorrectionForm(article, request.POST)
    if not form.is_valid():
        return _render(request, article, form, status=400)
    values = form.cleaned_data
    try:
        changes = services.correct_article(
            article_id=pk,
            by=signed_in(request),
            seen_change=values["seen_change"],
            title=values["title"],
            outlet=values["outlet"],
            published_on=values["published_on"],
            byline=values["byline"],
            url=values["url"],
            story=values["story"],
            sources=list(values["sources"]),
        )
    except services.ServiceError as error:
        add_service_error(form, error)
        return _render(request, article, form, status=error.status)
    messages.success(request, _tell(changes))
    return redirect(article)


def _render(
    request: HttpRequest, article: Article, form: CorrectionForm, *, status: int = 200
) -> HttpResponse:
    changes = article.changes.select_related("by")
    context = {"article": article, "form": form, "changes": changes}
    return render(request, "web/correct.html", context, status=status)


def _tell(changes: Sequence[ArticleChange]) -> str:
    if not changes:
        return "Nothing was changed."
    return f"Corrected: {', '.join(field_words(change.field) for change in changes)}."
