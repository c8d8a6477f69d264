"""Find who speaks: the subject of a speech verb, or the noun that copy sets beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.reading.cues import TELL_VERBS
from factcheck.engine.reading.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["noun_from", "speaker_of", "within"]


def speaker_of(token: Token, sentence: Tokens, quoted: set[int]) -> Token | None:
    """Give the subject, or else the name right before the verb, or right after it ("said X")."""
    inverted = _inverted(token, sentence)
    if inverted is not None:
        return inverted
    subject = within(syntax.subject_of(token), sentence)
    if subject is None and token.dep_ == "acl" and token.tag_ == "VBD":
        subject = token.head  # "…, the ministry's press office reported": misread as a participle
    if subject is not None and subject.i in quoted:
        return _noun_right_before(token, sentence, quoted)
    if subject is not None and subject.pos_ in {"NOUN", "PROPN", "PRON"}:
        return _out_of_phrase(subject)
    before = [t for t in sentence if token.i - 3 <= t.i < token.i and not t.is_space]
    for candidate in reversed(before):
        if candidate.pos_ in {"PROPN", "PRON"} and candidate.tag_ != "WP":
            return candidate
        if candidate.pos_ not in {"ADV", "AUX", "PART"}:
            break
    return None


def _noun_right_before(token: Token, sentence: Tokens, quoted: set[int]) -> Token | None:
    """Give the noun next to a verb whose subject was sought inside the words that it reports."""
    index = token.i - 1
    while index > sentence.start and token.doc[index].pos_ in {"ADV", "AUX", "PART"}:
        index -= 1
    noun = token.doc[index]
    is_noun = noun.pos_ in {"NOUN", "PROPN", "PRON"} and index not in quoted
    return noun if is_noun and index >= sentence.start else None


def _inverted(token: Token, sentence: Tokens) -> Token | None:
    """Give the noun behind a verb that stands right after a quotation: "…," said X."""
    after = token.i + 1
    if (
        after >= sentence.end
        or token.i == sentence.start
        or token.tag_ not in {"VBD", "VBZ", "VBN"}
    ):
        return None
    if token.nbor(-1).text not in {",", '"', "”", "''", "’"} or lemma_of(token) in TELL_VERBS:
        return None
    if token.nbor(-1).text == "," and within(syntax.own_subject(token), sentence) is not None:
        return None
    if token.doc[after].pos_ not in {"PROPN", "DET", "PRON", "NOUN", "ADJ"}:
        return None
    return noun_from(sentence, after)


def _out_of_phrase(noun: Token) -> Token:
    """Climb from "Peru" to "a spokesman" in "a spokesman for Peru", which speaks."""
    for _ in range(4):
        has_case = any(
            child.dep_ in {"case", "prep"} and child.i < noun.i and child.tag_ != "POS"
            for child in noun.children
        )
        above = noun.head
        if not has_case or above.i >= noun.i or above.pos_ not in {"NOUN", "PROPN"}:
            return noun
        noun = above
    return noun


def noun_from(sentence: Tokens, first: int) -> Token | None:
    """Give the head of the noun phrase that starts at or soon after token `first`."""
    doc = sentence.doc
    for index in range(first, min(first + 9, sentence.end)):
        token = doc[index]
        if token.pos_ in {"NOUN", "PROPN", "PRON"}:
            inside = token.head.i >= first and token.dep_ in {
                "compound",
                "nmod:poss",
                "poss",
                "flat",
                "amod",
                "nmod:desc",
                "nmod",
            }
            nearby = inside and token.head.i - token.i <= 6 and token.head.i < sentence.end
            if nearby and token.dep_ != "nmod" and token.head.pos_ in {"NOUN", "PROPN"}:
                return token.head
            return token
        if token.is_punct or (token.pos_ == "VERB" and token.tag_ != "VBG"):
            return None
    return None


def within(token: Token | None, sentence: Tokens) -> Token | None:
    """Give the token if it lies in the sentence: a misread tree reaches beyond."""
    return token if token is not None and sentence.start <= token.i < sentence.end else None
