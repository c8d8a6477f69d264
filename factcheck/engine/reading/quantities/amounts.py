"""The amount as the patterns find it, before anything around it is read."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Amount"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the paragraph with its unit; `scale` is that of its last word ("million").

    `high` differs from `low` where the words are vague: "dozens" are 24 to 288. `change` is that
    of a quantity: "doubled" tells of a rise.
    """

    start: int
    end: int
    low: float
    high: float
    unit: str = ""
    scale: float = 1.0
    is_vague: bool = False
    change: str = ""
