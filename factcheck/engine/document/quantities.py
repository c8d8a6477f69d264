"""Numbers with what they count or measure."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.engine.document.spans import Span

__all__ = ["Quantity"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures.

    `low` and `high` bound it (equal for an exact number, None where open). `unit` is "" for a bare
    count, "percent", "percentage_point", "basis_point", "point", an ISO 4217 currency, the name of
    a unit ("square_kilometre"), "ordinal", "age" (in years), "times" (of what was before), or
    "score" (a tally of two sides: `low` is the smaller number, `high` the larger). `counted` is the
    lower-case lemma of what is counted, of what rose, or the last name of who is so old;
    `counted_span` is its noun phrase. `is_approximate` marks "around", "nearly" and so on.

    `change` is "up" or "down" for the amount by which something rose or fell, "from" for where it
    stood before; "" is a level or a count. `per` is the noun of a rate ("month", "barrel").
    `is_part` marks the 12 in "12 of the 30 soldiers".
    """

    span: Span
    low: float | None
    high: float | None
    unit: str = ""
    counted: str = ""
    is_approximate: bool = False
    counted_span: Span | None = None
    change: str = ""
    per: str = ""
    is_part: bool = False
