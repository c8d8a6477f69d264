"""The progress of a run, and the click that tries again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from factcheck import services
from factcheck.models import Article, Run
from factcheck.web.progress import read_progress
from factcheck.web.request import signed_in, tell_refusal

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

__all__ = ["retry", "show_progress"]


@never_cache
@require_safe
@login_required
def show_progress(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the progress line of an article; it polls only while its run is open."""
    article = get_object_or_404(Article, pk=pk)
    run = Run.objects.filter(revision__article=article).order_by("-id").first()
    context = {"article": article, "run": run, "progress": read_progress(run), "is_update": True}
    return render(request, "web/parts/progress.html", context)


@require_POST
@login_required
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask again for an analysis that failed."""
    run = get_object_or_404(Run.objects.select_related("revision__article"), pk=pk)
    try:
        services.retry_run(run=run, by=signed_in(request))
    except services.ServiceError as error:
        tell_refusal(request, error)
    else:
        messages.success(request, "The analysis starts again.")
    return redirect(run.revision.article)
