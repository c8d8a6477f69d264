"""The page on which an article is read: its text, marks, notes, progress and source."""

from __future__ import annotations

import pytest
from django.urls import reverse

from factcheck import services
from factcheck.choices import RunState
from factcheck.models import Run
from tests.factories import (
    ArticleFactory,
    AssessmentFactory,
    ClaimFactory,
    DerivationFactory,
    FlagFactory,
    RevisionFactory,
    RunFactory,
    SentenceFactory,
)

TEXT = "The mayor opened the bridge last month.\n\nIt cost 12 million euros.\nShare."


@pytest.fixture
def revision(db):
    return RevisionFactory(text=TEXT, article__title="Bridge opened")


def flag_on(revision, words, **values):
    start = revision.text.index(words)
    return FlagFactory(
        revision=revision,
        run=None,
        start=start,
        end=start + len(words),
        quote=words,
        **values,
    )


def open_page(desk, revision, query=""):
    response = desk.get(revision.article.get_absolute_url() + query)
    assert response.status_code == 200
    return response.content.decode()


def test_marks_the_words_and_puts_the_note_beside_them(desk, revision):
    flag = flag_on(revision, "last month", message="Says May. The Herald says September.")

    html = open_page(desk, revision)

    mark = f'<a class="mark warning open" href="#flag-{flag.pk}" data-flags="{flag.pk} ">last month</a>'
    assert f"the bridge {mark}." in html
    assert f'id="flag-{flag.pk}"' in html
    assert html.index("Says May.") < html.index("It cost 12 million")


def test_shows_the_words_of_crossing_flags_once(desk, revision):
    flag_on(revision, "opened the bridge", severity="warning")
    flag_on(revision, "the bridge last month", severity="blocker", check_id="other")

    html = open_page(desk, revision)

    assert html.count(">opened <") == html.count(">the bridge<") == html.count("> last month<") == 1
    assert 'class="mark blocker open several"' in html


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param(
            "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", id="script"
        ),
        pytest.param("<img src=x onerror=go()>", "&lt;img src=x onerror=go()&gt;", id="handler"),
        pytest.param("&lt;b&gt; &amp;", "&amp;lt;b&amp;gt; &amp;amp;", id="entities"),
        pytest.param("{{ user }} {% url %}", "{{ user }} {% url %}", id="template-tags"),
        pytest.param("say \u202eabc", "say \u202eabc", id="right-to-left-override"),
    ],
)
def test_shows_a_text_as_text(desk, text, seen):
    revision = RevisionFactory(
        text=text, article__title=text, article__byline=text, article__outlet__name=text
    )

    html = open_page(desk, revision)

    assert f'<p class="text" dir="auto">{seen}\n' in html or f'dir="auto">{seen}</p>' in html
    assert f'<h1 dir="auto">{seen}</h1>' in html
    assert f'<p class="kicker"><bdi>{seen}</bdi> ·' in html
    assert f" · <bdi>{seen}</bdi>" in html


def test_says_when_the_date_is_unknown(desk, revision):
    assert "date unknown" in open_page(desk, revision)


def test_greys_what_is_no_part_of_the_story(desk, revision):
    start = TEXT.index("Share.")
    SentenceFactory(revision=revision, start=start, end=len(TEXT), kind="chrome")

    assert '<div class="line chrome">' in open_page(desk, revision)


def test_ends_each_claim_with_what_the_machine_suggests(desk, revision):
    claim = ClaimFactory(revision=revision)
    AssessmentFactory(claim=claim, verdict="supported")
    AssessmentFactory(claim=claim, verdict="contradicted")

    html = open_page(desk, revision)

    assert f'<a class="verdict contradicted" href="/claims/{claim.pk}/"' in html
    assert "The source does not bear this out" in html
    assert "The sources bear this out" not in html


def test_says_in_words_what_people_rated_a_claim(desk, revision, editor, colleague):
    rated = ClaimFactory(revision=revision, start=0, end=9)
    AssessmentFactory(claim=ClaimFactory(revision=revision, start=0, end=16))
    assert "Rated" not in open_page(desk, revision)
    verdict = services.give_verdict(
        claim_id=rated.pk, by=editor, rating="half_true", rationale="Half of it."
    )

    html = open_page(desk, revision)
    assert html.count("Rated half true, unsigned</span>") == 1
    assert f'href="/claims/{rated.pk}/"' in html

    services.sign_verdict(verdict_id=verdict.pk, by=colleague)
    assert "Rated half true</span>" in open_page(desk, revision)


def test_puts_dismissed_flags_away_and_shows_them_on_request(desk, revision):
    flag_on(revision, "last month", state="dismissed", message="Says May.")
    flag_on(revision, "12 million", state="superseded", message="Says 13.")

    assert "Says May." not in open_page(desk, revision)
    html = open_page(desk, revision, "?all")
    assert "Says May." in html
    assert "Says 13." not in html


def test_keeps_a_flag_on_the_whole_text_above_it(desk, revision):
    FlagFactory(revision=revision, run=None, start=0, end=len(TEXT), message="Date missing.")

    html = open_page(desk, revision)

    assert html.index("Date missing.") < html.index("The mayor opened")


def test_an_article_without_a_text_is_no_page(desk):
    assert desk.get(ArticleFactory().get_absolute_url()).status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_flags(
    desk, revision, django_assert_num_queries
):
    flag_on(revision, "mayor")
    AssessmentFactory(claim=ClaimFactory(revision=revision))
    open_page(desk, revision)
    with django_assert_num_queries(13) as few:
        open_page(desk, revision)
    for number in range(20):
        FlagFactory(revision=revision, run=None, start=number, end=number + 1, check_id="other")
        AssessmentFactory(claim=ClaimFactory(revision=revision, start=number, end=number + 3))
    with django_assert_num_queries(len(few)):
        open_page(desk, revision)


class TestProgress:
    @pytest.mark.parametrize("state", [RunState.WAITING, RunState.RUNNING])
    def test_an_open_run_asks_again(self, desk, revision, state):
        RunFactory(revision=revision, state=state, stage="judging", progress=0.654)

        html = open_page(desk, revision)

        assert f'hx-get="/articles/{revision.article_id}/progress/"' in html
        assert '<progress value="65" max="100"' in html
        assert "Reload to see how far it is" in html

    def test_a_run_that_ended_stops_asking_and_says_what_it_found(self, desk, revision):
        RunFactory(revision=revision, state=RunState.COMPLETED)
        flag_on(revision, "last month")

        response = desk.get(reverse("web:article_progress", args=[revision.article_id]))

        html = response.content.decode()
        assert "hx-get" not in html
        assert "Show 1 flag and 0 claims" in html
        assert "no-store" in response.headers["Cache-Control"]

    def test_a_failed_run_says_why_and_is_retried_by_a_click(self, desk, revision):
        run = RunFactory(revision=revision, state=RunState.FAILED, error="The worker died.")

        assert "The worker died." in open_page(desk, revision)
        response = desk.post(reverse("web:run_retry", args=[run.pk]), follow=True)

        assert "The analysis starts again." in response.content.decode()
        assert Run.objects.filter(revision=revision, state=RunState.WAITING).count() == 1

    def test_a_run_that_completed_is_not_retried(self, desk, revision):
        run = RunFactory(revision=revision, state=RunState.COMPLETED)

        response = desk.post(reverse("web:run_retry", args=[run.pk]), follow=True)

        assert "there is nothing to retry" in response.content.decode()

    def test_an_article_without_a_run_says_so(self, desk, revision):
        assert "Not analysed yet" in open_page(desk, revision)


class TestBesideItsSource:
    @pytest.fixture
    def derivation(self, revision):
        source = RevisionFactory(
            text="The bridge was opened in May. Nobody paid.", article__outlet__name="The Herald"
        )
        for index, (start, end) in enumerate([(0, 39), (41, 66)]):
            SentenceFactory(revision=revision, index=index, start=start, end=end)
        for index, (start, end) in enumerate([(0, 29), (30, 42)]):
            SentenceFactory(revision=source, index=index, start=start, end=end)
        return DerivationFactory(derived=revision, source=source, pairs=[[0, 0]], score=0.82)

    def test_is_linked_from_the_rewrite(self, desk, revision, derivation):
        html = open_page(desk, revision)

        assert f'<a href="?beside={derivation.pk}">side by side</a>' in html
        assert "without credit" in html

    def test_aligns_sentences_and_marks_both_sides(self, desk, revision, derivation):
        passage = {"revision": derivation.source_id, "start": 22, "end": 28, "text": "in May"}
        flag_on(revision, "last month", passages=[passage])

        html = open_page(desk, revision, f"?beside={derivation.pk}")

        assert ">last month</a>" in html
        assert '<mark class="differs">in May</mark>' in html
        assert "Nothing in <bdi>The Herald</bdi> stands for this sentence." in html
        assert "1 sentence of <bdi>The Herald</bdi> left out" in html

    def test_shows_no_source_of_another_article(self, desk, derivation):
        other = RevisionFactory()

        response = desk.get(other.article.get_absolute_url(), {"beside": derivation.pk})

        assert response.status_code == 404


def test_the_list_says_where_each_article_stands(desk, revision, django_assert_num_queries):
    RunFactory(revision=revision)
    flag_on(revision, "last month")
    RunFactory(state=RunState.FAILED)

    desk.get(reverse("web:articles"))
    with django_assert_num_queries(5):
        html = desk.get(reverse("web:articles")).content.decode()

    assert "1 open" in html
    assert "Failed" in html


def test_the_list_goes_on_from_page_to_page(desk):
    articles = [ArticleFactory() for _ in range(52)]

    first = desk.get(reverse("web:articles"))
    page = first.context["page"]
    second = desk.get(reverse("web:articles"), {"before": page.next_before})

    assert [row.pk for row in page.rows] == [article.pk for article in articles[:1:-1]]
    assert [row.pk for row in second.context["page"].rows] == [articles[1].pk, articles[0].pk]
    assert second.context["page"].next_before is None
