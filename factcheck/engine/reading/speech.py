"""Find the speech of a sentence: its cue verbs, who speaks, and which words are the content.

The tree decides where it is clear. Where the parser errs, the surface does: what stands before
", X said" is content, and so is what follows "X said that".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.reading.cues import BELIEF_VERBS, REFUSAL_VERBS, SPEECH_VERBS, TELL_VERBS
from factcheck.engine.reading.lemmas import lemma_of

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["Speech", "find_speech"]

_DETAIL = frozenset(
    """date detail comment reason information evidence explanation answer name figure timeline
    specific number statement response source timetable schedule purpose trip visit report plan""".split()
)
_WITHHELD = frozenset(
    """respond reply comment confirm specify say disclose provide elaborate answer reveal give
    return discuss offer name identify explain release make mention address clarify""".split()
)
# These do not tell a reader who speaks: the writer, the reader, or a thing just mentioned.
_NO_SPEAKER = frozenset("i you it that this which what there these those one".split())
_ACCORDING = re.compile(r"according|per")
_CLAUSE_TAKERS = frozenset(
    """say claim argue believe think warn insist suggest add note announce acknowledge report
    explain predict stress fear hope maintain contend allege admit""".split()
)
_STARTS_CLAUSE = frozenset({"PRON", "DET", "NOUN", "PROPN", "ADJ", "NUM"})
_CLOSING = frozenset({'"', "”", "''", "’", ")"})
_CONTENT_NOUN_VERBS = frozenset(
    """deny confirm announce reveal disclose reject dismiss report allege predict promise pledge
    criticize criticise condemn hail praise denounce acknowledge demand cite describe""".split()
)


@dataclass(frozen=True, slots=True)
class Speech:
    """One act of saying: the heads that the tree gives, and the content as token indexes.

    `content` is (first, last + 1) in the doc, None where the quotation marks must tell.
    """

    cue: tuple[int, int]
    verb: Token
    speaker: Token | None
    content: tuple[int, int] | None
    is_statement: bool = True


def find_speech(sentence: Tokens, quoted: set[int]) -> Iterator[Speech]:
    """Give the acts of saying in a sentence; `quoted` are the tokens inside quotation marks."""
    for token in sentence:
        if token.i in quoted:
            continue
        lemma = lemma_of(token)
        if _ACCORDING.fullmatch(token.lower_) and token.pos_ in {"VERB", "ADP", "SCONJ", "ADV", "ADJ"}:
            speech = _according_to(token, sentence)
        elif token.pos_ not in {"VERB", "AUX"} and token.tag_ not in {"VBD", "VBZ"}:
            continue
        elif _is_withheld(token, lemma):
            speech = _withheld(token, sentence)
        elif lemma in SPEECH_VERBS or lemma in BELIEF_VERBS:
            speech = _said(token, sentence, lemma)
        else:
            continue
        if speech is not None:
            yield speech


def _according_to(token: Token, sentence: Tokens) -> Speech | None:
    """Read "according to X" and "as per X": all the rest of the sentence is the content."""
    start = token.i
    if token.lower_ == "per":
        if start == sentence.start or token.nbor(-1).lower_ != "as":
            return None
        start -= 1
        first = token.i + 1
    else:
        first = token.i + 2
        if first >= sentence.end or token.nbor(1).lower_ != "to":
            return None
    speaker = _noun_from(sentence, first)
    if speaker is None:
        return None
    end = max(syntax.subtree_span(speaker).end, speaker.i + 1)
    if start <= sentence.start + 1:
        end = min(end, _first_comma(sentence, speaker.i))
        content = (end, sentence.end)
    else:
        content = (_clause_start(sentence, start), start)
    return Speech((start, first), token, speaker, content)


def _noun_from(sentence: Tokens, first: int) -> Token | None:
    """Give the head of the noun phrase that starts at or soon after token `first`."""
    doc = sentence.doc
    for index in range(first, min(first + 9, sentence.end)):
        token = doc[index]
        if token.pos_ in {"NOUN", "PROPN", "PRON"}:
            inside = token.head.i >= first and token.dep_ in {
                "compound", "nmod:poss", "poss", "flat", "amod", "nmod:desc", "nmod",
            }
            nearby = inside and token.head.i - token.i <= 6 and token.head.i < sentence.end
            if nearby and token.dep_ != "nmod" and token.head.pos_ in {"NOUN", "PROPN"}:
                return token.head
            return token
        if token.is_punct or token.pos_ == "VERB" and token.tag_ != "VBG":
            return None
    return None


def _first_comma(sentence: Tokens, after: int) -> int:
    for token in sentence.doc[after : sentence.end]:
        if token.text == ",":
            return token.i
    return sentence.end


def _clause_start(sentence: Tokens, end: int) -> int:
    return sentence.start if end > sentence.start else end


def _is_withheld(token: Token, lemma: str) -> bool:
    """Say whether a verb tells that somebody kept silent about something."""
    if lemma in REFUSAL_VERBS:
        following = {lemma_of(child) for child in token.subtree if child.i > token.i}
        return bool(following & _WITHHELD)
    if lemma not in _WITHHELD or not syntax.is_negated(token):
        return False
    if lemma in {"provide", "give", "offer", "release", "make", "mention", "return"}:
        return any(lemma_of(child) in _DETAIL or child.lemma_ == "call" for child in token.subtree)
    return lemma not in {"say"} or any(
        child.lower_ in {"whether", "when", "who", "how", "if", "what", "why", "where"} for child in token.subtree
    )


def _withheld(token: Token, sentence: Tokens) -> Speech | None:
    verb = token
    if lemma_of(token) in REFUSAL_VERBS:
        verb = next(
            (t for t in token.subtree if t.i > token.i and lemma_of(t) in _WITHHELD), token
        )
    content = None
    for child in verb.children:
        if child.i > verb.i and child.dep_ not in {"punct", "cc", "conj", "advmod", "advcl", "parataxis", "aux"}:
            if child.dep_ in {"prep", "obj", "dobj", "obl", "ccomp", "xcomp", "nmod", "iobj"}:
                content = _clip(syntax.subtree_span(child), sentence)
                break
    if content is None:
        content = (verb.i, verb.i + 1)
    if syntax.is_passive(token):
        thing = _in(syntax.subject_of(token), sentence)
        if thing is not None:
            content = _clip(syntax.subtree_span(thing), sentence)
        speaker = syntax.agent_of(token)
    else:
        speaker = syntax.subject_of(token)
    return Speech((min(token.i, verb.i), verb.i + 1), token, _in(speaker, sentence), content, False)


def _said(token: Token, sentence: Tokens, lemma: str) -> Speech | None:
    passive = syntax.is_passive(token) or _is_bare_participle(token)
    speaker = _by_whom(token) if passive else _speaker(token, sentence)
    content = _content(token, sentence, speaker, passive=passive)
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


def _speaker(token: Token, sentence: Tokens) -> Token | None:
    """Give the subject, or else the name right before the verb, or right after it ("said X")."""
    inverted = _inverted(token, sentence)
    if inverted is not None:
        return inverted
    subject = _in(syntax.subject_of(token), sentence)
    if subject is None and token.dep_ == "acl" and token.tag_ == "VBD":
        subject = token.head  # "…, the ministry's press office reported": misread as a participle
    if subject is not None and subject.pos_ in {"NOUN", "PROPN", "PRON"}:
        return _out_of_phrase(subject)
    before = [t for t in sentence if token.i - 3 <= t.i < token.i and not t.is_space]
    for candidate in reversed(before):
        if candidate.pos_ in {"PROPN", "PRON"} and candidate.tag_ != "WP":
            return candidate
        if candidate.pos_ not in {"ADV", "AUX", "PART"}:
            break
    return None


def _inverted(token: Token, sentence: Tokens) -> Token | None:
    """Give the noun behind a verb that stands right after a quotation: "…," said X."""
    after = token.i + 1
    if after >= sentence.end or token.i == sentence.start or token.tag_ not in {"VBD", "VBZ", "VBN"}:
        return None
    if token.nbor(-1).text not in {",", '"', "”", "''", "’"} or lemma_of(token) in TELL_VERBS:
        return None
    if token.nbor(-1).text == "," and _in(syntax.own_subject(token), sentence) is not None:
        return None
    if token.doc[after].pos_ not in {"PROPN", "DET", "PRON", "NOUN", "ADJ"}:
        return None
    return _noun_from(sentence, after)


def _out_of_phrase(noun: Token) -> Token:
    """Climb from "Peru" to "a spokesman" in "a spokesman for Peru", which speaks."""
    for _ in range(4):
        has_case = any(child.dep_ in {"case", "prep"} and child.i < noun.i and child.tag_ != "POS" for child in noun.children)
        above = noun.head
        if not has_case or above.i >= noun.i or above.pos_ not in {"NOUN", "PROPN"}:
            return noun
        noun = above
    return noun


def _in(token: Token | None, sentence: Tokens) -> Token | None:
    return token if token is not None and sentence.start <= token.i < sentence.end else None


def _content(
    token: Token, sentence: Tokens, speaker: Token | None, *, passive: bool
) -> tuple[int, int] | None:
    if passive:
        return _told_of(token, sentence)
    start = min(token.i, syntax.noun_phrase(speaker).start if speaker is not None else token.i)
    before = _before(sentence, start, token)
    if before is not None:
        return before
    verb = syntax.content_of(token)
    if verb is not None and verb.i > token.i:
        start = max(syntax.subtree_span(verb).start, token.i + 1)
        return _clip_from(start, _content_end(token, verb.i, sentence), sentence)
    return _after(token, sentence) or _rest(token, sentence)


def _before(sentence: Tokens, start: int, token: Token) -> tuple[int, int] | None:
    """Content set before its cue: "It will rain, X said" - a comma right before the speaker."""
    if start - sentence.start < 3:
        return None
    mark = sentence.doc[start - 1]
    if mark.text in {'"', "”", "''", "’"}:
        return (sentence.start, start)
    if mark.text != "," or not _has_verb(sentence, sentence.start, start):
        return None
    # "When it rained, X said that …": an opening clause is no content if a content follows.
    following = token.nbor(1).lower_ if token.i + 1 < sentence.end else ""
    if following in {"that", ":", '"', "“"} or sentence[0].pos_ in {"SCONJ", "ADP"}:
        return None
    content = syntax.content_of(token)
    if content is not None and content.i > token.i:
        return None
    return (sentence.start, start - 1)


def _has_verb(sentence: Tokens, start: int, end: int) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} for t in sentence.doc[start:end])


def _told_of(token: Token, sentence: Tokens) -> tuple[int, int] | None:
    """Content of a passive: its subject ("the news was reported by X"), or with "as", the rest."""
    if token.i > sentence.start and token.nbor(-1).lower_ == "as":
        end = _first_comma(sentence, token.i)
        if token.i - sentence.start <= 2:
            return (end, sentence.end) if end < sentence.end else None
        return (sentence.start, token.i - 1)
    subject = _in(syntax.subject_of(token), sentence)
    return _clip(syntax.subtree_span(subject), sentence) if subject is not None else None


def _after(token: Token, sentence: Tokens) -> tuple[int, int] | None:
    """Content set behind its cue: a that-clause wherever it hangs, an infinitive, a noun."""
    for following in sentence.doc[token.i + 1 : min(token.i + 9, sentence.end)]:
        if following.lower_ == "that" and following.tag_ in {"IN", "WDT"}:
            return (following.i, sentence.end)
        if following.text == ":" :
            return (following.i + 1, sentence.end)
        if following.text in {",", ";", "."}:
            break
    lemma = lemma_of(token)
    if lemma in TELL_VERBS:
        told = _told_clause(token, sentence)
        if told is not None:
            return told
    for child in token.children:
        if child.i > token.i and child.dep_ in {"xcomp", "advcl"} and child.pos_ == "VERB":
            if child.dep_ == "xcomp" or child.tag_ == "VBG" and lemma == "accuse":
                return _clip_from(max(token.i + 1, child.left_edge.i), child.right_edge.i + 1, sentence)
    if lemma == "call":
        wanted = next((noun for word, noun in syntax.obliques_of(token) if word == "for"), None)
        if wanted is not None:
            return _clip(syntax.subtree_span(wanted), sentence)
    if lemma in _CONTENT_NOUN_VERBS:
        thing = syntax.object_of(token)
        if thing is not None:
            return _clip(syntax.subtree_span(thing), sentence)
    return None


def _told_clause(token: Token, sentence: Tokens) -> tuple[int, int] | None:
    """Content of "told reporters he left": a clause that the parser hung on the reporters."""
    listener = syntax.recipient_of(token) or syntax.object_of(token)
    if listener is None:
        return None
    for verb in syntax.relative_clauses_of(listener):
        subject = syntax.own_subject(verb)
        if subject is not None and subject.lower_ not in syntax.RELATIVE_PRONOUNS:
            return _clip(syntax.subtree_span(verb), sentence)
    return None


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


def _clip(tokens: Tokens, sentence: Tokens) -> tuple[int, int] | None:
    return _clip_from(tokens.start, tokens.end, sentence)


def _clip_from(start: int, end: int, sentence: Tokens) -> tuple[int, int] | None:
    start, end = max(start, sentence.start), min(end, sentence.end)
    return (start, end) if start < end else None
