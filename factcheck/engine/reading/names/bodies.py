"""Say whether two names may be one body's: a company, a ministry, a union of states.

What a body is called for short is its first words ("Goldman" for Goldman Sachs), its initials, or,
of a state's organs, the name without the state. Legal forms do not count. Two long names that only
begin alike are sister companies, not one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.engine.document import Relation
from factcheck.engine.reading.names.entities import name_key
from factcheck.engine.reading.names.places import country_by_people, country_of
from factcheck.engine.reading.names.spelling import sound_key
from factcheck.engine.reading.quotations.cues import NAMED_OUTLET

__all__ = [
    "body_keys",
    "body_lookups",
    "body_sound",
    "body_words",
    "is_acronym",
    "is_body",
    "relate_bodies",
]

_LEGAL = frozenset(
    """inc incorporated corp corporation ltd limited plc co llc llp lp ag sa se nv bv ab asa gmbh
    spa oyj oao pao ooo zao jsc ojsc pjsc kk pte pty sarl srl""".split()
)
_SMALL = frozenset("of the and for in on to de la du des der und et".split())
_SPELLING = {
    "defence": "defense",
    "centre": "center",
    "labour": "labor",
    "organisation": "organization",
    "dept": "department",
    "univ": "university",
    "intl": "international",
    "&": "and",
}
_OFFICES = frozenset({"ministry", "department"})
# Words that open or make up the names of many bodies: alone they name none.
_GENERIC = frozenset(
    """university bank ministry department national united american european international first
    new general central federal state royal public city county district house senate court supreme
    high council committee commission agency office police army navy air force party union league
    association institute center college school hospital church foundation fund group company board
    world global north south east west northern southern eastern western great free democratic
    republican people peoples social christian islamic liberal conservative democrats republicans
    green security foreign justice health education finance interior treasury news times post daily
    press star sun mail standard journal st saint big real inter club fc society academy museum the
    chief republic kingdom red black white golden royal air sky union pacific atlantic""".split()
)
_KINDS = frozenset(
    """university bank ministry department committee commission council agency office police army
    navy union league association institute center centre college school hospital church foundation
    fund group company board of and court senate party service federation authority bureau news
    times post herald tribune gazette journal daily telegraph chronicle broadcasting television
    airlines airways industries holdings motors electronics systems technologies""".split()
)
# What may stand before an organ's name as its state does.
_OF_ALL = frozenset("un|united nations|eu|european union|european|national|federal".split("|"))


@lru_cache(maxsize=65536)
def body_words(name: str) -> tuple[str, ...]:
    """Give the words that count: no legal form, one spelling, "ministry of X" as "X ministry"."""
    words = [_SPELLING.get(word, word) for word in name_key(name.replace(",", " ")).split()]
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    for index, word in enumerate(words[:-2]):
        if word in _OFFICES and words[index + 1] == "of":
            words = [*words[:index], *_without_state(words[index + 2 :]), word]
            break
    if words[-2:] == ["affairs", "ministry"]:
        del words[-2]
    return tuple(word for word in words if word != "the") or tuple(words)


def _without_state(words: list[str]) -> list[str]:
    """Put the state of "Defence of Ukraine" first."""
    if "of" in words[1:]:
        at = words.index("of", 1)
        return [*words[at + 1 :], *words[:at]]
    return words


@lru_cache(maxsize=65536)
def relate_bodies(ours: str, theirs: str) -> Relation:
    """Say whether two names may be one body's; the answers are those of `relate_people`."""
    left, right = body_words(ours), body_words(theirs)
    if not left or not right:
        return Relation.SILENT
    if body_sound(ours) == body_sound(theirs):
        return Relation.SAME
    (short, short_name), (long, long_name) = sorted(
        ((left, ours), (right, theirs)), key=lambda pair: len(pair[0])
    )
    if is_acronym(short_name):
        is_short = len(long) > 1 and name_key(short_name) in _initials_of(long_name)
    else:
        is_short = _opens(short, long) or _is_organ(short, long)
    return Relation.COMPATIBLE if is_short else Relation.DIFFERS


def body_sound(name: str) -> str:
    """Give what is equal for all spellings of one body: "al-Qaeda", "Al Qaida"."""
    return "".join(map(sound_key, body_words(name)))


def is_body(name: str) -> bool:
    """Say whether a name of several words holds one that only bodies have ("Bank", "Ministry")."""
    words = name_key(name).split()
    return len(words) > 1 and any(word in _KINDS or word in _LEGAL for word in words)


def is_acronym(name: str) -> bool:
    """Say whether a name is one word of two to eight capitals ("IMF", "U.N.")."""
    bare = name.replace(".", "")
    return 2 <= len(bare) <= 8 and bare.isalpha() and bare.isupper()


def _initials_of(name: str) -> set[str]:
    """Give the initials of the words that count, with and without the small ones."""
    words = [word for word in name_key(name.replace(",", " ")).split() if word not in _LEGAL]
    return {
        "".join(word[0] for word in words),
        "".join(word[0] for word in words if word not in _SMALL),
    }


def _opens(short: Sequence[str], long: Sequence[str]) -> bool:
    """The first words name a body, where they say more than what kind of thing it is."""
    if len(short) >= len(long) or tuple(long[: len(short)]) != tuple(short):
        return False
    if long[len(short)] in _SMALL or short[0] in _GENERIC:
        return False
    if all(map(NAMED_OUTLET.fullmatch, long[len(short) :])):
        return False  # a paper's town or street is not the paper
    return len(short) > 1 or (len(short[0]) > 3 and country_of(short[0]) is None)


def _is_organ(short: Sequence[str], long: Sequence[str]) -> bool:
    """Take "Foreign Ministry" for that of the state named, "the Times" for the one such paper."""
    if len(short) >= len(long) or tuple(long[-len(short) :]) != tuple(short):
        return False
    if len(short) == 1:
        return NAMED_OUTLET.fullmatch(short[0]) is not None
    dropped = " ".join(long[: -len(short)])
    return dropped in _OF_ALL or country_by_people(dropped) is not None


def body_keys(name: str) -> Iterator[str]:
    """Give the keys under which a name is to be found by `body_lookups` of its shorter forms."""
    words = body_words(name)
    if len(words) > 1:
        yield f"opens {words[0]}"
        yield f"ends {words[-1]}"
        yield from (f"initials {initials}" for initials in sorted(_initials_of(name)))


def body_lookups(name: str) -> Iterator[str]:
    """Give the keys to try in turn: the first one that leads to any body that fits decides."""
    words = body_words(name)
    if is_acronym(name):
        yield f"initials {name_key(name)}"
    elif words:
        yield f"opens {words[0]}"
        yield f"ends {words[-1]}"
