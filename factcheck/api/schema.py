"""What drf-spectacular cannot read off the code: the key's scheme and the shape of an error."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import Direction, OpenApiResponse

from factcheck.api.serializers.error import ErrorSerializer

__all__ = ["DeskSchema", "PartnerKeyScheme"]


class PartnerKeyScheme(OpenApiAuthenticationExtension):
    """Shows the partner's key as a header in the schema."""

    target_class = "factcheck.api.authentication.PartnerKeyAuthentication"
    name = "partnerKey"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, Any]:
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "`Api-Key` and a space before the key that the desk gave you.",
        }


class DeskSchema(AutoSchema):
    """Gives every operation the one error shape as its other answer."""

    def _get_response_bodies(self, direction: Direction = "response") -> dict[str, Any]:
        refusal = OpenApiResponse(ErrorSerializer, "Refused; `error` says why.")
        return {
            **super()._get_response_bodies(direction),
            "default": self._get_response_for_code(refusal, "default", direction=direction),
        }
