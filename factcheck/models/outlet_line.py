"""Lines that recur across an outlet's articles."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from factcheck.choices import LineDecision
from factcheck.models.article import Article
from factcheck.models.outlet import Outlet
from factcheck.querysets import OutletLineQuerySet

__all__ = ["OutletLine"]


class OutletLine(models.Model):
    """A line as the engine normalises it, and the articles of its outlet that carry it.

    `articles` counts `seen_in`, each article once however often it is analysed. `is_learned` is
    the machine's: the line recurs often enough to be chrome. `decision` is an editor's and wins;
    the machine never changes it. `key` is the SHA-256 of the line, as lines may be long.
    """

    outlet = models.ForeignKey(Outlet, on_delete=models.CASCADE, related_name="lines")
    key = models.CharField(max_length=64, editable=False)
    line = models.TextField(editable=False)
    articles = models.PositiveIntegerField(default=0, editable=False)
    is_learned = models.BooleanField("learned", default=False, editable=False)
    decision = models.CharField(
        max_length=12,
        choices=LineDecision,
        blank=True,
        help_text="Empty: the desk goes by how often the line recurs.",
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False,
        related_name="+",
    )  # fmt: skip
    decided_at = models.DateTimeField(null=True, editable=False)
    first_seen_at = models.DateTimeField(editable=False)
    last_seen_at = models.DateTimeField(editable=False)
    seen_in = models.ManyToManyField(Article, related_name="+", editable=False)

    objects = OutletLineQuerySet.as_manager()

    class Meta:
        ordering = ["-articles", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["outlet", "key"], name="outlet_line_once"),
        ]
        indexes = [
            models.Index(
                fields=["outlet"],
                condition=Q(is_learned=True) | ~Q(decision=""),
                name="outlet_line_chrome",
            ),
            models.Index(fields=["-articles", "-id"], name="outlet_line_often"),
        ]

    def __str__(self) -> str:
        return self.line
