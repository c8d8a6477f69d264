"""Read the quotations of a paragraph, direct and indirect, and who says each.

Direct ones come from quotation marks, indirect ones from the clause that a cue governs; both
are matched here. Words in marks without a speaker are kept when they are long enough to be speech.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from factcheck.engine.document import Quotation, Span
from factcheck.engine.reading.names.naming import Names
from factcheck.engine.reading.quotations.acts import find_acts
from factcheck.engine.reading.quotations.chains import Act
from factcheck.engine.reading.quotations.floor import Floor
from factcheck.engine.reading.quotations.labels import (
    find_labels,
    name_labels,
    read_heading,
    read_turn,
)
from factcheck.engine.reading.quotations.marked import MarkedReader
from factcheck.engine.reading.quotations.quote_marks import Quoted, find_quoted
from factcheck.engine.reading.quotations.speech import may_be_cues
from factcheck.engine.reading.text.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

__all__ = ["Floor", "find_quotations"]

_EDGE = " \t\n\"“”„«»'‘’.,;:–—-"


def find_quotations(
    paragraph: Paragraph, sentences: Sequence[Tokens], names: Names, floor: Floor
) -> list[list[Quotation]]:
    """Give the quotations of each sentence; `floor` goes from one paragraph to the next.

    A quotation that runs over several sentences belongs to the one in which it starts.
    """
    if floor.labels is None:
        floor.labels = name_labels(find_labels(paragraph.text), names)
    marks = find_quoted(paragraph.words)
    inside, cues = _tokens_inside(paragraph, marks), may_be_cues(paragraph.doc)
    acts = []
    for sentence in sentences:
        acts.append(find_acts(paragraph, sentence, names, inside, cues, floor))
        floor.previous = (paragraph, sentence)
    whole = _labelled(paragraph, names, floor)
    reader = MarkedReader(paragraph, sentences, acts, names, floor)
    result = [[] for _ in sentences] if whole else reader.read(marks)
    direct = [quotation for found in result for quotation in found]
    for index, found in enumerate(acts):
        result[index].extend(_indirect(paragraph, found, direct))
        result[index].sort(key=lambda quotation: (quotation.span.start, -quotation.span.end))
    if whole and result:
        result[0].insert(0, whole)
    floor.sayer = partial(reader.sayer, len(sentences) - 1) if sentences else None
    return result


def _labelled(paragraph: Paragraph, names: Names, floor: Floor) -> Quotation | None:
    if paragraph.is_heading:
        return read_heading(paragraph, names)
    return read_turn(paragraph, floor.labels or {})


def _tokens_inside(paragraph: Paragraph, marks: Sequence[Quoted]) -> set[int]:
    """The tokens of long stretches in marks; verbs there belong to the words quoted."""
    inside: set[int] = set()
    for quoted in marks:
        tokens = paragraph.doc.char_span(quoted.start, quoted.end, alignment_mode="expand")
        if tokens is not None and len(tokens) > 1:
            inside.update(range(tokens.start, tokens.end))
    return inside


def _indirect(
    paragraph: Paragraph, acts: Sequence[Act], direct: Sequence[Quotation]
) -> list[Quotation]:
    found = []
    for speech, attribution in acts:
        if speech.content is None or attribution.speaker is None:
            continue
        span = _content_span(paragraph, speech.content)
        if span is None or any(_is_same(quotation.span, span) for quotation in direct):
            continue
        is_statement = speech.silence is None
        quotation = Quotation(
            span,
            is_direct=False,
            attribution=attribution,
            is_statement=is_statement,
            is_mixed=is_statement and any(one.span.overlaps(span) for one in direct),
            silence=speech.silence,
        )
        found.append(quotation)
    return found


def _content_span(paragraph: Paragraph, content: tuple[int, int]) -> Span | None:
    tokens = paragraph.doc[slice(*content)]
    start, end = paragraph.offset + tokens.start_char, paragraph.offset + tokens.end_char
    words = paragraph.text[start:end]
    if words.lower().startswith("that "):
        start += 5
    span = paragraph.cut(start, end)
    words = span.text.rstrip(".")
    span = Span.of(paragraph.text, span.start, span.start + len(words))
    return span if span.text.strip(_EDGE) else None


def _is_same(direct: Span, indirect: Span) -> bool:
    """Say whether an indirect content is nothing but the words in marks, or a part of them."""
    if not direct.overlaps(indirect):
        return False
    before = indirect.text[: max(0, direct.start - indirect.start)]
    after = indirect.text[max(0, direct.end - indirect.start) :]
    return not any(character.isalnum() for character in before + after)
