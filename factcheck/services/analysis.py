"""One run from lease to result."""

from __future__ import annotations


def execute_run(*, run_id: int, lease: str) -> str:
    raise NotImplementedError
