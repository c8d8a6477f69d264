"""The noun that goes with an amount, by tags and dependencies, or by the words where none ran."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.engine.reading.quantities_amounts import Amount
from factcheck.engine.reading.quantities_units import TIME_UNITS
from factcheck.engine.reading.quantities_words import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = [
    "MEASURING",
    "base_of",
    "is_noun",
    "noun_before",
    "noun_behind",
    "predicate_of",
    "subject_of",
]

# Tags of words that may stand between the number and the noun that it counts.
MEASURING = frozenset({"JJ", "JJR", "JJS", "VBG", "VBN", "HYPH", "CD", "RBS", "RBR", "AFX"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_REACH = 9
_OF = frozenset({"of", "worth"})
# "5 million worth of weapons", "a dozen more of the prisoners", "12 of them".
_LEADING = frozenset(
    "more other the additional extra such - – a an his her its their our my your "
    'these those this that all another further " “ ‘'.split()
) | {"'s"}
_PRONOUNS = frozenset({"them", "us", "you", "it", "whom", "which", "these", "those"})
_COLLECTIVE = {"people": "person", "men": "man", "women": "woman", "children": "child"}
_COLLECTIVE |= {"persons": "person", "lives": "life", "wives": "wife", "police": "police"}
_IN_IE = frozenset("movie cookie calorie zombie rookie selfie hoodie junkie genie prairie".split())
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


def noun_behind(words: Words, unit: str, end: int) -> tuple[Token | None, bool]:
    """Give the noun behind an amount, and whether the amount is part of a whole: "12 of the 30"."""
    tokens = words.behind(end, _REACH)
    if words.text[end : end + 1] == "-" and len(tokens) > 1 and not unit:
        return tokens[1], False
    is_part = False
    if tokens and tokens[0].lower_ in _OF:
        tokens = tokens[1:]
        if tokens and tokens[0].lower_ == "of":
            tokens = tokens[1:]
        is_part = bool(tokens) and tokens[0].lower_ in _LEADING and unit == ""
    elif unit in _IN_UNITS and tokens and tokens[0].lower_ == "in":
        return (_in_kind(tokens[1:]), False)
    elif unit not in ("", "ordinal") and not _modifies(tokens):
        return None, False
    while tokens and tokens[0].lower_ in _LEADING:
        tokens = tokens[1:]
    if tokens and tokens[0].lower_ in _PRONOUNS:
        return None, is_part
    found = _by_tags(tokens) if words.has_tags else _by_shape(tokens)
    if found is not None and unit and found.lower_.removesuffix("s") in TIME_UNITS - {"term"}:
        return (found, False) if unit == "ordinal" else (None, False)
    if found is None and tokens and tokens[0].lower_ in _NOMINAL:
        found = tokens[0]
    return found, is_part


# "The 53 wounded", "left 12 dead": adjectives that stand for people.
_NOMINAL = frozenset(
    "wounded injured dead killed missing hurt homeless unemployed elderly poor arrested detained "
    "displaced hospitalized hospitalised sick accused infected evacuated".split()
)
_IN_UNITS = frozenset({"USD", "EUR", "GBP", "JPY", "CNY", "INR", "RUB", "CAD", "AUD", "CHF"})


def _in_kind(tokens: list[Token]) -> Token | None:
    """Money in damages, aid or federal taxes, not in Ohio or in the fund."""
    if not tokens or tokens[0].tag_ in {"DT", "PRP$", "NNP", "CD"}:
        return None
    found = _by_tags(tokens)
    return found if found is not None and found.tag_ in {"NN", "NNS"} else None


def _modifies(tokens: list[Token]) -> bool:
    """A measured amount goes with a noun right behind it: "a $25,000 gift", "a 5% rate"."""
    if not tokens:
        return False
    first = tokens[0]
    if first.text in ("-", "–") and len(tokens) > 1:
        first = tokens[1]
    if not first.tag_:
        return first.lower_ in _COLLECTIVE
    if first.tag_ not in MEASURING and first.tag_ not in {"NN", "NNS"}:
        return False
    return first.is_lower and first.lower_ not in TIME_UNITS and first.tag_ not in {"VBN", "VBG"}


def _by_tags(tokens: list[Token]) -> Token | None:
    head = None
    for token in tokens:
        if token.tag_ == "POS" and head is not None:
            head = None  # "14 percent of Norway's voters"
            continue
        if token.tag_ not in _NOUNS and token.tag_ not in MEASURING and not _is_and(token, tokens):
            break
        if head is not None and _starts_anew(token, head):
            break
        if token.tag_ in _NOUNS:
            head = token
            if token.lower_ == "person" or (token.tag_ == "NNS" and not _is_modifier(token)):
                break
    return None if head is None or head.lower_ in _DAY_NAMES else head


def _starts_anew(token: Token, head: Token) -> bool:
    """A participle, a day, or a name behind a common noun belongs to what follows."""
    if token.tag_ in {"VBN", "VBG"} or token.lower_ in _DAY_NAMES:
        return True
    return head.tag_ in {"NN", "NNS"} and head.is_lower and token.tag_ in {"NNP", "NNPS"}


_DAY_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split()
)


def _is_and(token: Token, tokens: list[Token]) -> bool:
    """Two adjectives may be joined, or parted by a comma, before the noun."""
    if token.text not in {",", "and"} or token is tokens[0]:
        return False
    return token.nbor(-1).tag_ in {"JJ", "JJR", "VBN"} and (
        token.i + 1 < len(token.doc) and token.nbor().tag_ in {"JJ", "JJR", "VBN"}
    )


def _is_modifier(token: Token) -> bool:
    return token.dep_ in ("compound", "amod", "nmod") and token.head.i == token.i + 1


def _by_shape(tokens: list[Token]) -> Token | None:
    """Without tags take the first plural within reach."""
    for token in tokens[:4]:
        if not token.is_alpha or token.lower_ in ("is", "was", "has", "and", "to", "in", "as"):
            return None
        if token.lower_ in _COLLECTIVE or re.search(r"[^su]s$", token.lower_):
            return token
    return None


# "A mother of three" has children, whom the words leave out.
_PARENTS = frozenset("mother father parent mom mum dad grandmother grandfather".split())


def noun_before(words: Words, amount: Amount) -> Token | None:
    """Give the noun that an amount closes: "a loss of $3m", "Ann Lee, 34", "a man aged 34"."""
    tokens = words.before(amount.start, 7)
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


def subject_of(words: Words, amount: Amount, change: str) -> Token | None:
    """Give what rose by an amount or came to it: the subject of the verb before."""
    tokens = words.before(amount.start, 10)
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
            if child.tag_ in _NOUNS and child.i <= noun.i + 4:
                return child
    return noun if noun.tag_ in _NOUNS else None


def predicate_of(words: Words, end: int) -> Token | None:
    """Of whom 12 were children: the noun behind the verb."""
    tokens = words.behind(end, 6)
    if len(tokens) < 2 or tokens[0].lower_ not in {"were", "are", "was", "is"}:
        return None
    found = _by_tags(tokens[1:]) if words.has_tags else _by_shape(tokens[1:])
    return found if found is not None and found.tag_ in {"NNS", ""} else None


def is_noun(token: Token) -> bool:
    """Say whether the tagger calls it a noun or a name."""
    return token.tag_ in _NOUNS


def base_of(token: Token) -> str:
    """Give the lower-case singular of a noun."""
    lowered = token.lower_
    if lowered in _COLLECTIVE:
        return _COLLECTIVE[lowered]
    if token.tag_ == "NNP":
        return lowered
    if lowered.endswith("ies") and len(lowered) > 4:
        return lowered[:-1] if lowered[:-1] in _IN_IE else lowered[:-3] + "y"
    if token.lemma_ and token.lemma_.lower() != lowered:
        return token.lemma_.lower()
    if token.tag_ == "NN" or not lowered.endswith("s") or lowered.endswith("ss"):
        return lowered
    return lowered[:-2] if re.search(r"(?:ch|sh|x|ss)es$", lowered) else lowered[:-1]
