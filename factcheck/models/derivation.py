"""Findings that one article was rewritten from another."""

from __future__ import annotations

from django.db import models

from factcheck.models.revision import Revision

__all__ = ["Derivation"]


class Derivation(models.Model):
    """Revision `derived` was rewritten from revision `source`.

    `pairs` aligns sentence indexes: [[ours, theirs], ...].
    """

    derived = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="derived_from")
    source = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="derivations")
    score = models.FloatField()
    is_credited = models.BooleanField()
    pairs = models.JSONField(default=list)

    class Meta:
        ordering = ["-score"]
        constraints = [
            models.UniqueConstraint(fields=["derived", "source"], name="derivation_once"),
        ]

    def __str__(self) -> str:
        return f"{self.derived} from {self.source}"
