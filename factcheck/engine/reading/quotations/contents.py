"""Bound what is said: the words of a sentence that a speech verb governs, as token indexes.

The tree decides where it is clear. Where the parser errs, the surface does: what stands before
", X said" is content, and so is what follows "X said that".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.quotations.content_before import (
    content_before,
    first_comma,
    is_set_in,
)
from factcheck.engine.reading.quotations.cues import (
    DOCUMENT_NOUNS,
    ORGANISATION_NOUNS,
    OUTLET_NOUNS,
    PERSON_NOUNS,
    SPEECH_VERBS,
    TELL_VERBS,
)
from factcheck.engine.reading.quotations.speakers import within

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["clip", "content_of"]

_CLAUSE_TAKERS = frozenset(
    """say claim argue believe think warn insist suggest add note announce acknowledge report
    explain predict stress fear hope maintain contend allege admit""".split()
)
_INSERTED_AFTER = _CLAUSE_TAKERS | TELL_VERBS
_TAKES_NO_OBJECT = frozenset("say add argue claim believe think insist warn".split())
_STARTS_CLAUSE = frozenset({"PRON", "DET", "NOUN", "PROPN", "ADJ", "NUM"})
_CLOSING = frozenset({'"', "”", "''", "’", ")"})
_CONTENT_NOUN_VERBS = frozenset(
    """deny confirm announce reveal disclose reject dismiss report allege predict promise pledge
    criticize criticise condemn hail praise denounce acknowledge demand cite describe""".split()
)
# Who is cited is a source; only a reason or a fact that is cited is told.
_CITED = PERSON_NOUNS | OUTLET_NOUNS | DOCUMENT_NOUNS | ORGANISATION_NOUNS | {"people"}


def content_of(
    token: Token, sentence: Tokens, speaker: Token | None, *, passive: bool
) -> tuple[int, int] | None:
    """Give (first, last + 1) of the tokens that a speech verb reports, None without any."""
    if passive:
        return _told_of(token, sentence)
    if is_set_in(token, speaker, sentence):
        return (sentence.start, sentence.end)
    start = min(token.i, syntax.noun_phrase(speaker).start if speaker is not None else token.i)
    before = content_before(sentence, start, token)
    if before is not None:
        return before
    behind = _behind_insertion(token, sentence)
    if behind is not None:
        return behind
    verb = syntax.content_of(token)
    if verb is not None and verb.i > token.i:
        start = max(syntax.subtree_span(verb).start, token.i + 1)
        stated = _behind_that(token, sentence)
        start = min(start, stated[0]) if stated else start
        start = min(start, _misread_object(token, start))
        return _clip_from(start, _content_end(token, verb.i, sentence), sentence)
    return _after(token, sentence) or _rest(token, sentence)


def _misread_object(token: Token, start: int) -> int:
    """Give where "the dam" starts in "said the dam “posed no danger”": no object of "said"."""
    thing = syntax.child_of(token, syntax.OBJECT | syntax.RECIPIENT)
    if lemma_of(token) not in _TAKES_NO_OBJECT or thing is None or thing.i < token.i:
        return start
    return max(thing.left_edge.i, token.i + 1)


def _behind_insertion(token: Token, sentence: Tokens) -> tuple[int, int] | None:
    """Content behind an insertion: "X reported on Monday, citing Y, that it will rain"."""
    doc, last = sentence.doc, min(token.i + 30, sentence.end)
    if token.i + 1 >= last or doc[token.i + 1].lower_ == "that":
        return None
    if lemma_of(token) not in _INSERTED_AFTER:
        return None
    commas = [i for i in range(token.i + 1, min(token.i + 8, last)) if doc[i].text == ","][:1]
    if (
        not commas
        or commas[0] + 1 >= last
        or doc[commas[0] + 1].tag_ not in {"VBG", "IN", "WDT", "DT"}
    ):
        return None
    for index in range(commas[0] + 2, last):
        if doc[index].lower_ == "that" and doc[index - 1].text == ",":
            return (index, sentence.end)
        if doc[index].text in {";", ":", "“", '"'}:
            return None
    return None


def _told_of(token: Token, sentence: Tokens) -> tuple[int, int] | None:
    """Content of a passive: its subject ("the news was reported by X"), or with "as", the rest."""
    if token.i > sentence.start and token.nbor(-1).lower_ == "as":
        end = first_comma(sentence, token.i)
        if token.i - sentence.start <= 2:
            return (end, sentence.end) if end < sentence.end else None
        return (sentence.start, token.i - 1)
    subject = within(syntax.subject_of(token), sentence)
    if subject is None:
        return None
    content = clip(syntax.subtree_span(subject), sentence)
    if content is None or not content[0] < token.i < content[1]:
        return content
    end = token.i  # "the plan, first reported by X": the plan alone
    while end - 1 > subject.i and sentence.doc[end - 1].pos_ in {"ADV", "PUNCT", "AUX", "PRON"}:
        end -= 1
    return (content[0], end) if content[0] < end else None


def _after(token: Token, sentence: Tokens) -> tuple[int, int] | None:
    """Content set behind its cue: a that-clause wherever it hangs, an infinitive, a noun."""
    found = _behind_that(token, sentence)
    if found is None and lemma_of(token) in TELL_VERBS:
        found = _told_clause(token, sentence)
    return found or _infinitive(token, sentence) or _thing(token, sentence)


def _behind_that(token: Token, sentence: Tokens) -> tuple[int, int] | None:
    for following in sentence.doc[token.i + 1 : min(token.i + 9, sentence.end)]:
        if following.lower_ == "that" and following.tag_ in {"IN", "WDT"}:
            return (following.i, sentence.end)
        if following.text == ":":
            return (following.i + 1, sentence.end)
        if following.text in {",", ";", "."}:
            return None
    return None


def _infinitive(token: Token, sentence: Tokens) -> tuple[int, int] | None:
    """Content of "promised to help" and "accused X of helping"."""
    for child in token.children:
        is_clause = child.pos_ == "VERB" and child.i > token.i
        is_accusation = child.tag_ == "VBG" and lemma_of(token) == "accuse"
        if is_clause and (child.dep_ == "xcomp" or (child.dep_ == "advcl" and is_accusation)):
            end = _before_contrast(child.i, child.right_edge.i + 1, sentence)
            return _clip_from(max(token.i + 1, child.left_edge.i), end, sentence)
    return None


def _thing(token: Token, sentence: Tokens) -> tuple[int, int] | None:
    """Content that is a noun: "denied the allegations", "called for talks"."""
    lemma, thing = lemma_of(token), None
    if lemma == "call":
        thing = next((noun for word, noun in syntax.obliques_of(token) if word == "for"), None)
    elif lemma in _CONTENT_NOUN_VERBS:
        thing = syntax.object_of(token)
        if lemma == "cite" and thing is not None and lemma_of(thing) in _CITED:
            return None
    return clip(syntax.subtree_span(thing), sentence) if thing is not None else None


def _told_clause(token: Token, sentence: Tokens) -> tuple[int, int] | None:
    """Content of "told reporters he left": a clause that the parser hung on the reporters."""
    listener = syntax.recipient_of(token) or syntax.object_of(token)
    if listener is None:
        return None
    for verb in syntax.relative_clauses_of(listener):
        subject = syntax.own_subject(verb)
        if subject is not None and subject.lower_ not in syntax.RELATIVE_PRONOUNS:
            return clip(syntax.subtree_span(verb), sentence)
    return None


def _before_contrast(start: int, end: int, sentence: Tokens) -> int:
    """End a content before ", while" and ", but", which set something else against it."""
    for index in range(start + 1, min(end, sentence.end)):
        word = sentence.doc[index]
        if word.lower_ in {"while", "whereas", "but"} and word.nbor(-1).text == ",":
            return index - 1
    return end


def _content_end(token: Token, content: int, sentence: Tokens) -> int:
    """Content runs to the end of its sentence, unless the speaker does something else there."""
    end = sentence.end
    for child in token.children:
        goes_on = child.dep_ == "conj" or (child.dep_ == "advcl" and child.tag_ == "VBG")
        if goes_on and child.i > content:
            end = min(end, child.left_edge.i)
    for other in sentence.doc[content + 1 : end]:
        if other.dep_ == "conj" and other.tag_ == token.tag_ and lemma_of(other) in SPEECH_VERBS:
            end = min(end, max(other.left_edge.i, content + 1))
            break
    for index in range(content + 1, end - 1):
        if sentence.doc[index].lower_ == "according" and sentence.doc[index + 1].lower_ == "to":
            return index
    while end - 1 > content and sentence.doc[end - 1].pos_ in {"CCONJ", "PUNCT"}:
        if sentence.doc[end - 1].text in _CLOSING:
            break
        end -= 1
    return end


def _rest(token: Token, sentence: Tokens) -> tuple[int, int] | None:
    """Content of "critics say it costs too much" where the tree lost the clause."""
    if lemma_of(token) not in _CLAUSE_TAKERS or token.tag_ not in {"VBD", "VBZ", "VBP", "VBG"}:
        return None
    start = token.i + 1
    while start < sentence.end and sentence.doc[start].pos_ in {"ADV", "PART"}:
        start += 1
    if start >= sentence.end or sentence.doc[start].pos_ not in _STARTS_CLAUSE:
        return None
    end = _content_end(token, start, sentence)
    is_clause = any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in sentence.doc[start + 1 : end])
    return (start, end) if is_clause else None


def clip(tokens: Tokens, sentence: Tokens) -> tuple[int, int] | None:
    """Give the bounds of the tokens inside the sentence, None where nothing is left."""
    return _clip_from(tokens.start, tokens.end, sentence)


def _clip_from(start: int, end: int, sentence: Tokens) -> tuple[int, int] | None:
    start, end = max(start, sentence.start), min(end, sentence.end)
    return (start, end) if start < end else None
