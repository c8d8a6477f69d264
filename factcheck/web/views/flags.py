"""One flag with both passages, and what an editor decides on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponseBadRequest
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from factcheck import services
from factcheck.web.decisions import DECIDERS
from factcheck.web.flag_page import flag_url, get_flag, read_flag_page, url_after_decision
from factcheck.web.forms import DismissForm
from factcheck.web.request import read_count, redirect_back, signed_in
from factcheck.web.wording import as_sentence

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

__all__ = ["decide", "show_flag"]


@require_safe
@login_required
def show_flag(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a flag: the reason, both sides, what can be decided, what was decided before."""
    return _render(request, pk, DismissForm(is_wanted="dismiss" in request.GET))


@require_POST
@login_required
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Carry out what the button says and go where the form says: to the next flag, mostly."""
    action = request.POST.get("action", "")
    if action not in DECIDERS:
        return HttpResponseBadRequest(f"action: choose one of {', '.join(DECIDERS)}")
    form = DismissForm(request.POST)
    if action == "dismiss" and not form.is_valid():
        return _render(request, pk, form, status=400)
    wanted: dict[str, Any] = form.cleaned_data if action == "dismiss" else {}
    version = read_count(request.POST.get("version", ""))
    if version is None and request.POST.get("version"):
        # Guessing here would skip the look at what others decided meanwhile.
        return HttpResponseBadRequest("version: give the number that the page came with")
    try:
        flag = DECIDERS[action](
            flag_id=pk, by=signed_in(request), expected_version=version, **wanted
        )
    except services.ServiceError as error:
        # What was written comes back with the refusal.
        kept = form if action == "dismiss" else DismissForm()
        refusal = as_sentence(error.detail)
        return _render(request, pk, kept, status=error.status, refusal=refusal)
    if action in {"confirm", "dismiss"}:
        onward = url_after_decision(flag, request.GET, signed_in(request))
    else:
        onward = flag_url(flag.pk, request.GET)
    return redirect_back(request, default=onward)


def _render(
    request: HttpRequest, pk: int, form: DismissForm, *, status: int = 200, refusal: str = ""
) -> HttpResponse:
    flag = get_flag(pk)
    page = read_flag_page(flag, request.GET, signed_in(request))
    context = {"page": page, "flag": flag, "form": form, "refusal": refusal}
    return render(request, "web/flag.html", context, status=status)
