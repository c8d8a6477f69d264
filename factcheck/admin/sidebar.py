"""The admin's sections: what the desk does, what it keeps, who it works with, who did what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

__all__ = ["list_sections"]

# (section, ((title, symbol, model), …)); the symbols are Material's.
SECTIONS: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "Desk",
        (
            ("Flags", "flag", "factcheck_flag"),
            ("Claims", "format_quote", "factcheck_claim"),
            ("Verdicts", "gavel", "factcheck_verdict"),
            ("Runs", "sync", "factcheck_run"),
            ("Rules", "rule", "factcheck_ruleswitch"),
            ("Outlet lines", "format_line_spacing", "factcheck_outletline"),
        ),
    ),
    (
        "Archive",
        (
            ("Articles", "article", "factcheck_article"),
            ("Stories", "auto_stories", "factcheck_story"),
            ("Outlets", "newspaper", "factcheck_outlet"),
            ("Revisions", "history_edu", "factcheck_revision"),
            ("Sentences", "notes", "factcheck_sentence"),
            ("Rewrites", "content_copy", "factcheck_derivation"),
        ),
    ),
    (
        "Partners",
        (
            ("Partners", "handshake", "factcheck_partner"),
            ("Keys", "key", "factcheck_partnerkey"),
            ("Idempotency keys", "repeat_one", "factcheck_submissionkey"),
        ),
    ),
    (
        "Audit",
        (
            ("Decisions", "history", "factcheck_decision"),
            ("Corrections", "edit_note", "factcheck_articlechange"),
            ("Assessments", "balance", "factcheck_assessment"),
            ("Evidence", "find_in_page", "factcheck_evidence"),
            ("Admin log", "receipt_long", "admin_logentry"),
        ),
    ),
    (
        "People",
        (
            ("Accounts", "person", "auth_user"),
            ("Groups", "group", "auth_group"),
        ),
    ),
)


def list_sections(request: HttpRequest) -> list[dict[str, Any]]:
    """Give the sidebar as unfold reads it; what a person may not see is left out."""
    return [
        {
            "title": title,
            "separator": True,
            "items": [_item(*item) for item in items],
        }
        for title, items in SECTIONS
        if any(_may_view(model)(request) for _, _, model in items)
    ]


def _item(title: str, icon: str, model: str) -> dict[str, Any]:
    link = reverse(f"admin:{model}_changelist")
    return {"title": title, "icon": icon, "link": link, "permission": _may_view(model)}


def _may_view(model: str) -> Callable[[HttpRequest], bool]:
    app, _, name = model.partition("_")

    def may_view(request: HttpRequest) -> bool:
        has_perm = request.user.has_perm
        return has_perm(f"{app}.view_{name}") or has_perm(f"{app}.change_{name}")

    return may_view
