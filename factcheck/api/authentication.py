"""Tells who asks: a partner by its key. Editors come in by their session."""

from __future__ import annotations

import re

from django.contrib.auth.models import AnonymousUser
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from factcheck.models import Partner, PartnerKey

__all__ = ["PartnerKeyAuthentication", "partner_of"]

KEYWORD = "Api-Key"
# Prefix and secret as djangorestframework-api-key makes them; nothing else reaches the database.
KEY_SHAPE = re.compile(r"[A-Za-z0-9]{8}\.[A-Za-z0-9]{32}")


def partner_of(request: Request) -> Partner | None:
    """Give the partner whose key came with the request, or None for an editor's session."""
    key = getattr(request, "auth", None)
    return key.partner if isinstance(key, PartnerKey) else None


class PartnerKeyAuthentication(BaseAuthentication):
    """Reads `Authorization: Api-Key …`; a key that cannot be used is told why."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, PartnerKey] | None:
        keyword, _, key = request.headers.get("Authorization", "").partition(" ")
        if keyword.lower() != KEYWORD.lower():
            return None
        return AnonymousUser(), find_key(key.strip())

    def authenticate_header(self, request: Request) -> str:
        return KEYWORD


def find_key(plain: str) -> PartnerKey:
    """Find the key's row; raise AuthenticationFailed where it may not be used.

    Why it may not is told only to who holds the whole key.
    """
    row = _look_up(plain) if KEY_SHAPE.fullmatch(plain) else None
    if row is None or not row.is_valid(plain):
        raise AuthenticationFailed(
            "This key is not known. Check that it is complete.", "key_unknown"
        )
    if row.revoked:
        raise AuthenticationFailed(
            "This key was revoked. Ask the desk for a new one.", "key_revoked"
        )
    if row.has_expired:
        detail = f"This key expired on {row.expiry_date:%Y-%m-%d}. Ask the desk for a new one."
        raise AuthenticationFailed(detail, "key_expired")
    if not row.partner.is_active:
        detail = f"{row.partner} is not an active partner. Ask the desk."
        raise AuthenticationFailed(detail, "partner_inactive")
    return row


def _look_up(plain: str) -> PartnerKey | None:
    prefix = plain.partition(".")[0]
    return PartnerKey.objects.select_related("partner__outlet").filter(prefix=prefix).first()
