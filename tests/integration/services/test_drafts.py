"""A partner never learns of another newsroom's unpublished draft: by no passage, run or reason."""

from __future__ import annotations

import pytest

from factcheck.models import Article, Run
from factcheck.services import start_run
from factcheck.services.evidence import gather_evidence
from factcheck.services.runs import take_run
from tests.factories import ArticleFactory, OutletFactory, PartnerFactory, StoryFactory

pytestmark = pytest.mark.django_db

URL = "https://example.org/article"
# The small engine finds evidence in any line that shares a word.
TEXT = "The bridge opened."


@pytest.fixture
def ours():
    return PartnerFactory()


@pytest.fixture
def theirs():
    return PartnerFactory()


@pytest.fixture
def story():
    return StoryFactory()


def outlet_of(kind, ours, theirs):
    """Give outlet and submitting partner of another article of the story."""
    return {
        "theirs": (theirs.outlet, theirs),
        "theirs-uploaded-by-the-desk": (theirs.outlet, None),
        "theirs-under-a-name-we-read": (OutletFactory(), theirs),
        "our-desk": (OutletFactory(kind="own"), None),
        "a-partner-without-a-key": (OutletFactory(kind="partner"), None),
        "ours": (ours.outlet, ours),
        "ours-uploaded-by-the-desk": (ours.outlet, None),
        "only-read": (OutletFactory(kind="read"), None),
    }[kind]


@pytest.mark.parametrize("url", ["", URL], ids=["draft", "published"])
@pytest.mark.parametrize(
    ("kind", "is_shown_as_draft"),
    [
        ("theirs", False),
        ("theirs-uploaded-by-the-desk", False),
        ("theirs-under-a-name-we-read", False),
        ("our-desk", False),
        ("a-partner-without-a-key", False),
        ("ours", True),
        ("ours-uploaded-by-the-desk", True),
        ("only-read", True),
    ],
)
def test_what_may_be_set_against_a_partners_article(ours, theirs, kind, is_shown_as_draft, url):
    outlet, partner = outlet_of(kind, ours, theirs)
    other = ArticleFactory(outlet=outlet, partner=partner, url=url)
    article = ArticleFactory(outlet=ours.outlet, partner=ours)
    is_citable = Article.objects.citable_for(article).filter(pk=other.pk).exists()
    assert is_citable is (is_shown_as_draft or bool(url))


@pytest.mark.parametrize("kind", ["own", "read"])
def test_everything_counts_for_the_desk(ours, kind):
    draft = ArticleFactory(outlet=ours.outlet, partner=ours)
    article = ArticleFactory(outlet=OutletFactory(kind=kind))
    assert draft in Article.objects.citable_for(article)


def test_an_article_that_two_partners_read_is_held_only_against_what_both_may_read(ours, theirs):
    article = ArticleFactory(outlet=ours.outlet, partner=theirs)
    drafts = [ArticleFactory(outlet=each.outlet, partner=each) for each in (ours, theirs)]
    citable = Article.objects.citable_for(article)
    assert not citable.filter(pk__in=[draft.pk for draft in drafts]).exists()


def test_findings_never_rest_on_the_draft_of_another(submit, execute, story, ours, theirs):
    execute(submit(f"{TEXT}\nwrong", theirs.outlet, partner=theirs, story=story).run)
    mine = submit(f"{TEXT}\nThat is wrong.", ours.outlet, partner=ours, story=story)
    execute(mine.run)
    assert mine.run.considered == {}
    assert not mine.revision.derived_from.exists()
    assert not any(flag.passages for flag in mine.revision.flags.all())


def test_nor_does_a_declared_source_make_it_evidence(submit, execute, ours, theirs):
    draft = submit(TEXT, theirs.outlet, partner=theirs)
    execute(draft.run)
    mine = submit(TEXT, ours.outlet, partner=ours, sources=[draft.article])
    assert gather_evidence(take_run(run_id=mine.run.pk, lease="w")) == ()


@pytest.mark.parametrize(("url", "is_asked"), [("", False), (URL, True)], ids=["draft", "public"])
def test_news_asks_a_partner_again_only_where_it_may_see_them(
    submit, execute, story, ours, theirs, url, is_asked
):
    mine = submit(TEXT, ours.outlet, partner=ours, story=story)
    execute(mine.run)
    execute(submit("Another.", theirs.outlet, partner=theirs, story=story, url=url).run)
    assert Run.objects.filter(revision=mine.revision, trigger="story").exists() is is_asked


def test_the_desk_is_asked_to_look_again_at_a_partners_draft(submit, execute, story, ours):
    desk = submit(TEXT, OutletFactory(kind="own"), story=story)
    execute(desk.run)
    draft = submit("Another.", ours.outlet, partner=ours, story=story)
    execute(draft.run)
    run = desk.revision.runs.get(state="waiting")
    execute(run)
    assert set(run.considered) == {str(draft.revision.pk)}


def test_a_draft_counts_for_all_once_it_has_an_address(submit, execute, story, ours, theirs):
    draft = submit(TEXT, theirs.outlet, partner=theirs, story=story)
    execute(draft.run)
    mine = submit("Another.", ours.outlet, partner=ours, story=story)
    execute(mine.run)
    Article.objects.filter(pk=draft.article.pk).update(url=URL)
    again = start_run(revision=mine.revision, trigger="retry")
    execute(again)
    assert set(again.considered) == {str(draft.revision.pk)}


def test_drafts_of_one_event_meet_in_a_story_for_the_desk(submit, execute, ours, theirs):
    first = "Arden Dam breaks\nWater floods Lower Arden and Minister Okoye visits Lower Arden"
    second = "Lower Arden under water\nArden Dam breaks and Minister Okoye promises help"
    submissions = [
        submit(first, theirs.outlet, partner=theirs),
        submit(second, ours.outlet, partner=ours),
    ]
    for submission in submissions:
        execute(submission.run)
        submission.article.refresh_from_db()
    assert submissions[0].article.story == submissions[1].article.story
    assert [run.considered for run in Run.objects.all()] == [{}, {}]
