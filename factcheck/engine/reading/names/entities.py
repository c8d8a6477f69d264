"""Bring the names of people, bodies and places to one form, so that mentions can meet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["clean_name", "name_key", "strip_title"]

_LETTERS = str.maketrans(
    {
        "đ": "d",
        "ø": "o",
        "ł": "l",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ð": "d",
        "þ": "th",
        "ə": "a",
        "ħ": "h",
    }
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
    author singer actor actress republican democrat tory striker midfielder defender goalkeeper
    vice state st""".split()
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


@lru_cache(maxsize=65536)
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
