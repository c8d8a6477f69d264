"""The admin's landing page: what waits, and the latest decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from factcheck.choices import CheckSeverity, FlagState, RunState
from factcheck.models import Decision, Flag, Run, Verdict

__all__ = ["Figure", "add_figures"]

LATEST = 10


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that leads to the list it counts."""

    title: str
    count: int
    link: str


def add_figures(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """Add to the landing page what the person who looks may see."""
    has_perm = request.user.has_perm
    figures: list[Figure] = []
    if has_perm("factcheck.view_flag"):
        figures += _open_flags()
    if has_perm("factcheck.view_run"):
        figures += _runs()
    if has_perm("factcheck.view_verdict"):
        figures.append(_unsigned())
    decisions = Decision.objects.select_related("by", "flag__revision__article")
    decisions = decisions.defer("flag__revision__text")[:LATEST]
    return {
        **context,
        "figures": figures,
        "decisions": decisions if has_perm("factcheck.view_decision") else None,
    }


def _open_flags() -> list[Figure]:
    rows = (
        Flag.objects.filter(state=FlagState.OPEN)
        .order_by()
        .values_list("severity")
        .annotate(Count("pk"))
    )
    counts = dict(rows)
    return [
        Figure(
            f"Open: {severity.label}",
            counts.get(severity, 0),
            _list("flag", severity__exact=severity, state__exact=FlagState.OPEN),
        )
        for severity in CheckSeverity
    ]


def _runs() -> list[Figure]:
    states = (RunState.WAITING, RunState.RUNNING, RunState.FAILED)
    rows = (
        Run.objects.filter(state__in=states).order_by().values_list("state").annotate(Count("pk"))
    )
    counts = dict(rows)
    return [
        Figure(f"Runs {state.label}", counts.get(state, 0), _list("run", state__exact=state))
        for state in states
    ]


def _unsigned() -> Figure:
    count = Verdict.objects.filter(second_by__isnull=True).count()
    return Figure(
        "Verdicts without a second signature", count, _list("verdict", second_by__isempty="1")
    )


def _list(model: str, **query: str) -> str:
    return f"{reverse(f'admin:factcheck_{model}_changelist')}?{urlencode(query)}"
