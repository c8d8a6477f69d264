"""A claim's slots, and each slot set against a piece of evidence, as rows of a table. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.web.wording import RELATION_SIGNS, SLOT_WORDS

if TYPE_CHECKING:
    from factcheck.models import Claim, Evidence

__all__ = ["ComparedSlot", "Slot", "compare_slots", "read_slots"]


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of a claim: its question, the article's words, and the value read from them."""

    name: str
    words: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class ComparedSlot:
    """One slot of a claim beside the same slot of a piece of evidence."""

    name: str
    relation: str
    sign: str
    ours: Slot
    theirs: Slot
    message: str


def read_slots(claim: Claim) -> list[Slot]:
    """List the slots that the claim fills, in the order of a question."""
    slots: dict[str, Any] = claim.slots or {}
    rows = [
        Slot("who", slots.get("who") or ""),
        Slot("did what", _did(slots)),
        Slot("to whom", slots.get("whom") or ""),
        *(Slot("when", _words(timex), _moment(timex)) for timex in slots.get("when") or ()),
        Slot("where", ", ".join(slots.get("where") or ())),
        *(Slot("how many", _words(each), _amount(each)) for each in slots.get("how_many") or ()),
        Slot("said by whom", slots.get("said_by") or ""),
        Slot("how certain", slots.get("certainty") or ""),
    ]
    return [row for row in rows if row.words or row.value]


def compare_slots(evidence: Evidence) -> list[ComparedSlot]:
    """List the comparison slot by slot, what differs first."""
    # Two clauses of one sentence may give the same comparison; it is read once.
    rows = list(dict.fromkeys(_compared(each) for each in evidence.comparisons or ()))
    order = list(RELATION_SIGNS)
    order.sort(key=lambda relation: relation != "differs")
    return sorted(rows, key=lambda row: order.index(row.relation) if row.relation in order else 9)


def _compared(comparison: dict[str, Any]) -> ComparedSlot:
    name, relation = comparison.get("slot", ""), comparison.get("relation", "")
    return ComparedSlot(
        name=SLOT_WORDS.get(name, name),
        relation=relation,
        sign=RELATION_SIGNS.get(relation, "?"),
        ours=_side(comparison, "claim"),
        theirs=_side(comparison, "evidence"),
        message=comparison.get("message", ""),
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


def _moment(timex: dict[str, Any]) -> str:
    value: str = timex.get("value", "")
    return "counted from an unknown date" if "X" in value else value


def _amount(quantity: dict[str, Any]) -> str:
    low, high = quantity.get("low"), quantity.get("high")
    if low is None and high is None:
        return ""
    if low is None or high is None:
        amount = f"at most {high:,.12g}" if low is None else f"at least {low:,.12g}"
    else:
        amount = f"{low:,.12g}" if low == high else f"{low:,.12g} to {high:,.12g}"
    return f"{amount} {quantity.get('unit', '')}".strip()
