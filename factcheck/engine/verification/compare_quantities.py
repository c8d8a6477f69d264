"""Compare how many, how much and what share two articles name for one thing."""

from __future__ import annotations

from factcheck.engine.document import Comparison, Quantity, ReasonType, Relation, Sentence
from factcheck.engine.verification.finding import Finding, Teller, spell_out
from factcheck.engine.verification.terms import stem

__all__ = ["compare_quantities", "relate_quantities"]

# "Around 100" still agrees with 110: a tenth either way.
_SLACK = 0.1


def compare_quantities(ours: Sentence, theirs: Sentence, teller: Teller) -> list[Finding]:
    """Compare the quantities of two sentences that count or measure the same thing."""
    found = []
    for quantity in ours.quantities:
        rivals = [other for other in theirs.quantities if _measure_one_thing(quantity, other)]
        relations = [(relate_quantities(quantity, other), other) for other in rivals]
        agreeing = [pair for pair in relations if pair[0] is not Relation.DIFFERS]
        # Two figures on their side for one thing: which one ours belongs to is anybody's guess.
        if agreeing or len(relations) == 1:
            relation, other = (agreeing or relations)[0]
            found.append(_finding(quantity, other, relation, theirs, teller))
    return found


def relate_quantities(ours: Quantity, theirs: Quantity) -> Relation:
    """Relate two amounts: SAME, COMPATIBLE where their ranges meet, else DIFFERS."""
    left, right = _range(ours), _range(theirs)
    if left == right:
        return Relation.SAME
    meets = left[0] <= right[1] and right[0] <= left[1]
    return Relation.COMPATIBLE if meets else Relation.DIFFERS


def _measure_one_thing(ours: Quantity, theirs: Quantity) -> bool:
    if ours.unit != theirs.unit or ours.unit == "ordinal":
        return False
    if ours.counted and theirs.counted:
        return stem(ours.counted) == stem(theirs.counted)
    # A bare number without a counted thing compares with nothing; an amount of money may.
    return bool(ours.unit) and ours.counted == theirs.counted


def _range(quantity: Quantity) -> tuple[float, float]:
    low = float("-inf") if quantity.low is None else quantity.low
    high = float("inf") if quantity.high is None else quantity.high
    if quantity.is_approximate:
        return low - abs(low) * _SLACK, high + abs(high) * _SLACK
    return low, high


def _finding(
    ours: Quantity, theirs: Quantity, relation: Relation, sentence: Sentence, teller: Teller
) -> Finding:
    left, right = ours.span.text, theirs.span.text
    message = spell_out(left, teller, right) if relation is Relation.DIFFERS else ""
    comparison = Comparison(
        ReasonType.QUANTITY, relation, ours.span, theirs.span, left, right, message
    )
    return Finding(teller.id, sentence.index, comparison)
