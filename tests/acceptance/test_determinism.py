"""The same input gives the same bytes, whatever the seed that Python lays out its sets with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.newsdesk import SEEDS

pytestmark = pytest.mark.model
ROOT = Path(__file__).resolve().parents[2]
TEXTS = [(path.stem, path.read_text(encoding="utf-8")) for path in sorted(SEEDS.glob("*.txt"))]


def story():
    """Give the seed texts as lines for `verify`, each against all the others."""
    records = [{"id": name, "text": text, "published": "2024-06-12"} for name, text in TEXTS]
    lines = [
        {**one, "sources": [other for other in records if other is not one]} for one in records
    ]
    return "\n".join(map(json.dumps, lines))


def verify(seed):
    done = subprocess.run(
        [sys.executable, "manage.py", "verify"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        input=story(),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_output_does_not_depend_on_the_hash_seed():
    first, *rest = (verify(seed) for seed in ("0", "1", "4242"))
    assert len(first.splitlines()) == len(TEXTS)
    assert rest == [first, first]
