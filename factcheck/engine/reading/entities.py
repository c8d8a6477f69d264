"""Bring the names of people, bodies and places to one form, so that mentions can meet.

`Cast` is the list of who appears in an article: it resolves "Okoye" to "Ngozi Okoye" where only
one person can be meant, judging by those introduced so far. It costs one look-up a mention.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = ["Cast", "clean_name", "name_key", "strip_title"]

_LETTERS = str.maketrans(
    {"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
)
_APOSTROPHES = re.compile(r"['\u2018\u2019\u02bc\u00b4`\u02b9\u2032]")
_POSSESSIVE = re.compile(r"(?:['\u2018\u2019\u02bc\u00b4`]s?)$")
_DASHES = re.compile(r"[\s\-\u2010-\u2015_/]+")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_ARTICLES = re.compile(r"^(?:(?:the|an?) )+(?=.)")
_EDGES = " \t\n,.;:!?\"“”«»()[]'\u2018\u2019"

# Words before a name that say what the person is; several may follow one another.
TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady president vice-president prime
    minister premier chancellor king queen prince princess emperor pope archbishop bishop
    cardinal rabbi imam ayatollah sheikh sultan emir senator sen rep representative
    congressman congresswoman gov governor mayor secretary minister deputy foreign defence
    defense finance interior justice health former ex ex-president then-president current
    acting outgoing incoming late newly elected general gen colonel col lieutenant lt major
    maj captain capt sergeant sgt admiral adm marshal commander chief judge justice attorney
    ambassador envoy spokesman spokeswoman spokesperson leader chairman chairwoman chairperson
    chair director coach manager analyst editor reporter correspondent founder owner ceo
    executive first lady speaker counsel commissioner detective officer inspector
    superintendent sheriff rev reverend father sister brother mp md supreme dictator activist
    author singer actor actress striker midfielder defender goalkeeper vice state st""".split()
)
# A first name may look like a title ("Prince", "Major", "Justice"): the last word always stays.


def clean_name(words: str) -> str:
    """Give a name without article, possessive and outer punctuation, spaces made single."""
    name = " ".join(words.split()).strip(_EDGES + " ")
    if words.rstrip().endswith("."):
        name = _restore_dot(name)
    name = _POSSESSIVE.sub("", name)
    return (
        _ARTICLE.sub("", name).strip(_EDGES[:-3] + " ")
        if not name.endswith(".")
        else _ARTICLE.sub("", name)
    )


def _restore_dot(name: str) -> str:
    """Keep the dot of "U.S." and "Inc.", which ends an abbreviation and no sentence."""
    last = name.rsplit(" ", 1)[-1]
    return name + "." if "." in last or last in {"Inc", "Ltd", "Co", "Corp", "Jr", "Sr"} else name


def strip_title(name: str) -> str:
    """Give a person's name without the words before it that are titles."""
    words = name.split()
    while len(words) > 1 and words[0].strip(".,").lower() in TITLES:
        words = words[1:]
    return " ".join(words)


def name_key(name: str) -> str:
    """Give the form under which two spellings of one name are equal.

    Case, accents, dots, apostrophes, hyphens, article and possessive do not count.
    """
    folded = _fold(name)
    # What one folding lays bare at the edges ("the 'A'") the next one takes away.
    while folded != name:
        name, folded = folded, _fold(folded)
    return folded


def _fold(name: str) -> str:
    name = _APOSTROPHES.sub("", _POSSESSIVE.sub("", name.strip(_EDGES[:-3] + " ")))
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS)).casefold()
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    plain = " ".join(_DASHES.sub(" ", plain.replace(".", "")).split())
    return _ARTICLES.sub("", plain)


@dataclass(slots=True)
class Cast:
    """The full names of one article in the order in which they are introduced."""

    _names: dict[str, tuple[str, int]] = field(default_factory=dict)
    _by_word: dict[str, list[str]] = field(default_factory=dict)
    _by_initials: dict[str, list[str]] = field(default_factory=dict)

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
        words = key.split()
        if label == "PERSON" and 2 <= len(words) <= 5:
            for word in dict.fromkeys((words[-1], words[0])):
                self._by_word.setdefault(word, []).append(key)
            if len(words) > 2:
                self._by_word.setdefault(" ".join(words[1:]), []).append(key)
        if label == "ORG" and len(words) > 1:
            initials = "".join(word[0] for word in words if word not in {"of", "the", "and", "for"})
            self._by_initials.setdefault(initials, []).append(key)

    def resolve(self, label: str, name: str, start: int) -> str:
        """Give the fullest form of `name` as of offset `start`, or `name` where that is unsafe."""
        key = name_key(name)
        index = self._by_word if label == "PERSON" else self._by_initials
        candidates = index.get(key, [])
        if label == "PERSON" and " " not in key:
            candidates = _prefer_surname(key, candidates)
        full = self._only(candidates, start)
        return self._names[full or key][0] if full or key in self._names else name

    def _only(self, candidates: list[str], start: int) -> str | None:
        """The sole candidate among those introduced before `start`, else the sole one at all."""
        if len(candidates) > 200:
            return None
        before = [key for key in candidates if self._names[key][1] <= start]
        pool = before or candidates
        return pool[0] if len(pool) == 1 else None


def _prefer_surname(word: str, candidates: list[str]) -> list[str]:
    """Take a lone word for a family name where anyone bears it as such, be it first or last."""
    surnames = [key for key in candidates if key.endswith(f" {word}")]
    return surnames or candidates
