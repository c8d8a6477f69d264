"""The queue of flags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.db.models import Max
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from factcheck.models import Article, Flag
from factcheck.web.decisions import read_decided
from factcheck.web.forms import QueueForm
from factcheck.web.queue import Position
from factcheck.web.request import read_count, signed_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

__all__ = ["show_news", "show_queue"]


@require_safe
@login_required
def show_queue(request: HttpRequest) -> HttpResponse:
    """Show the flags that wait, worst first."""
    form = QueueForm(request.GET)
    chosen = form.read(signed_in(request))
    page = chosen.page(Position.parse(request.GET.get("after", "")))
    context = {
        "form": form,
        "page": page,
        "counts": chosen.counts(),
        "decided": read_decided(request.GET, signed_in(request)),
        "is_first_page": "after" not in request.GET,
        "newest": Flag.objects.aggregate(Max("id"))["id__max"] or 0,
        "has_articles": bool(page.flags) or Article.objects.exists(),
    }
    return render(request, "web/queue.html", context)


@never_cache
@require_safe
@login_required
def show_news(request: HttpRequest) -> HttpResponse:
    """Say how many flags came in since `?newest=<id>`; they show when the editor asks for them."""
    form = QueueForm(request.GET)
    newest = read_count(request.GET.get("newest", "")) or 0
    count = form.read(signed_in(request)).count_newer(newest)
    context = {"form": form, "newest": newest, "news": count}
    return render(request, "web/parts/news.html", context)
