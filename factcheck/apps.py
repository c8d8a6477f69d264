"""The desk as a Django app. Loading it loads no language model."""

from __future__ import annotations

from django.apps import AppConfig
from django.apps import apps as current
from django.apps.registry import Apps
from django.db.models.signals import post_migrate


class FactcheckConfig(AppConfig):
    """Registers the system checks when Django starts, keeps groups and rules in step."""

    name = "factcheck"
    verbose_name = "Fact-checking"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks, and what follows a migration."""
        from factcheck import system_checks  # noqa: F401  (registers itself)

        post_migrate.connect(make_groups, sender=self, dispatch_uid="factcheck.make_groups")
        post_migrate.connect(make_rules, sender=self, dispatch_uid="factcheck.make_rules")


def make_groups(*, apps: Apps = current, **_: object) -> None:
    """Make the groups once there are tables; the migration that undoes all makes none."""
    from factcheck.services.groups import ensure_groups

    try:
        apps.get_model("auth", "Group")
        apps.get_model("factcheck", "Flag")
    except LookupError:
        return
    ensure_groups()


def make_rules(*, apps: Apps = current, **_: object) -> None:
    """Make a row for each rule of the engine once there is a table for them."""
    from factcheck.services.rules import ensure_rules

    try:
        apps.get_model("factcheck", "RuleSwitch")
    except LookupError:
        return
    ensure_rules()
