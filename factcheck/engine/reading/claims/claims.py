"""Cut the prose of an article into claims, and fill their slots from what was read before.

Clauses lie side by side (`clauses`) or are set off inside another (`embedded`); the
claim around another keeps its span and leaves the inner words out of its parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import (
    Certainty,
    Claim,
    Predication,
    Quotation,
    Sentence,
    Slots,
    Span,
)
from factcheck.engine.reading.claims.checkworthiness import score_sentence
from factcheck.engine.reading.claims.clause import JOINED, Clause
from factcheck.engine.reading.claims.clauses import find_clauses
from factcheck.engine.reading.claims.embedded import take_out
from factcheck.engine.reading.claims.kinds import kind_of, why_not_checkable
from factcheck.engine.reading.claims.references import References
from factcheck.engine.reading.claims.wording import word_clause
from factcheck.engine.reading.names.naming import Names
from factcheck.engine.reading.text.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

__all__ = ["find_claims"]

MIN_SHARE = 0.35  # of a claim's length: "X, who is Y, told Z yesterday that …" is a third speech
MAX_NOT_CHECKABLE = 0.3  # what cannot be checked is not worth a warning


def find_claims(
    paragraph: Paragraph,
    tokens: Tokens,
    sentence: Sentence,
    names: Names,
    before: Sentence | None = None,
) -> Iterator[Claim]:
    """Give the claims of one sentence of prose, in the order of the text.

    `tokens` are its words in the paragraph, `before` is the sentence ahead of it in the article.
    """
    if not any(map(str.isalnum, sentence.span.text)):
        return
    joined = [token for token in tokens if token.dep_ in JOINED]
    references = References.of_sentence(paragraph, names, tokens, sentence, before)
    for clause in find_clauses(tokens, joined):
        for part in take_out(clause, joined):
            wording = word_clause(part, references)
            yield _claim(paragraph, part, sentence, wording or sentence.span.text)


def _claim(paragraph: Paragraph, clause: Clause, sentence: Sentence, wording: str) -> Claim:
    own = [paragraph.span(run) for run in clause.own]
    span = Span.of(paragraph.text, own[0].start, own[-1].end)
    quotation = _covering(span, sentence.quotations, _head_of(paragraph, clause))
    main = _main(paragraph, clause, own, sentence, quotation)
    slots = _slots(main, own, sentence, quotation)
    if main is None and clause.joint:
        slots = replace(slots, who=_name_in(clause.lead[0], paragraph, sentence), did="be")
    reason = why_not_checkable(span, main, slots, quotation, sentence)
    score = score_sentence(wording)
    lead, tail = (map(paragraph.span, runs) for runs in (clause.lead, clause.tail))
    return Claim(
        span=span,
        sentence=sentence.index,
        kind=kind_of(wording, main, slots, quotation, sentence),
        checkworthiness=round(min(score, MAX_NOT_CHECKABLE) if reason else score, 4),
        slots=slots,
        not_checkable=reason,
        parts=(*lead, *own, *tail),
        wording=wording,
    )


def _slots(
    main: Predication | None, own: list[Span], sentence: Sentence, quotation: Quotation | None
) -> Slots:
    places = (m.name for m in sentence.mentions if m.label == "PLACE" and _within(m.span, own))
    return Slots(
        who=_argument(main, "who"),
        did=main.lemma if main else "",
        whom=_argument(main, "whom"),
        when=tuple(one for one in sentence.timexes if _within(one.span, own)),
        where=tuple(dict.fromkeys(places)),
        how_many=tuple(one for one in sentence.quantities if _within(one.span, own)),
        said_by=_speaker_name(quotation),
        certainty=main.certainty if main else Certainty.ASSERTED,
        is_negated=main.is_negated if main else False,
    )


def _name_in(lead: Tokens, paragraph: Paragraph, sentence: Sentence) -> str:
    span = paragraph.span(lead)
    return next((one.name for one in sentence.mentions if span.contains(one.span)), span.text)


def _within(span: Span, parts: list[Span]) -> bool:
    return any(part.contains(span) for part in parts)


def _covering(span: Span, quotations: tuple[Quotation, ...], head: int) -> Quotation | None:
    """Give the longest statement that a claim reports: its cue heads it, or it fills much of it."""
    best = None
    for quotation in quotations:
        shared = min(span.end, quotation.span.end) - max(span.start, quotation.span.start)
        cue = quotation.attribution.cue
        is_reported = cue is not None and cue.start == head and shared > 0
        share = shared / max(1, span.end - span.start)
        covers = quotation.is_statement and (is_reported or share > MIN_SHARE)
        if covers and (best is None or len(quotation.span.text) > len(best.span.text)):
            best = quotation
    return best


def _speaker_name(quotation: Quotation | None) -> str:
    if quotation is None or quotation.attribution.speaker is None:
        return ""
    return quotation.attribution.speaker.name


def _main(
    paragraph: Paragraph,
    clause: Clause,
    own: list[Span],
    sentence: Sentence,
    quotation: Quotation | None,
) -> Predication | None:
    """Give the event that a claim is about: what heads its clause, or what is said in it."""
    inside = [one for one in sentence.predications if _within(one.trigger, own)]
    head = _head_of(paragraph, clause)
    if quotation is not None:
        said = [one for one in inside if quotation.span.contains(one.trigger)]
        inside = said or inside
        head = _head_within(paragraph, quotation.span, own, head)
    at_head = (one for one in inside if one.trigger.start == head)
    return next(at_head, max(inside, key=_width, default=None))


def _width(predication: Predication) -> tuple[int, int]:
    return (predication.clause.end - predication.clause.start, -predication.trigger.start)


def _head_of(paragraph: Paragraph, clause: Clause) -> int:
    return paragraph.at(syntax.verb_of(clause.head))


def _head_within(paragraph: Paragraph, said: Span, own: list[Span], head: int) -> int:
    """Give where the word starts that heads what is said, as far as it stands in the clause."""
    if said.start <= head < said.end:
        return head
    start = max(said.start, own[0].start) - paragraph.offset
    end = min(said.end, own[-1].end) - paragraph.offset
    tokens = paragraph.doc.char_span(start, end, alignment_mode="expand") if start < end else None
    return paragraph.at(syntax.verb_of(tokens.root)) if tokens is not None else head


def _argument(main: Predication | None, role: str) -> str:
    if main is None:
        return ""
    return next((one.name for one in main.arguments if one.role == role), "")
