"""The real engine as the services see it."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.engine import document
from factcheck.engine.pipeline import ENGINE_VERSION
from factcheck.engine.reading.not_news.rule import RuleSettings
from factcheck.models import Run
from factcheck.services import execute_run, submit_article
from factcheck.services.engine import NothingToJudge, load_engine

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def engine():
    return load_engine()


def test_is_loaded_once(engine):
    assert load_engine() is engine


def test_its_version_names_engine_and_model_and_fits_its_column(engine):
    assert engine.version.startswith(f"{ENGINE_VERSION} en_")
    assert len(engine.version) <= Run._meta.get_field("engine_version").max_length


def test_reads_and_judges_with_progress(engine):
    steps = []
    text = "The mayor of Arden opened the bridge on Monday. It cost 12 million euros."
    reading = engine.read(
        text, published=date(2024, 6, 12), progress=steps.append, rules=RuleSettings()
    )
    article = document.Article("1", reading, "The Gazette")
    verification, flags = engine.judge(article, [], progress=steps.append, rules=RuleSettings())
    assert [sentence.span.text for sentence in reading.sentences] == text.replace(". ", ".|").split(
        "|"
    )
    assert verification.anchor.published == date(2024, 6, 12)
    assert isinstance(flags, tuple)
    assert steps
    assert all(0.0 <= step <= 1.0 for step in steps)


@pytest.mark.parametrize("text", ["…", "!?", "---\n***"])
def test_a_text_without_words_is_nothing_to_judge(engine, text):
    with pytest.raises(NothingToJudge, match="The text holds no words"):
        engine.read(text, published=None, progress=lambda step: None, rules=RuleSettings())


@pytest.mark.django_db
def test_a_run_of_a_text_without_words_stops_with_the_reason():
    run = submit_article(text="…", outlet="The Gazette").run
    assert execute_run(run_id=run.pk, lease="worker") == "stopped"
    run.refresh_from_db()
    assert (run.state, run.error) == ("stopped", "The text holds no words.")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\u200fשלום Arden\u200e opened the bridge.", id="right-to-left"),
        pytest.param("<script>alert('x')</script> The mayor spoke.", id="html"),
        pytest.param("x" * 5000, id="one-endless-word"),
        pytest.param("👩‍🚀 e\u0301 \U0001f600 said the mayor of Arden.", id="astral-and-combining"),
        pytest.param("\n\n\t The mayor\u00a0spoke.\u2028On Monday.\n", id="odd-spaces"),
    ],
)
def test_odd_texts_are_analysed_with_exact_offsets(text):
    submission = submit_article(text=text, outlet="The Gazette")
    assert execute_run(run_id=submission.run.pk, lease="worker") == "completed"
    kept = submission.revision.text
    for row in [*submission.revision.sentences.all(), *submission.revision.claims.all()]:
        assert kept[row.start : row.end] == row.text


@pytest.mark.django_db
def test_a_run_of_a_russian_text_says_so_and_claims_nothing():
    text = (
        "Президент поедет в Перу в июле.\n\n"
        "Посол сообщил газете, что подготовка к поездке идёт уже второй месяц."
    )
    submission = submit_article(text=text, outlet="The Gazette", published_on=date(2024, 6, 12))
    assert execute_run(run_id=submission.run.pk, lease="worker") == "completed"
    revision = submission.revision
    revision.refresh_from_db()
    assert revision.language == "ru"
    assert revision.claims.count() == 0
    assert [flag.message for flag in revision.flags.all()] == ["Written in Russian: not read."]
