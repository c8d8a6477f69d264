"""The noun before an amount: "a loss of $3m", "Ann Lee, 34", and the subject in "sales rose 3%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.engine.reading.quantities.amounts import Amount
from factcheck.engine.reading.quantities.nouns import NOUNS, is_noun
from factcheck.engine.reading.quantities.units import TIME_UNITS
from factcheck.engine.reading.quantities.words import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["noun_before", "subject_of"]

# Verbs that set a subject equal to an amount.
_EQUATING = frozenset(
    "be is are was were been 's stand stands stood total totals totaled totalled reach reaches "
    "reached exceed exceeds exceeded hit hits cost costs average averages averaged equal equals "
    "weigh weighs weighed measure measures measured comprise amount amounts amounted stretch "
    "stretches stretched remain remains remained near nears neared top tops topped "
    "worth rose risen rise rises fell fallen fall falls grew grown grow grows climbed climb climbs "
    "jumped surged soared dropped drops declined increased increases decreased slipped slid shrank "
    "rising falling growing plunged tumbled".split()
)
_CHANGING = frozenset({"VBD", "VBZ", "VBP", "VBG", "VBN", "VB"})
_SKIP_BACK = frozenset(
    "to by at a an the some about nearly almost only just more than less over under around up from "
    "roughly as much high low least well fell has have had will would could be been expected "
    "currently now also still already about approximately by another further of estimated "
    "sharply slightly".split()
)
# "A mother of three" has children, whom the words leave out.
_PARENTS = frozenset("mother father parent mom mum dad grandmother grandfather".split())


def noun_before(words: Words, amount: Amount, start: int) -> Token | None:
    """Give the noun that an amount closes: "a loss of $3m", "Ann Lee, 34", "a man aged 34"."""
    tokens = words.before(start, 7)
    if amount.unit == "age":
        tokens = [t for t in tokens if t.lower_ not in {",", "aged", "age", "at", "and"}]
        return tokens[0] if tokens and is_noun(tokens[0]) else None
    while tokens and tokens[0].lower_ in _SKIP_BACK - {"of", "at", "from", "to", "by"}:
        tokens = tokens[1:]
    if len(tokens) < 2 or tokens[0].lower_ not in {"of", "at", "by"}:
        return None
    noun = tokens[1]
    if noun.lower_ in _PARENTS and not amount.unit:
        return None
    return noun if noun.tag_ in {"NN", "NNS"} and noun.lower_ not in TIME_UNITS else None


def subject_of(words: Words, amount: Amount, start: int, change: str) -> Token | None:
    """Give what rose by an amount or came to it: the subject of the verb before."""
    tokens = words.before(start, 10)
    if amount.unit == "times":
        verb = words.at(amount.start)
        if verb is not None and verb.tag_ in _CHANGING and amount.change:
            return _subject(verb)
    for token in tokens:
        lowered = token.lower_
        if token.tag_ in _CHANGING and (change or lowered in _EQUATING):
            return _subject(token)
        if lowered not in _SKIP_BACK and token.tag_ not in {"CD", "RB", "$"}:
            return None
    return None


def _subject(verb: Token) -> Token | None:
    """Find the subject of a verb, of the verb it is joined to, or of its predicate.

    Where the parse gives the verb itself none, the noun right before it is the best guess.
    """
    for governor in (verb, verb.head, verb.head.head):
        for child in governor.lefts:
            if child.dep_ in {"nsubj", "nsubjpass", "nsubj:pass"} and child.i < verb.i:
                return _core(child)
        if governor is verb and verb.i and is_noun(verb.nbor(-1)):
            return verb.nbor(-1)
        if governor.dep_ not in {"conj", "cop", "aux", "auxpass", "aux:pass", "xcomp", "dep"}:
            return None
    return None


def _core(noun: Token) -> Token | None:
    """The number of households is of households; a pronoun names nothing."""
    if noun.lower_ in {"number", "numbers", "total"}:
        for child in noun.rights:
            if child.tag_ in NOUNS and child.i <= noun.i + 4:
                return child
    return noun if noun.tag_ in NOUNS else None
