"""Read who says what in a sentence: each act of saying with its speaker, sources and medium."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Attribution, Party, PartyKind, Span
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.names.naming import Names
from factcheck.engine.reading.quotations.attribution import party_of, recipient_of, through_document
from factcheck.engine.reading.quotations.chains import Act, find_citations, with_chains
from factcheck.engine.reading.quotations.cues import ORGANISATION_NOUNS
from factcheck.engine.reading.quotations.floor import Floor
from factcheck.engine.reading.quotations.media import medium_near
from factcheck.engine.reading.quotations.speech import find_speech
from factcheck.engine.reading.quotations.speech_act import Speech
from factcheck.engine.reading.text.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

__all__ = ["find_acts"]

_CITES = re.compile(r"\b(?:cit(?:e[sd]?|ing)|quot(?:e[sd]?|ing)|credit(?:ed|ing))\b", re.IGNORECASE)
_PLURAL = frozenset({"NNS", "NNPS"})


def find_acts(
    paragraph: Paragraph,
    sentence: Tokens,
    names: Names,
    inside: set[int],
    cues: Sequence[int],
    floor: Floor,
) -> list[Act]:
    """Read the acts of saying of a sentence, each with its speaker, its sources and its medium.

    `inside` are the tokens in quotation marks, `cues` those that may be cues, of the paragraph.
    """
    cites = _CITES.search(paragraph.words, sentence.start_char, sentence.end_char)
    citations = find_citations(names, paragraph, sentence, inside) if cites else []
    citing = {citation.verb for citation in citations}
    acts = [
        (speech, _attribution(paragraph, sentence, speech, names, floor))
        for speech in find_speech(sentence, inside, cues)
        if speech.verb.i not in citing
    ]
    return with_chains(acts, citations) if citations or len(acts) > 1 else acts


def _attribution(
    paragraph: Paragraph, sentence: Tokens, speech: Speech, names: Names, floor: Floor
) -> Attribution:
    speaker = floor.resolve(_speaking(paragraph, speech, names, floor))
    cue = paragraph.span(paragraph.doc[slice(*speech.cue)])
    if speech.silence is not None:
        return Attribution(speaker, cue)
    recipient = recipient_of(names, paragraph, speech.verb)
    if recipient is not None and speaker is not None and recipient.span == speaker.span:
        recipient = None
    start, end = (paragraph.offset + at for at in (sentence.start_char, sentence.end_char))
    medium = _document(paragraph, speech) or medium_near(paragraph.text, cue, start, end)
    return Attribution(speaker, cue, recipient, medium=medium)


def _document(paragraph: Paragraph, speech: Speech) -> Span | None:
    """Give the report of "according to a report by X", for which X speaks."""
    noun = speech.speaker
    if noun is None or through_document(noun) is noun:
        return None
    return paragraph.span(syntax.noun_phrase(noun))


def _speaking(paragraph: Paragraph, speech: Speech, names: Names, floor: Floor) -> Party | None:
    if speech.speaker is None:
        return None
    party = party_of(names, paragraph, speech.speaker, until=speech.cue[0])
    is_it = speech.speaker.lower_ == "it" and floor.previous is not None
    body = _body_of(names, *floor.previous) if is_it and floor.previous else None
    return replace(body, span=party.span) if body else party


def _body_of(names: Names, paragraph: Paragraph, sentence: Tokens) -> Party | None:
    """Give the firm, office or report that a sentence is about, which "it" may mean next."""
    subject = syntax.subject_of(syntax.verb_of(sentence.root))
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"} or subject.tag_ in _PLURAL:
        return None
    party = party_of(names, paragraph, subject)
    if party.kind is PartyKind.ORGANISATION and subject.pos_ == "NOUN":
        return party if lemma_of(subject) in ORGANISATION_NOUNS else None
    is_body = party.kind in {PartyKind.ORGANISATION, PartyKind.OUTLET, PartyKind.DOCUMENT}
    return party if is_body else None
