"""Compare how many, how much and what share two articles name for one thing."""

from __future__ import annotations

import re

from factcheck.engine.document import Comparison, Quantity, ReasonType, Relation, Sentence, Timex
from factcheck.engine.reading.quantities.compare import compare_quantities
from factcheck.engine.reading.timex.timexes import compare_timexes
from factcheck.engine.verification.finding import Finding, Teller, spell_out
from factcheck.engine.verification.terms import ordered_terms

__all__ = ["compare_figures"]

# A year, half, quarter or month as TIMEX3 writes it.
_PERIOD = re.compile(r"\d{4}(?:-(?:H\d|Q\d|\d\d))?")
_AROUND = 4
_SHARED_AROUND = 2


def compare_figures(ours: Sentence, theirs: Sentence, teller: Teller) -> list[Finding]:
    """Compare the quantities of two sentences that count or measure the same thing."""
    found = []
    for quantity in ours.quantities:
        if quantity.unit == "ordinal":
            continue
        relations = [
            (compare_quantities(quantity, other), other)
            for other in theirs.quantities
            if _told_of_one_event(_verb_of(quantity, ours), _verb_of(other, theirs))
            and _told_of_one_thing(quantity, ours, other, theirs)
            and _told_of_one_period(ours, theirs)
        ]
        told = [
            pair
            for pair in relations
            if pair[0] is not Relation.SILENT and not _is_anothers(pair[1], quantity, ours)
        ]
        agreeing = [pair for pair in told if pair[0] is not Relation.DIFFERS]
        # Two figures on their side for one thing: which one ours belongs to is anybody's guess.
        if agreeing or len(told) == 1:
            relation, other = (agreeing or told)[0]
            found.append(_finding(quantity, other, relation, theirs, teller))
    return found


def _is_anothers(other: Quantity, ours: Quantity, sentence: Sentence) -> bool:
    """A figure that another one of ours repeats is not at odds with this one."""
    return compare_quantities(ours, other) is Relation.DIFFERS and any(
        compare_quantities(one, other) in (Relation.SAME, Relation.COMPATIBLE)
        for one in sentence.quantities
        if one is not ours
    )


def _verb_of(quantity: Quantity, sentence: Sentence) -> str:
    """Give the event of the narrowest clause around a figure: 14 killed are not 14 injured."""
    around = [p for p in sentence.predications if p.clause.contains(quantity.span)]
    return min(around, key=lambda p: len(p.clause.text)).lemma if around else ""


def _told_of_one_event(ours: str, theirs: str) -> bool:
    return not ours or not theirs or ours == theirs


def _told_of_one_thing(
    ours: Quantity, sentence: Sentence, theirs: Quantity, other: Sentence
) -> bool:
    """An amount of money or a share says little: two words around it have to agree."""
    needed = 0 if ours.counted and theirs.counted else _SHARED_AROUND
    return len(_around(ours, sentence) & _around(theirs, other)) >= needed


def _told_of_one_period(ours: Sentence, theirs: Sentence) -> bool:
    """The loss of one year is not the loss of another; a day only says when it was told."""
    left, right = _periods(ours), _periods(theirs)
    return (
        not left
        or not right
        or any(
            compare_timexes(one, other) is not Relation.DIFFERS for one in left for other in right
        )
    )


def _periods(sentence: Sentence) -> list[Timex]:
    return [timex for timex in sentence.timexes if _PERIOD.fullmatch(timex.value)]


def _around(quantity: Quantity, sentence: Sentence) -> set[str]:
    """Give the content words next to a figure, the figure itself left out."""
    terms = [
        (word.start, term)
        for word, term in ordered_terms(sentence)
        if not quantity.span.start <= word.start < quantity.span.end
    ]
    before = [term for start, term in terms if start < quantity.span.start]
    behind = [term for start, term in terms if start >= quantity.span.end]
    return {*before[-_AROUND:], *behind[:_AROUND]}


def _finding(
    ours: Quantity, theirs: Quantity, relation: Relation, sentence: Sentence, teller: Teller
) -> Finding:
    left, right = ours.span.text, theirs.span.text
    message = spell_out(left, teller, right) if relation is Relation.DIFFERS else ""
    comparison = Comparison(
        ReasonType.QUANTITY, relation, ours.span, theirs.span, left, right, message
    )
    return Finding(teller.id, sentence.index, comparison)
