"""What the database itself refuses, whoever writes."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from factcheck.models import Verdict
from tests.factories import (
    AssessmentFactory,
    ClaimFactory,
    DerivationFactory,
    FlagFactory,
    RevisionFactory,
    RunFactory,
    SentenceFactory,
    VerdictFactory,
)

pytestmark = pytest.mark.django_db


def twice(factory, **values):
    first = factory()
    factory(**{name: getattr(first, name) for name in values["same"]})


@pytest.mark.parametrize(
    ("factory", "same"),
    [
        pytest.param(RevisionFactory, ("article", "number"), id="revision-number"),
        pytest.param(RevisionFactory, ("outlet", "sha256"), id="text-of-an-outlet"),
        pytest.param(SentenceFactory, ("revision", "index"), id="sentence-index"),
        pytest.param(ClaimFactory, ("revision", "start", "end"), id="claim-span"),
        pytest.param(AssessmentFactory, ("claim", "run"), id="assessment-of-a-run"),
        pytest.param(FlagFactory, ("revision", "check_id", "start", "end"), id="flag-span"),
        pytest.param(DerivationFactory, ("derived", "source"), id="derivation"),
    ],
)
def test_exists_once(factory, same):
    with pytest.raises(IntegrityError), transaction.atomic():
        twice(factory, same=same)


@pytest.mark.parametrize("states", [("waiting", "running"), ("running", "running")])
def test_one_run_of_a_revision_is_open(states):
    revision = RevisionFactory()
    RunFactory(revision=revision, state=states[0])
    with pytest.raises(IntegrityError), transaction.atomic():
        RunFactory(revision=revision, state=states[1])


def test_ended_runs_are_many():
    revision = RevisionFactory()
    for state in ("completed", "failed", "stopped", "completed", "waiting"):
        RunFactory(revision=revision, state=state)
    assert revision.runs.open().count() == 1


def test_nobody_signs_twice():
    verdict = VerdictFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        Verdict.objects.filter(pk=verdict.pk).update(second_by=verdict.decided_by)
