"""Which story an article without one joins."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.models import Article, Sentence, Story
from factcheck.services import stories
from tests.factories import StoryFactory

pytestmark = pytest.mark.django_db

FLOOD = "Arden Dam breaks\nWater floods Lower Arden and Minister Okoye visits Lower Arden"
FLOOD_TOO = "Lower Arden under water\nArden Dam breaks and Minister Okoye promises help"
OPERA = "Soprano Vale sings in Corvo\nThe Corvo Opera opens its season with a new staging"


@pytest.fixture
def story_of(submit, execute):
    """Submit and analyse an article and give the story that it ended in."""

    def story_of(text, outlet, **values):
        submission = submit(text, outlet, **values)
        execute(submission.run)
        return Article.objects.get(pk=submission.article.pk).story

    return story_of


def test_the_first_report_opens_a_story_of_its_own(story_of):
    assert story_of(FLOOD, "A").title == "Arden Dam breaks"


def test_reports_of_one_event_meet(story_of):
    assert story_of(FLOOD, "A") == story_of(FLOOD_TOO, "B")
    assert Story.objects.count() == 1


def test_another_event_is_another_story(story_of):
    assert story_of(FLOOD, "A") != story_of(OPERA, "B")


@pytest.mark.parametrize(
    ("ours", "theirs", "is_same"),
    [
        pytest.param(date(2024, 3, 1), date(2024, 3, 8), True, id="within-a-week"),
        pytest.param(date(2024, 3, 1), date(2024, 3, 9), False, id="later"),
        pytest.param(date(2024, 3, 1), None, True, id="unknown-date"),
    ],
)
def test_dates_keep_like_events_apart(story_of, ours, theirs, is_same):
    first = story_of(FLOOD, "A", published_on=ours)
    assert (story_of(FLOOD_TOO, "B", published_on=theirs) == first) is is_same


def test_a_given_story_is_kept(story_of):
    story_of(FLOOD, "A")
    given = StoryFactory()
    assert story_of(FLOOD_TOO, "B", story=given) == given


def test_a_text_without_words_gets_a_story_of_its_own(story_of):
    assert story_of("…", "A") != story_of("!?", "B")


def test_an_article_that_a_neighbour_took_in_meanwhile_stays_there(submit, execute, engine):
    article, story = submit(FLOOD, "A").article, StoryFactory()
    run = article.revisions.get().runs.get()
    # The reading is stored; before this run looks for a story, a neighbour's run gives it one.
    join = stories._join
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            stories,
            "_join",
            lambda *ids: Article.objects.filter(pk=article.pk).update(story=story) and join(*ids),
        )
        execute(run)
    article.refresh_from_db()
    assert article.story == story


def test_those_who_meet_look_at_each_other(submit, execute_all):
    first, second = submit(FLOOD, "A"), submit(FLOOD_TOO, "B")
    execute_all()
    assert first.revision.runs.count() == 2
    latest = first.revision.runs.order_by("-id").first()
    assert set(latest.considered) == {str(second.revision.pk)}


def test_a_candidate_with_outdated_facts_is_passed_over(story_of):
    first = story_of(FLOOD, "A")
    Sentence.objects.update(facts={"index": 0})
    assert story_of(FLOOD_TOO, "B") != first
