"""One clause that asserts something: its own words, and those that it borrows from its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = [
    "FINITE",
    "JOINED",
    "STOPS",
    "Clause",
    "agrees",
    "is_enclosed",
    "noun_words",
    "quoted_tokens",
    "subject_words",
    "words_under",
]

# The relations in which a word may head a clause of its own; a sentence is searched for them once.
JOINED = frozenset({"conj", "advcl", "parataxis", "acl:relcl", "relcl", "appos", "acl"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
STOPS = frozenset({",", ";", ".", "!", "?", ")", "—", "–"})
_MARKS = frozenset({'"', "“", "”", "„", "«", "»", "``", "''"})
_OPENERS = {"(": ")", "[": "]"}
_TIES = frozenset({"case", "cc", "cc:preconj", "mark", "punct", "advmod", "prep", "discourse"})
_MANY = frozenset({"they", "we", "you", "i", "these", "those"})
_SET_OFF = frozenset({"acl:relcl", "relcl", "acl", "appos", "parataxis"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as runs of tokens: `lead` and `tail` are borrowed, `own` is cut from the text.

    Its sentence-like wording is lead, `joint` (a verb that the text leaves out: "is", "was"), then
    its own words without the first `skipped` ones ("who", "killing"), then tail.
    """

    head: Token
    own: tuple[Tokens, ...]
    lead: tuple[Tokens, ...] = ()
    tail: tuple[Tokens, ...] = ()
    joint: str = ""
    skipped: int = 0

    @property
    def start(self) -> int:
        """Give the index of the first own token."""
        return int(self.own[0].start)

    @property
    def end(self) -> int:
        """Give the index behind the last own token."""
        return int(self.own[-1].end)


def is_enclosed(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether a cut at either index would tear quotation marks or brackets apart."""
    return any(_is_open(tokens, index) for index in (start, end))


def _is_open(tokens: Tokens, index: int) -> bool:
    marks, depth = 0, 0
    for token in tokens.doc[tokens.start : index]:
        text = token.text
        marks += text in _MARKS
        depth += (text in _OPENERS) - (text in {")", "]"})
    return marks % 2 == 1 or depth > 0


def quoted_tokens(tokens: Tokens) -> frozenset[int]:
    """Give the tokens inside quotation marks, also of a quotation that began before."""
    inside: list[int] = []
    is_open, first = False, tokens.start
    for token in tokens:
        if token.text not in _MARKS:
            continue
        is_closing = is_open or token.text in {"”", "»", "''"}
        if is_closing:
            inside.extend(range(first, token.i))
        is_open, first = not is_closing, token.i
    if is_open:
        inside.extend(range(first, tokens.end))
    return frozenset(inside)


def subject_words(subject: Token) -> Tokens:
    """Give a subject as it is repeated: what is set off by a comma behind it is left out."""
    end = words_under(subject).end
    for child in subject.children:
        edge = words_under(child).start
        if child.i > subject.i and child.dep_ in _SET_OFF and subject.doc[edge - 1].text in STOPS:
            end = min(end, edge - 1)
    return noun_words(subject, end)


def noun_words(noun: Token, end: int) -> Tokens:
    """Give a noun phrase up to index `end`, without what ties it to its clause: "by", "and"."""
    kept = (c.left_edge.i for c in noun.children if c.i < noun.i and c.dep_ not in _TIES)
    start = min((*kept, noun.i))
    while start < noun.i and noun.doc[start].tag_ in {"IN", "TO", "CC"}:
        start += 1
    return noun.doc[start : max(end, noun.i + 1)]


def agrees(subject: Token, verb: Token) -> bool:
    """Say whether a present-tense verb has the number of a subject; other forms always fit."""
    if verb.tag_ not in {"VBZ", "VBP"}:
        return True
    is_joined = any(child.dep_ == "conj" for child in subject.children)
    is_many = subject.tag_ in {"NNS", "NNPS"} or subject.lower_ in _MANY or is_joined
    is_one = subject.tag_ in {"NN", "NNP"} or subject.lower_ in {"he", "she", "it"}
    return not (is_many if verb.tag_ == "VBZ" else is_one and not is_joined)


def words_under(token: Token) -> Tokens:
    """Give the words that hang on a token, the punctuation at both edges left out."""
    doc, start, end = token.doc, token.left_edge.i, token.right_edge.i + 1
    while start < token.i and doc[start].is_punct:
        start += 1
    while end > token.i + 1 and doc[end - 1].is_punct:
        end -= 1
    return doc[start:end]
