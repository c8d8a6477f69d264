"""Say who speaks: make a party of a noun phrase, and find whom a speech verb addresses."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.engine import syntax
from factcheck.engine.document import Mention, Party, PartyKind, Span
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.names.naming import Names
from factcheck.engine.reading.names.places import country_of
from factcheck.engine.reading.quotations.anonymity import describe_unnamed
from factcheck.engine.reading.quotations.cues import (
    ANONYMOUS,
    DOCUMENT_NOUNS,
    NAMED_OUTLET,
    NOT_AN_OUTLET,
    OUTLET_NOUNS,
    PERSON_NOUNS,
    SPEECH_NOUNS,
    TELL_VERBS,
)
from factcheck.engine.reading.text.paragraphs import Paragraph
from factcheck.engine.reading.timex.lexicon import MONTH_IN_PROSE, WEEKDAY_IN_PROSE

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

__all__ = ["kind_of_mention", "party_of", "phrase_of", "recipient_of", "through_document"]

PHRASE_LIMIT = 30  # tokens; a longer "speaker" is a misread parse
_NOT_ADDRESSED = SPEECH_NOUNS | {
    *("request question call what it that which email e-mail message inquiry query".split())
}
# An object of these is part of what is said: "said the dam was safe".
_ADDRESSES_NOBODY = frozenset("say add claim report announce note argue state believe".split())
_DETERMINER = re.compile(r"^(?:the|a|an|this|that|these|those|some)\s+", re.IGNORECASE)
_GROUPS = frozenset("media police press staff public people".split())
_OF_OUTLETS = frozenset("news press information wire media state daily weekly".split())
_ASIDE = frozenset({"WDT", "WP", "WP$", "IN", "VBG", "VBN"})
# A time that stands right before who speaks: "Last week Mayor X", "On Monday the bank".
_TIME_AHEAD = re.compile(
    rf"(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater|[Oo]n|[Ii]n) )?(?:(?:[Ll]ast|[Nn]ext|[Tt]his|"
    rf"[Tt]he (?:following|previous|next|same)|[Ee]arlier this|[Ll]ater this) (?:\w+day|week|"
    rf"month|year|quarter|night|morning|evening|afternoon|weekend|spring|summer|autumn|fall|winter|"
    rf"{MONTH_IN_PROSE})|[Yy]esterday|"
    rf"[Tt]oday|[Tt]onight|(?<=[Oo]n ){WEEKDAY_IN_PROSE}(?: (?:night|morning|evening|afternoon))?)"
    rf"(?!['’]s),? (?=\S)"
)


def party_of(
    names: Names, paragraph: Paragraph, token: Token, *, until: int | None = None
) -> Party:
    """Make a party of the noun phrase that `token` heads; its words end before token `until`."""
    token = through_document(token)
    words = phrase_of(token)
    if until is not None and words.start < until < words.end:
        words = _before_clause(words, token, until)
    words = _without_aside(words, token)
    span = _without_time(paragraph, paragraph.span(words), paragraph.at(token))
    if token.pos_ == "PRON":
        name = names.antecedent(paragraph, token)
        kind = PartyKind.PERSON if name else PartyKind.PRONOUN
        return Party(span, name or token.text, kind)
    mention = names.of(paragraph, token)
    own_name = _own_name(token)
    if own_name and (mention is None or mention.is_description):
        return Party(span, own_name, PartyKind.OUTLET)
    if mention is not None and not (mention.label in {"PLACE", "GROUP"} and token.pos_ == "NOUN"):
        span = _through_name(paragraph, span, mention)
        return Party(span, mention.name, kind_of_mention(names, mention, lemma_of(token)))
    phrase = span if token.pos_ == "NUM" else paragraph.span(syntax.noun_phrase(token))
    name = _DETERMINER.sub("", phrase.text)
    party = Party(span, name, _kind_of_noun(span.text, token))
    if party.kind in {PartyKind.ORGANISATION, PartyKind.OUTLET, PartyKind.DOCUMENT}:
        return party
    stop = paragraph.at(token.doc[until]) if until is not None and until < len(token.doc) else 0
    end = paragraph.offset + token.sent.end_char
    return describe_unnamed(party, paragraph.text, end, stop)


def _through_name(paragraph: Paragraph, span: Span, mention: Mention) -> Span:
    """Add the name that follows its kind ("Kenyan newspaper Ukweli") where the tree does not."""
    between = paragraph.text[span.end : mention.span.start]
    if mention.span.start < span.end or between.strip():
        return span
    return Span.of(paragraph.text, span.start, mention.span.end)


def _own_name(token: Token) -> str:
    """Give the name inside "the Mirovka news agency", which is no mere description."""
    if lemma_of(token) not in OUTLET_NOUNS or token.pos_ != "NOUN":
        return ""
    index = token.i - 1
    while index > token.sent.start and token.doc[index].lower_ in _OF_OUTLETS:
        index -= 1
    end = index + 1
    while index >= token.sent.start and token.doc[index].pos_ == "PROPN":
        index -= 1
    name = token.doc[index + 1 : end].text
    return "" if country_of(name) else name


def _without_time(paragraph: Paragraph, span: Span, head: int) -> Span:
    """Leave out of "Last week the mayor" when it was; `head` is where the noun stands."""
    time = _TIME_AHEAD.match(paragraph.text, span.start, span.end)
    if time is None or time.end() > head:
        return span
    return Span.of(paragraph.text, time.end(), span.end)


def _before_clause(words: Tokens, head: Token, until: int) -> Tokens:
    """Leave out of "the firm, which denies it" all from "which" on; `until` is the verb."""
    doc = words.doc
    if head.i > until:
        return doc[until + 1 : words.end]
    for token in doc[head.i + 1 : until]:
        if token.tag_ in {"WDT", "WP", "WP$"}:
            return doc[words.start : token.i]
    return doc[words.start : until]


def _without_aside(words: Tokens, head: Token) -> Tokens:
    """Leave out of "the firm, which denies it," all from the comma on."""
    doc = words.doc
    for index in range(head.i + 1, words.end - 1):
        if doc[index].text == "," and doc[index + 1].tag_ in _ASIDE:
            return doc[words.start : index]
    return words


def through_document(token: Token) -> Token:
    """Go from "reports from diplomats" to the diplomats: a document speaks for its makers."""
    if lemma_of(token) in SPEECH_NOUNS | DOCUMENT_NOUNS:
        for preposition, noun in syntax.obliques_of(token):
            if preposition in {"from", "by"} and syntax.entity_label(noun.ent_type_) != "PLACE":
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


def kind_of_mention(names: Names, mention: Mention, noun: str = "") -> PartyKind:
    """Say what kind of party a mention is; `noun` is the lemma of what it is called besides."""
    if mention.label == "PERSON":
        return PartyKind.PERSON
    is_outlet = mention.name in names.outlets or noun in OUTLET_NOUNS
    if is_outlet or (mention.label == "ORG" and _is_outlet_name(mention.name)):
        return PartyKind.OUTLET
    return PartyKind.GROUP if mention.label == "GROUP" else PartyKind.ORGANISATION


def _is_outlet_name(name: str) -> bool:
    """Say whether a name says itself that it is an outlet's: "the Malta Times"."""
    return bool(NAMED_OUTLET.search(name)) and not NOT_AN_OUTLET.search(name)


def _kind_of_noun(words: str, token: Token) -> PartyKind:
    lemma = lemma_of(token)
    if ANONYMOUS.search(words):
        return PartyKind.ANONYMOUS
    if lemma in DOCUMENT_NOUNS and lemma not in OUTLET_NOUNS:
        return PartyKind.DOCUMENT
    if token.tag_ == "NNS" or lemma in _GROUPS or token.pos_ == "NUM":
        return PartyKind.GROUP
    if lemma in OUTLET_NOUNS:
        return PartyKind.OUTLET
    return PartyKind.PERSON if lemma in PERSON_NOUNS else PartyKind.ORGANISATION


def recipient_of(names: Names, paragraph: Paragraph, verb: Token) -> Party | None:
    """Give whom a speech verb addresses: "told the Post", "said in an interview with it"."""
    lemma = lemma_of(verb)
    token = syntax.recipient_of(verb) if lemma not in _ADDRESSES_NOBODY else None
    if token is None and lemma in TELL_VERBS:
        token = syntax.object_of(verb) or _told(verb)
    if token is None:
        token = _audience(verb)
    if token is None or token.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return None
    if lemma_of(token) in _NOT_ADDRESSED or names.is_time(token):
        return None
    # What it was told is no part of it: "told the paper that he would go".
    party = party_of(names, paragraph, token, until=_end_of_name(token))
    return replace(party, anonymity=None)


def _told(verb: Token) -> Token | None:
    """Give whom "told the daily X that …" names, where the tree lost it."""
    doc = verb.doc
    for index in range(verb.i + 1, min(verb.i + 7, len(doc))):
        if doc[index].lower_ == "that" and doc[index].tag_ == "IN":
            last = doc[index - 1]
            return last if last.pos_ in {"NOUN", "PROPN"} and index - 1 > verb.i else None
        if doc[index].pos_ not in {"DET", "ADJ", "NOUN", "PROPN"}:
            return None
    return None


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
