"""The web process stays small: what it imports loads no language model library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"onnxruntime", "spacy", "thinc"}
PROGRAM = """
import sys
import django
django.setup()
import {module}
print(*sorted({heavy} & sys.modules.keys()))
"""


@pytest.mark.parametrize(
    "module", ["newsroom.urls", "newsroom.wsgi", "factcheck.tasks", "factcheck.engine"]
)
def test_import_loads_no_language_library(module):
    finished = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(module=module, heavy=HEAVY)],
        env={"DJANGO_SETTINGS_MODULE": "newsroom.settings"},
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.split() == []
