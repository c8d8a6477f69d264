"""Say what sort of assertion a claim is, and why something cannot be checked."""

from __future__ import annotations

import re

from factcheck.engine.document import (
    Certainty,
    ClaimKind,
    Predication,
    Quotation,
    Sentence,
    Slots,
    Span,
)
from factcheck.engine.reading.quotations.cues import BELIEF_VERBS, SPEECH_VERBS

__all__ = ["kind_of", "why_not_checkable"]

_CAUSE = re.compile(
    r"\b(?:because|due to|caused? by|causing|led to|leads to|result(?:ed|s|ing)? (?:in|from)|"
    r"as a result|thanks to|owing to|triggered|sparked|prompted|blamed? (?:\w+ ){1,4}(?:for|on)|"
    r"attributed (?:\w+ ){1,4}to)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:should|ought to|must|hopefully|unfortunately|sadly|arguably|terrible|horrible|"
    r"wonderful|awful|beautiful|shameful|disgraceful|brilliant|ridiculous|amazing|fantastic|"
    r"i (?:think|believe|feel|hope|guess|love|hate)|we (?:must|need|should|deserve)|"
    r"in my (?:view|opinion)|it(?: i|['’])s (?:important|time|clear|hard|easy|good|bad|sad))\b"
    r"|\bthe (?:best|worst)\b(?![ -](?:known|selling|seller))|\b(?:a|so|too) (?:great|bad|sad)\b",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"(?:click|tap|subscribe|sign up|log in|follow us|read more|see also|share this|e-?mail|"
    r"download|watch (?:the|more)|listen to|for more (?:information|on))\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\b(?:will|won['’]t|would|could|may|might|going to|’ll)\b", re.IGNORECASE)
_VIEW = re.compile(
    r"\b(?:should|ought to|must|needs? to|wants?|unfair|wrong|right|unacceptable|best|worst|"
    r"better|important|proud|ready|great|terrible|shame|disappoint\w+)\b",
    re.IGNORECASE,
)
_POSITION = frozenset(
    """support oppose back endorse reject deny criticize criticise hail praise accuse favor favour
    approve want urge demand call condemn blame disagree agree reject dismiss defend prefer
    advocate insist argue believe think hope welcome denounce propose recommend""".split()
)
_IN_MARKS = re.compile(r"^[\"“](?!.*[\"”])|^[^“\"]*(?:”|[^\"]\"|'')[.]?$")
_WOULD = re.compile(r"\bwould\b(?! have\b)", re.IGNORECASE)
_MAY = re.compile(r"\b(?:could|may|might)\b(?! have\b)", re.IGNORECASE)
_UNSURE = frozenset("it this that they these those he she him her them".split())


def kind_of(
    words: str,
    main: Predication | None,
    slots: Slots,
    quotation: Quotation | None,
    sentence: Sentence,
) -> ClaimKind:
    """Sort a claim; what is said in quotation marks comes first, what lies ahead next."""
    if (quotation is not None and quotation.is_direct) or _IN_MARKS.search(words):
        return ClaimKind.QUOTATION
    if main is not None and _is_ahead(main, words, quotation):
        return ClaimKind.PREDICTION
    if _CAUSE.search(words):
        return ClaimKind.CAUSE
    if any(one.unit != "ordinal" for one in slots.how_many):
        return ClaimKind.QUANTITY
    if main is None:
        return ClaimKind.DEFINITION if slots.did == "be" else ClaimKind.EVENT
    if main.lemma in _POSITION or (quotation is not None and _VIEW.search(words)):
        return ClaimKind.POSITION
    if main.lemma == "be" and not slots.when and _says_what_it_is(main, sentence):
        return ClaimKind.DEFINITION
    is_said = quotation is not None and (main.lemma in SPEECH_VERBS or main.lemma == "be")
    return ClaimKind.POSITION if is_said or main.lemma in BELIEF_VERBS else ClaimKind.EVENT


def _is_ahead(main: Predication, words: str, quotation: Quotation | None) -> bool:
    """Say whether a claim tells of what is to come: "will", a plan, "he said it would", "may"."""
    is_meant = main.certainty in {Certainty.PLANNED, Certainty.EXPECTED} and main.tense != "past"
    is_expected = main.certainty is Certainty.EXPECTED and quotation is not None
    is_reported = is_expected and _WOULD.search(words) is not None
    is_possible = main.certainty is Certainty.POSSIBLE and main.tense == ""
    is_open = is_possible and _MAY.search(words) is not None
    return main.tense == "future" or is_meant or is_reported or is_open


def _says_what_it_is(main: Predication, sentence: Sentence) -> bool:
    """Say whether "is" stands before a noun: "is the mayor", not "is gone"."""
    nouns = {word.lemma for word in sentence.words if word.pos in {"NOUN", "PROPN"}}
    nouns.update(mention.name for mention in sentence.mentions)
    return any(one.role == "is" and one.name in nouns for one in main.arguments)


def why_not_checkable(
    span: Span,
    main: Predication | None,
    slots: Slots,
    quotation: Quotation | None,
    sentence: Sentence,
) -> str | None:
    """Say why a clause cannot be checked; words in somebody's mouth can, as a quotation."""
    words = span.text.rstrip(" \"”'’)")
    if _BOILERPLATE.match(words):
        return "boilerplate"
    if words.endswith("?") and quotation is None:
        return "question"
    if main is None:
        return None if slots.did or _has_verb(span, sentence) else "fragment"
    if _is_order(span, main, sentence) and not slots.who:
        return "instruction"
    if quotation is not None or slots.when or slots.how_many:
        return None
    if _OPINION.search(words):
        return "opinion"
    is_named = any(span.contains(mention.span) for mention in sentence.mentions)
    if not is_named and _AHEAD.search(words) and main.certainty is not Certainty.PLANNED:
        return "future"
    is_unsure = next((one.name in _UNSURE for one in main.arguments if one.role == "who"), False)
    return "ambiguous" if is_unsure and not is_named else None


def _is_order(span: Span, main: Predication, sentence: Sentence) -> bool:
    """Say whether a clause opens with its verb, which bears no ending."""
    if main.trigger.start != span.start:
        return False
    return any(
        word.start == span.start and word.pos == "VERB" and main.trigger.text.lower() == word.lemma
        for word in sentence.words
    )


def _has_verb(span: Span, sentence: Sentence) -> bool:
    return any(
        word.pos in {"VERB", "AUX"} and span.start <= word.start < span.end
        for word in sentence.words
    )
