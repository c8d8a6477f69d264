"""The form by which an article comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from factcheck import services
from factcheck.choices import ArticleOrigin
from factcheck.models import Story
from factcheck.web.details_form import SubmissionForm
from factcheck.web.forms import add_service_error
from factcheck.web.request import read_count, signed_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

__all__ = ["submit"]


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def submit(request: HttpRequest) -> HttpResponse:
    """Take an article in and go to its page; the same text of one outlet gives the first one."""
    story = _story(request.GET.get("story", ""))
    if request.method != "POST":
        return render(request, "web/submit.html", {"form": SubmissionForm(story=story)})
    form = SubmissionForm(request.POST, request.FILES, story=story)
    submission = _submit(form, request) if form.is_valid() else None
    if submission is None:
        return render(request, "web/submit.html", {"form": form}, status=400)
    if submission.is_duplicate:
        since = f"{submission.revision.created_at:%d %B %Y}"
        messages.info(request, f"This text of this outlet came in on {since}: here it is.")
    return redirect(submission.article)


def _submit(form: SubmissionForm, request: HttpRequest) -> services.Submission | None:
    values = form.cleaned_data
    try:
        return services.submit_article(
            text=values["text"],
            outlet=values["outlet"],
            title=values["title"],
            published_on=values["published_on"],
            url=values["url"],
            byline=values["byline"],
            origin=ArticleOrigin.UPLOAD,
            submitted_by=signed_in(request),
            story=values["story"],
            sources=list(values["sources"]),
        )
    except services.ServiceError as error:
        add_service_error(form, error)
        return None


def _story(words: str) -> Story | None:
    pk = read_count(words)
    return None if pk is None else Story.objects.filter(pk=pk).first()
