"""API and pages on PostgreSQL: their tests once more on a real cluster.

Services, search and models have the same in `services/test_on_postgresql.py`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
INTEGRATION = CHECKOUT / "tests/integration"


@pytest.mark.slow
@pytest.mark.parametrize("part", ["api", "web"])
def test_same_tests_pass_on_postgresql(part, postgres_url):
    finished = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-m", "not slow", INTEGRATION / part],
        env={**os.environ, "DATABASE_URL": postgres_url},
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout[-6000:] + finished.stderr
