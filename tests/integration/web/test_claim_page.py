"""The page of a claim: what the machine suggests, what people decide."""

from __future__ import annotations

import pytest
from django.urls import reverse

from factcheck import services
from factcheck.choices import MachineVerdict
from factcheck.models import Verdict
from factcheck.web.claim_page import read_claim_page
from tests.factories import (
    AssessmentFactory,
    ClaimFactory,
    EvidenceFactory,
    FlagFactory,
    RevisionFactory,
    RunFactory,
)


@pytest.fixture
def claim(db):
    return ClaimFactory()


def give(desk, claim, rating="false", rationale="The register says otherwise."):
    data = {"rating": rating, "rationale": rationale}
    return desk.post(reverse("web:verdict", args=[claim.pk]), data, follow=True)


def open_page(desk, claim):
    return desk.get(claim.get_absolute_url()).content.decode()


class TestSuggestion:
    def test_says_verdict_support_threshold_engine_and_inputs(self, desk, claim):
        run = RunFactory(revision=claim.revision, considered={"5": "", "6": ""})
        AssessmentFactory(
            claim=claim,
            run=run,
            support=0.081,
            threshold=0.5,
            engine_version="7 en",
            input_hash="ab" * 32,
        )

        html = open_page(desk, claim)

        assert "The source does not bear this out." in html
        assert "0.08, held against 0.50" in html
        assert "2 other articles" in html
        assert "7 en" in html
        assert "ab" * 32 in html

    @pytest.mark.parametrize("verdict", MachineVerdict.values)
    def test_colours_the_bar_as_borne_out_only_where_it_is(self, desk, claim, verdict):
        AssessmentFactory(claim=claim, verdict=verdict, support=0.54, threshold=0.5)

        is_borne_out = '<meter class="borne-out"' in open_page(desk, claim)

        assert is_borne_out == (verdict == "supported")

    def test_shows_the_newest_and_keeps_the_earlier_in_the_history(self, desk, claim):
        AssessmentFactory(claim=claim, verdict="contradicted")
        AssessmentFactory(claim=claim, verdict="supported")

        html = open_page(desk, claim)

        assert html.index("The sources bear this out.") < html.index("“The source does not bear")

    def test_shows_evidence_with_its_stance_and_slots(self, desk, claim):
        source = RevisionFactory(text="Nobody opened the bridge on Tuesday.\n")
        comparison = {
            "slot": "time",
            "relation": "differs",
            "claim": {"text": "on Monday", "start": 36, "end": 45},
            "evidence": {"text": "on Tuesday", "start": 25, "end": 35},
            "claim_value": "2024-06-10",
            "evidence_value": "2024-06-11",
        }
        EvidenceFactory(
            assessment=AssessmentFactory(claim=claim), revision=source, comparisons=[comparison]
        )

        html = open_page(desk, claim)

        assert "Says otherwise" in html
        assert '<mark class="differs">on Tuesday</mark>' in html
        assert "When, as each says it" in html

    def test_says_whose_date_the_dates_of_an_undated_article_count_from(self, desk, claim):
        source = RevisionFactory(article__outlet__name="The Herald")
        anchor = {"published": "2024-06-10", "estimated_from": str(source.pk)}
        AssessmentFactory(claim=claim, run=RunFactory(revision=claim.revision, anchor=anchor))
        claim.slots = {
            "when": [
                {
                    "span": {"start": 0, "end": 10, "text": "last month"},
                    "type": "DATE",
                    "value": "XXXX-XX",
                    "is_anchored": False,
                    "relative": {"unit": "month", "shift": -1, "direction": "nearest"},
                }
            ]
        }
        claim.save()

        html = open_page(desk, claim)

        assert '<span class="value">2024-05</span>' in html
        assert "counted from <bdi>The Herald</bdi>, 10 June 2024" in html

    @pytest.mark.parametrize(
        ("considered", "words"),
        [
            pytest.param({"5": ""}, "No evidence found in 1 article;", id="searched"),
            pytest.param({}, "nothing was searched", id="not-searched"),
        ],
    )
    def test_says_what_was_searched_in_vain(self, desk, claim, considered, words):
        run = RunFactory(revision=claim.revision, considered=considered)
        AssessmentFactory(claim=claim, run=run, verdict="not_enough_evidence")

        assert words in open_page(desk, claim)

    def test_says_why_there_is_no_suggestion(self, desk, claim):
        assert "No suggestion yet" in open_page(desk, claim)
        claim.not_checkable = "opinion"
        claim.save()
        assert "Nothing to check here: it is an opinion." in open_page(desk, claim)

    def test_shows_how_it_was_read_where_that_differs(self, desk, claim):
        claim.wording = "Ada Holm left the country."
        claim.save()
        assert "Read as “<bdi>Ada Holm left the country.</bdi>”" in open_page(desk, claim)
        for same in (f"{claim.text}.", claim.text.replace(" ", "\n", 1)):
            claim.wording = same
            claim.save()
            assert "Read as" not in open_page(desk, claim)

    def test_says_what_it_is_worth_and_why_not_more(self, desk, claim):
        claim.checkworthiness, claim.not_checkable = 0.21, "future"
        claim.save()
        run = RunFactory(revision=claim.revision, considered=[])
        AssessmentFactory(claim=claim, run=run, verdict="not_checkable")

        assert "0.21: it lies ahead, and nobody is named" in open_page(desk, claim)

    def test_lists_the_flags_on_it(self, desk, claim):
        flag = FlagFactory(revision=claim.revision, claim=claim, message="Says May.")

        assert f'<a href="{flag.get_absolute_url()}"><bdi>Says May.</bdi>' in open_page(desk, claim)

    def test_shows_the_words_of_others_as_text(self, desk, claim):
        claim.text = "<script>go()</script>"
        claim.slots = {"who": "<script>go()</script>"}
        claim.save()
        AssessmentFactory(claim=claim, reasons=[{"type": "time", "message": "<script>go()"}])

        assert "<script>go" not in open_page(desk, claim)


class TestVerdict:
    def test_is_recorded_and_waits_for_a_second_signature(self, desk, claim, editor):
        html = give(desk, claim).content.decode()

        verdict = claim.verdicts.get()
        assert (verdict.rating, verdict.decided_by) == ("false", editor)
        assert "<b>Anna Berg</b> rated it <b>False</b>" in html
        assert "second signature missing" in html

    def test_stands_at_the_head_with_who_gave_and_who_signed_it(self, desk, claim, colleague):
        assert "The desk says" not in open_page(desk, claim)
        give(desk, claim, rating="mostly_false")

        head = open_page(desk, claim).partition("The machine suggests")[0]
        assert "<b>Mostly false.</b>" in head
        assert "Rated by <b>Anna Berg</b>, waits for a second signature." in head

        services.sign_verdict(verdict_id=claim.verdicts.get().pk, by=colleague)
        head = open_page(desk, claim).partition("The machine suggests")[0]
        assert "Rated by <b>Anna Berg</b>, signed by <b>Ben Okoro</b>." in head

    def test_at_the_head_is_the_newest(self, desk, claim, colleague):
        services.give_verdict(claim_id=claim.pk, by=colleague, rating="true", rationale="Seen.")
        services.give_verdict(claim_id=claim.pk, by=colleague, rating="outdated", rationale="Old.")

        head = open_page(desk, claim).partition("The machine suggests")[0]

        assert "<b>Outdated.</b>" in head
        assert "<b>True.</b>" not in head

    def test_is_not_signed_by_the_same_person(self, desk, claim):
        give(desk, claim)

        verdict = claim.verdicts.get()
        path = reverse("web:verdict_sign", args=[verdict.pk])
        html = desk.post(path, follow=True).content.decode()

        assert "Sign</button>" not in html
        assert "must be someone else" in html
        verdict.refresh_from_db()
        assert verdict.second_by is None

    def test_is_signed_by_somebody_else(self, desk, claim, colleague):
        verdict = services.give_verdict(
            claim_id=claim.pk, by=colleague, rating="true", rationale="Seen."
        )

        assert "Sign</button>" in open_page(desk, claim)
        path = reverse("web:verdict_sign", args=[verdict.pk])
        html = desk.post(path, follow=True).content.decode()

        assert "signed by <b>Anna Berg</b>" in html
        assert "Sign</button>" not in html

    def test_given_since_the_page_was_opened_must_be_read_first(self, desk, claim, colleague):
        assert 'name="newest_seen" value="0"' in open_page(desk, claim)
        theirs = services.give_verdict(
            claim_id=claim.pk, by=colleague, rating="true", rationale="Seen."
        )

        data = {"rating": "false", "rationale": "No.", "newest_seen": 0}
        answer = desk.post(reverse("web:verdict", args=[claim.pk]), data)

        assert answer.status_code == 409
        html = answer.content.decode()
        assert "rated it “True”" in html
        assert f'name="newest_seen" value="{theirs.pk}"' in html
        assert claim.verdicts.get() == theirs

    def test_given_twice_is_given_once(self, desk, claim):
        give(desk, claim)
        give(desk, claim)

        assert Verdict.objects.count() == 1

    @pytest.mark.parametrize(
        ("values", "message"),
        [
            pytest.param({"rating": ""}, "Rating is empty: choose one.", id="no-rating"),
            pytest.param({"rating": "so-so"}, "Rating is none of the list", id="odd-rating"),
            pytest.param({"rationale": " "}, "Rationale is empty", id="no-rationale"),
            pytest.param(
                {"rationale": "x" * 5001}, "Rationale has over 5000 characters", id="long-rationale"
            ),
        ],
    )
    def test_says_what_is_missing_and_keeps_what_was_written(self, desk, claim, values, message):
        response = give(desk, claim, **{"rationale": "My reasons.", **values})

        html = response.content.decode()
        assert response.status_code == 400
        assert message in html
        assert "My reasons." in html or "rationale" in values
        assert not Verdict.objects.exists()

    def test_shows_the_history_newest_first_and_as_text(self, desk, claim, colleague):
        services.give_verdict(claim_id=claim.pk, by=colleague, rating="true", rationale="<b>1</b>")
        give(desk, claim, rationale="Second thoughts.")

        html = open_page(desk, claim)

        assert html.index("Second thoughts.") < html.index("&lt;b&gt;1&lt;/b&gt;")


def test_reads_a_text_once_however_much_evidence_stands_in_it(claim, editor):
    assessment, source = AssessmentFactory(claim=claim), RevisionFactory()
    for _ in range(3):
        EvidenceFactory(assessment=assessment, revision=source)

    exhibits = read_claim_page(claim, editor).exhibits

    assert len({id(exhibit.excerpt.revision) for exhibit in exhibits}) == 1


def test_the_number_of_queries_does_not_grow_with_the_evidence(
    desk, claim, django_assert_num_queries
):
    assessment = AssessmentFactory(claim=claim)
    EvidenceFactory(assessment=assessment)
    open_page(desk, claim)
    with django_assert_num_queries(8) as few:
        open_page(desk, claim)
    for _ in range(8):
        EvidenceFactory(assessment=assessment)
    with django_assert_num_queries(len(few)):
        open_page(desk, claim)
