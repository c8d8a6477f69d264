"""Compare to whom a speaker said something: one statement was made to one outlet.

A speaker may talk to several outlets. Only when the two reports tell the same statement, and each
names a different outlet for it, does one of them have to be wrong.
"""

from __future__ import annotations

from factcheck.engine.document import (
    Comparison,
    Party,
    PartyKind,
    Quotation,
    ReasonType,
    Relation,
    Sentence,
)
from factcheck.engine.verification import thresholds
from factcheck.engine.verification.finding import Finding, Teller
from factcheck.engine.verification.index import ArticleIndex
from factcheck.engine.verification.names import fold_name, relate_names
from factcheck.engine.verification.parties import name_recipient, name_speaker
from factcheck.engine.verification.terms import Rarity, stem, weigh_overlap

__all__ = ["compare_recipients"]

_SHARED_TERMS = 3


def compare_recipients(
    sentence: Sentence, ours: ArticleIndex, theirs: ArticleIndex, rarity: Rarity, teller: Teller
) -> list[Finding]:
    """Find statements that each side says were made to another outlet."""
    found = []
    for quotation in sentence.quotations:
        told = _told(quotation, sentence)
        if told is None:
            continue
        for other in theirs.sentences.values():
            for rival in other.quotations:
                rival_told = _told(rival, other)
                if rival_told is None or not _same_person(told[0], rival_told[0]):
                    continue
                if _is_same_statement(sentence, other, (*told, *rival_told), ours, theirs, rarity):
                    found.append(_finding(told, rival_told, other, teller))
    return found[:1]


def _told(quotation: Quotation, sentence: Sentence) -> tuple[Party, Party] | None:
    """Give speaker and outlet where somebody is said to have told an outlet something."""
    if quotation.attribution.recipient is None:
        return None
    speaker = name_speaker(quotation.attribution, sentence)
    recipient = name_recipient(quotation.attribution, sentence)
    if speaker is None or recipient is None or recipient.kind is not PartyKind.OUTLET:
        return None
    return (speaker, recipient) if speaker.kind is PartyKind.PERSON else None


def _same_person(ours: Party, theirs: Party) -> bool:
    return relate_names(ours.name, theirs.name) in (Relation.SAME, Relation.COMPATIBLE)


def _is_same_statement(
    ours: Sentence,
    theirs: Sentence,
    parties: tuple[Party, ...],
    our_index: ArticleIndex,
    their_index: ArticleIndex,
    rarity: Rarity,
) -> bool:
    known = {stem(word) for party in parties for word in fold_name(party.name)}
    left, right = our_index.terms[ours.index] - known, their_index.terms[theirs.index] - known
    overlap = max(weigh_overlap(left, right, rarity), weigh_overlap(right, left, rarity))
    return len(left & right) >= _SHARED_TERMS and overlap >= thresholds.SAME_STATEMENT


def _finding(
    told: tuple[Party, Party], rival: tuple[Party, Party], sentence: Sentence, teller: Teller
) -> Finding:
    relation = relate_names(told[1].name, rival[1].name)
    differs = relation is Relation.DIFFERS
    comparison = Comparison(
        ReasonType.ATTRIBUTION,
        relation,
        told[1].span,
        rival[1].span,
        told[1].name,
        rival[1].name,
        f"Says {told[0].name} told {told[1].name}. {teller.name} says {rival[1].name}."
        if differs
        else "",
    )
    return Finding(teller.id, sentence.index, comparison)
