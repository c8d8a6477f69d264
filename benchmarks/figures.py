"""One measured figure, and how a benchmark prints its table and its last line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Figure", "NotMeasured", "Score", "format_page", "format_summary", "format_table"]

_HEADS = ("figure", "value", "counts", "peer or reference", "ratio", "ask")


class NotMeasured(RuntimeError):
    """Say in one line what a benchmark lacks and what to give it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table; `key` names it in the last line.

    `peer` says in words what the value stands against, `against` is that value on the same scale:
    the ratio is value by peer.
    """

    key: str
    name: str
    value: float
    counts: str
    peer: str = ""
    against: float | None = None
    ask: float | None = None
    digits: int = 1

    def cells(self) -> tuple[str, ...]:
        """Give the row as it is printed."""
        ratio = "" if self.against is None else f"{self.value / self.against:.2f}"
        ask = "" if self.ask is None else f"{self.ask:g}"
        return (self.name, f"{self.value:.{self.digits}f}", self.counts, self.peer, ratio, ask)


@dataclass(slots=True)
class Score:
    """Count hits among what was found and what was marked."""

    hits: int = 0
    found: int = 0
    marked: int = 0

    @property
    def f1(self) -> float:
        """Give F1 in percent; 0 where there is nothing."""
        return 200 * self.hits / max(1, self.found + self.marked)

    @property
    def counts(self) -> str:
        """Say what F1 was counted from."""
        return f"{self.hits} right, {self.found} found, {self.marked} marked"


def format_table(figures: Sequence[Figure]) -> str:
    """Lay the figures out in columns, as wide as their widest cell."""
    rows = [_HEADS, *(figure.cells() for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    rows.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def format_page(title: str, note: str, figures: Sequence[Figure]) -> str:
    """Lay the figures out as a Markdown page."""
    rows = [_HEADS, ("---",) * len(_HEADS), *(figure.cells() for figure in figures)]
    table = "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows)
    return f"# {title}\n\n{note}\n\n{table}\n"


def format_summary(name: str, figures: Sequence[Figure]) -> str:
    """Give the one line that programs read."""
    values = " ".join(f"{figure.key}={figure.value:.{figure.digits}f}" for figure in figures)
    return f"benchmark-{name}: {values}"
