"""Gather the names of a story's articles, link them, and give each entity with its mentions.

The names of an article come resolved inside the article ("Holm" carries "Ada Holm"). Time grows
with the number of mentions, not with its square.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.engine.document import (
    Appearance,
    Article,
    Entity,
    Mention,
    Reading,
    Sentence,
    Span,
)
from factcheck.engine.linking.groups import Groups, Name, group_names
from factcheck.engine.reading.names.bodies import is_acronym
from factcheck.engine.reading.names.descriptions import Role, Roles, find_descriptions
from factcheck.engine.reading.names.entities import clean_name, name_key
from factcheck.engine.reading.names.places import us_states

__all__ = ["link_story", "unify_names"]

_KINDS = {"FACILITY": "PLACE"}
# The fullest form of a name counts unless another full one is this many times as frequent.
_RARE = 5
_BODIES = frozenset({"ORG", "MISC", "PRODUCT", "WORK", "EVENT"})
# "Atlanta, Georgia" and "Gov. X of Georgia" are told from the country by such company.
_OF_A_STATE = re.compile(r"(?:[a-z]\w*, |\bGov(?:\.|ernor) |\bstate of )$")


def link_story(readings: Mapping[str, Reading]) -> tuple[Entity, ...]:
    """Give the entities of a story from the readings of its articles, by article id.

    Those named in most articles come first, then those mentioned most. The answer depends on the
    readings alone, not on chance.
    """
    kinds = _settle_kinds(readings)
    senses = {article: _senses(reading) for article, reading in readings.items()}
    found: defaultdict[Name, list[tuple[Appearance, str]]] = defaultdict(list)
    given: list[tuple[Name, Name]] = []
    for article, reading in readings.items():
        for sentence in reading.sentences:
            named = [(_name_of(m, kinds, senses[article]), m) for m in sentence.mentions]
            for name, mention in named:
                at = Appearance(article, mention.span, mention.is_description)
                found[name].append((at, clean_name(mention.span.text)))
            given += _explained(sentence, named)
    groups = group_names(found, given)
    entities: defaultdict[Name, list[tuple[Appearance, str]]] = defaultdict(list)
    for name, mentions in found.items():
        entities[groups.of(name)] += mentions
    for name, at in _described(readings, groups, kinds, senses):
        entities[groups.of(name)].append((at, ""))
    order = {article: number for number, article in enumerate(readings)}
    made = [_make(groups.members(root), found, at, order) for root, at in entities.items()]
    made.sort(key=lambda one: (-len(one.articles), -len(one.mentions), one.kind, one.name))
    return tuple(made)


def unify_names(articles: Sequence[Article]) -> list[Article]:
    """Give the articles with one name for each entity, and with descriptions that others explain.

    "the Kenyan leader" of one article is the person whom another one introduces as such.
    """
    # By number: nothing says that the ids of articles from outside differ.
    entities = link_story({str(n): article.reading for n, article in enumerate(articles)})
    found: list[dict[Span, Entity]] = [{} for _ in articles]
    for entity in entities:
        for at in entity.mentions:
            found[int(at.article)][at.span] = entity
    return [_unify(article, named) for article, named in zip(articles, found, strict=True)]


def _unify(article: Article, named: Mapping[Span, Entity]) -> Article:
    spans = sorted(named)
    sentences = []
    for sentence in article.reading.sentences:
        old = {mention.span: mention for mention in sentence.mentions}
        first = bisect_left(spans, sentence.span.start, key=lambda span: span.start)
        last = bisect_left(spans, sentence.span.end, key=lambda span: span.start)
        mentions = tuple(
            replace(old[span], name=named[span].name)
            if span in old
            else Mention(span, named[span].kind, named[span].name, is_description=True)
            for span in spans[first:last]
        )
        sentences.append(replace(sentence, mentions=mentions))
    return replace(article, reading=replace(article.reading, sentences=tuple(sentences)))


def _settle_kinds(readings: Mapping[str, Reading]) -> dict[str, str]:
    """Give each name the kind that it bears most often in the story."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings.values():
        for sentence in reading.sentences:
            for mention in sentence.mentions:
                votes[name_key(mention.name)][_KINDS.get(mention.label, mention.label)] += 1
    return {key: max(sorted(count), key=count.__getitem__) for key, count in votes.items()}


def _name_of(mention: Mention, kinds: Mapping[str, str], senses: Mapping[str, str]) -> Name:
    key = name_key(mention.name)
    return Name(kinds[key], mention.name, senses.get(key, ""))


def _senses(reading: Reading) -> dict[str, str]:
    """Say in which sense an article uses a name that two places bear: Georgia, as a state."""
    states = named = 0
    for sentence in reading.sentences:
        for mention in sentence.mentions:
            key = name_key(mention.name)
            if key == "georgia":
                start = mention.span.start - sentence.span.start
                before = sentence.span.text[max(0, start - 30) : start]
                named += 1
                states += 2 * bool(_OF_A_STATE.search(before))
            elif mention.label == "PLACE" and named and key in us_states():
                states += 1
    return {"georgia": "state"} if states >= 2 and named else {}


def _explained(
    sentence: Sentence, named: Sequence[tuple[Name, Mention]]
) -> Iterator[tuple[Name, Name]]:
    """Yield the pairs of which the text says that they are one: "Acme Trade Fund (ATF)"."""
    for (long, first), (short, second) in pairwise(named):
        gap = first.span.end - sentence.span.start, second.span.start - sentence.span.start
        end = second.span.end - sentence.span.start
        is_bracketed = (
            sentence.span.text[slice(*gap)] == " (" and sentence.span.text[end : end + 1] == ")"
        )
        if is_bracketed and is_acronym(second.span.text) and {long.kind, short.kind} <= _BODIES:
            yield long, short


def _described(
    readings: Mapping[str, Reading],
    groups: Groups,
    kinds: Mapping[str, str],
    senses: Mapping[str, Mapping[str, str]],
) -> Iterator[tuple[Name, Appearance]]:
    """Yield the descriptions that only another article explains; they have to name the country."""
    roles = Roles()
    people: dict[str, Name] = {}
    for article, reading in readings.items():
        for sentence in reading.sentences:
            for mention in sentence.mentions:
                if mention.role:
                    root = groups.of(_name_of(mention, kinds, senses[article]))
                    people[root.words] = root
                    roles.add(Role.parse(mention.role, root.words, mention.span.start))
    if not people:
        return
    for article, reading in readings.items():
        for sentence in reading.sentences:
            for start, end, person in find_descriptions(sentence.span.text, roles):
                span = Span(
                    sentence.span.start + start,
                    sentence.span.start + end,
                    sentence.span.text[start:end],
                )
                if not any(span.overlaps(m.span) for m in sentence.mentions if m.is_description):
                    yield people[person], Appearance(article, span, is_description=True)


def _make(
    members: Sequence[Name],
    found: Mapping[Name, Sequence[tuple[Appearance, str]]],
    mentions: Sequence[tuple[Appearance, str]],
    order: Mapping[str, int],
) -> Entity:
    spellings = Counter(words for at, words in mentions if words and not at.is_description)
    ordered = sorted({at for at, _ in mentions}, key=lambda at: (order[at.article], at.span))
    return Entity(
        _best_name(members, found),
        members[0].kind,
        tuple(ordered),
        tuple(sorted(spellings, key=lambda words: (-spellings[words], words))),
    )


def _best_name(
    members: Sequence[Name], found: Mapping[Name, Sequence[tuple[Appearance, str]]]
) -> str:
    """Give the form that most articles use among those that say the most."""
    weights: Counter[str] = Counter()
    for name in members:
        weights[name.words] += len(found[name])
    if members[0].kind == "PLACE":
        plain = [words for words in weights if not is_acronym(words)] or list(weights)
        return max(plain, key=lambda words: (weights[words], words))
    full = [words for words in weights if " " in words and not is_acronym(words)]
    most = max((weights[words] for words in full), default=0)
    common = [words for words in full if weights[words] * _RARE >= most] or list(weights)
    return max(common, key=lambda words: (len(words.split()), weights[words], words))
