"""Resolve "the newspaper", "the Kenyan leader", "her country" and "he" where only one can be meant.

An article introduces people with what they are ("Kenyan President William Ruto", "X, Kenya's
ambassador to Peru,"). `Roles` notes that; a later description with the same role, or a role that
it includes, and no other country, names that person if nobody else fits. In doubt, nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.engine.document import Mention, Span
from factcheck.engine.reading.names.mentions import NamedThings
from factcheck.engine.reading.names.places import country_of
from factcheck.engine.reading.quotations.cues import PERSON_NOUNS
from factcheck.engine.reading.text.paragraphs import Paragraph

__all__ = ["Role", "Roles", "describe", "find_descriptions", "find_roles"]

LEADERS = frozenset(
    "president leader premier chancellor king queen ruler dictator emperor emir".split()
) | {"prime-minister"}
_ROLES = "[Pp]rime [Mm]inister|" + "|".join(
    f"[{noun[0].upper()}{noun[0]}]{noun[1:]}"
    for noun in sorted(PERSON_NOUNS | LEADERS - {"prime-minister"}, key=len, reverse=True)
)
_ROLE_WORD = re.compile(rf"\b(?:{_ROLES})\b")
_OUTLET = re.compile(
    r"\b[Tt]he (?:\w+ )?(newspaper|daily|(?:news |media )?outlet|broadcaster|news agency|agency|"
    r"magazine|tabloid|publication|paper|website|newswire)\b(?!['\u2019]s? [A-Z]| [A-Z])"
)
_REPORT = re.compile(r"\b[Tt]he (?:report|story|article)\b(?! (?:by|from|of|that)\b)")
_DESCRIPTION = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) ((?:[\w.]+(?:['’]s)? ){{0,3}}?)({_ROLES})\b"
    r"(?!['\u2019]s? [A-Z]| (?:[A-Z]|of\b|for\b|and\b|to (?:[A-Z]|the\b)))"
)
# Between a role and the name: "to Peru", "of the Finance Ministry", "and close friend".
_BETWEEN = re.compile(
    r"(?:(?:to|of|for|at) (?:the )?)?(?:[A-Z][\w.'’&-]*(?: of)? ?){1,5}|and \w+ \w+"
)
# "the general secretary of the party, X": the role opens a phrase with an article or an owner.
_APPOSED = re.compile(r"(?:^|[\s“\"])(?:[Tt]he|[A-Z]\w+['’]s?) [^,.;:]{3,80}, $")
# A title does not reach back over these.
_LEFT_EDGE = re.compile(
    r"\b(?:said|says|told|tells|met|meets|with|from|by|after|before|that|when|as|and|to|for|is|are|"
    r"was|were|has|have|had|will|would|who|which)\b"
)
_APPOSITIVE = re.compile(r",\s+((?:[A-Z]|the |an? )[^,.;:“”\"]{2,80}?)(?:,|\.|;| who\b)")
_FORMER = re.compile(
    r"\b(?:former|then|late|ex|previous|outgoing|next|new|future|ousted|deposed|another|other|deputy|"
    r"vice|first)\b",
    re.IGNORECASE,
)
_WINDOW = 90


@dataclass(frozen=True, slots=True)
class Role:
    """What the article says a person is: "president" of "Kenya"; `start` is where it says so."""

    noun: str
    country: str | None
    person: str
    start: int

    @classmethod
    def parse(cls, words: str, person: str, start: int) -> Role:
        """Read a role back from its words, as a mention keeps them."""
        noun, _, country = words.partition(" of ")
        return cls(noun, country or None, person, start)

    @property
    def words(self) -> str:
        """Give the role as a mention keeps it: "president of Kenya"."""
        return f"{self.noun} of {self.country}" if self.country else self.noun


@dataclass(slots=True)
class Roles:
    """The roles of one article, by noun; `leaders` are those whom "the leader" can mean."""

    by_noun: dict[str, list[Role]] = field(default_factory=dict)
    leaders: list[Role] = field(default_factory=list)
    country_by_person: dict[str, str] = field(default_factory=dict)

    def add(self, role: Role) -> None:
        """Note a role, once for each person."""
        known = self.by_noun.setdefault(role.noun, [])
        if any(one.person == role.person for one in known) or len(known) > 50:
            return
        known.append(role)
        if role.noun in LEADERS:
            self.leaders.append(role)
        if role.country:
            self.country_by_person.setdefault(role.person, role.country)

    def find(self, noun: str, country: str | None) -> str | None:
        """Give the only person whom the noun and the country (None: not said) can mean."""
        candidates = self.leaders if noun in LEADERS else self.by_noun.get(noun, [])
        if noun in LEADERS and noun != "leader":
            candidates = [role for role in candidates if role.noun in {noun, "leader"}]
        matching = [role for role in candidates if role.country == country]
        if country is None or not matching:
            # A role without a country fits any country that nobody else was said to lead.
            matching = candidates if country is None else [r for r in candidates if not r.country]
        people = dict.fromkeys(role.person for role in matching)
        return next(iter(people)) if len(people) == 1 else None


def find_roles(paragraphs: Sequence[Paragraph], names: NamedThings) -> Roles:
    """Note what every named person is introduced as."""
    roles = Roles()
    for paragraph, mentions in zip(paragraphs, names.mentions, strict=True):
        for mention in mentions:
            if mention.label == "PERSON":
                for role in _roles_of(paragraph, mention):
                    roles.add(role)
    return roles


def _roles_of(paragraph: Paragraph, mention: Mention) -> list[Role]:
    text = paragraph.words
    start, end = mention.span.start - paragraph.offset, mention.span.end - paragraph.offset
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    phrases = []
    if before.endswith(", ") and _APPOSED.search(before):
        phrases.append(re.split(r"[,.;:“”\"]", before[:-2])[-1])
    elif before.endswith(" "):
        phrases.append(_phrase_before(re.split(r"[,.;:()“”\"]", before)[-1]))
    appositive = _APPOSITIVE.match(after)
    if appositive:
        phrases.append(appositive[1])
    found = (
        _role_in(phrase, mention) for phrase in phrases if not _tells(paragraph, phrase, start, end)
    )
    return [role for role in found if role]


def _tells(paragraph: Paragraph, phrase: str, start: int, end: int) -> bool:
    """Say whether a phrase beside a name holds a finite verb, and so is no mere title."""
    first = paragraph.words.find(phrase, max(0, start - _WINDOW), end + _WINDOW + len(phrase))
    tokens = paragraph.doc.char_span(first, first + len(phrase), alignment_mode="expand")
    return tokens is None or any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in tokens)


def _phrase_before(words: str) -> str:
    """Keep the noun phrase that ends before a name: nothing before a verb or another name in it.

    After its role word, only "to Peru" or "of the Senate" may follow.
    """
    matches = list(_ROLE_WORD.finditer(words))
    if not matches:
        return ""
    behind = words[matches[-1].end() :].strip()
    if behind and not _BETWEEN.fullmatch(behind):
        return ""
    head = _LEFT_EDGE.split(words[: matches[-1].start()])[-1]
    return head + words[matches[-1].start() :]


def _role_in(phrase: str, mention: Mention) -> Role | None:
    """Read the role from the words beside a name; none where they tell of a former one."""
    matches = list(_ROLE_WORD.finditer(phrase))
    if not matches:
        return None
    match = matches[-1]
    head = phrase[: match.start()]
    if _FORMER.search(" ".join(head.split()[-4:])):
        return None
    # "told minister X": what stands before the noun phrase is no part of it.
    noun = match.group().lower().replace(" ", "-")
    country = _country_before(head)
    if country is None:
        of = re.match(r" (?:\w+ ){0,3}?of (?:the )?(.{2,60})", phrase[match.end() :])
        country = _country_in(of[1]) if of else None
    return Role(noun, country, mention.name, mention.span.start)


def _country_before(head: str) -> str | None:
    words = [word.rstrip(",") for word in head.split()[-5:]]
    for index in range(len(words) - 1, -1, -1):
        for size in (2, 1):
            if index + 1 >= size:
                country = country_of(" ".join(words[index + 1 - size : index + 1]))
                if country:
                    return country
    return None


def _country_in(phrase: str) -> str | None:
    words = [word.rstrip(",.") for word in phrase.split()[:10]]
    for size in (3, 2, 1):
        for index in range(len(words) - size + 1):
            country = country_of(" ".join(words[index : index + size]))
            if country:
                return country
    return None


def describe(
    paragraphs: Sequence[Paragraph], names: NamedThings, roles: Roles
) -> list[list[Mention]]:
    """Give the descriptions of every paragraph that can be resolved, in order."""
    memory = _OutletMemory()
    result = []
    for paragraph, mentions in zip(paragraphs, names.mentions, strict=True):
        outlets = [m for m in mentions if m.name in names.outlets]
        found = list(memory.resolve(paragraph, outlets))
        for match in _DESCRIPTION.finditer(paragraph.words):
            person = _person_meant(match, roles)
            if person:
                found.append(_description(paragraph, match, "PERSON", person))
        result.append(sorted(found, key=lambda mention: mention.span))
    return result


@dataclass(slots=True)
class _OutletMemory:
    """The outlet named last, and whether the paragraph before named it."""

    last: str | None = None
    is_fresh: bool = False

    def resolve(self, paragraph: Paragraph, outlets: Sequence[Mention]) -> Iterator[Mention]:
        """Give what "the newspaper" means, and "the report" where an outlet stands close by."""
        for pattern, needs_fresh in ((_OUTLET, False), (_REPORT, True)):
            for match in pattern.finditer(paragraph.words):
                start = paragraph.offset + match.start()
                before = [m.name for m in outlets if m.span.end <= start]
                name = before[-1] if before else self.last
                if name and (before or self.is_fresh or not needs_fresh):
                    yield _description(paragraph, match, "ORG", name)
        self.last = outlets[-1].name if outlets else self.last
        self.is_fresh = bool(outlets)


def find_descriptions(text: str, roles: Roles) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, person) for "the Kenyan leader": the role and country say who that is.

    `roles` may come from other texts; a description without a country is left alone.
    """
    for match in _DESCRIPTION.finditer(text):
        person = _person_meant(match, roles) if match[1].strip() else None
        if person:
            yield match.start(), match.end(), person


def _person_meant(match: re.Match[str], roles: Roles) -> str | None:
    words, noun = match[1].strip(), match[2].lower().replace(" ", "-")
    if _FORMER.search(words):
        return None
    country = _country_in(words) if words else None
    return None if words and country is None else roles.find(noun, country)


def _description(paragraph: Paragraph, match: re.Match[str], label: str, name: str) -> Mention:
    start, end = paragraph.offset + match.start(), paragraph.offset + match.end()
    return Mention(Span.of(paragraph.text, start, end), label, name, is_description=True)
