"""A claim: the machine's suggestion, and the verdicts of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from factcheck import services
from factcheck.models import Verdict
from factcheck.web.claim_page import get_claim, read_claim_page
from factcheck.web.forms import VerdictForm, add_service_error
from factcheck.web.request import signed_in, tell_refusal

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

__all__ = ["decide", "show_claim", "sign"]


@require_safe
@login_required
def show_claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a claim with its slots, its evidence and its history."""
    return _render(request, pk, VerdictForm())


@require_POST
@login_required
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Record a verdict."""
    form = VerdictForm(request.POST)
    if not form.is_valid():
        return _render(request, pk, form, status=400)
    try:
        services.give_verdict(claim_id=pk, by=signed_in(request), **form.cleaned_data)
    except services.ServiceError as error:
        add_service_error(form, error)
        return _render(request, pk, form, status=error.status)
    messages.success(request, "Verdict recorded. It waits for a second signature.")
    return redirect("web:claim", pk=pk)


@require_POST
@login_required
def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the second signature under a verdict."""
    verdict = get_object_or_404(Verdict, pk=pk)
    try:
        services.sign_verdict(verdict_id=pk, by=signed_in(request))
    except services.ServiceError as error:
        tell_refusal(request, error)
    else:
        messages.success(request, "Signed.")
    return redirect("web:claim", pk=verdict.claim_id)


def _render(request: HttpRequest, pk: int, form: VerdictForm, *, status: int = 200) -> HttpResponse:
    claim = get_claim(pk)
    page = read_claim_page(claim, signed_in(request))
    context = {"claim": claim, "page": page, "form": form}
    return render(request, "web/claim.html", context, status=status)
