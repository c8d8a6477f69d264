"""A story: claims down, articles across, grouped under what they rest on."""

from __future__ import annotations

import pytest
from django.urls import reverse

from factcheck.web.story_grid import build_grid
from tests.factories import (
    ArticleFactory,
    AssessmentFactory,
    ClaimFactory,
    DerivationFactory,
    EvidenceFactory,
    FlagFactory,
    RevisionFactory,
    StoryFactory,
)


@pytest.fixture
def story(db):
    return StoryFactory(title="The bridge of Arden")


def publish(story, outlet, day, **values):
    return RevisionFactory(
        article__story=story,
        article__outlet__name=outlet,
        article__published_on=f"2024-06-{day:02}" if day else None,
        **values,
    )


def set_against(claim, revision, stance, comparisons=()):
    assessment = claim.assessments.first() or AssessmentFactory(claim=claim)
    return EvidenceFactory(
        assessment=assessment, revision=revision, stance=stance, comparisons=list(comparisons)
    )


def relations(grid):
    return [[cell.relation for _, cell in row.cells] for row in grid.rows]


def test_columns_stand_in_the_order_of_publication_with_unknown_dates_last(story):
    for outlet, day in [("Late", 9), ("Undated", None), ("Early", 1)]:
        publish(story, outlet, day)

    assert [article.outlet.name for article in build_grid(story).articles] == [
        "Early",
        "Late",
        "Undated",
    ]


def test_a_cell_says_what_the_article_says(story):
    herald, gazette, mirror, globe = (
        publish(story, outlet, day) for day, outlet in enumerate(["H", "G", "M", "W"], start=1)
    )
    claim = ClaimFactory(revision=herald)
    set_against(claim, gazette, "supports")
    differing = {"relation": "differs", "evidence": {"text": "on Tuesday"}, "claim": {"text": "x"}}
    set_against(claim, mirror, "contradicts", [differing])
    set_against(claim, globe, "mentions")

    grid = build_grid(story)

    assert relations(grid) == [["own", "same", "differs", "silent"]]
    assert grid.rows[0].cells[2][1].differing == "on Tuesday"


def test_claims_that_are_set_against_each_other_share_a_row(story):
    herald, gazette = publish(story, "H", 1), publish(story, "G", 2)
    first, second = ClaimFactory(revision=herald), ClaimFactory(revision=gazette)
    set_against(second, herald, "supports")

    grid = build_grid(story)

    assert relations(grid) == [["own", "same"]]
    assert grid.rows[0].claim == first
    assert grid.rows[0].cells[1][1].claim_id == second.pk


def test_only_the_newest_assessment_counts(story):
    herald, gazette = publish(story, "H", 1), publish(story, "G", 2)
    claim = ClaimFactory(revision=herald)
    set_against(claim, gazette, "supports")
    AssessmentFactory(claim=claim)

    grid = build_grid(story)
    assert grid.rows == []
    assert [row.claim for row in grid.lone] == [claim]


def test_what_differs_comes_first(story):
    herald, gazette = publish(story, "H", 1), publish(story, "G", 2)
    set_against(ClaimFactory(revision=herald, checkworthiness=0.9), gazette, "supports")
    disputed = ClaimFactory(revision=herald, start=49, end=60, checkworthiness=0.1)
    set_against(disputed, gazette, "contradicts")

    assert relations(build_grid(story)) == [["own", "differs"], ["own", "same"]]


def test_leaves_out_what_cannot_be_checked_or_is_no_longer_read(story):
    herald = publish(story, "H", 1)
    ClaimFactory(revision=herald, not_checkable="opinion")
    ClaimFactory(revision=herald, start=1, is_current=False)

    assert build_grid(story).rows == []


class TestColumnGroups:
    def groups(self, story):
        return [
            (group.source, [article.outlet.name for article in group.articles])
            for group in build_grid(story).groups
        ]

    def test_put_rewrites_beside_their_source(self, story):
        herald, _, gazette = (
            publish(story, name, day) for name, day in [("H", 1), ("M", 2), ("G", 3)]
        )
        DerivationFactory(derived=gazette, source=herald)

        assert self.groups(story) == [("H", ["H", "G"]), ("", ["M"])]

    def test_put_declared_sources_with_those_who_name_them(self, story):
        herald, gazette = publish(story, "H", 1), publish(story, "G", 2)
        gazette.article.sources.add(herald.article, ArticleFactory())

        assert self.groups(story) == [("H", ["H", "G"])]

    def test_put_all_that_rest_on_one_report_under_its_name(self, story):
        herald, gazette, mirror, copy = (
            publish(story, name, day) for day, name in enumerate(["H", "G", "M", "C"], start=1)
        )
        cited = {
            herald: "the daily Arden Post",
            gazette: "by Arden Post",
            mirror: "Arden Post said",
        }
        for revision in cited:
            passages = [
                {"revision": other.pk, "start": 0, "end": 5, "text": words}
                for other, words in cited.items()
                if other != revision
            ]
            FlagFactory(revision=revision, check_id="circular_sources", passages=passages)
        DerivationFactory(derived=copy, source=herald)

        assert self.groups(story) == [("Arden Post", ["H", "G", "M", "C"])]

    def test_stand_alone_once_the_flag_is_dismissed(self, story):
        herald, gazette = publish(story, "H", 1), publish(story, "G", 2)
        passage = {"revision": gazette.pk, "start": 0, "end": 5, "text": "Post"}
        FlagFactory(
            revision=herald, check_id="circular_sources", passages=[passage], state="dismissed"
        )

        assert self.groups(story) == [("", ["H"]), ("", ["G"])]


def test_the_page_says_each_cell_for_screen_readers(desk, story):
    herald, gazette = publish(story, "Herald", 1), publish(story, "Gazette", None)
    set_against(ClaimFactory(revision=herald), gazette, "contradicts")

    html = desk.get(story.get_absolute_url()).content.decode()

    assert '<span class="visually-hidden">says otherwise: The mayor of Arden' in html
    assert "date unknown" in html


def test_a_fragment_stands_in_the_table_as_it_was_read(desk, story):
    herald, gazette = publish(story, "H", 1), publish(story, "G", 2)
    claim = ClaimFactory(revision=herald, text="and it leaks", wording="The bridge's roof leaks.")
    set_against(claim, gazette, "supports")

    answer = desk.get(story.get_absolute_url())

    assert [row.claim for row in answer.context["grid"].rows] == [claim]
    assert "<bdi>The bridge&#x27;s roof leaks.</bdi>" in answer.content.decode()


def test_the_number_of_queries_does_not_grow_with_the_story(desk, story, django_assert_num_queries):
    def add(day):
        revision = publish(story, f"Outlet {day}", day)
        set_against(
            ClaimFactory(revision=revision), publish(story, f"Other {day}", day), "supports"
        )

    add(1)
    desk.get(story.get_absolute_url())
    with django_assert_num_queries(16) as few:
        desk.get(story.get_absolute_url())
    for day in range(2, 8):
        add(day)
    with django_assert_num_queries(len(few)):
        desk.get(story.get_absolute_url())


def test_says_what_the_table_leaves_out_and_lists_every_article(desk, story, monkeypatch):
    monkeypatch.setattr("factcheck.web.story_grid.MOST_ARTICLES", 2)
    first, _, last = (publish(story, f"Outlet {day}", day) for day in (1, 2, 3))
    set_against(ClaimFactory(revision=last), publish(story, "Outlet 4", 4), "supports")

    html = desk.get(story.get_absolute_url()).content.decode()

    assert "4 articles ·" in html
    assert f'<a href="{first.article.get_absolute_url()}">' in html
    assert "the 2 articles that came in last; 2 older ones are left out." in html


def test_pages_through_the_articles(desk, story, monkeypatch):
    monkeypatch.setattr("factcheck.web.listing.list_page.__kwdefaults__", {"size": 2})
    oldest, *_ = (publish(story, f"Outlet {day}", day).article for day in (1, 2, 3))

    html = desk.get(story.get_absolute_url()).content.decode()
    assert oldest.get_absolute_url() not in html.partition("Who says what")[0]

    address = html.partition('<a rel="next" href="')[2].partition('"')[0]
    html = desk.get(story.get_absolute_url() + address).content.decode()
    assert oldest.get_absolute_url() in html


def test_an_empty_story_says_what_fills_it(desk, story):
    html = desk.get(story.get_absolute_url()).content.decode()

    assert f'<a href="/articles/new/?story={story.pk}">Submit one</a>' in html


def test_the_list_counts_the_articles_of_each_story(desk, story):
    publish(story, "H", 1)
    publish(story, "G", 2)

    assert "2 articles" in desk.get(reverse("web:stories")).content.decode()
