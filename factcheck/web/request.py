"""What every view needs of its request: who asks, where to go next, how a refusal is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from factcheck.web.wording import as_sentence

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.http import HttpRequest, HttpResponse

    from factcheck.services import ServiceError

__all__ = ["read_count", "redirect_back", "signed_in", "tell_refusal"]


def signed_in(request: HttpRequest) -> User:
    """Give the editor who asks; for views behind `login_required`."""
    return cast("User", request.user)


def read_count(words: str) -> int | None:
    """Read an id or a version from an address or a form; None for anything that is neither."""
    is_count = words.isascii() and words.isdecimal() and len(words) < 19
    return int(words) if is_count else None


def redirect_back(request: HttpRequest, *, default: str) -> HttpResponse:
    """Go to the page that the form names as `next`, if it is one of ours, else to `default`."""
    target = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(
        target, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return redirect(target if is_ours else default)


def tell_refusal(request: HttpRequest, error: ServiceError) -> None:
    """Keep a service's refusal for the next page."""
    messages.error(request, as_sentence(error.detail))
