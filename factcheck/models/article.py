"""Published or submitted pieces, and what they declare about themselves."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from factcheck.choices import ArticleOrigin
from factcheck.models.outlet import Outlet
from factcheck.models.partner import Partner
from factcheck.models.story import Story
from factcheck.querysets import ArticleQuerySet

__all__ = ["Article", "ArticleChange"]


class Article(models.Model):
    """One published or submitted piece; its text lives in its revisions.

    `published_on` is None where nobody knows the date. `sources` are the articles that it
    declares to have been written from; a detected source is a `Derivation` instead.
    """

    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="articles")
    story = models.ForeignKey(
        Story, on_delete=models.SET_NULL, null=True, blank=True, related_name="articles"
    )
    sources = models.ManyToManyField("self", symmetrical=False, blank=True, related_name="rewrites")
    title = models.CharField(max_length=500)
    url = models.URLField(max_length=2000, blank=True)
    byline = models.CharField(max_length=300, blank=True)
    published_on = models.DateField(null=True, blank=True)
    origin = models.CharField(max_length=8, choices=ArticleOrigin)
    licence_note = models.CharField(max_length=300, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    partner = models.ForeignKey(
        Partner, on_delete=models.PROTECT, null=True, blank=True, related_name="articles"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["published_on"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("web:article", args=[self.pk])

    def readers(self) -> list[Partner]:
        """Give the partners who may read it: who submitted it, and whose outlet it is of."""
        return list(Partner.objects.filter(Q(pk=self.partner_id) | Q(outlet=self.outlet_id)))


class ArticleChange(models.Model):
    """One correction of what an article declares about itself; rows are only ever added.

    `old` and `new` are in words: a date as ISO 8601, other articles and stories by title.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="changes")
    field = models.CharField(max_length=20)
    old = models.TextField(blank=True)
    new = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.field}: {self.old or '(nothing)'} → {self.new or '(nothing)'}"
