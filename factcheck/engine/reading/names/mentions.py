"""Collect the names of an article and give each mention the fullest form that the article has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.engine import syntax
from factcheck.engine.document import Mention, Span
from factcheck.engine.reading.names.cast import Cast
from factcheck.engine.reading.names.entities import TITLES, clean_name, name_key
from factcheck.engine.reading.names.outlets import Outlets, find_outlet_names
from factcheck.engine.reading.names.places import country_of
from factcheck.engine.reading.text.paragraphs import Paragraph
from factcheck.engine.reading.timex.lexicon import MONTHS, WEEKDAYS

__all__ = ["NamedThings", "find_names"]

_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"['\u2018\u2019]s?$")
_HAS_LETTER = re.compile(r"[^\W\d_]")
MAX_NAMES = 300  # more than an article has; bounds the pattern that looks for them
# Months and weekdays that name nobody: the tagger now and then takes "early July" for a body.
_CALENDAR = frozenset({*MONTHS, *WEEKDAYS}) - {"march", "april", "may", "june", "august"}
_LONG_NAME = 5  # words; the last one of so many is rarely a family name
MAX_NAME = 120  # characters; a longer "name" is a parse of something that is no prose


@dataclass(frozen=True, slots=True)
class Named:
    """A name as it stands in the text, before it is resolved."""

    start: int
    end: int
    label: str
    name: str


@dataclass(frozen=True, slots=True)
class NamedThings:
    """The names of an article: mentions paragraph by paragraph, who is who, and the outlets."""

    mentions: tuple[tuple[Mention, ...], ...]
    cast: Cast
    outlets: Outlets


def find_names(paragraphs: Sequence[Paragraph]) -> NamedThings:
    """Read the mentions of all paragraphs, with names resolved inside the article."""
    groups = [_read_names(paragraph) for paragraph in paragraphs]
    prose = [group for one, group in zip(paragraphs, groups, strict=True) if not one.is_heading]
    labels = _settle_labels(one for group in prose or groups for one in group)
    people = frozenset(key for key, label in labels.items() if label == "PERSON")
    places = frozenset(key for key, label in labels.items() if label in {"PLACE", "GROUP"})
    outlets = find_outlet_names((one.words for one in paragraphs), people, places)
    family_names = _family_names(labels, (one for group in groups for one in group))
    labels |= dict.fromkeys(family_names, "PERSON")
    labels |= dict.fromkeys(outlets.names, "ORG")
    pattern = _any_of(outlets.names.values())
    if pattern:
        groups = [
            _with_names(paragraph, group, pattern, labels)
            for paragraph, group in zip(paragraphs, groups, strict=True)
        ]
    groups = _mend_headings(paragraphs, groups, labels)
    groups = [[_relabel(one, labels) for one in group] for group in groups]
    cast = Cast.of((one.label, one.name, one.start) for group in groups for one in group)
    mentions = tuple(
        tuple(_resolve(paragraph, one, cast) for one in group)
        for paragraph, group in zip(paragraphs, groups, strict=True)
    )
    return NamedThings(mentions, cast, outlets)


def _read_names(paragraph: Paragraph) -> list[Named]:
    found = []
    for entity in paragraph.doc.ents:
        label = syntax.entity_label(entity.label_)
        if not label or len(entity.text) > MAX_NAME or not _HAS_LETTER.search(entity.text):
            continue
        if entity.text.lower() in _CALENDAR:
            continue
        first = entity.start_char
        if label == "PERSON" and len(entity) == 1:
            first = _first_name(paragraph, entity.start)
        start, end = _bounds(paragraph.words, first, entity.end_char, label)
        name = clean_name(paragraph.words[start:end])
        if name:
            found.append(Named(paragraph.offset + start, paragraph.offset + end, label, name))
    return found


def _first_name(paragraph: Paragraph, index: int) -> int:
    """Give where a family name's first name starts, where the tagger left it out."""
    doc = paragraph.doc
    before = doc[index - 1] if index > 0 else None
    is_name = (
        before is not None
        and before.pos_ == "PROPN"
        and not before.ent_type_
        and before.text[0].isupper()
        and before.text[1:].islower()
        and before.lower_ not in TITLES
        and before.head.i in {index, index - 1, doc[index].head.i}
        and not country_of(before.text)
    )
    return before.idx if is_name and before is not None else doc[index].idx


def _bounds(text: str, start: int, end: int, label: str) -> tuple[int, int]:
    """Leave out article, possessive and, before a person's name, nationality and titles."""
    words = text[start:end]
    end -= len(words) - len(_POSSESSIVE.sub("", words))
    pieces = [match.span() for match in _WORD.finditer(text, start, end)]
    if len(pieces) > 1 and text[slice(*pieces[0])].lower() in {"the", "a", "an"}:
        pieces = pieces[1:]
    if label == "PERSON":
        pieces = _without_titles(text, pieces)
    return (pieces[0][0], pieces[-1][1]) if pieces else (start, end)


def _without_titles(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    words = [text[start:end].strip(".,").lower() for start, end in pieces]
    first = 0
    for index, word in enumerate(words[:-1]):
        if word in TITLES:
            first = index + 1
        elif not country_of(word) and not country_of(" ".join(words[index : index + 2])):
            break
    return pieces[first:]


def _settle_labels(found: Iterable[Named]) -> dict[str, str]:
    """Give each name the label that it bears most often: the tagger wavers on rare names."""
    votes: dict[str, Counter[str]] = {}
    for one in found:
        votes.setdefault(name_key(one.name), Counter())[one.label] += 1
    named = {word for key, count in votes.items() if count["PERSON"] for word in key.split()[1:]}
    return {key: _settle(key, count, named) for key, count in votes.items()}


def _family_names(labels: dict[str, str], found: Iterable[Named]) -> set[str]:
    """Give the lone names that a full one explains: "Holm", be it marked as a town or not.

    A name that stands alone more often than in full keeps its label.
    """
    counts = Counter(name_key(one.name) for one in found)
    in_full: Counter[str] = Counter()
    for key, count in counts.items():
        words = key.split()
        if 1 < len(words) < _LONG_NAME and labels.get(key) == "PERSON":
            in_full[words[-1]] += count
    return {
        key
        for key, count in in_full.items()
        if len(key) > 2 and 0 < counts[key] <= count and country_of(key) is None
    }


def _settle(key: str, votes: Counter[str], family_names: set[str]) -> str:
    """Give the winning label; a capital or palace that is nobody's family name is a place.

    One vote for a person is enough where the name is the later part of a person's full name.
    """
    label = votes.most_common(1)[0][0]
    if key in family_names and votes["PERSON"] and country_of(key) is None:
        return "PERSON"
    is_place = country_of(key) is not None and label == "PERSON" and key not in family_names
    return "PLACE" if is_place or _is_country(key) else label


def _is_country(key: str) -> bool:
    country = country_of(key)
    return country is not None and name_key(country) == key


def _relabel(one: Named, labels: dict[str, str]) -> Named:
    return Named(one.start, one.end, labels.get(name_key(one.name), one.label), one.name)


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    chosen = sorted(names, key=len, reverse=True)[:MAX_NAMES]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, chosen))})\b") if chosen else None


def _with_names(
    paragraph: Paragraph, group: list[Named], pattern: re.Pattern[str], labels: dict[str, str]
) -> list[Named]:
    """Add names known from elsewhere in the article that the tagger overlooked here."""
    taken = {offset for one in group for offset in range(one.start, one.end)}
    added = []
    for match in pattern.finditer(paragraph.words):
        start, end = paragraph.offset + match.start(), paragraph.offset + match.end()
        if start not in taken and end - 1 not in taken:
            label = labels.get(name_key(match.group()), "ORG")
            added.append(Named(start, end, label, match.group()))
    return sorted([*group, *added], key=lambda one: one.start)


def _mend_headings(
    paragraphs: Sequence[Paragraph], groups: list[list[Named]], labels: dict[str, str]
) -> list[list[Named]]:
    """Read headings with the names of the prose: title case misleads a tagger ("Visit Peru")."""
    known = {
        one.name: None
        for p, group in zip(paragraphs, groups, strict=True)
        if not p.is_heading
        for one in group
    }
    pattern = _any_of(known)
    if pattern is None or not any(paragraph.is_heading for paragraph in paragraphs):
        return groups
    return [
        _with_names(paragraph, [], pattern, labels) if paragraph.is_heading else group
        for paragraph, group in zip(paragraphs, groups, strict=True)
    ]


def _resolve(paragraph: Paragraph, one: Named, cast: Cast) -> Mention:
    name = cast.resolve(one.label, one.name, one.start)
    return Mention(Span.of(paragraph.text, one.start, one.end), one.label, name)
