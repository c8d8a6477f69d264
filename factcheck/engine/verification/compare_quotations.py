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
_TRIFLES = frozenset("a an the and that".split())

Words = tuple[str, ...]


def quoted_words(text: str) -> list[Words]:
    """Split quoted words into the runs between ellipses and brackets, spelled one way."""
    return [words for piece in _CUT.split(text) if (words := _words(piece))]


def compare_quotation(
    ours: Quotation, sentences: Iterable[Sentence], teller: Teller
) -> Finding | None:
    """Compare a direct quotation with all direct quotations of another article."""
    runs = quoted_words(ours.span.text)
    if not ours.is_direct or sum(map(len, runs)) < thresholds.QUOTATION_WORDS:
        return None
    best: tuple[float, Sentence, Quotation] | None = None
    for sentence in sentences:
        for theirs in sentence.quotations:
            if not theirs.is_direct:
                continue
            likeness = _likeness(runs, quoted_words(theirs.span.text))
            if best is None or likeness > best[0]:
                best = likeness, sentence, theirs
    needed = thresholds.SAME_QUOTATION if teller.is_primary else thresholds.SAME_QUOTATION_SIBLING
    if best is None or best[0] < needed:
        return None
    return _finding(ours, best[1], best[2], best[0], teller)


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
    matched = sum(
        b.size for b in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    )
    return min(matched / min(len(left), len(right)), 0.999)


def _holds(whole: Words, run: Words) -> bool:
    return any(whole[at : at + len(run)] == run for at in range(len(whole) - len(run) + 1))


def _finding(
    ours: Quotation, sentence: Sentence, theirs: Quotation, likeness: float, teller: Teller
) -> Finding | None:
    if likeness < 1.0:
        return _altered(ours, sentence, theirs, teller)
    relation = _relate_speakers(ours, theirs)
    speakers = [q.attribution.speaker.name if q.attribution.speaker else "" for q in (ours, theirs)]
    differs = relation is Relation.DIFFERS
    comparison = Comparison(
        ReasonType.ATTRIBUTION if differs else ReasonType.QUOTATION,
        relation if differs else Relation.SAME,
        ours.span,
        theirs.span,
        speakers[0] if differs else "",
        speakers[1] if differs else "",
        message=f"Says {speakers[0]} said this. {teller.name} says {speakers[1]}."
        if differs
        else "",
    )
    return Finding(teller.id, sentence.index, comparison)


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
    """Collect what stands on one side only, between the first and the last shared words."""
    ours: list[str] = []
    theirs: list[str] = []
    steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    inner = [s for n, s in enumerate(steps) if 0 < n < len(steps) - 1 or s[0] == "replace"] or steps
    for step, a, b, c, d in inner:
        if step != "equal":
            ours += left[a:b]
            theirs += right[c:d]
    return ours, theirs


def _quote(words: list[str]) -> str:
    return f"“{' '.join(words)}”" if words else "nothing"


def _relate_speakers(ours: Quotation, theirs: Quotation) -> Relation:
    """Only two named persons can disagree: a spokesman and his ministry are one voice."""
    left, right = ours.attribution.speaker, theirs.attribution.speaker
    if left is None or right is None:
        return Relation.SILENT
    if left.kind is not PartyKind.PERSON or right.kind is not PartyKind.PERSON:
        return Relation.SILENT
    return relate_names(left.name, right.name)
