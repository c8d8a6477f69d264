"""Findings of the checks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.engine.document.articles import Passage
from factcheck.engine.document.spans import Span

__all__ = ["Flag", "Severity"]


class Severity(StrEnum):
    """How much a flag matters: a blocker stops publication, a warning needs a look."""

    BLOCKER = "blocker"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Flag:
    """One finding of one check on one span, with the passages that speak against it."""

    check: str
    version: int
    severity: Severity
    span: Span
    message: str
    evidence: tuple[Passage, ...] = ()
    claim: int | None = None
