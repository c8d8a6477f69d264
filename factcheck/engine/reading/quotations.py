"""Read the quotations of a paragraph, direct and indirect, and who says each.

Direct ones come from quotation marks, indirect ones from the clause that a cue governs; both
are matched here. Words in marks without a speaker are kept when they are long enough to be speech.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.engine.document import Attribution, Party, PartyKind, Quotation, Span
from factcheck.engine.reading.attribution import authorities_in, party_of, recipient_of
from factcheck.engine.reading.naming import Names
from factcheck.engine.reading.paragraphs import Paragraph
from factcheck.engine.reading.quote_marks import Quoted, find_quoted
from factcheck.engine.reading.speech import find_speech
from factcheck.engine.reading.speech_act import Speech

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

__all__ = ["Floor", "find_quotations"]

# Shorter stretches in marks are titles and scare quotes unless a cue stands beside them.
MIN_SPEECH_WORDS = 5
# Tokens between the marks and the cue or its speaker, for short stretches.
MAX_GAP = 3
# Share of its sentence above which a quotation without a cue is taken to stand alone.
STANDS_ALONE = 0.7
_NOBODY = Attribution(None, None)
_EDGE = " \t\n\"“”„«»'‘’.,;:–—-"


def find_quotations(
    paragraph: Paragraph, sentences: Sequence[Tokens], names: Names, floor: Floor
) -> list[list[Quotation]]:
    """Give the quotations of each sentence; `floor` goes from one paragraph to the next.

    A quotation that runs over several sentences belongs to the one in which it starts.
    """
    marks = find_quoted(paragraph.words)
    inside = _tokens_inside(paragraph, marks)
    acts = [_acts(paragraph, sentence, names, inside, floor) for sentence in sentences]
    result: list[list[Quotation]] = [[] for _ in sentences]
    starts = [sentence.start_char for sentence in sentences]
    last = floor.holder
    for quoted in marks:
        first = max(0, bisect_right(starts, quoted.start) - 1)
        final = max(first, bisect_right(starts, max(quoted.start, quoted.end - 1)) - 1)
        act = _nearest(paragraph, quoted, [*acts[first], *(acts[final] if final > first else [])])
        is_long = len(paragraph.words[quoted.start : quoted.end].split()) >= MIN_SPEECH_WORDS
        if act is None and not is_long:
            continue
        attribution = (
            act[1] if act else Attribution(last or _implied(quoted, sentences[first], floor), None)
        )
        last = attribution.speaker or last
        floor.holder = None if quoted.is_closed else last
        span = paragraph.cut(paragraph.offset + quoted.start, paragraph.offset + quoted.end)
        is_statement = act[0].is_statement if act else True
        result[first].append(
            Quotation(span, is_direct=True, attribution=attribution, is_statement=is_statement)
        )
    direct = [quotation for found in result for quotation in found]
    for index, found in enumerate(acts):
        result[index].extend(_indirect(paragraph, found, direct))
        result[index].sort(key=lambda quotation: (quotation.span.start, -quotation.span.end))
    return result


@dataclass(slots=True)
class Floor:
    """Who holds the floor: the speaker of a quotation still open, and the last person to speak."""

    holder: Party | None = None
    last_person: Party | None = None

    def resolve(self, speaker: Party | None) -> Party | None:
        """Take "he said" for the last person who spoke where the names nearby do not tell."""
        if speaker is None or speaker.kind is not PartyKind.PRONOUN:
            if speaker is not None and speaker.kind is PartyKind.PERSON:
                self.last_person = speaker
            return speaker
        if speaker.name.lower() in {"he", "she"} and self.last_person is not None:
            return Party(speaker.span, self.last_person.name, self.last_person.kind)
        return speaker


def _implied(quoted: Quoted, sentence: Tokens, floor: Floor) -> Party | None:
    """Give the last speaker for a quotation that stands alone: it goes on from before."""
    share = (min(quoted.end, sentence.end_char) - quoted.start) / max(1, len(sentence.text))
    return floor.last_person if share > STANDS_ALONE else None


def _tokens_inside(paragraph: Paragraph, marks: Sequence[Quoted]) -> set[int]:
    """The tokens of long stretches in marks; verbs there belong to the words quoted."""
    inside: set[int] = set()
    for quoted in marks:
        tokens = paragraph.doc.char_span(quoted.start, quoted.end, alignment_mode="expand")
        if tokens is not None and len(tokens) > 1:
            inside.update(range(tokens.start, tokens.end))
    return inside


def _acts(
    paragraph: Paragraph, sentence: Tokens, names: Names, inside: set[int], floor: Floor
) -> list[tuple[Speech, Attribution]]:
    authorities, citing = authorities_in(names, paragraph, sentence)
    acts = []
    for speech in find_speech(sentence, inside):
        if speech.verb.i in citing and speech.verb.tag_ in {"VBG", "VBN"}:
            continue
        acts.append((speech, _attribution(paragraph, speech, names, authorities, floor)))
    return acts


def _attribution(
    paragraph: Paragraph,
    speech: Speech,
    names: Names,
    authorities: tuple[Party, ...],
    floor: Floor,
) -> Attribution:
    speaker = floor.resolve(_speaking(paragraph, speech, names))
    cue = paragraph.span(paragraph.doc[slice(*speech.cue)])
    recipient = recipient_of(names, paragraph, speech.verb)
    if recipient is not None and speaker is not None and recipient.span == speaker.span:
        recipient = None
    cited = tuple(one for one in authorities if speaker is None or one.name != speaker.name)
    return Attribution(speaker, cue, recipient, cited)


def _speaking(paragraph: Paragraph, speech: Speech, names: Names) -> Party | None:
    if speech.speaker is None:
        return None
    return party_of(names, paragraph, speech.speaker, until=speech.cue[0])


def _nearest(
    paragraph: Paragraph, quoted: Quoted, acts: Sequence[tuple[Speech, Attribution]]
) -> tuple[Speech, Attribution] | None:
    """Give the act whose content holds the words in marks, or that stands next to them."""
    tokens = paragraph.doc.char_span(quoted.start, quoted.end, alignment_mode="expand")
    if tokens is None or not acts:
        return None
    is_long = len(tokens) >= MIN_SPEECH_WORDS
    ranked = sorted((_gap(tokens, act[0]), index) for index, act in enumerate(acts))
    gap, index = ranked[0]
    return acts[index] if gap <= (25 if is_long else MAX_GAP) else None


def _gap(tokens: Tokens, speech: Speech) -> int:
    start, end = speech.cue
    if speech.speaker is not None:
        start, end = min(start, speech.speaker.i), max(end, speech.speaker.i + 1)
    content = speech.content
    if content and content[0] <= tokens.start and tokens.end <= content[1]:
        return 0
    return max(0, tokens.start - end, start - tokens.end)


def _indirect(
    paragraph: Paragraph,
    acts: Sequence[tuple[Speech, Attribution]],
    direct: Sequence[Quotation],
) -> list[Quotation]:
    found = []
    for speech, attribution in acts:
        if speech.content is None or attribution.speaker is None:
            continue
        span = _content_span(paragraph, speech.content)
        if span is None or any(_is_same(quotation.span, span) for quotation in direct):
            continue
        found.append(
            Quotation(
                span, is_direct=False, attribution=attribution, is_statement=speech.is_statement
            )
        )
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
