"""Stages run in order, refuse a wrong order, and report progress."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.engine.checks.registry import load_checks
from factcheck.engine.pipeline import (
    STAGES,
    Draft,
    PipelineError,
    Stage,
    State,
    StopPipeline,
    judge,
    read_draft,
    run_stages,
)
from tests.builders import article


def name_draft(state, progress):
    progress(0.5)
    return replace(state, draft=Draft("named", "text"))


NAME = Stage("name", frozenset(), frozenset({"draft"}), name_draft)
USE = Stage("use", frozenset({"draft"}), frozenset(), lambda state, progress: state)


def test_hands_on_what_a_stage_provides():
    assert run_stages([NAME, USE], State()).draft.id == "named"


def test_refuses_a_stage_that_lacks_what_it_needs_before_any_work():
    def fail(state, progress):
        raise AssertionError("no stage may run")

    with pytest.raises(PipelineError, match="'use' needs draft"):
        run_stages([replace(NAME, provides=frozenset(), work=fail), USE], State())


def test_reports_each_stage_from_start_to_end():
    heard = []
    run_stages([NAME, USE], State(), lambda stage, fraction: heard.append((stage, fraction)))
    assert heard == [("name", 0.0), ("name", 0.5), ("name", 1.0), ("use", 0.0), ("use", 1.0)]


def test_a_stage_that_breaks_its_promise_is_named():
    judge_nothing = replace(STAGES[1], work=lambda state, progress: state)
    with pytest.raises(PipelineError, match="did not provide"):
        run_stages([judge_nothing, STAGES[2]], State(article=article("a", "One.")))


@pytest.mark.parametrize("text", ["", " \n ", "…!", "\u200f\u200e"], ids=repr)
def test_a_text_without_words_stops_politely(text):
    with pytest.raises(StopPipeline) as stopped:
        read_draft(Draft("a", text), nlp=None)
    assert stopped.value.reason == "The text holds no words."


def test_judges_an_article_that_was_read_before():
    heard = []
    verification, flags = judge(
        article("a", "The council met.", published=None),
        [article("b", "The mayor left.")],
        load_checks(),
        lambda stage, fraction: heard.append(stage),
    )
    assert [a.verdict.value for a in verification.assessments] == ["not_enough_evidence"]
    assert [flag.check for flag in flags] == ["missing_publication_date"]
    assert list(dict.fromkeys(heard)) == ["verify", "check"]
