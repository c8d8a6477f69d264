"""Who appears in an article: resolve "Okoye" to "Ngozi Okoye" where only one can be meant.

A form is looked up by what it shares with fuller ones, so a mention costs a look-up and not a
comparison with everybody. In doubt the name stays as it is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from factcheck.engine.document import Relation
from factcheck.engine.reading.names.bodies import body_keys, body_lookups, relate_bodies
from factcheck.engine.reading.names.entities import name_key
from factcheck.engine.reading.names.people import person_keys, person_lookups, relate_people

__all__ = ["Cast"]

# A name that fits more than this is too common to be anybody's for sure.
_MOST_CANDIDATES = 50
_MOST_WORDS = 6  # a longer "name" of a person is a parse of something else


@dataclass(slots=True)
class Cast:
    """The full names of one article in the order in which they are introduced."""

    _names: dict[str, tuple[str, int]] = field(default_factory=dict)
    _by_key: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    _settled: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, mentions: Iterable[tuple[str, str, int]]) -> Cast:
        """Build the cast from (label, clean name, offset), in the order of the text."""
        cast = cls()
        for label, name, start in mentions:
            cast._introduce(label, name, start)
        return cast

    def _introduce(self, label: str, name: str, start: int) -> None:
        key = name_key(name)
        if not key or key in self._names:
            return
        self._names[key] = (name, start)
        count = key.count(" ") + 1
        if label in _KEYS and 2 <= count <= _MOST_WORDS:
            for one in dict.fromkeys(_KEYS[label](name)):
                self._by_key.setdefault((label, one), []).append(key)

    def resolve(self, label: str, name: str, start: int) -> str:
        """Give the fullest form of `name` as of offset `start`, or `name` where that is unsafe."""
        key = name_key(name)
        own = self._names[key][0] if key in self._names else name
        if label not in _KEYS:
            return own
        fuller = self._settled.get((label, key))
        if fuller is None:
            fuller = self._settled[label, key] = tuple(self._fuller(label, name, key))
        return self._only(fuller, start) or own

    def _fuller(self, label: str, name: str, key: str) -> Iterator[str]:
        """Give the keys of the names that `name` may be a form of, from the first that leads on."""
        relate = _RELATE[label]
        for one in _LOOKUPS[label](name):
            candidates = self._by_key.get((label, one), ())
            if len(candidates) > _MOST_CANDIDATES:
                return
            found = [
                other
                for other in candidates
                if other != key
                and self._is_fuller(other, key)
                and relate(name, self._names[other][0]) is not Relation.DIFFERS
            ]
            if found:
                yield from found
                return

    def _is_fuller(self, other: str, key: str) -> bool:
        """The form with more words is fuller; of two spellings the one that came first counts."""
        if other.count(" ") != key.count(" "):
            return other.count(" ") > key.count(" ")
        return key not in self._names or self._names[other][1] < self._names[key][1]

    def _only(self, candidates: tuple[str, ...], start: int) -> str | None:
        """The sole candidate among those introduced before `start`, else the sole one at all."""
        before = [key for key in candidates if self._names[key][1] <= start]
        pool = before or candidates
        return self._names[pool[0]][0] if len(pool) == 1 else None


_KEYS: dict[str, Callable[[str], Iterator[str]]] = {"PERSON": person_keys, "ORG": body_keys}
_LOOKUPS: dict[str, Callable[[str], Iterator[str]]] = {
    "PERSON": person_lookups,
    "ORG": body_lookups,
}
_RELATE: dict[str, Callable[[str, str], Relation]] = {
    "PERSON": relate_people,
    "ORG": relate_bodies,
}
