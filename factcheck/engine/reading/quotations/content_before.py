"""Bound what is said before its cue: "It will rain, X said", and round it: "It, X said, is wet"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine import syntax

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["content_before", "first_comma", "is_set_in"]


def content_before(sentence: Tokens, start: int, token: Token) -> tuple[int, int] | None:
    """Give the tokens before `start`, where "X said" starts, if they are what is said."""
    return _as_told(sentence, start, token) or _before(sentence, start, token)


def is_set_in(token: Token, speaker: Token | None, sentence: Tokens) -> bool:
    """Say whether "X said" interrupts one clause: "The only way, X said, is to wait"."""
    if speaker is None or speaker.i > token.i or token.i + 2 >= sentence.end:
        return False
    start = syntax.noun_phrase(speaker).start
    if start - sentence.start < 2 or token.nbor(1).text != "," or token.i - speaker.i > 3:
        return False
    opening, goes_on = sentence[0], token.nbor(2)
    is_plain = opening.pos_ in {"DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"}
    return (
        sentence.doc[start - 1].text == ","
        and is_plain
        and goes_on.tag_ in {"VBD", "VBZ", "VBP", "MD"}
        and not _has_verb(sentence, sentence.start, start)
    )


def _as_told(sentence: Tokens, start: int, token: Token) -> tuple[int, int] | None:
    """Content of "As X reported, it will rain" and "It will rain, as X reported"."""
    if start <= sentence.start or sentence.doc[start - 1].lower_ != "as":
        return None
    if start - 1 > sentence.start:
        return (sentence.start, start - 1) if sentence.doc[start - 2].text == "," else None
    comma = first_comma(sentence, token.i)
    if comma + 1 < sentence.end and sentence.doc[comma + 1].tag_ == "VBG":
        comma = first_comma(sentence, comma + 1)
    return (comma, sentence.end) if comma < sentence.end else None


def _before(sentence: Tokens, start: int, token: Token) -> tuple[int, int] | None:
    """Content set before its cue: "It will rain, X said" - a comma right before the speaker."""
    if start - sentence.start < 3:
        return None
    mark = sentence.doc[start - 1]
    opening = sentence[0]
    if mark.text in {'"', "”", "''", "’"}:
        first = _behind_stop(sentence, start - 2)
        return (first, start) if opening.tag_ != "VBG" or first > sentence.start else None
    if mark.text != "," or not _has_verb(sentence, sentence.start, start):
        return None
    if start == token.i and token.i + 1 < sentence.end:
        return (sentence.start, start - 1)  # "It will rain, said X": what follows is the speaker
    if _opens_aside(token, sentence):
        return None
    content = syntax.content_of(token)
    if content is not None and content.i > token.i:
        return None
    return (sentence.start, start - 1)


def _opens_aside(token: Token, sentence: Tokens) -> bool:
    """Say whether a sentence starts with what is no content: "When it rained, X said that …"."""
    following = token.nbor(1).lower_ if token.i + 1 < sentence.end else ""
    if following in {"that", ":", '"', "“"}:
        return True
    opening, second = sentence[0], sentence[1]
    if opening.pos_ == "ADP" and following in {"", ".", "”", "on", "in"}:
        return False  # "In May the bank will close, X said."
    if opening.pos_ in {"SCONJ", "ADP"} or opening.tag_ == "VBG":
        return True
    return opening.pos_ == "ADV" and second.pos_ in {"SCONJ", "ADP"}


def _behind_stop(sentence: Tokens, end: int) -> int:
    """Give where the last full stop before `end` leaves off, else the sentence's start."""
    for index in range(end - 1, sentence.start, -1):
        if sentence.doc[index].text in {".", "?", "!"} and index + 1 < end:
            is_abroad = sentence.doc[index + 1].text in {"“", '"', "''", "``", "‘"}
            return index + 1 if is_abroad else sentence.start
    return sentence.start


def _has_verb(sentence: Tokens, start: int, end: int) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} for t in sentence.doc[start:end])


def first_comma(sentence: Tokens, after: int) -> int:
    """Give the index of the next comma, or of the sentence's end."""
    for token in sentence.doc[after : sentence.end]:
        if token.text == ",":
            return token.i
    return sentence.end
