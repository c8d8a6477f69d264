"""The schema, its page, and the last resort of the error shape."""

from __future__ import annotations

import re

import pytest
from django.core.management import call_command
from rest_framework.test import APIClient

from factcheck.api import views

NAMES = ["articles", "runs", "claims", "flags", "verdicts"]


def test_the_schema_generates_without_a_warning(db, tmp_path):
    call_command("spectacular", validate=True, fail_on_warn=True, file=str(tmp_path / "api.yml"))


@pytest.fixture
def schema(db):
    return APIClient().get("/api/v1/schema/", headers={"Accept": "application/json"}).json()


def test_the_schema_names_every_address(schema):
    both = {f"/api/v1/{name}/" for name in NAMES} | {f"/api/v1/{name}/{{id}}/" for name in NAMES}
    assert set(schema["paths"]) == both


def test_every_operation_answers_with_the_one_error_shape(schema):
    for path in schema["paths"].values():
        for method, operation in path.items():
            error = operation["responses"]["default"]["content"]["application/json"]["schema"]
            assert error == {"$ref": "#/components/schemas/Error"}, method
    body = schema["components"]["schemas"]["ErrorBody"]
    assert body["required"] == ["code", "detail", "fields"]


def test_the_schema_asks_for_a_key(schema):
    scheme = schema["components"]["securitySchemes"]["partnerKey"]
    assert (scheme["in"], scheme["name"]) == ("header", "Authorization")
    assert {"partnerKey": []} in schema["paths"]["/api/v1/articles/"]["post"]["security"]


def test_the_submission_names_its_answers_and_its_key(schema):
    operation = schema["paths"]["/api/v1/articles/"]["post"]
    assert set(operation["responses"]) == {"200", "202", "default"}
    assert [row["name"] for row in operation["parameters"]] == ["Idempotency-Key"]


def test_the_page_brings_all_its_files_along(db):
    page = APIClient().get("/api/v1/docs/").content.decode()
    sources = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert sources
    assert all(source.startswith("/static/drf_spectacular_sidecar/") for source in sources)


def test_the_root_lists_the_addresses(client):
    assert set(client.get("/api/v1/").json()) == set(NAMES)


def test_an_unforeseen_error_keeps_the_shape_and_is_logged(client, monkeypatch, caplog):
    def fail(*args, **kwargs):
        raise RuntimeError("secret detail")

    monkeypatch.setattr(views.RunViewSet, "get_queryset", fail)
    client.raise_request_exception = False
    answer = client.get("/api/v1/runs/")
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "server_error"
    assert "secret detail" not in answer.content.decode()
    assert "secret detail" in caplog.text
