"""Deciding many flags at once: a page that says how many of what, then one message with the count.

The page carries the ids and versions that were counted, so that what is decided is what was looked
at: a flag that was judged anew between the look and the click stays as it is.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import ModelAdmin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextareaWidget

from factcheck.choices import Action, CheckSeverity, DismissReason, FlagState
from factcheck.models import Flag
from factcheck.querysets import FlagQuerySet
from factcheck.services import ServiceError, decide_flags

__all__ = ["answer_bulk"]

MOST_AT_ONCE = 500
SHOWN = 10
PAST = {Action.CONFIRM: "confirmed", Action.DISMISS: "dismissed"}


class DismissForm(forms.Form):
    """Why the flags are no problem."""

    reason = forms.ChoiceField(
        choices=[("", "Choose a reason"), *DismissReason.choices], widget=UnfoldAdminSelectWidget
    )
    note = forms.CharField(
        required=False, max_length=2000, widget=UnfoldAdminTextareaWidget(attrs={"rows": 3})
    )


def answer_bulk(
    model_admin: ModelAdmin[Flag], request: HttpRequest, flags: FlagQuerySet, action: Action
) -> HttpResponse | None:
    """Show what is about to be decided, or decide it; None leads back to the list."""
    waiting = dict(flags.open().values_list("pk", "version")[: MOST_AT_ONCE + 1])
    seen = _read_seen(request.POST.get("seen", ""))
    is_sent = "decide" in request.POST and bool(seen)
    if refusal := _refusal(seen if is_sent else waiting):
        model_admin.message_user(request, refusal, messages.WARNING)
        return None
    form = DismissForm(request.POST if is_sent else None) if action == Action.DISMISS else None
    if is_sent and (form is None or form.is_valid()):
        _decide(model_admin, request, seen, action, form.cleaned_data if form else {})
        return None
    return _show(model_admin, request, waiting, action, form)


def _read_seen(value: str) -> dict[int, int]:
    """Read what the page carried, "12:1 13:4": each flag with the version that was looked at."""
    pairs = (pair.partition(":") for pair in value.split())
    return {int(pk): int(version) for pk, _, version in pairs if _is_id(pk) and _is_id(version)}


def _is_id(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) < 19


def _refusal(versions: dict[int, int]) -> str:
    if not versions:
        return "None of the selected flags waits for a decision."
    if len(versions) > MOST_AT_ONCE:
        return f"More than {MOST_AT_ONCE} open flags are selected: filter the list and go on."
    return ""


def _decide(
    model_admin: ModelAdmin[Flag],
    request: HttpRequest,
    seen: dict[int, int],
    action: Action,
    values: dict[str, Any],
) -> None:
    assert request.user.is_authenticated
    try:
        count = decide_flags(versions=seen, by=request.user, action=action, **values)
    except ServiceError as error:
        model_admin.message_user(request, error.detail, messages.ERROR)
        return
    message = f"{_count(count)} {PAST[action]}."
    if others := len(seen) - count:
        stay = "stays as it is" if others == 1 else "stay as they are"
        message += f" {_count(others)} changed since this page was opened and {stay}."
    model_admin.message_user(request, message, messages.SUCCESS)


def _show(
    model_admin: ModelAdmin[Flag],
    request: HttpRequest,
    waiting: dict[int, int],
    action: Action,
    form: forms.Form | None,
) -> TemplateResponse:
    flags = Flag.objects.filter(pk__in=waiting)
    kinds = flags.values_list("check_id", "severity").annotate(Count("pk"))
    context = {
        **model_admin.admin_site.each_context(request),
        "title": f"{action.name.capitalize()} {_count(len(waiting))}?",
        "opts": Flag._meta,
        "action": action.value,
        "form": form,
        "ids": list(waiting),
        # One field: a form may have a thousand, and each id has one already.
        "seen": " ".join(f"{pk}:{version}" for pk, version in waiting.items()),
        "kinds": [
            {"check_id": check_id, "label": CheckSeverity(severity).label, "count": count}
            for check_id, severity, count in kinds.order_by("severity_rank", "check_id")
        ],
        "flags": flags.worst_first().select_related("revision__article")[:SHOWN],
        "more": max(0, len(waiting) - SHOWN),
        "taken": flags.filter(state=FlagState.CLAIMED).exclude(claimed_by=request.user.pk).count(),
        "checkbox_name": ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, "admin/factcheck/flag/decide.html", context)


def _count(number: int) -> str:
    return f"{number} flag{'' if number == 1 else 's'}"
