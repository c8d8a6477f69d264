"""Reads request bodies: JSON in UTF-8, not endless, never a crash."""

from __future__ import annotations

import json
from typing import IO, Any, NoReturn

from django.conf import settings
from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import JSONParser

__all__ = ["BodyTooLarge", "JSONBodyParser"]


class BodyTooLarge(APIException):
    """The body is larger than a request may be."""

    status_code = 413
    default_code = "too_large"
    default_detail = "The request is too large: a text may have 2 MB. Send it as plain UTF-8."


class JSONBodyParser(JSONParser):
    """JSON as RFC 8259 has it: always UTF-8, whatever charset the header names."""

    def parse(
        self, stream: IO[bytes], media_type: str | None = None, parser_context: Any = None
    ) -> Any:
        limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        body = stream.read(limit + 1)
        if len(body) > limit:
            raise BodyTooLarge
        try:
            return json.loads(body.decode("utf-8"), parse_constant=_refuse_constant)
        except UnicodeDecodeError as error:
            detail = f"The body is not UTF-8: byte {error.start} does not belong there."
            raise ParseError(detail, "malformed_json") from error
        except ValueError as error:
            raise ParseError(f"The body is not JSON: {error}.", "malformed_json") from error
        except RecursionError as error:
            raise ParseError("The body is nested too deeply.", "malformed_json") from error


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON value")
