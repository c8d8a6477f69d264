"""Fixtures for the services: the small engine, and the two steps that most tests begin with."""

from __future__ import annotations

import pytest

from factcheck.models import Run
from factcheck.services import execute_run, submit_article
from tests.line_engine import LineEngine


@pytest.fixture
def engine():
    return LineEngine()


@pytest.fixture
def submit():
    """Submit a text of an outlet."""

    def submit(text, outlet="The Gazette", **values):
        return submit_article(text=text, outlet=outlet, **values)

    return submit


@pytest.fixture
def execute(engine):
    """Carry a run out with the small engine."""

    def execute(run):
        outcome = execute_run(run_id=run.pk, lease="worker", engine=engine)
        run.refresh_from_db()
        return outcome

    return execute


@pytest.fixture
def execute_all(execute):
    """Carry out what waits until nothing does; give the number of runs that took."""

    def execute_all():
        count = 0
        while run := Run.objects.filter(state="waiting").order_by("id").first():
            execute(run)
            count += 1
            assert count < 50, "the runs ask for each other without end"
        return count

    return execute_all
