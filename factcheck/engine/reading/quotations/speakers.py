"""Find who speaks: the subject of a speech verb, or the noun that copy sets beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.quotations.cues import TELL_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["noun_from", "speaker_of", "within"]

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_WHO_SPEAKS = frozenset({"he", "she", "they", "it", "we"})
_PART_OF_NAME = frozenset({"flat", "compound", "nmod:desc", "fixed"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_FIRST_OF_CLAUSE = frozenset(
    {",", ";", ":", "—", "–", "-", "”", '"', "''", "’", "and", "but", "as"}
)


def speaker_of(token: Token, sentence: Tokens, quoted: set[int]) -> Token | None:
    """Give the subject, or else the name right before the verb, or right after it ("said X")."""
    inverted = _inverted(token, sentence)
    if inverted is not None:
        return inverted
    subject = within(syntax.subject_of(token), sentence)
    if subject is None and token.dep_ == "acl" and token.tag_ == "VBD":
        subject = token.head  # "…, the ministry's press office reported": misread as a participle
    if token.tag_ == "VBG" and token.i > sentence.start and token.nbor(-1).text == ",":
        subject = _main_subject(token, sentence, quoted) or subject
    who = _named_before_who(token, sentence, quoted)
    if who is not None:
        return who
    if subject is not None and subject.i in quoted:
        subject = _noun_right_before(token, sentence, quoted)
    beside = _name_beside(token, sentence, quoted)
    if beside is not None and (subject is None or _is_elsewhere(subject, beside)):
        return beside
    if subject is not None and (subject.pos_ in _NOMINAL or _is_number_of(subject)):
        return _out_of_phrase(subject)
    return _shared_subject(token, sentence, quoted) if subject is None else None


def _named_before_who(token: Token, sentence: Tokens, quoted: set[int]) -> Token | None:
    """Give the name right before ", who said", whatever noun the tree hangs the clause on."""
    for index in range(token.i - 1, max(sentence.start, token.i - 4), -1):
        if token.doc[index].lower_ != "who":
            continue
        name = token.doc[index - 1]
        if name.text == "," and index - 2 >= sentence.start:
            name = name.nbor(-1)
        return _head_of_name(name) if name.pos_ == "PROPN" and name.i not in quoted else None
    return None


def _name_beside(token: Token, sentence: Tokens, quoted: set[int]) -> Token | None:
    """Give the name or pronoun that stands right before the verb, whatever the tree says."""
    index = token.i - 1
    while index > sentence.start and token.doc[index].pos_ in {"ADV", "AUX", "PART"}:
        if _looks_like_name(token.doc[index], sentence):
            break
        index -= 1
    if index < max(sentence.start, token.i - 4) or index in quoted:
        return None
    noun = token.doc[index]
    if noun.lower_ in _WHO_SPEAKS:
        return noun
    if noun.pos_ != "PROPN" and not _looks_like_name(noun, sentence):
        return None
    return _head_of_name(noun)


def _head_of_name(noun: Token) -> Token:
    """Go from "Lee" to "Ann" in "Ann Lee", on which the rest of the name hangs."""
    for _ in range(3):
        if noun.dep_ not in _PART_OF_NAME or not 0 < noun.i - noun.head.i <= 5:
            break
        noun = noun.head
    return noun


def _looks_like_name(token: Token, sentence: Tokens) -> bool:
    return (
        token.i > sentence.start
        and token.text[:1].isupper()
        and token.text[1:].islower()
        and token.pos_ not in {"PRON", "DET", "ADP", "SCONJ", "CCONJ", "AUX"}
    )


def _is_elsewhere(subject: Token, beside: Token) -> bool:
    """Say whether a name beside the verb starts a clause of its own, apart from the subject."""
    first = beside.left_edge.i if beside.left_edge.i > subject.i else beside.i
    before = beside.doc[first - 1] if first > 0 else None
    if subject.i >= beside.i or before is None or before.lower_ not in _FIRST_OF_CLAUSE:
        return False
    if before.text == "," and _is_list(subject, beside):
        return False
    inside = {one.i for one in subject.subtree}
    return beside.i not in inside or (beside.dep_ in {"nsubj", "appos"} and before.text == ",")


def _is_list(subject: Token, beside: Token) -> bool:
    """Say whether a name goes on where the subject's name left off: "Ann Lee, Bo Lund and …"."""
    return beside in subject.conjuncts or subject.doc[subject.i + 1].lower_ in {"and", "or"}


def _main_subject(token: Token, sentence: Tokens, quoted: set[int]) -> Token | None:
    """Give who does what stands before ", saying": the subject of the finite verb to the left."""
    before = sentence.doc[sentence.start : token.i]
    main = [sentence.root] if sentence.root.i < token.i else []
    for verb in (*main, *reversed(before)):
        if verb.tag_ not in _FINITE or verb.i in quoted or verb.pos_ not in {"VERB", "AUX"}:
            continue
        if syntax.governor(verb).dep_ in syntax.RELATIVE_CLAUSE:
            continue
        subject = within(syntax.own_subject(verb), sentence)
        if subject is not None and subject.i not in quoted and subject.i < verb.i:
            return subject
    return next((t for t in before if t.dep_ in syntax.SUBJECT and t.i not in quoted), None)


def _shared_subject(token: Token, sentence: Tokens, quoted: set[int]) -> Token | None:
    """Give the subject that a verb behind "and" shares, where the tree lost it."""
    before = sentence.doc[max(sentence.start, token.i - 3) : token.i]
    is_joined = any(t.lower_ in {"and", "but", "then"} for t in before)
    if token.tag_ not in _FINITE or not is_joined:
        return None
    subject = _main_subject(token, sentence, quoted)
    return subject if subject is not None and subject.pos_ in _NOMINAL else None


def _noun_right_before(token: Token, sentence: Tokens, quoted: set[int]) -> Token | None:
    """Give the noun next to a verb whose subject was sought inside the words that it reports."""
    index = token.i - 1
    while index > sentence.start and token.doc[index].pos_ in {"ADV", "AUX", "PART"}:
        index -= 1
    noun = token.doc[index]
    is_noun = noun.pos_ in _NOMINAL and index not in quoted
    return noun if is_noun and index >= sentence.start else None


def _is_number_of(token: Token) -> bool:
    """Say whether a number stands for people: "three of the officials", "two said"."""
    return token.pos_ == "NUM"


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
    own = within(syntax.own_subject(token), sentence) if token.nbor(-1).text == "," else None
    if own is not None and not (own.i > token.i and lemma_of(token) == "say"):
        return None
    if token.doc[after].pos_ not in {"PROPN", "DET", "PRON", "NOUN", "ADJ", "NUM"}:
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
        if token.pos_ in _NOMINAL:
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
