"""Which rules for text that is no news are on."""

from __future__ import annotations

from django.conf import settings
from django.db import models

__all__ = ["RuleSwitch"]


class RuleSwitch(models.Model):
    """Whether one rule of the engine is asked on this desk; what it finds the engine knows.

    There is a row for each rule; `services.ensure_rules` keeps them in step at every migration.
    A change counts from the next analysis on.
    """

    rule_id = models.CharField("rule", max_length=60, unique=True, editable=False)
    is_on = models.BooleanField("on", default=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False,
        related_name="+",
    )  # fmt: skip
    changed_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["pk"]
        verbose_name = "rule"

    def __str__(self) -> str:
        return self.rule_id
