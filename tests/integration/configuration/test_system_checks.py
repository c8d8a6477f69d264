"""A wrong setting is told at start-up, with the fix."""

from __future__ import annotations

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import DatabaseError

from factcheck.services import demo


def ids(**which):
    return [message.id for message in run_checks(**which) if message.id.startswith("factcheck.")]


def test_default_settings_are_sound():
    assert ids() == []


@pytest.mark.parametrize("model", ["en_no_such_pipeline", "no/such/folder", "en-no.such"])
def test_missing_language_model_is_told(settings, model):
    settings.FACTCHECK_SPACY_MODEL = model
    assert ids() == ["factcheck.E001"]


def test_folder_is_a_language_model(settings, tmp_path):
    settings.FACTCHECK_SPACY_MODEL = str(tmp_path)
    assert ids() == []


@pytest.mark.parametrize(
    "paths",
    [
        pytest.param(["nowhere.NoCheck"], id="unknown-module"),
        pytest.param(["pathlib.Path"], id="no-check-class"),
        pytest.param(["factcheck.engine.checks.leftovers.SiteChromeCheck"] * 2, id="twice"),
    ],
)
def test_wrong_list_of_checks_is_told(settings, paths):
    settings.FACTCHECK_CHECKS = paths
    assert ids() == ["factcheck.E002"]


def test_a_rule_that_nobody_knows_is_told(settings):
    settings.FACTCHECK_RULES_OFF = ["teaser", "teasers"]
    assert ids() == ["factcheck.E005"]


@pytest.fixture
def with_demo(db, settings, tmp_path):
    """Make the demo logins, as `make run` does in development."""
    settings.FACTCHECK_DEMO_FILE = tmp_path / "demo.json"
    call_command("make_demo", verbosity=0)


def test_demo_is_sound_in_development(with_demo):
    assert ids(databases=["default"]) == []


def test_production_database_that_lets_the_demo_in_is_not_migrated(with_demo, settings):
    settings.FACTCHECK_DEMO_FILE = None
    with pytest.raises(SystemCheckError, match="editor, moderator, second-editor, Demo Partner"):
        call_command("migrate", verbosity=0, skip_checks=False)


def test_production_database_is_sound_once_the_demo_is_closed(with_demo, settings):
    settings.FACTCHECK_DEMO_FILE = None
    call_command("make_demo", remove=True)
    assert ids(databases=["default"]) == []


# Django's own checks of a database may ask it what it can do.
@pytest.mark.django_db
def test_empty_database_can_be_migrated(settings, monkeypatch):
    def no_tables():
        raise DatabaseError("no such table: auth_user")

    settings.FACTCHECK_DEMO_FILE = None
    monkeypatch.setattr(demo, "list_open_demo", no_tables)
    assert ids(databases=["default"]) == []
