"""A charset that nobody reads is refused before any view, in the words of page or API."""

from __future__ import annotations

import asyncio
import io
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from asgiref.testing import ApplicationCommunicator

from newsroom.asgi import application as asgi
from newsroom.wsgi import application as wsgi

pytestmark = pytest.mark.django_db

FORM = "application/x-www-form-urlencoded"
UNREADABLE = ["zlib", "rot13", "idna", "undefined", "utf-7", "utf-16", "nonsense", "x" * 9999, "é"]


def ask(path, content_type, *, method="GET", body=b"", query="a=%ff"):
    """Send a request to the desk as a web server does."""
    started = []
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "wsgi.url_scheme": "http",
        "CONTENT_TYPE": content_type,
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
    }
    answer = b"".join(wsgi(environ, lambda status, headers: started.append(status)))
    return int(started[0][:3]), answer.decode()


@pytest.mark.parametrize("charset", UNREADABLE)
@pytest.mark.parametrize("path", ["/", "/api/v1/articles/", "/admin/", "/none/"])
def test_refuses_a_query_in_an_unreadable_charset(path, charset):
    status, answer = ask(path, f"text/plain; charset={charset}")
    assert status == 400
    assert "send UTF-8" in answer


@pytest.mark.parametrize("charset", UNREADABLE)
def test_refuses_a_form_in_an_unreadable_charset(charset):
    content_type = f"{FORM}; charset={charset}"
    status, _ = ask("/accounts/login/", content_type, method="POST", body=b"username=ada")
    assert status == 400


def test_tells_a_program_in_the_shape_of_every_error():
    _, answer = ask("/api/v1/flags/", "text/plain; charset=zlib")
    error = json.loads(answer)["error"]
    assert (error["code"], error["fields"]) == ("unknown_charset", {})


@pytest.mark.parametrize("charset", ["utf-8", "UTF8", '"utf-8"', "us-ascii", "ISO-8859-1"])
def test_reads_what_browsers_and_programs_send(charset):
    assert ask("/", f"{FORM}; charset={charset}")[0] == 302


@pytest.mark.parametrize("content_type", ["", "text/plain", "nonsense", ";;;=", "a; charset"])
def test_leaves_alone_what_names_no_charset(content_type):
    assert ask("/", content_type)[0] == 302


@pytest.mark.parametrize("charset", ["zlib", "utf-16", "nonsense", "é"])
def test_json_is_utf_8_whatever_charset_is_named(charset):
    status, answer = ask("/api/v1/articles/", f"application/json; charset={charset}")
    assert (status, json.loads(answer)["error"]["code"]) == (401, "not_authenticated")


@pytest.mark.parametrize(
    ("content_type", "status"),
    [("text/plain; charset=zlib", 400), ("application/json; charset=zlib", 404), ("", 404)],
    ids=["unreadable", "json", "none"],
)
def test_an_asynchronous_server_is_answered_alike(content_type, status):
    headers = [(b"host", b"localhost"), (b"content-type", content_type.encode())]
    scope = {"type": "http", "method": "GET", "path": "/api/none/", "headers": headers}

    async def answer():
        desk = ApplicationCommunicator(asgi, {**scope, "query_string": b"a=b"})
        await desk.send_input({"type": "http.request", "body": b""})
        start = await desk.receive_output(timeout=10)
        await desk.receive_output(timeout=10)
        await desk.wait(timeout=10)
        return start["status"]

    # In a thread of its own: a browser test of the same process keeps a loop running in this one.
    with ThreadPoolExecutor(max_workers=1) as executor:
        assert executor.submit(asyncio.run, answer()).result() == status
