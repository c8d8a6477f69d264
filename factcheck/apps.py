"""The desk as a Django app. Loading it loads no language model."""

from __future__ import annotations

from django.apps import AppConfig


class FactcheckConfig(AppConfig):
    """Registers the system checks when Django starts."""

    name = "factcheck"
    verbose_name = "Fact-checking"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks."""
        from factcheck import system_checks  # noqa: F401  (registers itself)
