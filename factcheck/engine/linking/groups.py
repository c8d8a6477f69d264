"""Put names that mean one thing into groups, by look-up and not by comparing every pair.

Names come with the kind of thing they name. Those that agree in all words meet first, then each
shorter form joins the longer one that it can mean, if only one is there: "Bush" joins nobody where
a story has two. What is not sure stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.engine.document import Relation
from factcheck.engine.reading.names.bodies import (
    body_keys,
    body_lookups,
    body_sound,
    relate_bodies,
)
from factcheck.engine.reading.names.entities import name_key
from factcheck.engine.reading.names.people import (
    parse_person,
    person_keys,
    person_lookups,
    relate_people,
)
from factcheck.engine.reading.names.places import country_named, country_of, same_city

__all__ = ["Groups", "Name", "group_names"]

# A name that fits more than this is too common to be anybody's for sure.
_MOST_CANDIDATES = 50


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name with the kind of thing it names; `sense` keeps apart what is spelled alike."""

    kind: str
    words: str
    sense: str = ""


@dataclass(slots=True)
class Groups:
    """Names joined step by step; `of` gives the one that stands for the group."""

    _parents: dict[Name, Name] = field(default_factory=dict)
    _members: dict[Name, list[Name]] = field(default_factory=dict)

    def of(self, name: Name) -> Name:
        """Give the name that stands for the group of `name`."""
        while name in self._parents:
            name = self._parents[name]
        return name

    def members(self, name: Name) -> list[Name]:
        """List the group of a name."""
        root = self.of(name)
        return self._members.get(root, [root])

    def join(self, one: Name, other: Name) -> None:
        """Make one group of two; the smaller one moves."""
        left, right = self.of(one), self.of(other)
        if left == right:
            return
        if len(self.members(left)) < len(self.members(right)):
            left, right = right, left
        joined = self.members(left) + self.members(right)
        self._parents[right] = left
        self._members.pop(right, None)
        self._members[left] = joined


def group_names(names: Iterable[Name], given: Iterable[tuple[Name, Name]] = ()) -> Groups:
    """Group names; `given` are pairs that a text itself explains ("Acme Fund (AF)")."""
    groups = Groups()
    by_kind: defaultdict[str, list[Name]] = defaultdict(list)
    for name in sorted(set(names)):
        by_kind[name.kind].append(name)
    for one, other in given:
        groups.join(one, other)
    for kind, found in by_kind.items():
        if kind == "PERSON":
            _group(groups, found, person_keys, person_lookups, relate_people)
        elif kind in {"PLACE", "GROUP", "FACILITY"}:
            _meet(groups, found, _place_key)
        else:
            _meet(groups, found, lambda name: (body_sound(name.words), name.sense))
            _group(groups, found, body_keys, body_lookups, relate_bodies)
    return groups


def _meet(groups: Groups, names: Sequence[Name], key_of: Callable[[Name], Hashable]) -> None:
    first: dict[Hashable, Name] = {}
    for name in names:
        groups.join(first.setdefault(key_of(name), name), name)


def _group(
    groups: Groups,
    names: Sequence[Name],
    keys_of: Callable[[str], Iterator[str]],
    lookups_of: Callable[[str], Iterator[str]],
    relate: Callable[[str, str], Relation],
) -> None:
    """Join each name to the only group of fuller names that it can mean, fullest names first."""
    by_key: defaultdict[str, list[Name]] = defaultdict(list)
    for name in sorted(names, key=lambda one: (-_count(one), -len(one.words), one)):
        for key in lookups_of(name.words):
            fitting = _fitting(name, by_key.get(key, ()), relate)
            if fitting:
                _join_only(groups, name, fitting, relate)
                break
        for key in dict.fromkeys(keys_of(name.words)):
            by_key[key].append(name)


def _fitting(
    name: Name,
    candidates: Sequence[Name],
    relate: Callable[[str, str], Relation],
) -> list[tuple[Name, Relation]]:
    if len(candidates) > _MOST_CANDIDATES:
        return []
    related = ((one, relate(name.words, one.words)) for one in candidates)
    return [(one, how) for one, how in related if how is not Relation.DIFFERS]


def _join_only(
    groups: Groups,
    name: Name,
    fitting: Sequence[tuple[Name, Relation]],
    relate: Callable[[str, str], Relation],
) -> None:
    same = [one for one, how in fitting if how is Relation.SAME]
    roots = list(dict.fromkeys(groups.of(one) for one in same or [one for one, _ in fitting]))
    if len(roots) != 1:
        return
    clashes = _count(name) > 1 and any(
        relate(name.words, member.words) is Relation.DIFFERS
        for member in groups.members(roots[0])
        if _count(member) > 1
    )
    if not clashes:
        groups.join(roots[0], name)


def _count(name: Name) -> int:
    """Count the words of a name without its titles."""
    is_person = name.kind == "PERSON"
    return len(parse_person(name.words).words) if is_person else name.words.count(" ") + 1


def _place_key(name: Name) -> Hashable:
    country = (country_of if name.kind == "GROUP" else country_named)(name.words)
    key = country or same_city(name.words) or name_key(name.words)
    return (key.removesuffix("s") if name.kind == "GROUP" else key, name.sense)
