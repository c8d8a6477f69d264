"""Cut the prose of an article into claims, and fill their slots from what was read before.

A claim is a sentence, or one of its coordinate clauses where each has a subject of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import (
    Certainty,
    Claim,
    ClaimKind,
    Predication,
    Quotation,
    Sentence,
    Slots,
    Span,
)
from factcheck.engine.reading.checkworthiness import score_sentence
from factcheck.engine.reading.cues import BELIEF_VERBS, SPEECH_VERBS
from factcheck.engine.reading.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["find_claims"]

MIN_CLAUSE_TOKENS = 4
MIN_SHARE = 0.35  # of a claim's length: "X, who is Y, told Z yesterday that …" is a third speech
_LINKS = frozenset({"and", "but", "while", "whereas", "although", "though", "yet", "so", "or"})
_CAUSE = re.compile(
    r"\b(?:because|due to|caused? by|led to|leads to|resulted? (?:in|from)|as a result|thanks to|"
    r"owing to|triggered|sparked|prompted)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:should|ought to|must|hopefully|unfortunately|sadly|arguably|best|worst|great|terrible|"
    r"wonderful|awful|beautiful|shameful|disgraceful|brilliant|i (?:think|believe|feel|hope)|"
    r"we (?:must|need|should)|in my (?:view|opinion))\b",
    re.IGNORECASE,
)
_POSITION = frozenset(
    """support oppose back endorse reject deny criticize hail praise accuse favor favour
    approve""".split()
)


def find_claims(paragraph: Paragraph, tokens: Tokens, sentence: Sentence) -> Iterator[Claim]:
    """Give the claims of one sentence of prose; `tokens` are its words in the paragraph."""
    for span in _clauses(paragraph, tokens):
        quotation = _covering(span, sentence.quotations, _head_offset(paragraph, span))
        main = _main(paragraph, span, sentence, quotation)
        yield _claim(span, sentence, main, quotation)


def _clauses(paragraph: Paragraph, tokens: Tokens) -> list[Span]:
    """Cut a sentence before each coordinate clause that has a subject of its own."""
    root, cuts = tokens.root, [tokens.start]
    for token in tokens:
        if token.i <= root.i or token.dep_ not in {"conj", "advcl", "parataxis"}:
            continue
        link = _link_of(tokens, token)
        # Deeper in the tree, "and" may join parts of what is said; "while" sets clauses apart.
        is_outer = token.head == syntax.governor(root)
        if link is None or not (is_outer or tokens.doc[link].lower_ in {"while", "whereas"}):
            continue
        if link - cuts[-1] >= MIN_CLAUSE_TOKENS and tokens.end - link > MIN_CLAUSE_TOKENS:
            cuts.append(link)
    bounds = zip(cuts, [*cuts[1:], tokens.end], strict=True)
    return [_trimmed(paragraph, paragraph.doc[start:end]) for start, end in bounds]


def _link_of(tokens: Tokens, clause: Token) -> int | None:
    """Give where the link before a clause with its own subject stands: ", and", ";", ", while"."""
    verb = syntax.verb_of(clause)
    if syntax.own_subject(verb) is None or not syntax.is_finite(verb):
        return None
    start = max(clause.left_edge.i, tokens.start)
    while start < clause.i and tokens.doc[start].is_punct:
        start += 1
    if tokens.doc[start].lower_ not in _LINKS and tokens.doc[start - 1].lower_ in _LINKS:
        start -= 1
    if start <= tokens.start or tokens.doc[start - 1].text not in {",", ";"}:
        return None
    is_linked = tokens.doc[start].lower_ in _LINKS or tokens.doc[start - 1].text == ";"
    return start if is_linked else None


def _trimmed(paragraph: Paragraph, tokens: Tokens) -> Span:
    """Leave out the linking word and the mark before the next clause, keep the final stop."""
    first, last = tokens.start, tokens.end
    if (
        tokens.doc[first].lower_ in _LINKS
        and first > 0
        and tokens.doc[first - 1].text in {",", ";"}
    ):
        first += 1
    return paragraph.span(tokens.doc[first:last])


def _claim(
    span: Span, sentence: Sentence, main: Predication | None, quotation: Quotation | None
) -> Claim:
    slots = Slots(
        who=_argument(main, "who"),
        did=main.lemma if main else "",
        whom=_argument(main, "whom"),
        when=tuple(one for one in sentence.timexes if span.contains(one.span)),
        where=tuple(
            dict.fromkeys(
                m.name for m in sentence.mentions if m.label == "PLACE" and span.contains(m.span)
            )
        ),
        how_many=tuple(one for one in sentence.quantities if span.contains(one.span)),
        said_by=_speaker_name(quotation),
        certainty=main.certainty if main else Certainty.ASSERTED,
        is_negated=main.is_negated if main else False,
    )
    reason = _not_checkable(span, main, slots, quotation, _base_forms(sentence))
    score = score_sentence(span.text)
    return Claim(
        span=span,
        sentence=sentence.index,
        kind=_kind(span, main, slots, quotation),
        checkworthiness=round(min(score, 0.3) if reason else score, 4),
        slots=slots,
        not_checkable=reason,
    )


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
    paragraph: Paragraph, span: Span, sentence: Sentence, quotation: Quotation | None
) -> Predication | None:
    """Give the event that a claim is about: what heads its clause, or what is said in it."""
    inside = [one for one in sentence.predications if span.contains(one.trigger)]
    if quotation is not None:
        said = [one for one in inside if quotation.span.contains(one.trigger)]
        inside, span = said or inside, quotation.span
    head = _head_offset(paragraph, span)
    at_head = (one for one in inside if one.trigger.start == head)
    widest = max(inside, key=_width, default=None)
    return next(at_head, widest)


def _width(predication: Predication) -> tuple[int, int]:
    return (predication.clause.end - predication.clause.start, -predication.trigger.start)


def _head_offset(paragraph: Paragraph, span: Span) -> int:
    """Give where the word starts that all others of a span hang on."""
    start, end = span.start - paragraph.offset, span.end - paragraph.offset
    tokens = paragraph.doc.char_span(start, end, alignment_mode="expand")
    return paragraph.at(syntax.verb_of(tokens.root)) if tokens is not None else -1


def _argument(main: Predication | None, role: str) -> str:
    if main is None:
        return ""
    return next((one.name for one in main.arguments if one.role == role), "")


def _kind(
    span: Span, main: Predication | None, slots: Slots, quotation: Quotation | None
) -> ClaimKind:
    if quotation is not None and quotation.is_direct:
        return ClaimKind.QUOTATION
    if main and (
        main.tense == "future" or main.certainty in {Certainty.PLANNED, Certainty.EXPECTED}
    ):
        return ClaimKind.PREDICTION
    if _CAUSE.search(span.text):
        return ClaimKind.CAUSE
    if any(one.unit != "ordinal" for one in slots.how_many):
        return ClaimKind.QUANTITY
    if main and main.lemma in _POSITION:
        return ClaimKind.POSITION
    if main and main.lemma == "be" and not slots.when:
        return ClaimKind.DEFINITION
    if main and main.lemma in SPEECH_VERBS | BELIEF_VERBS:
        return ClaimKind.POSITION
    return ClaimKind.EVENT


def _base_forms(sentence: Sentence) -> frozenset[int]:
    """Give where the verbs stand that bear no ending: only these can give an order."""
    text, start = sentence.span.text, sentence.span.start
    return frozenset(
        word.start
        for word in sentence.words
        if word.pos == "VERB" and text[word.start - start : word.end - start].lower() == word.lemma
    )


def _not_checkable(
    span: Span,
    main: Predication | None,
    slots: Slots,
    quotation: Quotation | None,
    base_forms: frozenset[int],
) -> str | None:
    """Say why a clause cannot be checked; words in somebody's mouth can, as a quotation."""
    words = span.text.rstrip(" \"”'’)")
    if words.endswith("?") and quotation is None:
        return "question"
    if main is None:
        return "fragment"
    if quotation is None and _OPINION.search(words) and not (slots.when or slots.how_many):
        return "opinion"
    is_order = main.trigger.start == span.start and span.start in base_forms
    return "imperative" if is_order and not slots.who else None
