"""Bring two amounts of one dimension to one unit: miles and kilometres, points and basis points.

Pint knows the factors. It is loaded only where two different physical units meet, a quarter of a
second once a process; reading never needs it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from factcheck.engine.reading.quantities.units import MEASURES

if TYPE_CHECKING:
    from pint import UnitRegistry

__all__ = ["LOOSE_UNITS", "factor_between", "is_physical", "to_base"]

# A ton is short, long or metric, whoever writes it; a twelfth lies between them.
LOOSE_UNITS = frozenset({"ton", "kiloton", "megaton"})
_SHARES = frozenset({"percent", "percentage_point", "basis_point", "point"})
_PHYSICAL = frozenset(MEASURES.values()) - _SHARES - {"degree", "decibel"}
# One percentage point is a hundred basis points; polls call it a point.
_POINTS = {"percentage_point": 1.0, "point": 1.0, "basis_point": 0.01}
_PINT_NAMES = {"barrel": "oil_barrel", "celsius": "degC", "fahrenheit": "degF"}


def is_physical(unit: str) -> bool:
    """Say whether the unit has a dimension: a length, a mass, a power."""
    return unit in _PHYSICAL


def factor_between(unit: str, other: str) -> float | None:
    """Give how many of `other` one `unit` of percentage points is; None for other units."""
    if unit in _POINTS and other in _POINTS:
        return _POINTS[unit] / _POINTS[other]
    return None


def to_base(value: float, unit: str) -> tuple[float, str]:
    """Give an amount in the base units of its dimension, and the name of these."""
    quantity = _registry().Quantity(value, _pint_name(unit)).to_base_units()
    return float(quantity.magnitude), str(quantity.units)


@lru_cache(maxsize=256)
def _pint_name(unit: str) -> str:
    """Spell "square_kilometre" and "barrel_per_day" as pint does."""
    if power := re.fullmatch(r"(square|cubic)_(\w+)", unit):
        return f"{power[2]}**{2 if power[1] == 'square' else 3}"
    return "/".join(_PINT_NAMES.get(part, part) for part in unit.split("_per_"))


@lru_cache(maxsize=1)
def _registry() -> UnitRegistry[Any]:
    from pint import UnitRegistry

    return UnitRegistry(autoconvert_offset_to_baseunit=True)
