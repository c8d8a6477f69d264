"""Immutable texts of articles."""

from __future__ import annotations

from django.db import models

from factcheck.models.article import Article
from factcheck.models.outlet import Outlet

__all__ = ["Revision"]


class Revision(models.Model):
    """One immutable text of an article; offsets elsewhere are code points into `text`.

    `outlet` repeats the article's, so that the database itself refuses the same text of the same
    outlet twice. `read_with` is the engine version that read its sentences, "" before that;
    `published_with` is the publication date that they were read against, `language` the ISO 639
    code of what most of the text is in ("" before it was read), `rules_with` the key of the desk's
    decisions on text that is no news ("" where it had made none).
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="revisions")
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField(default=1)
    text = models.TextField()
    sha256 = models.CharField(max_length=64, db_index=True)
    read_with = models.CharField(max_length=100, blank=True)
    published_with = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=8, blank=True)
    rules_with = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["article", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_once"),
            models.UniqueConstraint(
                fields=["outlet", "sha256"], name="revision_text_once_per_outlet"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article} (revision {self.number})"
