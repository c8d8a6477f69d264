"""Sentences with the facts read from them."""

from __future__ import annotations

from django.db import models

from factcheck.models.revision import Revision

__all__ = ["Sentence"]


class Sentence(models.Model):
    """A sentence of a revision; `facts` is an engine `Sentence` as `to_json` gave it."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="sentences")
    index = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    kind = models.CharField(max_length=16)
    facts = models.JSONField(default=dict)

    class Meta:
        ordering = ["revision", "index"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "index"], name="sentence_index_once"),
        ]

    def __str__(self) -> str:
        return self.text
