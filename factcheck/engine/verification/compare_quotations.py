"""Compare quoted words, letter by letter where they stand in quotation marks.

A shortened quotation is no altered one: a run of the other's words, or runs joined by an ellipsis
or a bracket, agree. Anything else that is nearly the same was changed by somebody.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from factcheck.engine.document import (
    Comparison,
    PartyKind,
    Quotation,
    ReasonType,
    Relation,
    Sentence,
)
from factcheck.engine.verification import thresholds
from factcheck.engine.verification.finding import Finding, Teller
from factcheck.engine.verification.names import relate_names
from factcheck.engine.verification.parties import name_speaker
from factcheck.engine.verification.quoted_words import (
    QuotationIndex,
    QuotedWords,
    Words,
    leave_out_cuts,
    quoted_words,
)

__all__ = ["compare_quotation"]

_TRIFLES = frozenset("a an the and that but so well i mean you know uh um".split())


def compare_quotation(
    ours: Quotation, sentence: Sentence, others: QuotationIndex, teller: Teller
) -> Finding | None:
    """Compare a direct quotation with all direct quotations of another article."""
    mine = QuotedWords(sentence, ours, quoted_words(ours.span.text))
    if not ours.is_direct or mine.length < thresholds.QUOTATION_WORDS:
        return None
    needed = thresholds.SAME_QUOTATION if teller.is_primary else thresholds.SAME_QUOTATION_SIBLING
    rivals = [(_likeness(mine.runs, rival.runs), rival) for rival in others.sharing(mine, needed)]
    best = max((likeness for likeness, _ in rivals), default=0.0)
    if best < needed:
        return None
    told = [rival for likeness, rival in rivals if likeness == best]
    if best < 1.0:
        is_short = min(mine.length, told[0].length) < thresholds.QUOTATION_WORDS_SIBLING
        return None if is_short and not teller.is_primary else _altered(mine, told[0], teller)
    return _same_words(mine, told, teller)


def _likeness(ours: Sequence[Words], theirs: Sequence[Words]) -> float:
    """Give 1.0 where one is a cut of the other, else the shared share of the shorter one."""
    left, right = tuple(w for run in ours for w in run), tuple(w for run in theirs for w in run)
    if len(right) < thresholds.QUOTATION_WORDS:
        return 0.0
    if all(_holds(right, run) for run in ours) or all(_holds(left, run) for run in theirs):
        return 1.0
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()[:-1]
    if not blocks:
        return 0.0
    matched = sum(block.size for block in blocks)
    # Scattered matches in a long speech are chance: the stretch that holds them all counts.
    stretch = max(
        blocks[-1].a + blocks[-1].size - blocks[0].a, blocks[-1].b + blocks[-1].size - blocks[0].b
    )
    return min(matched / max(stretch, min(len(left), len(right))), 0.999)


def _holds(whole: Words, run: Words) -> bool:
    return any(whole[at : at + len(run)] == run for at in range(len(whole) - len(run) + 1))


def _same_words(ours: QuotedWords, told: Sequence[QuotedWords], teller: Teller) -> Finding:
    """Compare the speakers of the same words; one passage with the same speaker is enough."""
    names = [(_speaker(ours), _speaker(theirs)) for theirs in told]
    relations = [relate_names(*pair) for pair in names]
    agreeing = [n for n, relation in enumerate(relations) if relation is not Relation.DIFFERS]
    chosen = agreeing[0] if agreeing else 0
    our_speaker, their_speaker = names[chosen]
    differs = relations[chosen] is Relation.DIFFERS
    message = f"Says {our_speaker} said this. {teller.name} says {their_speaker}."
    comparison = Comparison(
        ReasonType.ATTRIBUTION if differs else ReasonType.QUOTATION,
        Relation.DIFFERS if differs else Relation.SAME,
        ours.quotation.span,
        told[chosen].quotation.span,
        our_speaker if differs else "",
        their_speaker if differs else "",
        message if differs else "",
    )
    return Finding(teller.id, told[chosen].sentence.index, comparison)


def _altered(ours: QuotedWords, theirs: QuotedWords, teller: Teller) -> Finding:
    left, right = (leave_out_cuts(quoted.quotation.span.text) for quoted in (ours, theirs))
    ours_only, theirs_only = _changed(left, right)
    is_trifle = not set(ours_only + theirs_only) - _TRIFLES
    comparison = Comparison(
        ReasonType.QUOTATION,
        Relation.DIFFERS,
        ours.quotation.span,
        theirs.quotation.span,
        " ".join(ours_only),
        " ".join(theirs_only),
        f"The quotation differs: {_quote(ours_only)} here, {_quote(theirs_only)} in "
        f"{'the source' if teller.is_primary else teller.name}.",
    )
    return Finding(teller.id, theirs.sentence.index, comparison, is_minor=is_trifle)


def _changed(left: Words, right: Words) -> tuple[list[str], list[str]]:
    """Collect what stands on one side only; what either side cuts off at an end is no change."""
    ours: list[str] = []
    theirs: list[str] = []
    steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    for number, (step, a, b, c, d) in enumerate(steps):
        if step == "equal":
            continue
        if number in (0, len(steps) - 1):
            shared = min(b - a, d - c)
            a, b, c, d = _inner_end(number, shared, (a, b, c, d))
        ours += left[a:b]
        theirs += right[c:d]
    return ours, theirs


def _inner_end(number: int, shared: int, bounds: tuple[int, ...]) -> tuple[int, ...]:
    """Keep of a difference at an end only as many words as both sides have there."""
    a, b, c, d = bounds
    if number == 0:
        return b - shared, b, d - shared, d
    return a, a + shared, c, c + shared


def _quote(words: list[str]) -> str:
    return f"“{' '.join(words)}”" if words else "nothing"


def _speaker(quoted: QuotedWords) -> str:
    """Give the speaker where a person is named; a spokesman and his ministry are one voice."""
    speaker = name_speaker(quoted.quotation.attribution, quoted.sentence)
    if speaker is None or speaker.kind is not PartyKind.PERSON:
        return ""
    people = {
        m.name for m in quoted.sentence.mentions if m.label == "PERSON" and not m.is_description
    }
    return speaker.name if speaker.name in people else ""
