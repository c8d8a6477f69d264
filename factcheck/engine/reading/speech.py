"""Find the acts of saying in a sentence: the cue, who speaks, and which words are the content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.reading.contents import content_of, first_comma
from factcheck.engine.reading.cues import BELIEF_VERBS, SPEECH_VERBS
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.refusals import is_withheld, read_refusal
from factcheck.engine.reading.speakers import noun_from, speaker_of
from factcheck.engine.reading.speech_act import Speech

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["find_speech"]

# These do not tell a reader who speaks: the writer, the reader, or a thing just mentioned.
_NO_SPEAKER = frozenset("i you it that this which what there these those one".split())


def find_speech(sentence: Tokens, quoted: set[int]) -> Iterator[Speech]:
    """Give the acts of saying in a sentence; `quoted` are the tokens inside quotation marks."""
    for token in sentence:
        if token.i in quoted:
            continue
        speech = _read(token, sentence, quoted)
        if speech is not None:
            yield speech


def _read(token: Token, sentence: Tokens, quoted: set[int]) -> Speech | None:
    lemma = lemma_of(token)
    if token.lower_ in {"according", "per"} and token.pos_ not in {"NOUN", "PROPN"}:
        return _according_to(token, sentence)
    if token.pos_ not in {"VERB", "AUX"} and token.tag_ not in {"VBD", "VBZ"}:
        return None
    if is_withheld(token, lemma):
        return read_refusal(token, sentence)
    if lemma not in SPEECH_VERBS and lemma not in BELIEF_VERBS:
        return None
    return _said(token, sentence, lemma, quoted)


def _according_to(token: Token, sentence: Tokens) -> Speech | None:
    """Read "according to X" and "as per X": all the rest of the sentence is the content."""
    start = token.i - 1 if token.lower_ == "per" else token.i
    first = start + 2
    cue = sentence.doc[max(start, sentence.start) : first].text.lower()
    speaker = noun_from(sentence, first)
    if cue not in {"as per", "according to"} or speaker is None:
        return None
    end = max(syntax.subtree_span(speaker).end, speaker.i + 1)
    if start <= sentence.start + 1:
        end = min(end, first_comma(sentence, speaker.i))
        content = (end, sentence.end)
    else:
        content = (sentence.start, start)
    return Speech((start, first), token, speaker, content)


def _said(token: Token, sentence: Tokens, lemma: str, quoted: set[int]) -> Speech | None:
    passive = syntax.is_passive(token) or _is_bare_participle(token)
    speaker = _by_whom(token) if passive else speaker_of(token, sentence, quoted)
    content = content_of(token, sentence, speaker, passive=passive)
    if speaker is not None and speaker.lower_ in _NO_SPEAKER:
        return None
    if lemma in BELIEF_VERBS and (content is None or speaker is None):
        return None
    if speaker is None and (content is None or passive):
        return None
    return Speech((token.i, token.i + 1), token, speaker, content)


def _is_bare_participle(token: Token) -> bool:
    """Say whether the verb is the participle of "as reported by X", whatever hangs where."""
    if token.tag_ not in {"VBN", "VBD"} or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(1).lower_ == "by"


def _by_whom(token: Token) -> Token | None:
    agent = syntax.agent_of(token)
    if agent is not None:
        return agent
    return next((noun for word, noun in syntax.obliques_of(token) if word == "by"), None)
