"""Build engine records by hand: plain strings in, articles out, no model and no database.

A sentence is its text plus the facts that a test needs, each named by the words that carry it:

    told("Ada Holm invited Bo Lund in May.", names={"Ada Holm": "PERSON"},
         times={"May": "2023-05"},
         events=[event("invited", who="Ada Holm", whom="Bo Lund", tense="past")])

Whatever a test leaves out is absent from the reading, as if the reader had not seen it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from factcheck.engine.document import (
    Argument,
    Article,
    Attribution,
    Certainty,
    Claim,
    ClaimKind,
    Mention,
    Party,
    PartyKind,
    Predication,
    Quantity,
    Quotation,
    Reading,
    Sentence,
    SentenceKind,
    Span,
    Timex,
    TimexType,
    Word,
)

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_FUNCTION = frozenset(
    "the a an of to in on at for with by from and or but as that which who it he she they his her "
    "their its is was were are be been has have had will would not no than then after before".split()
)


def span(text: str, quote: str, start: int = 0) -> Span:
    """Find a quote in a text, from a position on."""
    at = text.index(quote, start)
    return Span.of(text, at, at + len(quote))


@dataclass(frozen=True)
class Event:
    trigger: str
    lemma: str
    roles: dict[str, str]
    tense: str = ""
    certainty: Certainty = Certainty.ASSERTED
    is_negated: bool = False
    clause: str = ""


def event(
    trigger: str, *, lemma: str = "", tense: str = "", clause: str = "", **rest: Any
) -> Event:
    """Describe one event; `lemma` is the trigger without its ending where it is not given."""
    certainty = rest.pop("certainty", Certainty.ASSERTED)
    is_negated = rest.pop("is_negated", False)
    guessed = re.sub(r"(?<=[^aeiou])ed$|s$", "", trigger.lower())
    return Event(trigger, lemma or guessed, rest, tense, certainty, is_negated, clause)


@dataclass(frozen=True)
class Said:
    content: str
    speaker: str = ""
    recipient: str = ""
    authorities: tuple[str, ...] = ()
    kind: PartyKind = PartyKind.PERSON
    is_direct: bool = False


@dataclass(frozen=True)
class Told:
    text: str
    names: dict[str, str] = field(default_factory=dict)
    full_names: dict[str, str] = field(default_factory=dict)
    times: dict[str, Any] = field(default_factory=dict)
    quantities: dict[str, Any] = field(default_factory=dict)
    said: tuple[Said, ...] = ()
    events: tuple[Event, ...] = ()
    lemmas: dict[str, str] = field(default_factory=dict)
    pos: dict[str, str] = field(default_factory=dict)
    kind: SentenceKind = SentenceKind.PROSE
    rule: str | None = None
    recurs: int = 0
    claim: bool = True
    language: str = "en"


def told(text: str, **facts: Any) -> Told:
    """Describe one sentence."""
    facts["said"] = tuple(facts.get("said", ()))
    facts["events"] = tuple(facts.get("events", ()))
    return Told(text, **facts)


def article(
    id: str,
    *sentences: Told | str,
    published: str | None = "2024-03-10",
    outlet: str = "",
    is_declared_source: bool = False,
) -> Article:
    """Join sentences, a line each, into a read article; each becomes a claim of its own."""
    described = [told(s) if isinstance(s, str) else s for s in sentences]
    text = "\n".join(s.text for s in described)
    read, start = [], 0
    for index, one in enumerate(described):
        read.append(_sentence(one, index, start, text))
        start += len(one.text) + 1
    claims = tuple(
        Claim(s.span, s.index, ClaimKind.EVENT, 0.8)
        for s, one in zip(read, described, strict=True)
        if one.claim and one.kind is SentenceKind.PROSE
    )
    day = date.fromisoformat(published) if published else None
    reading = Reading(text, day, tuple(read), claims)
    return Article(id, reading, outlet or id.title(), is_declared_source=is_declared_source)


def retitle(built: Article, **changes: Any) -> Article:
    """Change fields of an article."""
    return replace(built, **changes)


def _sentence(one: Told, index: int, start: int, text: str) -> Sentence:
    def find(quote: str) -> Span:
        return span(text, quote, start)

    return Sentence(
        index=index,
        paragraph=index,
        span=Span.of(text, start, start + len(one.text)),
        kind=one.kind,
        rule=one.rule,
        recurs=one.recurs,
        language=one.language,
        words=_words(one, start),
        mentions=tuple(
            Mention(find(quote), label, one.full_names.get(quote, quote))
            for quote, label in one.names.items()
        ),
        timexes=tuple(_timex(find(quote), value) for quote, value in one.times.items()),
        quantities=tuple(_quantity(find(quote), q) for quote, q in one.quantities.items()),
        quotations=tuple(_quotation(said, find) for said in one.said),
        predications=tuple(_predication(told_event, one, find) for told_event in one.events),
    )


def _words(one: Told, start: int) -> tuple[Word, ...]:
    words = []
    for match in _WORD.finditer(one.text):
        form = match.group()
        words.append(
            Word(
                start + match.start(),
                start + match.end(),
                one.lemmas.get(form, re.sub(r"['’]s$", "", form.lower())),
                one.pos.get(form) or _pos(form, match.start()),
            )
        )
    return tuple(words)


def _pos(form: str, start: int) -> str:
    if form.lower() in _FUNCTION:
        return "ADP"
    if form[0].isdigit():
        return "NUM"
    return "PROPN" if form[0].isupper() and start else "NOUN"


def _timex(where: Span, value: Any) -> Timex:
    """Take a TIMEX3 date of any grain, two days with a slash, or a whole Timex."""
    if isinstance(value, Timex):
        return replace(value, span=where)
    first, last = value.split("/") if "/" in value else (value, value)
    return Timex(where, TimexType.DATE, value, None, _bound(first, 1), _bound(last, -1))


def _bound(value: str, side: int) -> date:
    parts = [int(part) for part in value.split("-")]
    if side > 0 or len(parts) == 3:
        return date(*parts, *[1] * (3 - len(parts)))
    year, month = parts[0], parts[1] if len(parts) == 2 else 12
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _quantity(where: Span, value: Any) -> Quantity:
    if isinstance(value, Quantity):
        return replace(value, span=where)
    return Quantity(where, value[0], **{"high": value[0], **value[1]})


def _quotation(said: Said, find: Any) -> Quotation:
    speaker = Party(find(said.speaker), said.speaker, said.kind) if said.speaker else None
    recipient = (
        Party(find(said.recipient), said.recipient, PartyKind.OUTLET) if said.recipient else None
    )
    authorities = tuple(Party(find(a), a, PartyKind.OUTLET) for a in said.authorities)
    who = Attribution(speaker, None, recipient, authorities)
    return Quotation(find(said.content), said.is_direct, who)


def _predication(one: Event, sentence: Told, find: Any) -> Predication:
    return Predication(
        trigger=find(one.trigger),
        lemma=one.lemma,
        clause=find(one.clause or sentence.text),
        arguments=tuple(
            Argument(role.rstrip("_"), find(name), sentence.full_names.get(name, name))
            for role, name in one.roles.items()
        ),
        tense=one.tense,
        certainty=one.certainty,
        is_negated=one.is_negated,
    )
