"""What drf-spectacular cannot read off the code: the key's scheme and the shape of an error."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiResponse

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

    def get_response_serializers(self) -> Any:
        answers: Any = super().get_response_serializers()
        if not isinstance(answers, dict):
            answers = {"200": answers}
        refusal = OpenApiResponse(ErrorSerializer, "Refused: which code means what is in `error`.")
        return {**answers, "default": refusal}
