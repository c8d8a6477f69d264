"""Match words in quotation marks with the act of saying that they belong to.

The cue right behind the closing mark decides ("…," X said), then one right before the opening
mark, then the act whose content holds the words. Titles and scare quotes are no speech.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.engine.document import Attribution
from factcheck.engine.reading.quotations.cues import WORK_NOUNS
from factcheck.engine.reading.quotations.quote_marks import Quoted
from factcheck.engine.reading.quotations.speakers import noun_from
from factcheck.engine.reading.quotations.speech_act import Speech
from factcheck.engine.reading.text.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["MIN_SPEECH_WORDS", "act_for", "is_title", "unlisted_cue"]

# Shorter stretches in marks are titles and scare quotes unless a cue stands beside them.
MIN_SPEECH_WORDS = 5
# Tokens between the marks and the cue or its speaker, for short and for long stretches.
MAX_GAP, MAX_GAP_OF_SPEECH = 3, 25
BESIDE = 2
# Share of the longer words of a title that bear a capital.
CAPITALS = 0.75
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SCARE = re.compile(
    r"(?:\b(?:" + "|".join(sorted(WORK_NOUNS)) + r")s?(?: as)?,?|\bthe (?:word|words|phrase|term|"
    r"title|slogan|nickname)s?) [“\"'‘«„]{1,2}$",
    re.IGNORECASE,
)
_IN_NAME = frozenset({"PROPN", "PRON", "NOUN", "DET", "ADJ", "ADV", "ADP"})
_FINITE = frozenset({"VBD", "VBZ"})
_NO_CUE = frozenset("was is were has had did does be been would could".split())

Act = tuple[Speech, Attribution]


def is_title(paragraph: Paragraph, quoted: Quoted) -> bool:
    """Say whether words in marks name a work or are held at arm's length.

    A title has capitals on its longer words; a nickname or a term stands behind a word that says
    so ("the so-called “…”", "a film called “…”").
    """
    text = paragraph.words
    words = _WORD.findall(text[quoted.start : quoted.end])
    long = [word for word in words if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long)
    looks_like_title = len(long) > 1 and capitals >= CAPITALS * len(long)
    is_named = _SCARE.search(text, max(0, quoted.start - 40), quoted.start) is not None
    ends = text[quoted.end - 1 : quoted.end + 1]
    if is_named and (looks_like_title or len(words) < MIN_SPEECH_WORDS):
        return True
    return looks_like_title and len(long) > 2 and not any(mark in ends for mark in ",.!?…")


def act_for(paragraph: Paragraph, quoted: Quoted, acts: Sequence[Act]) -> Act | None:
    """Give the act of saying that words in marks belong to, None where none is near.

    A verb that is no known cue wins over a cue farther off: “…,” X shot back.
    """
    tokens = paragraph.doc.char_span(quoted.start, quoted.end, alignment_mode="expand")
    if tokens is None or not acts:
        return None
    is_open = _is_open_ended(paragraph.words, quoted)
    ranked = [
        (*_rank(tokens, speech, is_open=is_open), number) for number, (speech, _) in enumerate(acts)
    ]
    rank, gap, _, number = min(ranked)
    if rank > 1 and is_open and unlisted_cue(paragraph, quoted) is not None:
        return None
    limit = MAX_GAP_OF_SPEECH if len(tokens) >= MIN_SPEECH_WORDS else MAX_GAP
    return acts[number] if gap <= limit else None


def _rank(tokens: Tokens, speech: Speech, *, is_open: bool) -> tuple[int, int, int]:
    """Give (how it lies, tokens between, how far its cue is); the least is the nearest."""
    start, end = speech.cue
    if speech.speaker is not None:
        start, end = min(start, speech.speaker.i), max(end, speech.speaker.i + 1)
    gap = max(0, tokens.start - end, start - tokens.end)
    distance = abs(speech.cue[0] - tokens.start)
    if speech.speaker is None:
        return 3, gap, distance
    if is_open and 0 <= start - tokens.end <= BESIDE:
        return 0, gap, distance
    content = speech.content
    if content and content[0] <= tokens.start and tokens.end <= content[1]:
        return 1, 0, distance
    if 0 <= tokens.start - end <= BESIDE:
        return 1, 0, distance
    return 2, gap, distance


def _is_open_ended(text: str, quoted: Quoted) -> bool:
    """Say whether words in marks end as speech does before its cue: with a comma, "?" or "!"."""
    return any(mark in text[quoted.end - 1 : quoted.end + 3] for mark in ",?!…—–")


def unlisted_cue(paragraph: Paragraph, quoted: Quoted) -> Speech | None:
    """Read any verb as a cue in “…,” she smiled, and in “…,” smiled X: a comma leads to it."""
    doc, words = paragraph.doc, paragraph.words
    tokens = doc.char_span(quoted.start, quoted.end, alignment_mode="expand")
    if tokens is None or not _leads_on(words, quoted):
        return None
    first = tokens.end
    while first < len(doc) and (doc[first].is_punct or doc[first].is_space):
        first += 1
    return _name_and_verb(doc[first : first + 7]) if first + 1 < len(doc) else None


def _has_mark(words: str, quoted: Quoted) -> bool:
    return words[quoted.end - 1 : quoted.end] in {",", "?", "!"}


def _leads_on(words: str, quoted: Quoted) -> bool:
    """Say whether a comma, or a question in full, leads from the words to who says them."""
    return "," in words[quoted.end : quoted.end + 3] or _has_mark(words, quoted)


def _name_and_verb(tokens: Tokens) -> Speech | None:
    verb = next((t for t in tokens if _is_verb(t)), None)
    if verb is None or verb.lower_ in _NO_CUE:
        return None
    if verb.i == tokens.start:
        speaker = noun_from(tokens.sent, verb.i + 1) if _is_name(tokens, 1) else None
    else:
        speaker = _head_of(tokens[: verb.i - tokens.start])
    return Speech((verb.i, verb.i + 1), verb, speaker, None) if speaker is not None else None


def _head_of(phrase: Tokens) -> Token | None:
    """Give the noun that a phrase before its verb is about: "a man in the room", "Ms. Holm"."""
    nouns = [t for t in phrase if t.pos_ in {"PROPN", "PRON", "NOUN"}]
    is_plain = all(t.pos_ in _IN_NAME for t in phrase)
    if not nouns or not is_plain or nouns[0].tag_.startswith("W"):
        return None
    return nouns[0] if any(t.pos_ == "ADP" for t in phrase) else nouns[-1]


def _is_verb(token: Token) -> bool:
    return (token.tag_ in _FINITE and token.pos_ == "VERB") or (
        token.tag_ == "VBN" and token.text.islower()
    )


def _is_name(tokens: Tokens, index: int) -> bool:
    return len(tokens) > index and tokens[index].pos_ in {"PROPN", "PRON", "DET"}
