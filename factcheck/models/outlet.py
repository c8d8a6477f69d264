"""Publications: our own, a partner's, or one that we only read."""

from __future__ import annotations

from django.db import models

from factcheck.choices import OutletKind

__all__ = ["Outlet"]


class Outlet(models.Model):
    """A publication."""

    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=16, choices=OutletKind, default=OutletKind.READ)
    homepage = models.URLField(max_length=500, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
