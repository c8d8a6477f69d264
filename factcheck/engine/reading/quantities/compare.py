"""Hold two quantities against each other: `compare_quantities`."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from math import inf, isclose

from factcheck.engine.document import Quantity, Relation
from factcheck.engine.reading.quantities.conversion import (
    LOOSE_UNITS,
    factor_between,
    is_physical,
    to_base,
)

__all__ = ["APPROXIMATE_SHARE", "ROUNDING_SHARE", "compare_quantities"]

# How far an approximate amount may lie off, as a share of it: "around 5 million" and 5.3 million.
APPROXIMATE_SHARE = 0.1
# Rounding of an exact amount that is written short: 5.2 million against 5,213,400.
ROUNDING_SHARE = 0.01
# How far a number may lie from the one that it rounds to: $5.3 billion and $5 billion.
_ROUNDED_SHARE = 0.075
# A small count is no rounded one: 20 dead are not 19.
_SMALLEST_ROUNDED_COUNT = 1_000
# What may be lost on the way between two units, at most: 3 miles and 5 km.
_CONVERTED_SHARE = 0.1
# Birthdays pass between two articles.
_BIRTHDAY = 1

# Words for people, as counts of one event name them; the event itself tells dead from hurt.
_PEOPLE = {"person": "", "other": "", "victim": "", "dead": "dead", "killed": "dead"}
_PEOPLE |= dict.fromkeys(("injured", "wounded", "hurt"), "hurt")
# A share in words: nobody writes "a third" to deny 35 percent.
_FRACTION = re.compile(r"half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\bin\b")


def compare_quantities(a: Quantity, b: Quantity) -> Relation:
    """Compare two amounts of one thing; SILENT where they measure different things."""
    if not _counts_same(a, b):
        return Relation.SILENT
    brought = _to_one_unit(a, b)
    if brought is None:
        return Relation.SILENT
    relation = _relate(*brought)
    if (a.change, a.per, a.is_part) == (b.change, b.per, b.is_part):
        return relation
    if {a.change, b.change} == {"up", "down"} and a.counted and a.counted == b.counted:
        return Relation.DIFFERS
    # "Rose 3%" and "rose to 4%", "12 of the 30" and "the 30": only what agrees tells anything.
    is_same = relation is Relation.SAME and a.change == b.change
    return Relation.COMPATIBLE if is_same else Relation.SILENT


def _counts_same(a: Quantity, b: Quantity) -> bool:
    if a.unit in ("", "ordinal", "age") or b.unit in ("", "ordinal", "age"):
        return bool(a.counted and b.counted) and _is_one_thing(a.counted, b.counted)
    return not a.counted or not b.counted or a.counted == b.counted


def _is_one_thing(ours: str, theirs: str) -> bool:
    """In "killed 14 people and injured 32 others" the others are people too."""
    if ours == theirs or "other" in (ours, theirs):
        return True
    if ours not in _PEOPLE or theirs not in _PEOPLE:
        return False
    return not _PEOPLE[ours] or not _PEOPLE[theirs] or _PEOPLE[ours] == _PEOPLE[theirs]


def _to_one_unit(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity] | None:
    if a.unit == b.unit:
        return a, b
    if is_physical(a.unit) and is_physical(b.unit):
        first, second = _in_base(a), _in_base(b)
        return (first, second) if first.unit == second.unit else None
    factor = factor_between(a.unit, b.unit)
    if factor is not None:
        return _scaled(a, factor, b.unit), b
    if {a.unit, b.unit} == {"times", "percent"} and a.change == b.change != "":
        return _as_percent(a), _as_percent(b)
    return None


def _in_base(quantity: Quantity) -> Quantity:
    """Bring to base units; both ends widen by what its last digit leaves open."""
    slack = 0.0 if quantity.low != quantity.high else _half_of_last_digit(quantity.low or 0.0)
    slack = min(slack, _CONVERTED_SHARE * abs(quantity.low or 0.0))
    if quantity.unit in LOOSE_UNITS:
        slack = max(slack, _CONVERTED_SHARE * abs(quantity.low or 0.0))
    _, unit = to_base(0.0, quantity.unit)
    low = None if quantity.low is None else to_base(quantity.low - slack, quantity.unit)[0]
    high = None if quantity.high is None else to_base(quantity.high + slack, quantity.unit)[0]
    return replace(quantity, low=low, high=high, unit=unit)


def _scaled(quantity: Quantity, factor: float, unit: str) -> Quantity:
    low = None if quantity.low is None else quantity.low * factor
    high = None if quantity.high is None else quantity.high * factor
    return replace(quantity, low=low, high=high, unit=unit)


def _as_percent(quantity: Quantity) -> Quantity:
    """Doubling is a rise by 100 percent, halving a fall by 50."""
    if quantity.unit == "percent":
        return quantity

    def percent(value: float | None) -> float | None:
        return None if value is None else abs(value - 1) * 100

    return replace(quantity, low=percent(quantity.low), high=percent(quantity.high), unit="percent")


def _relate(a: Quantity, b: Quantity) -> Relation:
    first, second = _ends(a), _ends(b)
    if _are_close(first, second) and a.is_approximate == b.is_approximate:
        return Relation.SAME
    if a.unit == "score":
        return Relation.DIFFERS
    if a.unit == "age":
        first = first[0] - _BIRTHDAY, first[1] + _BIRTHDAY
    if _overlap(_widened(a, first), _widened(b, second)) or _rounds(a, b):
        return Relation.COMPATIBLE
    return Relation.DIFFERS


def _ends(quantity: Quantity) -> tuple[float, float]:
    return (
        -inf if quantity.low is None else quantity.low,
        inf if quantity.high is None else quantity.high,
    )


def _are_close(first: tuple[float, float], second: tuple[float, float]) -> bool:
    return all(isclose(one, other, rel_tol=1e-9) for one, other in zip(first, second, strict=True))


def _overlap(first: tuple[float, float], second: tuple[float, float]) -> bool:
    """Share a point; what conversion leaves behind the comma parts nothing."""
    slack = 1e-9 * max((abs(end) for end in (*first, *second) if abs(end) != inf), default=0.0)
    return first[0] <= second[1] + slack and second[0] <= first[1] + slack


def _widened(quantity: Quantity, ends: tuple[float, float]) -> tuple[float, float]:
    is_loose = quantity.unit == "percent" and bool(_FRACTION.search(quantity.span.text.lower()))
    share = APPROXIMATE_SHARE if quantity.is_approximate or is_loose else 0.0
    if share == 0:
        return ends  # an open end times nothing is no number
    return ends[0] - abs(ends[0]) * share, ends[1] + abs(ends[1]) * share


def _rounds(a: Quantity, b: Quantity) -> bool:
    """Say whether one exact number is the other one, written shorter."""
    if a.low is None or b.low is None or a.low != a.high or b.low != b.high:
        return False
    if a.unit in ("age", "ordinal", "score") or not a.low or not b.low:
        return False
    if a.unit == "" and max(a.low, b.low) < _SMALLEST_ROUNDED_COUNT:
        return False
    away = abs(a.low - b.low)
    if away > max(_half_of_last_digit(a.low), _half_of_last_digit(b.low)):
        return False
    is_whole_percent = a.unit == "percent" and (a.low % 1 == 0 or b.low % 1 == 0)
    return (is_whole_percent and away < 0.5) or away <= _ROUNDED_SHARE * max(abs(a.low), abs(b.low))


def _half_of_last_digit(value: float) -> float:
    """Give half a unit of the last digit that is not zero: 50,000 of 5.2 million."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return 0.5 * 10.0**exponent if isinstance(exponent, int) else 0.0
