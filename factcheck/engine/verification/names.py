"""Compare names as a reader does: "Lee Min-Ho" is "Lee Min Ho", "Holm" may be "Ada Holm".

Pure string work, one layer below the comparison of events.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from factcheck.engine.document import Relation

__all__ = ["fold_name", "fold_words", "is_name", "name_in", "relate_names"]

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_POSSESSIVE = re.compile(r"'s?(?=\s|$)")
_SPLIT = re.compile(r"[^\w]+")
_LEADING = frozenset({"the", "a", "an", "mr", "mrs", "ms", "dr", "sir", "president", "sen", "rep"})
# "Korea" and "Korean", "Vietnam" and "Vietnamese": what may follow the name of a country.
_DEMONYM = frozenset({"n", "an", "ian", "ese", "i", "ish"})
_DEMONYM_STEM = 4


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


def relate_names(ours: str, theirs: str) -> Relation:
    """Say whether two names may stand for one thing.

    SAME where all words agree, COMPATIBLE where one is a shorter form of the other ("Holm",
    "U.S."), SILENT where one is empty, DIFFERS otherwise.
    """
    left, right = fold_name(ours), fold_name(theirs)
    if not left or not right:
        return Relation.SILENT
    if len(left) == len(right) and all(map(_same_word, left, right)):
        return Relation.SAME
    short, long = sorted((left, right), key=len)
    if _is_part(short, long) or _is_acronym(short, long):
        return Relation.COMPATIBLE
    return Relation.DIFFERS


def name_in(name: str, others: Iterable[str]) -> bool:
    """Say whether any of the other names may stand for the same thing."""
    return any(
        relate_names(name, other) in (Relation.SAME, Relation.COMPATIBLE) for other in others
    )


def _same_word(left: str, right: str) -> bool:
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    return len(short) >= _DEMONYM_STEM and long.startswith(short) and long[len(short) :] in _DEMONYM


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """A shorter form keeps the order of the words and the first or the last of them."""
    if len(short) == len(long):
        return False
    rest = iter(long)
    in_order = all(any(_same_word(word, other) for other in rest) for word in short)
    keeps_an_end = _same_word(short[-1], long[-1]) or _same_word(short[0], long[0])
    return in_order and keeps_an_end


def _is_acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    initials = "".join(word[0] for word in long)
    return len(short) == 1 and len(long) > 1 and short[0] in (initials, initials.lower())
