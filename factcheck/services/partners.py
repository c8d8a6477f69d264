"""Keys of partner outlets."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from factcheck.models import Partner, PartnerKey
from factcheck.services.errors import InvalidInput
from factcheck.services.texts import clean_line

__all__ = ["create_partner_key"]


@transaction.atomic
def create_partner_key(
    *, partner: Partner, name: str, expiry_date: datetime | None = None
) -> tuple[PartnerKey, str]:
    """Make an API key; the plain key is given this once and stored only as a hash."""
    name = clean_line(name, field="name")
    limit = PartnerKey._meta.get_field("name").max_length or 0
    if not 0 < len(name) <= limit:
        raise InvalidInput(f"name: give the key a name of 1 to {limit} characters", field="name")
    key = PartnerKey(partner=partner, name=name, expiry_date=expiry_date)
    plain = PartnerKey.objects.assign_key(key)
    key.save()
    return key, plain
