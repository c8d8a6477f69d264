"""A claim's slots, and each slot set against a piece of evidence, as rows of a table. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.engine.document import Timex
from factcheck.engine.reading.timex.anchor import anchor_timexes
from factcheck.engine.serialization import from_json
from factcheck.web.wording import RELATION_SIGNS, SLOT_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.models import Claim, Evidence

__all__ = ["ComparedSlot", "EstimatedDate", "Slot", "compare_slots", "read_slots"]


@dataclass(frozen=True, slots=True)
class EstimatedDate:
    """The day that an undated article's relative dates count from, and whose day it is."""

    outlet: str
    day: date


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of a claim: its question, the article's words, and the value read from them.

    `counted_from` is told where the value hangs on another article's date.
    """

    name: str
    words: str
    value: str = ""
    counted_from: EstimatedDate | None = None


@dataclass(frozen=True, slots=True)
class ComparedSlot:
    """One slot of a claim beside the same slot of a piece of evidence, which `outlet` published."""

    name: str
    relation: str
    sign: str
    ours: Slot
    theirs: Slot
    outlet: str = ""


def read_slots(claim: Claim, estimated: EstimatedDate | None = None) -> list[Slot]:
    """List the slots that the claim fills, in the order of a question."""
    slots: dict[str, Any] = claim.slots or {}
    rows = [
        Slot("who", slots.get("who") or ""),
        Slot("did what", _did(slots)),
        Slot("to whom", slots.get("whom") or ""),
        *_moments(slots.get("when") or (), estimated),
        Slot("where", ", ".join(slots.get("where") or ())),
        *(Slot("how many", _words(each), _amount(each)) for each in slots.get("how_many") or ()),
        Slot("said by whom", slots.get("said_by") or ""),
        Slot("how certain", slots.get("certainty") or ""),
    ]
    return [row for row in rows if row.words or row.value]


def compare_slots(evidence: Evidence, outlet: str = "") -> list[ComparedSlot]:
    """List the comparison slot by slot, what differs first."""
    # Two clauses of one sentence may give the same comparison; it is read once.
    rows = list(dict.fromkeys(_compared(each, outlet) for each in evidence.comparisons or ()))
    order = list(RELATION_SIGNS)
    order.sort(key=lambda relation: relation != "differs")
    return sorted(rows, key=lambda row: order.index(row.relation) if row.relation in order else 9)


def _compared(comparison: dict[str, Any], outlet: str) -> ComparedSlot:
    name, relation = comparison.get("slot", ""), comparison.get("relation", "")
    return ComparedSlot(
        name=SLOT_WORDS.get(name, name),
        relation=relation,
        sign=RELATION_SIGNS.get(relation, "?"),
        ours=_side(comparison, "claim"),
        theirs=_side(comparison, "evidence"),
        outlet=outlet,
    )


def _side(comparison: dict[str, Any], side: str) -> Slot:
    words = (comparison.get(side) or {}).get("text", "")
    value = comparison.get(f"{side}_value", "")
    return Slot(side, words, "" if value == words else value)


def _did(slots: dict[str, Any]) -> str:
    did = slots.get("did") or ""
    return f"not: {did}" if did and slots.get("is_negated") else did


def _words(record: dict[str, Any]) -> str:
    words: str = (record.get("span") or {}).get("text", "")
    return words


def _moments(records: Sequence[dict[str, Any]], estimated: EstimatedDate | None) -> list[Slot]:
    """Read the dates; those that wait for the article's own are counted from the estimate."""
    values = [str(each.get("value", "")) for each in records]
    waiting = {place for place, each in enumerate(records) if each.get("is_anchored") is False}
    if estimated and waiting:
        timexes = [from_json(Timex, each) for each in records]
        values = [timex.value for timex in anchor_timexes(timexes, estimated.day)]
    slots = []
    for place, (record, value) in enumerate(zip(records, values, strict=True)):
        shown = _moment(value)
        is_counted = place in waiting and shown == value != ""
        slots.append(Slot("when", _words(record), shown, estimated if is_counted else None))
    return slots


def _moment(value: str) -> str:
    """Word a TIMEX value: "PXW" and "PAST_REF" say no more than the article's words do."""
    if value.startswith("XXXX"):
        return "counted from an unknown date"
    return value if value[:1].isdigit() else ""


# Names of units that do not read on behind a number.
_UNITS = {"age": "years old"}


def _amount(quantity: dict[str, Any]) -> str:
    low, high = _number(quantity.get("low")), _number(quantity.get("high"))
    unit = quantity.get("unit", "")
    if not low and not high:
        return ""
    if unit == "score":
        return f"{high}–{low}"
    if not low or not high:
        amount = f"at least {low}" if low else f"at most {high}"
    else:
        amount = low if low == high else f"{low} to {high}"
    return f"{amount} {_UNITS.get(unit, unit.replace('_', ' '))}".strip()


def _number(value: float | None) -> str:
    return "" if value is None else f"{round(value, 2):,.12g}"
