"""The queue: what waits, worst first, a page at a time."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from factcheck import services
from factcheck.web.queue import Position, QueueFilter
from tests.factories import FlagFactory, OutletFactory, RevisionFactory

QUEUE = reverse("web:queue")


@pytest.fixture
def revision(db):
    return RevisionFactory()


def make_flag(revision, **values):
    """Make a flag on a span of its own: a check may flag a span once."""
    make_flag.place = getattr(make_flag, "place", 0) + 1
    values = {"start": make_flag.place, "end": make_flag.place + 1, **values}
    return FlagFactory(revision=revision, run=None, quote="quote", **values)


def shown(response):
    return [flag.pk for flag in response.context["page"].flags]


def test_shows_the_worst_first_then_the_newest(desk, revision):
    note = make_flag(revision, severity="info")
    old = make_flag(revision, severity="warning")
    blocker = make_flag(revision, severity="blocker")
    new = make_flag(revision, severity="warning", state="claimed")

    assert shown(desk.get(QUEUE)) == [blocker.pk, new.pk, old.pk, note.pk]


@pytest.mark.parametrize("state", ["confirmed", "dismissed", "fixed", "superseded"])
def test_leaves_out_what_is_decided_unless_asked(desk, revision, state):
    flag = make_flag(revision, state=state)

    assert shown(desk.get(QUEUE)) == []
    assert shown(desk.get(QUEUE, {"state": state})) == [flag.pk]


def test_filters_by_owner_outlet_check_and_severity(desk, editor, colleague, revision):
    mine = make_flag(revision, state="claimed", claimed_by=editor)
    theirs = make_flag(revision, state="claimed", claimed_by=colleague, severity="info")
    elsewhere = make_flag(RevisionFactory(), check_id="quantity_conflict")

    assert shown(desk.get(QUEUE, {"owner": "mine"})) == [mine.pk]
    assert shown(desk.get(QUEUE, {"severity": "info"})) == [theirs.pk]
    assert shown(desk.get(QUEUE, {"check_id": "quantity_conflict"})) == [elsewhere.pk]
    outlet = elsewhere.revision.outlet_id
    assert shown(desk.get(QUEUE, {"outlet": outlet})) == [elsewhere.pk]
    assert shown(desk.get(QUEUE, {"outlet": outlet, "owner": "mine"})) == []


@pytest.mark.parametrize("few", [0, 500], ids=["through-the-queue", "through-its-texts"])
def test_finds_the_flags_of_an_outlet_either_way(desk, revision, monkeypatch, few):
    monkeypatch.setattr("factcheck.web.queue.FEW_REVISIONS", few)
    note = make_flag(revision, severity="info")
    blocker = make_flag(revision, severity="blocker", state="claimed")
    make_flag(revision, state="dismissed")
    make_flag(RevisionFactory())

    response = desk.get(QUEUE, {"outlet": revision.outlet_id})

    assert shown(response) == [blocker.pk, note.pk]
    assert [count.count for count in response.context["counts"]] == [1, 0, 1]


@pytest.mark.parametrize(
    "query",
    [
        pytest.param({"after": "x"}, id="cursor-that-is-none"),
        pytest.param({"after": "9" * 400}, id="endless-cursor"),
        pytest.param({"outlet": "x"}, id="outlet-that-is-no-id"),
        pytest.param({"severity": "huge", "state": "odd"}, id="words-of-no-list"),
        pytest.param({"decided": "12x"}, id="decided-that-is-no-id"),
    ],
)
def test_ignores_an_address_that_was_mistyped(desk, revision, query):
    flag = make_flag(revision)

    assert shown(desk.get(QUEUE, query)) == [flag.pk]


@pytest.mark.parametrize("size", [1, 2, 3, 50])
def test_pages_show_every_flag_once_and_in_order(revision, size):
    states = ["open", "claimed", "open"]
    for number, severity in enumerate(["info", "blocker", "warning", "info", "blocker"] * 2):
        make_flag(revision, severity=severity, state=states[number % 3])
    queue, after, seen = QueueFilter(), None, []
    while True:
        page = queue.page(after, size=size)
        seen += page.flags
        after = page.next_position and Position.parse(str(page.next_position))
        if after is None:
            break

    keys = [(flag.severity_rank, -flag.pk) for flag in seen]
    assert keys == sorted(set(keys))
    assert len(seen) == 10


def test_a_page_keeps_its_place_when_new_flags_arrive(revision):
    first, second = make_flag(revision), make_flag(revision)
    position = QueueFilter().page(None, size=1).next_position
    make_flag(revision)

    assert [flag.pk for flag in QueueFilter().page(position).flags] == [first.pk]
    assert position.flag_id == second.pk


def test_the_number_of_queries_does_not_grow_with_the_queue(
    desk, revision, django_assert_num_queries
):
    make_flag(revision)
    desk.get(QUEUE)
    with django_assert_num_queries(14) as few:
        desk.get(QUEUE)
    for _ in range(60):
        make_flag(RevisionFactory(), severity="blocker", state="claimed")
    with django_assert_num_queries(len(few)):
        desk.get(QUEUE)


def test_counts_by_severity(desk, revision):
    make_flag(revision, severity="blocker")
    make_flag(revision, severity="info")
    make_flag(revision, severity="info", state="dismissed")

    counts = desk.get(QUEUE).context["counts"]

    assert [(count.severity, count.count) for count in counts] == [
        ("blocker", 1),
        ("warning", 0),
        ("info", 1),
    ]


def test_counting_stops_at_its_limit(revision, monkeypatch):
    monkeypatch.setattr("factcheck.web.queue.COUNT_LIMIT", 2)
    for _ in range(4):
        make_flag(revision, severity="info")

    count = QueueFilter().counts()[2]

    assert (count.count, count.is_capped) == (2, True)


def test_next_goes_on_in_order_and_starts_again_at_the_end(revision):
    last = make_flag(revision, severity="info")
    first = make_flag(revision, severity="blocker")

    assert QueueFilter().next_after(first) == last.pk
    assert QueueFilter().next_after(last) == first.pk
    assert QueueFilter(severity="info").next_after(last) is None


def test_each_row_says_severity_check_reason_quote_article_and_age(desk, revision):
    make_flag(revision, severity="blocker", check_id="time_conflict", message="Says May.")

    html = desk.get(QUEUE).content.decode()

    for words in ("blocker", "Time conflict", "Says May.", "quote", revision.article.title):
        assert words in html
    assert "just now" in html


def test_names_a_check_that_was_retired(desk, revision):
    make_flag(revision, check_id="long_gone_check")

    assert "Long gone check" in desk.get(QUEUE).content.decode()


def test_shows_the_words_of_others_as_text(desk, revision):
    make_flag(revision, message="<script>alert(1)</script> & <b>more</b>")

    html = desk.get(QUEUE).content.decode()

    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;more" in html


def test_announces_what_came_in_and_leaves_the_list_alone(desk, revision):
    seen = make_flag(revision)
    newest = desk.get(QUEUE).context["newest"]
    make_flag(revision, severity="info")
    make_flag(revision, severity="blocker")
    make_flag(revision, state="dismissed")

    def news(**query):
        path = reverse("web:queue_news")
        return desk.get(path, {"newest": newest, **query}).content.decode()

    assert newest == seen.pk
    assert "2 new flags. Show them" in news()
    assert "1 new flag. Show it" in news(severity="info")
    assert "new flag" not in news(check_id="quantity_conflict")
    assert f"newest={newest}" in news()


def test_an_empty_desk_says_what_fills_it(desk):
    assert "submit the first one" in desk.get(QUEUE).content.decode()


def test_an_empty_queue_says_that_nothing_waits(desk, revision):
    assert "Nothing waits for a decision" in desk.get(QUEUE).content.decode()


def test_filters_without_a_match_offer_the_way_back(desk, revision):
    make_flag(revision)
    OutletFactory()

    assert "No flag matches" in desk.get(QUEUE, {"severity": "info"}).content.decode()


def test_a_row_leads_on_inside_its_filter(desk, revision):
    flag = make_flag(revision)

    html = desk.get(QUEUE, {"severity": "warning", "after": "0-1"}).content.decode()

    assert re.search(rf'href="/flags/{flag.pk}/\?severity=warning"', html)


def test_undo_stays_inside_the_filter(desk, revision, editor):
    flag = FlagFactory(revision=revision, severity="warning")
    services.confirm_flag(flag_id=flag.pk, by=editor)

    html = desk.get(QUEUE, {"severity": "warning", "decided": flag.pk}).content.decode()

    assert f'action="/flags/{flag.pk}/decide/?severity=warning"' in html
