"""Compare quoted words, letter by letter where they stand in quotation marks.

A shortened quotation is no altered one: a run of the other's words, or runs joined by an ellipsis
or a bracket, agree. Anything else that is nearly the same was changed by somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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

__all__ = ["compare_quotation", "quoted_words"]

_CUT = re.compile(r"\.{3,}|…|\[[^\]]*\]|\([^)]*\)")
_WORD = re.compile(r"\w+(?:'\w+)?|%")
_SHORT_FORMS = {
    "don't": "do not", "doesn't": "does not", "didn't": "did not", "isn't": "is not",
    "aren't": "are not", "wasn't": "was not", "won't": "will not", "can't": "can not",
    "cannot": "can not", "it's": "it is", "we're": "we are", "they're": "they are",
    "i'm": "i am", "we'll": "we will", "i've": "i have", "we've": "we have", "%": "percent",
    "per": "", "cent": "percent",
}  # fmt: skip
_TRIFLES = frozenset("a an the and that but so well i mean you know uh um".split())

Words = tuple[str, ...]


def quoted_words(text: str) -> list[Words]:
    """Split quoted words into the runs between ellipses and brackets, spelled one way."""
    return [words for piece in _CUT.split(text) if (words := _words(piece))]


def compare_quotation(
    ours: Quotation, sentence: Sentence, sentences: Iterable[Sentence], teller: Teller
) -> Finding | None:
    """Compare a direct quotation with all direct quotations of another article."""
    runs = quoted_words(ours.span.text)
    if not ours.is_direct or sum(map(len, runs)) < thresholds.QUOTATION_WORDS:
        return None
    rivals = [
        (_likeness(runs, quoted_words(theirs.span.text)), other, theirs)
        for other in sentences
        for theirs in other.quotations
        if theirs.is_direct
    ]
    if not rivals:
        return None
    best = max(likeness for likeness, _, _ in rivals)
    needed = thresholds.SAME_QUOTATION if teller.is_primary else thresholds.SAME_QUOTATION_SIBLING
    if best < needed:
        return None
    told = [rival[1:] for rival in rivals if rival[0] == best]
    if best < 1.0:
        other, theirs = told[0]
        is_short = min(_length(ours), _length(theirs)) < thresholds.QUOTATION_WORDS_SIBLING
        return None if is_short and not teller.is_primary else _altered(ours, other, theirs, teller)
    return _same_words((ours, sentence), told, teller)


def _length(quotation: Quotation) -> int:
    return sum(map(len, quoted_words(quotation.span.text)))


def _words(text: str) -> Words:
    plain = text.casefold().replace("’", "'").replace("-", " ")
    spelled = (_SHORT_FORMS.get(word, word) for word in _WORD.findall(plain))
    return tuple(word.replace("isation", "ization") for part in spelled for word in part.split())


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


def _same_words(
    ours: tuple[Quotation, Sentence], told: list[tuple[Sentence, Quotation]], teller: Teller
) -> Finding:
    """Compare the speakers of the same words; one passage with the same speaker is enough."""
    names = [(_speaker(ours[0], ours[1]), _speaker(theirs, other)) for other, theirs in told]
    relations = [relate_names(*pair) for pair in names]
    agreeing = [n for n, relation in enumerate(relations) if relation is not Relation.DIFFERS]
    chosen = agreeing[0] if agreeing else 0
    (other, theirs), (our_speaker, their_speaker) = told[chosen], names[chosen]
    differs = relations[chosen] is Relation.DIFFERS
    message = f"Says {our_speaker} said this. {teller.name} says {their_speaker}."
    comparison = Comparison(
        ReasonType.ATTRIBUTION if differs else ReasonType.QUOTATION,
        Relation.DIFFERS if differs else Relation.SAME,
        ours[0].span,
        theirs.span,
        our_speaker if differs else "",
        their_speaker if differs else "",
        message if differs else "",
    )
    return Finding(teller.id, other.index, comparison)


def _altered(ours: Quotation, sentence: Sentence, theirs: Quotation, teller: Teller) -> Finding:
    left, right = (_words(_CUT.sub(" ", q.span.text)) for q in (ours, theirs))
    ours_only, theirs_only = _changed(left, right)
    is_trifle = not set(ours_only + theirs_only) - _TRIFLES
    comparison = Comparison(
        ReasonType.QUOTATION,
        Relation.DIFFERS,
        ours.span,
        theirs.span,
        " ".join(ours_only),
        " ".join(theirs_only),
        f"The quotation differs: {_quote(ours_only)} here, {_quote(theirs_only)} in "
        f"{'the source' if teller.is_primary else teller.name}.",
    )
    return Finding(teller.id, sentence.index, comparison, is_minor=is_trifle)


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


def _speaker(quotation: Quotation, sentence: Sentence) -> str:
    """Give the speaker where a person is named; a spokesman and his ministry are one voice."""
    speaker = name_speaker(quotation.attribution, sentence)
    if speaker is None or speaker.kind is not PartyKind.PERSON:
        return ""
    people = {m.name for m in sentence.mentions if m.label == "PERSON" and not m.is_description}
    return speaker.name if speaker.name in people else ""
