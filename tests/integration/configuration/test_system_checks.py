"""A wrong setting is told at start-up, with the fix."""

from __future__ import annotations

import pytest
from django.core.checks import run_checks


def ids():
    return [message.id for message in run_checks() if message.id.startswith("factcheck.")]


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
