"""Published or submitted pieces, and what they declare about themselves."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse

from factcheck.choices import ArticleOrigin
from factcheck.models.outlet import Outlet
from factcheck.models.partner import Partner
from factcheck.models.story import Story
from factcheck.querysets import ArticleQuerySet

__all__ = ["Article"]


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
