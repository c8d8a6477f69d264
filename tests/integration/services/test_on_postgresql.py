"""The same tests once more on a real PostgreSQL, whose locks are not SQLite's."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
SAME_THERE = ["services", "search", "models", "tasks/test_tasks.py"]


@pytest.mark.slow
def test_services_search_and_models_behave_the_same(postgres_url):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly"]
    done = subprocess.run(
        [*command, f"--ignore={__file__}", *(str(TESTS / name) for name in SAME_THERE)],
        cwd=TESTS.parents[1],
        env={**os.environ, "DATABASE_URL": postgres_url},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-10_000:] + done.stderr[-2_000:]
    (passed,) = re.findall(r"(\d+) passed", done.stdout)
    assert int(passed) > 200
    assert "skipped" not in done.stdout
