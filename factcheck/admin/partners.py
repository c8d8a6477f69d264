"""Partners and their keys; a key is shown once, when it is made."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.forms import ModelForm
from django.http import HttpRequest
from rest_framework_api_key.models import APIKey
from unfold.decorators import display

from factcheck.admin.base import DeskAdmin, ReadOnlyInline
from factcheck.models import Partner, PartnerKey
from factcheck.services import create_partner_key

__all__ = ["PartnerAdmin", "PartnerKeyAdmin"]

# The library's own keys belong to nobody and open nothing here.
admin.site.unregister(APIKey)


class PartnerKeyInline(ReadOnlyInline):
    """The keys of a partner, by prefix."""

    model = PartnerKey
    fields = ("prefix", "name", "created", "expiry_date", "revoked")
    readonly_fields = fields


@admin.register(Partner)
class PartnerAdmin(DeskAdmin):
    """Partners."""

    list_display = ("outlet", "contact", "is_active", "created_at")
    list_select_related = ("outlet",)
    list_filter = ("is_active",)
    search_fields = ("outlet__name", "contact")
    autocomplete_fields = ("outlet",)
    inlines = (PartnerKeyInline,)

    def get_readonly_fields(self, request: HttpRequest, obj: Partner | None = None) -> Any:
        return ("outlet", "created_at") if obj else ()


@admin.register(PartnerKey)
class PartnerKeyAdmin(DeskAdmin):
    """Keys: made, given an end, revoked; never shown again."""

    list_display = ("prefix", "name", "partner", "created", "expiry_date", "use")
    list_select_related = ("partner__outlet",)
    list_filter = ("revoked",)
    search_fields = ("prefix", "name", "partner__outlet__name")
    search_help_text = "Prefix, name or partner"
    autocomplete_fields = ("partner",)

    def get_fields(self, request: HttpRequest, obj: PartnerKey | None = None) -> Any:
        if obj is None:
            return ("partner", "name", "expiry_date")
        return ("prefix", "partner", "name", "created", "expiry_date", "revoked")

    def get_readonly_fields(self, request: HttpRequest, obj: PartnerKey | None = None) -> Any:
        if obj is None:
            return ()
        fixed = ("prefix", "partner", "name", "created")
        return (*fixed, "expiry_date", "revoked") if obj.revoked else fixed

    @display(
        description="use", label={"works": "success", "revoked": "danger", "expired": "warning"}
    )
    def use(self, key: PartnerKey) -> str:
        """Show whether the key still opens anything."""
        if key.revoked:
            return "revoked"
        return "expired" if key.has_expired else "works"

    def save_model(
        self, request: HttpRequest, obj: PartnerKey, form: ModelForm[PartnerKey], change: Any
    ) -> None:
        if change:
            super().save_model(request, obj, form, change)
            return
        key, plain = create_partner_key(
            partner=obj.partner, name=obj.name, expiry_date=obj.expiry_date
        )
        # The admin goes on with the object of the form, so that takes over what was stored.
        obj.pk, obj.prefix, obj.hashed_key, obj.created = (
            key.pk,
            key.prefix,
            key.hashed_key,
            key.created,
        )
        message = f"The key of {obj.partner}: {plain} – copy it now, it is not shown again."
        self.message_user(request, message, messages.WARNING)
