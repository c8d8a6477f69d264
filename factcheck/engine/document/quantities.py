"""Numbers with what they count or measure."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.engine.document.spans import Span

__all__ = ["Quantity"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures.

    `low` and `high` bound it (equal for an exact number, None where open); `unit` is "" for a bare
    count, "percent", "percentage_point", an ISO 4217 currency, a unit name, or "ordinal"; `counted`
    is the lower-case lemma of what is counted. `is_approximate` marks "around", "nearly" and so on.
    """

    span: Span
    low: float | None
    high: float | None
    unit: str = ""
    counted: str = ""
    is_approximate: bool = False
