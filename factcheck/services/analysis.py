"""One run from lease to result: read, gather evidence, judge, store.

A worker may die at any line of this and the run may be executed again from the start: what is
read stays read, and what is stored is stored once.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from enum import StrEnum

from celery.exceptions import SoftTimeLimitExceeded
from django.db import InterfaceError, OperationalError

from factcheck.choices import RunState, RunTrigger
from factcheck.engine import document
from factcheck.engine.reading.not_news.rule import RuleSettings
from factcheck.models import Run
from factcheck.services.engine import Engine, NothingToJudge, load_engine
from factcheck.services.evidence import ask_neighbours, gather_evidence
from factcheck.services.findings import store_findings
from factcheck.services.outlet_lines import count_lines
from factcheck.services.progress import Reporter, Watch, beating
from factcheck.services.readings import is_read, load_article, store_reading
from factcheck.services.rules import gather_rules
from factcheck.services.runs import LeaseLost, finish_run, hold_lease, release_run, take_run
from factcheck.services.stories import place_in_story

__all__ = ["Outcome", "execute_run"]

logger = logging.getLogger(__name__)


def _look_away(stage: str, progress: float) -> None:
    """Show progress to nobody; the run's row has it."""


class Outcome(StrEnum):
    """How an execution ended; only the first three are written on the run."""

    COMPLETED = "completed"
    STOPPED = "stopped"
    FAILED = "failed"
    NOT_TAKEN = "not taken"  # not waiting: done already, or another worker has it
    LOST = "lost"  # taken away in mid-run, by the sweep


def execute_run(
    *, run_id: int, lease: str, engine: Engine | None = None, watch: Watch = _look_away
) -> Outcome:
    """Take the run for `lease` and carry it out; a run that is not waiting is left alone.

    Every error of the analysis ends on the run as a reason; only the database's own troubles
    are raised, with the run back in the queue, because trying again helps there.
    """
    run = take_run(run_id=run_id, lease=lease)
    if run is None:
        return Outcome.NOT_TAKEN
    try:
        with beating(run):
            _analyse(run, engine or load_engine(), Reporter(run, watch))
    except LeaseLost as lost:
        logger.warning("%s", lost)
        return Outcome.LOST
    except NothingToJudge as reason:
        return _end(run, Outcome.STOPPED, str(reason))
    except (OperationalError, InterfaceError) as error:
        # Where the database is still away, the sweep takes the run back later.
        with suppress(LeaseLost, OperationalError, InterfaceError):
            release_run(run, "The database did not answer.", cause=_describe(error))
        raise
    except Exception as error:  # whatever breaks must end on the run, not only in a log
        logger.exception("run %s failed", run.pk)
        return _end(run, Outcome.FAILED, _explain(error), cause=_describe(error))
    return Outcome.COMPLETED


def _analyse(run: Run, engine: Engine, reporter: Reporter) -> None:
    rules = gather_rules(run.revision)
    hold_lease(run, rules={"off": sorted(rules.off), "recurring": dict(rules.recurring)})
    with reporter.stage("reading"):
        article, is_fresh = _read(run, engine, reporter, rules)
    with reporter.stage("gathering evidence"):
        place_in_story(run, article)
        count_lines(run)
        others = gather_evidence(run)
        # A run that a neighbour asked for has no news for the others, so this stops after one hop.
        if is_fresh or run.trigger != RunTrigger.STORY:
            ask_neighbours(run.revision)
    with reporter.stage("judging"):
        verification, flags = engine.judge(article, others, progress=reporter, rules=rules)
    with reporter.stage("storing"):
        store_findings(run, article, verification, flags, engine.version)
    finish_run(run, RunState.COMPLETED, progress=1.0, timings=reporter.timings)


def _read(
    run: Run, engine: Engine, reporter: Reporter, rules: RuleSettings
) -> tuple[document.Article, bool]:
    """Give the article as it is stored, and whether this run had to read it.

    Judged is always what is stored, so that the first run and every later one go the same way.
    """
    if is_read(run.revision, engine.version, rules):
        try:
            return load_article(run.revision), False
        except ValueError as error:
            logger.warning("revision %s is read anew: %s", run.revision_id, error)
    published = run.revision.article.published_on
    reading = engine.read(run.revision.text, published=published, progress=reporter, rules=rules)
    store_reading(run, reading, engine.version, rules)
    return load_article(run.revision), True


def _end(run: Run, outcome: Outcome, reason: str, cause: str = "") -> Outcome:
    try:
        finish_run(run, RunState(outcome.value), error=reason, cause=cause)
    except LeaseLost:
        return Outcome.LOST
    return outcome


def _explain(error: Exception) -> str:
    """Give the reason in words that any reader can act on, a partner too."""
    if isinstance(error, SoftTimeLimitExceeded):
        return "The analysis took longer than a worker may spend on one text: split the text."
    if isinstance(error, MemoryError):
        return "The text needs more memory than the worker has: split the text."
    return "The analysis broke off. Press Retry; if it fails again, report it."


def _describe(error: Exception) -> str:
    """Give what broke, for those who mend it."""
    return f"{type(error).__name__}: {error}"
