"""The tasks: thin, light to import, quiet about what is gone, bounded in their retries."""

from __future__ import annotations

import subprocess
import sys

import pytest
from celery.signals import worker_process_init
from django.db import OperationalError

from factcheck import tasks
from factcheck.models import Run
from newsroom.celery import app
from tests.factories import RunFactory


def test_importing_them_loads_no_language_model():
    code = (
        "import django, os, sys; os.environ['DJANGO_SETTINGS_MODULE'] = 'newsroom.settings'; "
        "django.setup(); import factcheck.tasks, newsroom.urls; "
        "print([name for name in ('spacy', 'thinc', 'onnxruntime') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_worker_process_loads_the_engine_before_its_first_article(monkeypatch):
    loaded = []
    monkeypatch.setattr("factcheck.services.engine.load_engine", lambda: loaded.append(True))
    worker_process_init.send(sender=None)
    assert loaded == [True]


def test_a_worker_process_starts_also_where_the_engine_does_not_load(monkeypatch):
    def fail():
        raise OSError("no such model")

    monkeypatch.setattr("factcheck.services.engine.load_engine", fail)
    responses = worker_process_init.send(sender=None)
    assert any(isinstance(response, OSError) for _, response in responses)


def test_what_the_queue_sends_is_what_the_worker_knows():
    from factcheck.services.queue import TASK

    assert tasks.analyse_run.name == TASK
    assert app.conf.beat_schedule["sweep-runs"]["task"] == tasks.sweep_runs.name


def test_they_are_acknowledged_late_and_bounded():
    for task in (tasks.analyse_run, tasks.sweep_runs):
        assert task.acks_late
        assert task.soft_time_limit or app.conf.task_soft_time_limit
        assert task.serializer == "json"
    assert tasks.analyse_run.max_retries == 3


@pytest.mark.django_db
def test_a_run_that_is_gone_is_no_error():
    tasks.analyse_run.apply(args=[404], throw=True)


@pytest.mark.django_db
def test_a_run_is_held_under_the_name_of_its_worker(monkeypatch):
    run = RunFactory(state="waiting")
    seen = []
    monkeypatch.setattr(tasks, "execute_run", lambda **values: seen.append(values))
    tasks.analyse_run.apply(args=[run.pk], throw=True)
    (call,) = seen
    assert call["run_id"] == run.pk
    assert len(call["lease"]) <= Run._meta.get_field("lease").max_length


@pytest.mark.django_db
def test_a_database_that_does_not_answer_is_tried_again_a_few_times(monkeypatch):
    calls = []

    def fail(**values):
        calls.append(values)
        raise OperationalError("gone away")

    monkeypatch.setattr(tasks, "execute_run", fail)
    assert tasks.analyse_run.apply(args=[1]).state == "FAILURE"
    assert len(calls) == 4


@pytest.mark.django_db
def test_the_sweep_sends_what_waits():
    run = RunFactory(state="waiting")
    tasks.sweep_runs.apply(throw=True)
    run.refresh_from_db()
    assert run.enqueued_at is not None


def test_a_sweep_does_not_stand_behind_the_runs_and_does_not_pile_up():
    (sweep,) = app.conf.beat_schedule.values()
    assert sweep["options"]["expires"] == sweep["schedule"]
    names = ("factcheck.tasks.sweep_runs", "factcheck.tasks.analyse_run")
    queues = [app.amqp.router.route({}, name)["queue"].name for name in names]
    assert queues == ["sweeps", "celery"]
    assert set(app.amqp.queues.consume_from) == set(queues), "a worker looks into both"
