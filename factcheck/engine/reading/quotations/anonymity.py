"""Read who goes unnamed in a text: how many they are, and why their names are kept back."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.engine.document import Party, PartyKind, Span

__all__ = ["count_of", "describe_unnamed"]

_NUMBERS = {"a": 1, "an": 1, "another": 1, "both": 2} | {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}
_COUNT = re.compile(
    r"(?:at least|about|some|the|these|all|more than)?\s*\b(an?|another|both|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\b"
    r"(?! (?:few|number|group|dozens?|couple|lot))",
    re.IGNORECASE,
)
# The words that ask for a name to be kept back. What follows says why.
_WITHHELD = re.compile(
    r"\bon (?:the )?(?:strict )?conditions? (?:of anonymity|that (?:s?he|they|it|no \w+|(?:his|her|"
    r"their) \w+)[^,.;]{0,40}(?:named|identified|anonym\w+|used?|published))"
    r"|\b(?:ask|request|insist|prefer|want|wish|declin|refus|agree|choos|chose)\w* "
    r"(?:on |not |only )?(?:to )?(?:be |being |remain(?:ing)? |speak(?:ing)? )?"
    r"(?:named|identified|quoted by name|anonym\w+)"
    r"|\bd(?:id not|idn't|oes not|o not) (?:want|wish) (?:to be (?:named|identified)|"
    r"(?:his|her|their) names? \w+)"
    r"|\b(?:spoke|speaking|talked|talking|speak) anonymously"
    r"|\b(?:were |was )?granted anonymity"
    r"|\b(?:was|were|is|are) not (?:named|identified)\b",
    re.IGNORECASE,
)
_NOT_ALLOWED = re.compile(
    r"\b(?:(?:was|were|is|are) )?not (?:been )?(?:authori[sz]ed|allowed|permitted|cleared) to "
    r"(?:speak|talk|comment|discuss|brief|disclose|reveal|address|be quoted)\b[^,.;“”\"]{0,80}",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"[,\s]*((?:because|as|since|for fear|out of|fearing|due to|given|citing|owing to|to "
    r"(?:discuss|speak|describe|share|talk|avoid|protect|"
    r"provide|reveal|detail|be|disclose|allow|preserve))\b"
    r"[^,.;“”\"]{2,160})",
    re.IGNORECASE,
)
# Words behind the head that say only how the source knows: part of its description.
_KNOWS = re.compile(
    r" (?:familiar with|with (?:direct |first-?hand |intimate )?knowledge of|close to|"
    r"briefed (?:on|about)|involved in|aware of|privy to|inside) "
    r"(?:(?! who\b| said\b| told\b| says\b| on condition| has\b| have\b| that\b)[^,.;:“”\"]){2,90}",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r",|\bwho\b|\bwhom\b|\bspeaking\b|\bon (?:the )?condition\b|"
    r"\b(?:cited|quoted) by\b|[“”\"]"
)
_DETERMINER = re.compile(r"^(?:the|an?|this|that|these|those|some)\s+", re.IGNORECASE)
REACH = 140  # characters between a source and the words that keep its name back


def count_of(words: str) -> int | None:
    """Give the number of people that a phrase opens with: "two officials", "a source"."""
    match = _COUNT.match(words.strip())
    if match is None:
        return None
    number = match[1].lower()
    return int(number) if number.isdigit() else _NUMBERS[number]


def describe_unnamed(party: Party, text: str, end: int, stop: int) -> Party:
    """Say of a party without a name whether it is kept anonymous, how many it is, and why.

    `end` is where its sentence ends; `stop` is where the verb of saying starts if it stands behind,
    since no description runs over it. Offsets count into `text`.
    """
    span = _with_knowledge(party.span, text, stop if stop > party.span.start else end)
    withheld = _withheld_behind(span, text, end)
    is_anonymous = party.kind is PartyKind.ANONYMOUS or span != party.span or withheld is not None
    count = count_of(span.text)
    if not is_anonymous:
        return replace(party, count=count if party.kind is PartyKind.GROUP else None)
    clause = _CLAUSE.search(span.text)
    description = span.text[: clause.start()].rstrip() if clause else span.text
    if description:
        span = Span.of(text, span.start, span.start + len(description))
    reason = _reason(withheld, text, end, stop) if withheld else None
    return Party(span, _DETERMINER.sub("", span.text), PartyKind.ANONYMOUS, count, reason)


def _with_knowledge(span: Span, text: str, limit: int) -> Span:
    """Widen "a person" to "a person familiar with the matter"."""
    match = _KNOWS.match(text, span.end, max(span.end, limit))
    return Span.of(text, span.start, span.end + len(match.group().rstrip())) if match else span


def _withheld_behind(span: Span, text: str, end: int) -> re.Match[str] | None:
    limit = min(end, span.end + REACH)
    found = _WITHHELD.search(text, span.start, limit)
    return found or _NOT_ALLOWED.search(text, span.start, limit)


def _reason(withheld: re.Match[str], text: str, end: int, stop: int) -> Span | None:
    """Give the words that say why, up to the next clause or the verb of saying."""
    limit = stop if stop > withheld.end() else end
    if withheld.re is _NOT_ALLOWED:
        found, start = withheld, withheld.start()
        last = min(found.end(), limit)
    else:
        why = _WHY.match(text, withheld.end(), limit)
        if why is None:
            return None
        start, last = why.span(1)
    while last > start and text[last - 1].isspace():
        last -= 1
    return Span.of(text, start, last) if last > start else None
