"""The two groups of a newsroom, kept in step with what the desk offers at every migration.

Editors work on the desk's pages. Moderators work in the admin too, with all that it offers except
handing out powers: groups, permissions and other people's passwords take a superuser.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from factcheck.services.powers import Power

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["EDITORS", "MODERATORS", "ensure_groups"]

EDITORS = "editors"
MODERATORS = "moderators"

_KEPT_BY_MODERATORS = {
    *("factcheck.add_outlet", "factcheck.change_outlet"),
    *("factcheck.add_story", "factcheck.change_story"),
    *("factcheck.change_ruleswitch", "factcheck.change_outletline"),
    *("factcheck.add_partner", "factcheck.change_partner"),
    *("factcheck.add_partnerkey", "factcheck.change_partnerkey"),
    *("auth.add_user", "auth.change_user", "auth.view_user", "auth.view_group"),
    "admin.view_logentry",
}


@transaction.atomic
def ensure_groups() -> None:
    """Make both groups with their permissions; what a newsroom added to them stays."""
    _ensure(EDITORS, set(Power))
    shown = Permission.objects.filter(
        content_type__app_label="factcheck", codename__startswith="view_"
    )
    seen = {f"factcheck.{name}" for name in shown.values_list("codename", flat=True)}
    _ensure(MODERATORS, {*Power, *_KEPT_BY_MODERATORS, *seen})


def _ensure(name: str, wanted: Collection[str]) -> None:
    group, _ = Group.objects.get_or_create(name=name)
    labels = {label.partition(".")[0] for label in wanted}
    offered = Permission.objects.filter(content_type__app_label__in=labels)
    rows = offered.select_related("content_type")
    group.permissions.add(
        *(row for row in rows if f"{row.content_type.app_label}.{row.codename}" in wanted)
    )
