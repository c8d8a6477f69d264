"""The logins and the partner of a development desk; production only closes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import QuerySet

from factcheck.choices import OutletKind
from factcheck.models import Outlet, Partner, PartnerKey
from factcheck.services.groups import EDITORS, MODERATORS
from factcheck.services.partners import create_partner_key

__all__ = ["Login", "close_demo", "ensure_logins", "ensure_partner_key", "list_open_demo"]

PARTNER_NAME = "Demo Partner"
GROUPS = {"editor": EDITORS, "moderator": MODERATORS}
# By its address a demo login is told from a colleague's of the same name; no mail goes to .invalid.
DEMO_DOMAIN = "@demo.invalid"


@dataclass(frozen=True, slots=True)
class Login:
    """A way in: what the person does here, their name and the password in clear."""

    role: str
    name: str
    password: str


@transaction.atomic
def ensure_logins(logins: list[Login]) -> None:
    """Make every login work with its password, in its group; an admin is a superuser."""
    for login in logins:
        user, _ = get_user_model().objects.get_or_create(username=login.name)
        user.is_active = True
        user.email = f"{login.name}{DEMO_DOMAIN}"
        user.is_staff = login.role in {"moderator", "admin"}
        user.is_superuser = login.role == "admin"
        if not user.check_password(login.password):
            user.set_password(login.password)
        user.save()
        user.groups.set(Group.objects.filter(name=GROUPS.get(login.role)))


@transaction.atomic
def ensure_partner_key(key: str | None) -> str:
    """Return `key` if it lets the demo partner in, else a new one that does.

    A key is stored hashed, so one that was lost cannot be shown again.
    """
    outlet, _ = Outlet.objects.get_or_create(
        name=PARTNER_NAME, defaults={"kind": OutletKind.PARTNER}
    )
    partner, _ = Partner.objects.get_or_create(outlet=outlet)
    if key and partner.is_active and is_key_of(partner, key):
        return key
    Partner.objects.filter(pk=partner.pk).update(is_active=True)
    _, new_key = create_partner_key(partner=partner, name="demo")
    return new_key


def list_open_demo() -> list[str]:
    """Name the demo logins that still let somebody in, and the demo partner if its key does."""
    names = demo_logins().order_by("username").values_list("username", flat=True)
    partner = [PARTNER_NAME] if demo_keys().exists() else []
    return [*names, *partner]


@transaction.atomic
def close_demo() -> None:
    """Let no demo login and no demo key in any more; what was done with them stays on record."""
    demo_logins().update(is_active=False)
    for key in demo_keys():
        key.revoked = True
        key.save()


def demo_logins() -> QuerySet[Any]:
    """Return the active demo logins."""
    return get_user_model().objects.filter(email__endswith=DEMO_DOMAIN, is_active=True)


def demo_keys() -> QuerySet[PartnerKey]:
    """Return the demo partner's keys that are not revoked."""
    return PartnerKey.objects.filter(partner__outlet__name=PARTNER_NAME, revoked=False)


def is_key_of(partner: Partner, key: str) -> bool:
    """Say whether the key is valid and belongs to the partner."""
    if not PartnerKey.objects.is_valid(key):
        return False
    return partner.keys.filter(pk=PartnerKey.objects.get_from_key(key).pk).exists()
