"""Who may do what: partners submit and read their own, the desk's people read everything."""

from __future__ import annotations

from typing import Any

from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from factcheck.api.authentication import partner_of

__all__ = ["PartnerOrEditor"]


class PartnerOrEditor(BasePermission):
    """A partner's key may do all that a view offers; an editor's session may read."""

    message = "A session reads only: submit on the desk's own page, or send a partner's key."

    def has_permission(self, request: Request, view: Any) -> bool:
        if partner_of(request) is not None:
            return True
        return request.method in SAFE_METHODS and bool(request.user and request.user.is_active)
