"""The page of a flag: both sides, the reason, the decision and its history."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from factcheck import services
from factcheck.choices import FlagState
from tests.factories import (
    AssessmentFactory,
    ClaimFactory,
    DerivationFactory,
    EditorFactory,
    EvidenceFactory,
    FlagFactory,
    ModeratorFactory,
    RevisionFactory,
    UserFactory,
)

OURS = "Opening.\nThe mayor opened the bridge last month, she said.\nMore."
THEIRS = "Before.\nThe bridge was opened in September by the mayor.\nAfter."
QUOTED = "We will never sell the bridge to anybody, whatever the price may be."


@pytest.fixture
def flag(db):
    revision, source = RevisionFactory(text=OURS), RevisionFactory(text=THEIRS)
    start, their_start = OURS.index("last month"), THEIRS.index("in September")
    passage = {"revision": source.pk, "start": their_start, "end": their_start + 12}
    return FlagFactory(
        revision=revision,
        run=None,
        start=start,
        end=start + 10,
        quote="last month",
        message="Says May 2024. Source says September 2023.",
        passages=[{**passage, "text": "in September"}],
    )


def decide(desk, flag, action, **values):
    data = {"action": action, "version": flag.version, **values}
    return desk.post(reverse("web:flag_decide", args=[flag.pk]), data)


def open_page(desk, flag, **query):
    return desk.get(flag.get_absolute_url(), query).content.decode()


def state_of(flag):
    flag.refresh_from_db()
    return flag.state


class TestSides:
    def test_marks_the_differing_words_alike_on_both_sides(self, desk, flag):
        html = open_page(desk, flag)

        assert 'bridge <mark class="differs">last month</mark>, she said.' in html
        assert 'opened <mark class="differs">in September</mark> by the mayor.' in html

    def test_shows_the_paragraph_around_and_nothing_else(self, desk, flag):
        html = open_page(desk, flag)

        for words in ("Opening.", "More.", "Before.", "After."):
            assert words not in html

    def test_marks_only_the_changed_words_of_a_long_quotation(self, desk):
        altered = QUOTED.replace("never", "not")
        revision, source = RevisionFactory(text=altered), RevisionFactory(text=QUOTED)
        passage = {"revision": source.pk, "start": 0, "end": len(QUOTED), "text": QUOTED}
        flag = FlagFactory(
            revision=revision,
            run=None,
            start=0,
            end=len(altered),
            quote=altered,
            passages=[passage],
        )

        html = open_page(desk, flag)

        assert '<mark class="differs">not</mark>' in html
        assert '<mark class="differs">never</mark>' in html
        assert html.count("<mark") == 2

    def test_cuts_a_long_paragraph_at_whole_words(self, desk):
        text = "word " * 300 + "last month" + " tail" * 300
        flag = FlagFactory(
            revision=RevisionFactory(text=text), run=None, start=1500, end=1510, quote="last month"
        )

        html = open_page(desk, flag)

        assert '<blockquote class="text" dir="auto">… word word' in html
        assert re.search(r"tail\s+…</blockquote>", html)

    def test_shows_the_text_of_others_as_text(self, desk, flag):
        source = RevisionFactory(text="<script>go()</script> in May")
        flag.passages = [{"revision": source.pk, "start": 22, "end": 28, "text": "in May"}]
        flag.save()

        html = open_page(desk, flag)

        assert "<script>go" not in html
        assert "&lt;script&gt;go()" in html

    def test_survives_a_passage_whose_article_is_gone(self, desk, flag):
        flag.passages = [{"revision": 99999, "start": 0, "end": 5, "text": "gone"}]
        flag.save()

        assert "rests on the words of the article itself" in open_page(desk, flag)

    def test_leads_to_both_texts_side_by_side(self, desk, flag):
        derivation = DerivationFactory(
            derived=flag.revision, source_id=flag.passages[0]["revision"]
        )

        assert f"?beside={derivation.pk}" in open_page(desk, flag)

    def test_offers_the_nearest_evidence_where_nothing_speaks_against(self, desk, flag):
        claim = ClaimFactory(revision=flag.revision)
        source = RevisionFactory(text=THEIRS)
        EvidenceFactory(
            assessment=AssessmentFactory(claim=claim), revision=source, start=8, end=27, text=""
        )
        flag.claim, flag.passages = claim, []
        flag.save()

        html = open_page(desk, flag)

        assert "Nearest that was found" in html
        assert '<span class="span">The bridge was open</span>' in html

    def test_compares_slot_by_slot_with_the_evidence_that_the_flag_points_at(self, desk, flag):
        claim = ClaimFactory(revision=flag.revision)
        place = flag.passages[0]
        comparison = {
            "slot": "time",
            "relation": "differs",
            "claim": {"text": "last month"},
            "evidence": {"text": "in September"},
            "claim_value": "2024-05",
            "evidence_value": "2023-09",
        }
        EvidenceFactory(
            assessment=AssessmentFactory(claim=claim),
            revision_id=place["revision"],
            start=place["start"],
            end=place["end"],
            text="in September",
            comparisons=[comparison],
        )
        flag.claim = claim
        flag.save()

        html = open_page(desk, flag)

        assert "Slot by slot" in html
        assert "2024-05" in html
        assert "2023-09" in html
        assert "The source does not bear this out" in html

    def test_names_the_outlet_of_each_row_where_several_differ(self, desk, flag):
        claim = ClaimFactory(revision=flag.revision)
        assessment = AssessmentFactory(claim=claim)
        other = RevisionFactory(text=THEIRS)
        flag.claim, place = claim, flag.passages[0]
        flag.passages = [place, {**place, "revision": other.pk}]
        flag.save()
        comparison = {"slot": "time", "relation": "differs", "claim_value": "2024-05"}
        for passage in flag.passages:
            EvidenceFactory(
                assessment=assessment,
                revision_id=passage["revision"],
                start=place["start"],
                end=place["end"],
                comparisons=[comparison, {"slot": "name", "relation": "same"}],
            )

        html = open_page(desk, flag).partition("Slot by slot")[2]

        for revision in (RevisionFactory._meta.model.objects.get(pk=place["revision"]), other):
            name = revision.outlet.name
            assert html.count(f'<span class="party"><bdi>{name}</bdi></span>') >= 1
        assert html.count('<tr class="differs">') == 2
        assert html.count('<tr class="same">') == 1


class TestDecisions:
    def test_confirming_goes_on_to_the_next_flag_and_offers_to_undo(self, desk, flag):
        other = FlagFactory(severity="info")

        response = decide(desk, flag, "confirm")

        assert state_of(flag) == FlagState.CONFIRMED
        assert response.url == f"/flags/{other.pk}/?decided={flag.pk}"
        html = desk.get(response.url).content.decode()
        assert "Confirmed:" in html
        assert f'action="/flags/{flag.pk}/decide/"' in html

    def test_deciding_the_last_flag_goes_back_to_the_queue(self, desk, flag):
        assert decide(desk, flag, "confirm").url == f"/?decided={flag.pk}"

    def test_goes_on_inside_the_filter_of_the_queue(self, desk, flag):
        FlagFactory(severity="blocker")
        other = FlagFactory(severity="warning")

        path = reverse("web:flag_decide", args=[flag.pk]) + "?severity=warning&after=0-9"
        response = desk.post(path, {"action": "confirm", "version": flag.version})

        assert response.url == f"/flags/{other.pk}/?severity=warning&decided={flag.pk}"

    def test_dismissing_keeps_reason_note_and_scope(self, desk, flag):
        decide(desk, flag, "dismiss", reason="paraphrase_ok", note="Fair.", scope="article")

        decision = flag.decisions.get()
        assert state_of(flag) == FlagState.DISMISSED
        assert (decision.reason, decision.note, decision.scope) == (
            "paraphrase_ok",
            "Fair.",
            "article",
        )

    @pytest.mark.parametrize(
        ("values", "message"),
        [
            pytest.param({"scope": "span"}, "choose why this flag is no problem", id="no-reason"),
            pytest.param(
                {"scope": "span", "reason": "mood"}, "Reason is none of the list", id="odd-reason"
            ),
            pytest.param(
                {"scope": "span", "reason": "opinion", "note": "x" * 2001},
                "Note has over 2000 characters",
                id="long-note",
            ),
        ],
    )
    def test_says_what_a_dismissal_lacks(self, desk, flag, values, message):
        response = decide(desk, flag, "dismiss", **values)

        assert response.status_code == 400
        assert message in response.content.decode()
        assert state_of(flag) == FlagState.OPEN

    @pytest.mark.parametrize("is_decided", [True, False], ids=["decided", "only-changed"])
    def test_keeps_what_was_written_when_it_is_refused(self, desk, flag, colleague, is_decided):
        if is_decided:
            services.confirm_flag(flag_id=flag.pk, by=colleague)
        values = {"reason": "opinion", "scope": "article", "note": "Four <words> of mine."}

        html = decide(desk, flag, "dismiss", **values, version=99).content.decode()

        assert "Not done." in html
        assert "Four &lt;words&gt; of mine." in html
        if is_decided:
            assert "You had chosen “Opinion, not a fact” and written:" in html
        else:
            assert re.search(r'value="opinion"[^>]* checked', html)
            assert '<details class="dismiss" open>' in html

    @pytest.mark.parametrize("action", ["take", "undo"])
    def test_stays_inside_the_filter_of_the_queue(self, desk, flag, editor, action):
        if action == "undo":
            services.confirm_flag(flag_id=flag.pk, by=editor)
            flag.refresh_from_db()

        path = reverse("web:flag_decide", args=[flag.pk]) + "?severity=warning&decided=7"
        response = desk.post(path, {"action": action, "version": flag.version})

        assert response.url == f"/flags/{flag.pk}/?severity=warning"

    def test_undo_brings_the_flag_back_and_stays_on_it(self, desk, flag, editor):
        services.confirm_flag(flag_id=flag.pk, by=editor)
        flag.refresh_from_db()

        response = decide(desk, flag, "undo")

        assert response.url == flag.get_absolute_url()
        assert state_of(flag) == FlagState.OPEN

    def test_take_and_release_stay_on_the_flag(self, desk, flag, editor):
        assert decide(desk, flag, "take").url == flag.get_absolute_url()
        flag.refresh_from_db()
        assert flag.claimed_by == editor
        decide(desk, flag, "release")
        assert state_of(flag) == FlagState.OPEN

    def test_offers_to_take_over_what_somebody_else_has(self, desk, flag, editor, colleague):
        services.take_flag(flag_id=flag.pk, by=colleague)
        flag.refresh_from_db()

        html = open_page(desk, flag)
        assert "Ben Okoro has taken this flag" in html
        assert "Take over" in html
        assert 'value="confirm"' not in html

        decide(desk, flag, "take")
        flag.refresh_from_db()
        assert flag.claimed_by == editor

    def test_tells_the_second_of_two_who_was_first(self, desk, flag, colleague):
        services.confirm_flag(flag_id=flag.pk, by=colleague)

        response = decide(desk, flag, "dismiss", reason="opinion", scope="span")

        html = response.content.decode()
        assert response.status_code == 409
        assert "ben confirmed flag" in html
        assert "Not done." in html
        assert state_of(flag) == FlagState.CONFIRMED

    def test_offers_undo_to_the_one_who_decided_and_to_moderators(self, client, flag, colleague):
        services.confirm_flag(flag_id=flag.pk, by=colleague)
        seen = {}
        for user in (colleague, ModeratorFactory(), EditorFactory()):
            client.force_login(user)
            seen[user] = 'value="undo"' in client.get(flag.get_absolute_url()).content.decode()

        assert list(seen.values()) == [True, True, False]

    def test_an_account_without_a_group_reads_and_is_refused(self, client, flag):
        client.force_login(UserFactory())
        page = client.get(flag.get_absolute_url()).content.decode()
        assert 'name="action"' not in page

        response = decide(client, flag, "confirm")

        assert response.status_code == 403
        assert "may read, but not decide on flags" in response.content.decode()
        assert state_of(flag) == FlagState.OPEN

    def test_does_not_offer_to_undo_what_another_decided(self, desk, flag, colleague):
        services.confirm_flag(flag_id=flag.pk, by=colleague)

        html = desk.get(reverse("web:queue"), {"decided": flag.pk}).content.decode()

        assert "Confirmed:" not in html

    @pytest.mark.parametrize("action", ["", "explode", "CONFIRM"])
    def test_refuses_an_action_that_is_none(self, desk, flag, action):
        assert decide(desk, flag, action).status_code == 400

    @pytest.mark.parametrize(
        "target", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "\\\\evil"]
    )
    def test_never_leads_to_another_site(self, desk, flag, target):
        response = decide(desk, flag, "confirm", next=target)

        assert response.url.startswith("/?decided=")

    def test_goes_back_to_the_queue_when_decided_there(self, desk, flag):
        assert decide(desk, flag, "confirm", next="/?decided=7").url == "/?decided=7"

    def test_history_names_everybody(self, desk, flag, editor, colleague):
        services.take_flag(flag_id=flag.pk, by=colleague)
        services.release_flag(flag_id=flag.pk, by=colleague)
        services.dismiss_flag(flag_id=flag.pk, by=editor, reason="opinion", note="A <b>view</b>.")

        html = open_page(desk, flag)

        assert html.index("<b>Anna Berg</b> dismissed it: Opinion, not a fact") < html.index(
            "<b>Ben Okoro</b> released it"
        )
        assert "A &lt;b&gt;view&lt;/b&gt;." in html


def test_reads_only_the_texts_that_it_shows(desk, flag, django_assert_max_num_queries):
    flag.claim = ClaimFactory(revision=flag.revision)
    flag.save()
    assessment = AssessmentFactory(claim=flag.claim)
    for _ in range(3):
        EvidenceFactory(assessment=assessment)

    with django_assert_max_num_queries(30) as queries:
        open_page(desk, flag)

    evidence = [sql["sql"] for sql in queries if 'FROM "factcheck_evidence"' in sql["sql"]]
    assert len(evidence) == 1
    assert '"factcheck_revision"."text"' not in evidence[0]


def test_the_number_of_queries_does_not_grow_with_the_history(
    desk, flag, editor, django_assert_num_queries
):
    open_page(desk, flag)
    with django_assert_num_queries(18) as few:
        open_page(desk, flag)
    for _ in range(6):
        services.confirm_flag(flag_id=flag.pk, by=editor)
        services.undo_decision(flag_id=flag.pk, by=editor)
    with django_assert_num_queries(len(few)):
        open_page(desk, flag)


@pytest.mark.parametrize("version", ["x", "-1", "9" * 40])
def test_a_version_that_is_none_is_refused(desk, version):
    flag = FlagFactory()
    path = reverse("web:flag_decide", args=[flag.pk])
    response = desk.post(path, {"action": "confirm", "version": version})
    flag.refresh_from_db()
    assert (response.status_code, flag.state) == (400, FlagState.OPEN)
