"""Where a run stands, in the words of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.choices import RunState
from factcheck.models import Claim, Flag
from factcheck.web.wording import STAGE_WORDS

if TYPE_CHECKING:
    from factcheck.models import Run

__all__ = ["Progress", "read_progress"]


@dataclass(frozen=True, slots=True)
class Progress:
    """A run's state, what it does, how far it is, and what it found once it ended."""

    words: str
    percent: int
    is_open: bool
    can_retry: bool
    error: str
    flags: int = 0
    claims: int = 0


def read_progress(run: Run | None) -> Progress | None:
    """Word a run; None where there has been none."""
    if run is None:
        return None
    is_done = run.state == RunState.COMPLETED
    waiting = Flag.objects.filter(revision=run.revision_id).open()
    claims = Claim.objects.filter(revision=run.revision_id, is_current=True)
    return Progress(
        words=_words(run),
        percent=round(min(max(run.progress, 0.0), 1.0) * 100),
        is_open=run.is_open,
        can_retry=run.state in {RunState.FAILED, RunState.STOPPED},
        error=run.error,
        flags=waiting.count() if is_done else 0,
        claims=claims.count() if is_done else 0,
    )


def _words(run: Run) -> str:
    if run.state == RunState.RUNNING:
        return STAGE_WORDS.get(run.stage) or run.stage.replace("_", " ").capitalize()
    return {
        RunState.WAITING: "Waiting for a worker",
        RunState.COMPLETED: "Analysed",
        RunState.STOPPED: "Stopped",
        RunState.FAILED: "The analysis failed",
    }[RunState(run.state)]
