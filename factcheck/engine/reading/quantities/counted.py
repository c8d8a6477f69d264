"""What an amount counts, or what rose by it: `find_counted`.

The words behind the number come first ("12 tanks", "5 tons of grain"), then those before it ("a
loss of $3m"), then the subject of the verb ("profit rose 3%"), then the number before, which an
elliptic one repeats ("won 370 delegates, and Lund 129").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.engine.document import Span
from factcheck.engine.reading.quantities.amounts import Amount
from factcheck.engine.reading.quantities.behind import noun_behind, predicate_of
from factcheck.engine.reading.quantities.bounds import Bound
from factcheck.engine.reading.quantities.nouns import MEASURING, base_of, is_noun
from factcheck.engine.reading.quantities.subjects import noun_before, subject_of
from factcheck.engine.reading.quantities.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Counted", "Words", "find_counted"]


@dataclass(frozen=True, slots=True)
class Counted:
    """The lemma of the head noun, its phrase, and whether only part of a whole is counted."""

    lemma: str = ""
    span: Span | None = None
    is_part: bool = False


_NOTHING = Counted()


def find_counted(
    words: Words,
    amount: Amount,
    bound: Bound,
    change: str,
    before: Sequence[tuple[Amount, Counted]],
) -> Counted:
    """Name what is counted behind, before or around an amount; empty where nothing is named.

    `bound` is the amount with the words that bound it; `before` are the amounts that the paragraph
    has named so far with what they counted.
    """
    if amount.unit == "age":
        return _aged(words, amount)
    if amount.unit == "score":
        return _NOTHING
    start, end = bound.start, bound.end
    found, is_part = noun_behind(words, amount.unit, end)
    if found is None and amount.unit == "":
        found = predicate_of(words, end)
    if found is None and (repeated := _repeated(words, amount, before)):
        return replace(repeated, is_part=is_part)
    if found is None and amount.unit != "ordinal":
        found = noun_before(words, amount, start) or subject_of(words, amount, start, change)
    if found is None:
        return Counted(is_part=is_part)
    return Counted(base_of(found), _phrase(words, found, end), is_part)


def _phrase(words: Words, head: Token, end: int) -> Span:
    """Take in the modifiers before the head, not the number itself."""
    first = head
    while first.i > 0:
        left = first.nbor(-1)
        if left.tag_ not in MEASURING and not is_noun(left):
            break
        if (
            head.idx >= end > left.idx
            or (left.tag_ == "HYPH" and left.idx <= end)
            or (left.sent_start == 1 and first.sent_start)
        ):
            break
        first = left
    return Span.of(words.text, first.idx, head.idx + len(head))


def _aged(words: Words, amount: Amount) -> Counted:
    """Name who is so old: "the 34-year-old mother", "Ann Lee, 34", "a man aged 34"."""
    for token in words.behind(amount.end, 4):
        if token.tag_ in {"NN", "NNS"} and token.is_alpha:
            return Counted(base_of(token), Span.of(words.text, token.idx, token.idx + len(token)))
        if token.tag_ in {"NNP", "NNPS"}:
            continue_ = token
            while continue_.i + 1 < len(words.doc) and continue_.nbor().tag_ in {"NNP", "NNPS"}:
                continue_ = continue_.nbor()
            return Counted(
                continue_.lower_, Span.of(words.text, token.idx, continue_.idx + len(continue_))
            )
        if token.tag_ not in MEASURING:
            break
    found = noun_before(words, amount, amount.start)
    found = found or subject_of(words, amount, amount.start, "")
    if found is None:
        return _NOTHING
    first = found
    while first.i and first.tag_ == "NNP" and first.nbor(-1).tag_ == "NNP":
        first = first.nbor(-1)
    return Counted(base_of(found), Span.of(words.text, first.idx, found.idx + len(found)))


def _repeated(
    words: Words, amount: Amount, before: Sequence[tuple[Amount, Counted]]
) -> Counted | None:
    """An elliptic number counts what the one before it in the sentence counted.

    So does the level behind "from $3m to".
    """
    if not before or not before[-1][1].lemma:
        return None
    last, counted = before[-1]
    between = words.text[last.end : amount.start]
    if any(mark in between for mark in ".!?;\n"):
        return None
    if between.strip() in {"to", ", or", ", to"} or (
        last.change == "from" and between.rstrip().endswith(" to")
    ):
        return counted
    is_bare = amount.unit in ("", "ordinal") and not amount.is_vague
    return counted if is_bare and last.unit == amount.unit else None
