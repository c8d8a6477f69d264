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
    PUBLIC_GROUP,
    SPEECH_NOUNS,
    TELL_VERBS,
)
from factcheck.engine.reading.naming import Names
from factcheck.engine.reading.paragraphs import Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["authorities_in", "party_of", "recipient_of"]

PHRASE_LIMIT = 30  # tokens; a longer "speaker" is a misread parse
_CITE = frozenset({"cite", "quote"})
_DETERMINER = re.compile(r"^(?:the|a|an|this|that|these|those|some)\s+", re.IGNORECASE)


def party_of(names: Names, paragraph: Paragraph, token: Token) -> Party:
    """Make a party of the noun phrase that `token` heads."""
    token = _through_document(token)
    words = phrase_of(token)
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


def _through_document(token: Token) -> Token:
    """Go from "reports from diplomats" to the diplomats: a document speaks for its makers."""
    if token.lemma_.lower() in SPEECH_NOUNS:
        for preposition, noun in syntax.obliques_of(token):
            if preposition in {"from", "by"}:
                return noun
    return token


def phrase_of(token: Token) -> Tokens:
    """Give the words of a participant: all that hangs on its head, unless a clause got in."""
    whole = syntax.subtree_span(token)
    return whole if len(whole) <= PHRASE_LIMIT else syntax.noun_phrase(token)


def _kind_of_name(names: Names, mention: Mention, token: Token) -> PartyKind:
    if mention.label == "PERSON":
        return PartyKind.PERSON
    if mention.name in names.outlets or token.lemma_.lower() in OUTLET_NOUNS:
        return PartyKind.OUTLET
    return PartyKind.GROUP if mention.label == "GROUP" else PartyKind.ORGANISATION


def _kind_of_noun(words: str, token: Token) -> PartyKind:
    lemma = token.lemma_.lower()
    if ANONYMOUS.search(words):
        return PartyKind.ANONYMOUS
    if token.tag_ == "NNS" or lemma in PUBLIC_GROUP and token.tag_ != "NN":
        return PartyKind.GROUP
    if lemma in OUTLET_NOUNS:
        return PartyKind.OUTLET
    if lemma in PERSON_NOUNS:
        return PartyKind.PERSON
    return PartyKind.ANONYMOUS if lemma in SPEECH_NOUNS else PartyKind.ORGANISATION


def recipient_of(names: Names, paragraph: Paragraph, verb: Token) -> Party | None:
    """Give whom a speech verb addresses: "told Reuters", "said in an interview with Reuters"."""
    token = syntax.recipient_of(verb)
    if token is None and verb.lemma_ in TELL_VERBS:
        token = syntax.object_of(verb)
    if token is None:
        token = _audience(verb)
    if token is None or token.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return None
    return party_of(names, paragraph, token)


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
        if token.lemma_ not in _CITE and token.lower_ not in {"citing", "quoting"}:
            continue
        if token.tag_ == "VBG" or token.lower_.endswith("ing"):
            source = syntax.object_of(token) or _next_noun(token)
        else:
            source = _agent(token)
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
