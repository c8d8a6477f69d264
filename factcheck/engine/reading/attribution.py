"""Say who speaks: make a party of a noun phrase, and find whom a speech verb addresses or cites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Mention, Party, PartyKind
from factcheck.engine.reading.cues import (
    ANONYMOUS,
    OUTLET_NOUNS,
    PERSON_NOUNS,
    SPEECH_NOUNS,
    TELL_VERBS,
)
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.naming import Names
from factcheck.engine.reading.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["authorities_in", "party_of", "recipient_of"]

PHRASE_LIMIT = 30  # tokens; a longer "speaker" is a misread parse
_CITE = frozenset({"cite", "quote"})
_NOT_ADDRESSED = SPEECH_NOUNS | {"request", "question", "call", "what", "it", "that", "which"}
_DETERMINER = re.compile(r"^(?:the|a|an|this|that|these|those|some)\s+", re.IGNORECASE)


def party_of(
    names: Names, paragraph: Paragraph, token: Token, *, until: int | None = None
) -> Party:
    """Make a party of the noun phrase that `token` heads; its words end before token `until`."""
    token = _through_document(token)
    words = phrase_of(token)
    if until is not None and words.start < until < words.end:
        words = _before_clause(words, token, until)
    span = paragraph.span(words)
    if token.pos_ == "PRON":
        name = names.antecedent(paragraph, token)
        kind = PartyKind.PERSON if name else PartyKind.PRONOUN
        return Party(span, name or token.text, kind)
    mention = names.of(paragraph, token)
    if mention is not None and not (mention.label in {"PLACE", "GROUP"} and token.pos_ == "NOUN"):
        return Party(span, mention.name, _kind_of_name(names, mention, token))
    name = _DETERMINER.sub("", paragraph.span(syntax.noun_phrase(token)).text)
    return Party(span, name, _kind_of_noun(span.text, token))


def _before_clause(words: Tokens, head: Token, until: int) -> Tokens:
    """Leave out of "the firm, which denies it" all from "which" on; `until` is the verb."""
    doc = words.doc
    if head.i > until:
        return doc[until + 1 : words.end]
    for token in doc[head.i + 1 : until]:
        if token.tag_ in {"WDT", "WP", "WP$"}:
            return doc[words.start : token.i]
    return doc[words.start : until]


def _through_document(token: Token) -> Token:
    """Go from "reports from diplomats" to the diplomats: a document speaks for its makers."""
    if lemma_of(token) in SPEECH_NOUNS:
        for preposition, noun in syntax.obliques_of(token):
            if preposition in {"from", "by"}:
                return noun
    return token


def phrase_of(token: Token) -> Tokens:
    """Give the words of a participant: all that hangs on its head, unless a clause got in."""
    whole = syntax.subtree_span(token)
    words = whole if len(whole) <= PHRASE_LIMIT else syntax.noun_phrase(token)
    start = words.start
    while start < token.i and _is_preposition(words.doc[start], token):
        start += 1
    return words.doc[start : words.end]


def _is_preposition(word: Token, head: Token) -> bool:
    """Say whether a word before a noun only ties it to the clause: "by X", "according to X"."""
    if word.dep_ in {"case", "mark", "fixed", "cc", "punct"}:
        return head in (word.head, word.head.head)
    return word.pos_ in {"ADP", "SCONJ", "PUNCT"} and word.dep_ not in {"compound", "amod"}


def _kind_of_name(names: Names, mention: Mention, token: Token) -> PartyKind:
    if mention.label == "PERSON":
        return PartyKind.PERSON
    if mention.name in names.outlets or lemma_of(token) in OUTLET_NOUNS:
        return PartyKind.OUTLET
    return PartyKind.GROUP if mention.label == "GROUP" else PartyKind.ORGANISATION


def _kind_of_noun(words: str, token: Token) -> PartyKind:
    lemma = lemma_of(token)
    if ANONYMOUS.search(words):
        return PartyKind.ANONYMOUS
    if token.tag_ == "NNS" or lemma in {"media", "police", "press", "staff", "public"}:
        return PartyKind.GROUP
    if lemma in OUTLET_NOUNS:
        return PartyKind.OUTLET
    if lemma in PERSON_NOUNS:
        return PartyKind.PERSON
    return PartyKind.ANONYMOUS if lemma in SPEECH_NOUNS else PartyKind.ORGANISATION


def recipient_of(names: Names, paragraph: Paragraph, verb: Token) -> Party | None:
    """Give whom a speech verb addresses: "told the Post", "said in an interview with it"."""
    token = syntax.recipient_of(verb)
    if token is None and lemma_of(verb) in TELL_VERBS:
        token = syntax.object_of(verb)
    if token is None:
        token = _audience(verb)
    if token is None or token.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return None
    if lemma_of(token) in _NOT_ADDRESSED or names.is_time(token):
        return None
    # What it was told is no part of it: "told the paper that he would go".
    return party_of(names, paragraph, token, until=_end_of_name(token))


def _end_of_name(noun: Token) -> int:
    """Give the token after a noun and the name that follows it at once: "the daily Mirovka"."""
    end = syntax.noun_phrase(noun).end
    behind = (child for child in noun.children if child.dep_ in {"appos", "flat", "dep"})
    return next((syntax.noun_phrase(c).end for c in behind if c.left_edge.i == end), end)


def _audience(verb: Token) -> Token | None:
    for preposition, noun in syntax.obliques_of(verb):
        if preposition == "to" and noun.pos_ in {"PROPN", "NOUN"}:
            return noun
        if preposition in {"in", "during"} and noun.lemma_ in {"interview", "conversation"}:
            return next((n for word, n in syntax.obliques_of(noun) if word in {"with", "to"}), None)
    return None


def authorities_in(
    names: Names, paragraph: Paragraph, tokens: Tokens
) -> tuple[tuple[Party, ...], frozenset[int]]:
    """Give those whom a sentence cites, and the indexes of the verbs that do so.

    "citing diplomats" names what the cited verb governs, "cited by X" who passes it on.
    """
    parties: list[Party] = []
    verbs: set[int] = set()
    for token in tokens:
        if lemma_of(token) not in _CITE and token.lower_ not in {"citing", "quoting"}:
            continue
        if token.tag_ == "VBG" or token.lower_.endswith("ing"):
            source = syntax.object_of(token) or _next_noun(token)
        else:
            source = _agent(token) or (syntax.object_of(token) if token.tag_ != "VBN" else None)
        if source is not None:
            verbs.add(token.i)
            parties.append(party_of(names, paragraph, source))
    return tuple(parties), frozenset(verbs)


def _agent(verb: Token) -> Token | None:
    return next((noun for word, noun in syntax.obliques_of(verb) if word == "by"), None)


def _next_noun(token: Token) -> Token | None:
    """The noun that a misread "citing" stands before."""
    for following in token.doc[token.i + 1 : token.i + 8]:
        if following.pos_ in {"NOUN", "PROPN"} and following.head.i <= token.i:
            return following
        if following.is_punct or following.pos_ == "VERB":
            return None
    return None
