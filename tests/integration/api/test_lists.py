"""Lists: one shape, pages that stay put, filters, and a number of queries that never grows."""

from __future__ import annotations

from base64 import b64encode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factcheck.services import dismiss_flag
from tests import factories
from tests.integration.api.conftest import claim_on, flag_on, revision_of, sign

LISTS = ["articles", "runs", "claims", "flags", "verdicts"]


def fill(partner, count):
    editors = [factories.EditorFactory() for _ in range(2)]
    for _ in range(count):
        source = factories.RevisionFactory()
        revision = factories.RevisionFactory(
            article=factories.ArticleFactory(outlet=partner.outlet, partner=partner)
        )
        revision.article.sources.add(source.article)
        claim = claim_on(revision, source)
        flag = flag_on(revision, source=source, claim=claim)
        dismiss_flag(flag_id=flag.pk, by=editors[0], reason="opinion")
        factories.VerdictFactory(claim=claim, decided_by=editors[0], second_by=editors[1])


def count_queries(client, url):
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(url)
    assert answer.status_code == 200
    return len(queries), len(answer.json()["results"])


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("who", ["client", "desk"])
def test_asks_the_database_as_often_for_twenty_rows_as_for_one(request, partner, name, who):
    client = request.getfixturevalue(who)
    url = f"/api/v1/{name}/?page_size=20"
    fill(partner, 1)
    for_one, _ = count_queries(client, url)
    fill(partner, 24)
    for_twenty, rows = count_queries(client, url)
    assert rows == 20
    assert for_twenty == for_one <= 9


@pytest.mark.parametrize("name", LISTS)
def test_has_one_shape(client, name):
    assert client.get(f"/api/v1/{name}/").json() == {"next": None, "previous": None, "results": []}


def test_pages_through_everything_once_while_rows_are_added(client, partner):
    runs = [factories.RunFactory(revision=revision_of(partner, f"Text {n}\n")).pk for n in range(7)]
    url, seen = "/api/v1/runs/?page_size=3", []
    while url:
        page = client.get(url).json()
        seen += [run["id"] for run in page["results"]]
        url = page["next"]
        factories.RunFactory(revision=revision_of(partner, f"Text after {len(seen)}\n"))
    assert seen == sorted(runs, reverse=True)


def test_pages_back(client, partner):
    for n in range(4):
        revision_of(partner, f"Text {n}\n")
    first = client.get("/api/v1/articles/?page_size=2").json()
    second = client.get(first["next"]).json()
    assert client.get(second["previous"]).json()["results"] == first["results"]


def cursor(tokens):
    return b64encode(tokens.encode()).decode()


@pytest.mark.parametrize(
    "value",
    [
        "",
        "nonsense",
        "é",
        cursor("p=abc"),
        cursor("p=1.5"),
        cursor("p=%00"),
        cursor("p=" + "9" * 5000),
        cursor(f"p={2**63}"),
        cursor("p=1&o=-1"),
        cursor("r=x"),
        cursor("p=²"),
        cursor("p=" + "0" * 15 + "99999999999999"),
    ],
    ids=[
        "empty",
        "word",
        "not-ascii",
        "position",
        "half",
        "nul",
        "endless",
        "huge",
        "minus",
        "r",
        "²",
        "zero-padded",
    ],
)
def test_refuses_a_broken_cursor(client, value):
    answer = client.get("/api/v1/flags/", {"cursor": value})
    assert answer.status_code in {200, 400}
    assert value == "" or answer.status_code == 400
    if answer.status_code == 400:
        assert list(answer.json()["error"]["fields"]) == ["cursor"]


@pytest.mark.parametrize(
    "size", ["0", "-1", "201", "x", "1e2", "²", "9" * 5000, "", "000000200999999"]
)
def test_refuses_a_page_size_that_is_none(client, size):
    answer = client.get("/api/v1/flags/", {"page_size": size})
    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == ["page_size"]


@pytest.fixture
def rows(partner):
    """Two articles that differ in everything that can be asked for."""
    first, second = (revision_of(partner, f"{n} on Monday.\nMore.") for n in ("One", "Two"))
    editor = factories.EditorFactory()
    for revision, kind, verdict, check, severity, state, rating in (
        (first, "event", "contradicted", "time_conflict", "blocker", "open", "false"),
        (second, "quantity", "supported", "site_chrome", "info", "dismissed", "true"),
    ):
        claim = factories.ClaimFactory(revision=revision, kind=kind)
        run = factories.RunFactory(
            revision=revision, state="completed" if kind == "event" else "failed"
        )
        factories.AssessmentFactory(claim=claim, run=run, verdict=verdict)
        flag_on(revision, check_id=check, severity=severity, state=state, claim=claim, run=run)
        sign(factories.VerdictFactory(claim=claim, rating=rating, decided_by=editor))
    return first, second


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("articles", "state=completed"),
        ("runs", "article={first}"),
        ("runs", "state=completed"),
        ("claims", "article={first}"),
        ("claims", "run={run}"),
        ("claims", "kind=event"),
        ("claims", "verdict=contradicted"),
        ("claims", "verdict=contradicted&kind=event&is_current=true"),
        ("flags", "article={first}"),
        ("flags", "run={run}"),
        ("flags", "claim={claim}"),
        ("flags", "check=time_conflict"),
        ("flags", "severity=blocker"),
        ("flags", "severity=blocker&severity=warning"),
        ("flags", "state=open"),
        ("flags", "state=open&state=claimed"),
        ("verdicts", "article={first}"),
        ("verdicts", "claim={claim}"),
        ("verdicts", "rating=false"),
    ],
)
def test_filters(client, rows, name, query):
    claim = rows[0].claims.get()
    query = query.format(first=rows[0].article_id, run=rows[0].runs.get().pk, claim=claim.pk)
    results = client.get(f"/api/v1/{name}/?{query}").json()["results"]
    assert [result["id" if name == "articles" else "article"] for result in results] == [
        rows[0].article_id
    ]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    ("since", "count"),
    [("2000-01-01T00:00:00Z", 2), ("2999-01-01T00:00:00Z", 0), ("2000-01-01T00:00:00%2B02:00", 2)],
    ids=["long-ago", "ahead", "zone"],
)
def test_filters_by_when(client, rows, name, since, count):
    assert len(client.get(f"/api/v1/{name}/?since={since}").json()["results"]) == count


def test_asks_for_the_state_of_the_newest_run_of_an_article(client, partner):
    revision = revision_of(partner)
    for state in ("failed", "completed"):
        factories.RunFactory(revision=revision, state=state)

    found = {
        state: len(client.get(f"/api/v1/articles/?state={state}").json()["results"])
        for state in ("failed", "completed")
    }
    assert found == {"failed": 0, "completed": 1}


def test_a_verdict_signed_later_is_found_since_its_signature(client, partner):
    verdict = sign(factories.VerdictFactory(claim=claim_on(revision_of(partner))))
    factories.models.Verdict.objects.update(decided_at="2024-01-01T00:00:00Z")

    for since, count in (("2024-02-01T00:00:00Z", 1), ("2999-01-01T00:00:00Z", 0)):
        shown = client.get(f"/api/v1/verdicts/?since={since}").json()["results"]
        assert [row["id"] for row in shown] == [verdict.pk] * count


def test_shows_a_claim_that_is_no_longer_read_only_where_asked(client, partner):
    claim = factories.ClaimFactory(revision=revision_of(partner), is_current=False)
    assert client.get("/api/v1/claims/").json()["results"] == []
    shown = client.get("/api/v1/claims/?is_current=false").json()["results"]
    assert [row["id"] for row in shown] == [claim.pk]


@pytest.mark.parametrize(
    ("name", "parameter", "value"),
    [
        ("runs", "article", "x"),
        ("runs", "article", "0"),
        ("runs", "article", "-1"),
        ("runs", "article", "9" * 30),
        ("runs", "article", "1e400"),
        ("runs", "article", "NaN"),
        ("runs", "article", "\x00"),
        ("runs", "state", "asleep"),
        ("claims", "verdict", "true"),
        ("claims", "kind", "\x00"),
        ("claims", "is_current", "perhaps"),
        ("flags", "check", "\x00"),
        ("flags", "check", "a" * 61),
        ("flags", "state", "opened"),
        ("flags", "severity", ""),
        ("flags", "since", "yesterday"),
        ("flags", "since", "0000-00-00"),
        ("flags", "since", "9" * 5000),
        ("flags", "since", "0001-01-01T00:00:00+14:00"),
        ("flags", "since", "9999-12-31T23:59:59-14:00"),
        ("flags", "stat", "open"),
        ("flags", "format", "xml"),
        ("verdicts", "rating", "truthy"),
    ],
)
def test_refuses_a_filter_that_it_cannot_use(client, name, parameter, value):
    answer = client.get(f"/api/v1/{name}/", {parameter: value})
    assert answer.status_code == 400
    assert list(answer.json()["error"]["fields"]) == [parameter]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("pk", ["0", "x", "-1", "9" * 18, "9" * 19, "9" * 400, "1.5", "١", "%00"])
def test_answers_404_to_an_id_that_is_none(client, name, pk):
    answer = client.get(f"/api/v1/{name}/{pk}/")
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"


@pytest.mark.parametrize(
    "path", ["nothing/", "articles", "articles/1/text/", "articles/1.json", "%ff"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_answers_404_in_the_same_shape_to_any_other_address(client, path, method):
    answer = getattr(client, method)(f"/api/v1/{path}")
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("who", ["client", "desk"])
def test_answers_head_and_options(request, partner, name, who):
    fill(partner, 1)
    client = request.getfixturevalue(who)
    assert client.head(f"/api/v1/{name}/").status_code == 200
    assert client.options(f"/api/v1/{name}/").status_code == 200


@pytest.mark.parametrize("accept", ["application/xml", "text/html", "nonsense"])
def test_answers_406_to_who_takes_no_json(client, accept):
    answer = client.get("/api/v1/articles/", headers={"Accept": accept})
    assert answer.status_code == 406
    assert answer.json()["error"]["code"] == "not_acceptable"
