"""The shipped seed story through the real engine and the database, from submission to flags."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.models import Article, Assessment, Claim, Flag, Run
from factcheck.services import execute_run, start_run
from factcheck.services.seeds import load_seeds

pytestmark = [pytest.mark.django_db, pytest.mark.model]

SEEDS = Path(__file__).resolve().parents[3] / "seeds"


@pytest.fixture
def story():
    """The five articles by their ids, all analysed."""
    loaded = {seed.id: submission.article for seed, submission in load_seeds(SEEDS)}
    execute_waiting()
    return loaded


def execute_waiting():
    while run := Run.objects.filter(state="waiting").order_by("id").first():
        execute_run(run_id=run.pk, lease="worker")
        run.refresh_from_db()
        assert (run.state, run.error) == ("completed", "")


def test_the_rewrite_stands_beside_its_source(story):
    rewrite = story["002"].revisions.get()
    flag = rewrite.flags.get(check_id="time_conflict", quote__startswith="Last month")
    sources = {passage["revision"] for passage in flag.passages}
    assert story["001"].revisions.get().pk in sources
    assert flag.claim.assessments.first().verdict == "contradicted"
    derivation = rewrite.derived_from.order_by("-score").first()
    assert (derivation.source.article, derivation.is_credited) == (story["001"], False)
    assert rewrite.flags.filter(check_id="uncredited_rewrite").exists()
    run = rewrite.runs.order_by("-id").first()
    assert run.anchor == {
        "published": "2024-06-10",
        "estimated_from": str(story["001"].revisions.get().pk),
    }


def test_every_offset_holds(story):
    for article in Article.objects.all():
        revision = article.revisions.get()
        for flag in revision.flags.all():
            assert revision.text[flag.start : flag.end] == flag.quote
        for claim in revision.claims.all():
            assert revision.text[claim.start : claim.end] == claim.text
        for assessment in Assessment.objects.filter(claim__revision=revision):
            for evidence in assessment.evidence.select_related("revision"):
                source = evidence.revision.text
                assert source[evidence.start : evidence.end] == evidence.text


def test_analysing_all_of_it_again_changes_nothing(story):
    before = list(Flag.objects.order_by("id").values()), list(Claim.objects.order_by("id").values())
    assessments = Assessment.objects.count()
    for article in story.values():
        start_run(revision=article.revisions.get(), trigger="retry")
    execute_waiting()
    after = list(Flag.objects.order_by("id").values()), list(Claim.objects.order_by("id").values())
    assert after == before
    assert Assessment.objects.count() == assessments


def test_an_article_submitted_without_a_story_joins_it(story):
    """Taken out of its story, each finds the way back by what it is about."""
    for article in story.values():
        Article.objects.filter(pk=article.pk).update(story=None)
        start_run(revision=article.revisions.get(), trigger="retry")
        execute_waiting()
        article.refresh_from_db()
    assert len({article.story_id for article in story.values()}) == 1
