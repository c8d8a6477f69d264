"""Requests whose Content-Type names a charset that the desk does not read are answered 400.

Django reads the query in whatever charset the request names, also in Python's codecs for archives
and ciphers, and those raise while the request is made, before any middleware. So this goes around
the whole application, in `newsroom.wsgi` and `newsroom.asgi`.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from django.utils.http import parse_header_parameters

__all__ = ["guard_asgi", "guard_wsgi"]

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
Receive = Callable[[], Awaitable[Mapping[str, Any]]]
Send = Callable[[Mapping[str, Any]], Awaitable[None]]
Asgi = Callable[[dict[str, Any], Receive, Send], Awaitable[None]]

# The desk's own forms come in UTF-8; the other two change no byte that a query may hold.
READABLE = {"ascii", "iso8859-1", "utf-8"}
DETAIL = "Content-Type: its charset cannot be read here: send UTF-8, and charset=utf-8 or none."


def guard_wsgi(application: Wsgi) -> Wsgi:
    """Let through to a WSGI application what names a charset that it can read."""

    def guarded(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        content_type = read_content_type(environ.get("CONTENT_TYPE", ""))
        if content_type is None:
            media_type, body = _refusal(environ.get("PATH_INFO", ""))
            headers = [("Content-Type", media_type), ("Content-Length", str(len(body)))]
            start_response("400 Bad Request", headers)
            return [body]
        return application({**environ, "CONTENT_TYPE": content_type}, start_response)

    return guarded


def guard_asgi(application: Asgi) -> Asgi:
    """Let through to an ASGI application what names a charset that it can read."""

    async def guarded(scope: dict[str, Any], receive: Receive, send: Send) -> None:
        headers = dict(scope.get("headers", []))
        named = headers.get(b"content-type", b"").decode("latin-1")
        content_type = read_content_type(named)
        if content_type is None:
            media_type, body = _refusal(scope.get("path", ""))
            start = {"type": "http.response.start", "status": 400}
            await send({**start, "headers": [(b"content-type", media_type.encode())]})
            await send({"type": "http.response.body", "body": body})
            return
        if content_type != named:
            headers[b"content-type"] = content_type.encode("latin-1")
            scope = {**scope, "headers": list(headers.items())}
        await application(scope, receive, send)

    return guarded


def read_content_type(value: str) -> str | None:
    """Give the Content-Type to go on with, or None where its charset is none of ours.

    JSON loses its charset, which has no meaning there (RFC 8259).
    """
    try:
        media_type, parameters = parse_header_parameters(value)
        is_readable = codecs.lookup(parameters.get("charset") or "utf-8").name in READABLE
    except (LookupError, ValueError):
        media_type, is_readable = value.partition(";")[0].strip().lower(), False
    if media_type == "application/json":
        return media_type
    return value if is_readable else None


def _refusal(path: str) -> tuple[str, bytes]:
    if not path.startswith("/api/"):
        return "text/plain; charset=utf-8", f"{DETAIL}\n".encode()
    # The shape of every error of the API, see docs/api.md.
    error = {"code": "unknown_charset", "detail": DETAIL, "fields": {}}
    return "application/json", json.dumps({"error": error}).encode()
