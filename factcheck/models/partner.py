"""Partner outlets and the keys by which they submit and read."""

from __future__ import annotations

from django.db import models
from rest_framework_api_key.models import AbstractAPIKey

from factcheck.models.outlet import Outlet

__all__ = ["Partner", "PartnerKey"]


class Partner(models.Model):
    """An outlet that submits and reads over REST."""

    outlet = models.OneToOneField(Outlet, on_delete=models.PROTECT, related_name="partner")
    contact = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["outlet__name"]

    def __str__(self) -> str:
        return self.outlet.name


class PartnerKey(AbstractAPIKey):
    """An API key of a partner; only its prefix and hash are stored."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="keys")

    class Meta(AbstractAPIKey.Meta):
        verbose_name = "partner key"
        verbose_name_plural = "partner keys"
