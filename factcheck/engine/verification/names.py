"""Compare names as a reader does: "Lee Min-Ho" is "Lee Min Ho", "Holm" may be "Ada Holm".

Pure string work, one layer below the comparison of events. Countries meet by name and demonym,
people by the rules of `reading.names.people`, bodies by those of `reading.names.bodies`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from factcheck.engine.document import Relation
from factcheck.engine.reading.names.bodies import is_acronym, is_body, relate_bodies
from factcheck.engine.reading.names.people import relate_people
from factcheck.engine.reading.names.places import country_by_people, same_city

__all__ = ["fold_name", "fold_words", "is_name", "name_in", "relate_names"]

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_POSSESSIVE = re.compile(r"'s?(?=\s|$)")
_SPLIT = re.compile(r"[^\w]+")
_LEADING = frozenset({"the", "a", "an", "mr", "mrs", "ms", "dr", "sir", "president", "sen", "rep"})


@lru_cache(maxsize=65536)
def fold_name(name: str) -> tuple[str, ...]:
    """Reduce a name to comparable words: no case, accents, hyphens, possessives or titles."""
    words = fold_words(name)
    while len(words) > 1 and words[0] in _LEADING:
        words = words[1:]
    return tuple(words)


def fold_words(name: str) -> list[str]:
    """Split a text of any length into words without case, accents, hyphens and possessives."""
    plain = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    plain = _POSSESSIVE.sub("", plain).replace(".", "")
    return [word for word in _SPLIT.split(plain) if word]


def is_name(text: str) -> bool:
    """Tell a name from a lower-case lemma, by its capitals or digits."""
    return any(letter.isupper() for letter in text)


@lru_cache(maxsize=65536)
def relate_names(ours: str, theirs: str) -> Relation:
    """Say whether two names may stand for one thing.

    SAME where all words agree, COMPATIBLE where one is a shorter form of the other ("Holm",
    "U.S."), SILENT where one is empty, DIFFERS otherwise.
    """
    left, right = fold_name(ours), fold_name(theirs)
    if not left or not right:
        return Relation.SILENT
    if left == right or _is_one_place(ours, theirs):
        return Relation.SAME
    if country_by_people(ours) and country_by_people(theirs):
        return Relation.DIFFERS
    is_of_bodies = any(is_body(name) or is_acronym(name) for name in (ours, theirs))
    relation = (relate_bodies if is_of_bodies else relate_people)(ours, theirs)
    if relation is Relation.DIFFERS and is_of_bodies and _is_tail(left, right):
        return Relation.COMPATIBLE
    return relation if relation is not Relation.SILENT else Relation.DIFFERS


def _is_tail(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Say whether a body is named without its first words: "Arden Court", "Supreme Arden Court"."""
    short, long = sorted((left, right), key=len)
    return 1 < len(short) < len(long) and long[-len(short) :] == short


def name_in(name: str, others: Iterable[str]) -> bool:
    """Say whether any of the other names may stand for the same thing."""
    return any(
        relate_names(name, other) in (Relation.SAME, Relation.COMPATIBLE) for other in others
    )


def _is_one_place(ours: str, theirs: str) -> bool:
    """Names and demonyms of one country are one; its capital is not."""
    for place_of in (country_by_people, same_city):
        place = place_of(ours)
        if place is not None and place == place_of(theirs):
            return True
    return False
