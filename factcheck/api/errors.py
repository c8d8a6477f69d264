"""The one shape of an error: {"error": {"code", "detail", "fields": {name: [messages]}}}."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.core.signals import got_request_exception
from rest_framework.exceptions import APIException, ParseError, ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler, set_rollback

from factcheck.api.parsers import BodyTooLarge
from factcheck.services import ServiceError

__all__ = ["handle_exception"]

logger = logging.getLogger(__name__)

MOST_FIELDS = 20


def handle_exception(exc: Exception, context: dict[str, Any]) -> Response:
    """Answer any exception of a view in the one shape; an unforeseen one is logged."""
    if isinstance(exc, ServiceError):
        return _answer_service_error(exc)
    response = exception_handler(_as_api_exception(exc), context)
    if response is None:
        return _answer_unforeseen(exc, context)
    response.data = _describe(exc, response)
    return response


def _as_api_exception(exc: Exception) -> Exception:
    if isinstance(exc, RequestDataTooBig):
        return BodyTooLarge()
    if isinstance(exc, SuspiciousOperation):
        return ParseError("The request cannot be read.")
    return exc


def _answer_service_error(error: ServiceError) -> Response:
    set_rollback()
    fields = {error.field: [error.detail]} if error.field else {}
    return Response(_body(error.code, error.detail, fields), status=error.status)


def _answer_unforeseen(exc: Exception, context: dict[str, Any]) -> Response:
    set_rollback()
    logger.error("Unforeseen error in the API", exc_info=exc)
    # The signal that Django itself sends, so that error trackers and the test client hear of it.
    got_request_exception.send(sender=type(context["view"]), request=context["request"]._request)
    detail = "The desk made a mistake; it is in our log. Try again later."
    return Response(_body("server_error", detail), status=500)


def _describe(exc: Exception, response: Response) -> dict[str, Any]:
    if isinstance(exc, ValidationError):
        fields = dict(list(_flatten(exc.detail))[:MOST_FIELDS])
        detail = "; ".join(f"{name}: {messages[0]}" for name, messages in fields.items())
        return _body("invalid", detail, fields)
    code = exc.get_codes() if isinstance(exc, APIException) else None
    data = response.data
    return _body(
        code if isinstance(code, str) else _code_of_status(response.status_code),
        str(data.get("detail", "")) if isinstance(data, dict) else str(data),
    )


def _code_of_status(status: int) -> str:
    return {403: "permission_denied", 404: "not_found", 413: "too_large"}.get(status, "error")


def _flatten(detail: Any, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield (field, messages); a field inside a list or an object is named `sources.0`."""
    if isinstance(detail, dict):
        for key, value in detail.items():
            inner = "body" if key == "non_field_errors" else str(key)
            yield from _flatten(value, f"{name}.{inner}" if name else inner)
    elif isinstance(detail, list) and any(isinstance(item, dict | list) for item in detail):
        for index, item in enumerate(detail):
            yield from _flatten(item, f"{name}.{index}")
    else:
        messages = detail if isinstance(detail, list) else [detail]
        yield name or "body", [str(message) for message in messages]


def _body(code: str, detail: str, fields: dict[str, list[str]] | None = None) -> dict[str, Any]:
    safe = {_writable(name): [_writable(m) for m in ms] for name, ms in (fields or {}).items()}
    return {"error": {"code": code, "detail": _writable(detail), "fields": safe}}


def _writable(text: str) -> str:
    """Replace lone surrogates, which a client may send in a name and UTF-8 cannot write."""
    return text.encode("utf-8", "replace").decode("utf-8")
