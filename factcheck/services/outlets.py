"""Outlets by name, however it is cased or spaced."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from factcheck.models import Outlet
from factcheck.models.outlet import outlet_key
from factcheck.services.errors import InvalidInput
from factcheck.services.texts import clean_line

__all__ = ["get_outlet"]


def get_outlet(name: str | Outlet) -> Outlet:
    """Give the outlet of this name, made on first use; two at once make one."""
    if isinstance(name, Outlet):
        return name
    name = clean_line(name, field="outlet")
    if not name:
        raise InvalidInput("outlet: name the outlet of the text", field="outlet", code="empty")
    return _find(name) or _create(name)


def _find(name: str) -> Outlet | None:
    return Outlet.objects.filter(key=outlet_key(name)).first()


def _create(name: str) -> Outlet:
    outlet = Outlet(name=name, key=outlet_key(name))
    try:
        outlet.clean_fields()
    except ValidationError as error:
        detail = error.message_dict[next(iter(error.message_dict))][0]
        raise InvalidInput(f"outlet: {detail}", field="outlet") from None
    try:
        with transaction.atomic():
            outlet.save()
    except IntegrityError:
        return Outlet.objects.get(key=outlet.key)
    return outlet
