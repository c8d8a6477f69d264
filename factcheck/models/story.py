"""Clusters of articles about one event."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

__all__ = ["Story"]


class Story(models.Model):
    """A cluster of articles about the same event."""

    title = models.CharField(max_length=300)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "stories"

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("web:story", args=[self.pk])
