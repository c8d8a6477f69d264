"""Say whether two personal names may be one person's.

Words decide, not their number: a middle name may be left out, a first name shortened or given by
its initial, a surname stand alone, a second surname or a patronymic be dropped, and the family
name come first where it does so at home. A different first name, a middle name that disagrees and
"Jr." on one side only keep people apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.engine.document import Relation
from factcheck.engine.reading.names.entities import name_key, strip_title
from factcheck.engine.reading.names.spelling import given_key, sound_key

__all__ = ["PersonName", "parse_person", "person_keys", "person_lookups", "relate_people"]

_SUFFIXES = {
    **dict.fromkeys(("jr", "jnr", "junior"), "jr"),
    **dict.fromkeys(("sr", "snr", "senior"), "sr"),
    **{number: number for number in ("ii", "iii", "iv")},
}
# "al-Assad", "el-Sisi": the Arabic article, which copy leaves out at will. "Al Gore" is no such.
_ARABIC_ARTICLE = re.compile(r"(?:\b(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]d|[Aa]n|[Aa]r|[Aa]s|[Aa]z)-|\bal )")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}|[A-Z]")
_JOINED_INITIALS = re.compile(r"[A-Z]{2,3}")
# Family names that come first at home, the commonest of China, Korea, Vietnam, Japan and Hungary:
# facts written down by hand. Only these let "Orban Viktor" meet "Viktor Orban".
_FAMILY_FIRST = frozenset(
    """wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao luo zheng
    liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye
    cheng wei su lu ding ren shen yao lu xi mao tsai chiang wong cheung lam leung kwok
    kim lee park choi choe jung jeong kang cho jo yoon yun jang lim im han oh seo shin kwon hwang
    ahn an song yoo yu hong ko koh moon mun yang son bae baek heo nam noh roh ri pak
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly truong
    sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki
    abe kishida suga ishiba aso koizumi kono mori hashimoto ono hayashi shimizu inoue kimura
    nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh orban magyar szijjarto
    gyurcsany""".split()
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """The words of a name, lower case and without accents, and what tells father from son."""

    words: tuple[str, ...]
    suffix: str = ""

    @property
    def sounds(self) -> tuple[str, ...]:
        """Give the words as `sound_key` has them."""
        return tuple(map(sound_key, self.words))


@lru_cache(maxsize=65536)
def parse_person(name: str) -> PersonName:
    """Take a name apart: no titles, no Arabic article, initials one by one."""
    pieces = _ARABIC_ARTICLE.sub("", strip_title(name)).split()
    has_mixed = any(not piece.isupper() for piece in pieces)
    words: list[str] = []
    for piece in pieces:
        bare = piece.strip(",")
        if _INITIALS.fullmatch(bare) or (has_mixed and _JOINED_INITIALS.fullmatch(bare)):
            words += [letter.lower() for letter in bare if letter.isalpha()]
        else:
            words += name_key(piece).split()
    suffix = _SUFFIXES.get(words[-1], "") if len(words) > 1 else ""
    return PersonName(tuple(words[:-1] if suffix else words), suffix)


@lru_cache(maxsize=65536)
def relate_people(ours: str, theirs: str) -> Relation:
    """Say whether two names may be one person's.

    SAME where all words agree however they are spelled, COMPATIBLE where one is a shorter or
    looser form of the other, SILENT where one is empty, DIFFERS otherwise.
    """
    left, right = parse_person(ours), parse_person(theirs)
    if not left.words or not right.words:
        return Relation.SILENT
    short, long = sorted((left, right), key=lambda one: len(one.words))
    if short.suffix != long.suffix and (len(short.words) > 1 or short.suffix):
        return Relation.DIFFERS
    if len(short.words) == 1:
        return _relate_lone(short.words[0], long)
    if _is_same(short, long):
        return Relation.SAME
    fits = _fits(short.words, long.words)
    return Relation.COMPATIBLE if fits else Relation.DIFFERS


def _relate_lone(word: str, long: PersonName) -> Relation:
    """One word may be any of the other's but an initial; both alone have to agree."""
    key = sound_key(word)
    if key not in [sound for sound in long.sounds if len(sound) > 1]:
        return Relation.DIFFERS
    return Relation.SAME if len(long.words) == 1 else Relation.COMPATIBLE


def _is_same(short: PersonName, long: PersonName) -> bool:
    """All words agree: in order, run together, or with the family name first."""
    left, right = short.sounds, long.sounds
    if left == right or "".join(short.words) == "".join(long.words):
        return True
    if not {short.words[0], long.words[0]} & _FAMILY_FIRST:
        return False
    turned = (right[1:] + right[:1], right[-1:] + right[:-1])
    return left in turned or "".join(left) in {"".join(one) for one in turned}


def _fits(short: Sequence[str], long: Sequence[str]) -> bool:
    """Say whether the shorter list of words may be a form of the longer one."""
    if short[0] == long[0] and short[0] in _FAMILY_FIRST and len(long) == 3 != len(short):
        return False  # both syllables of an East Asian first name belong to it
    if _ends_with(short, long) or _ends_with(short[::-1], long[::-1]):
        return len(short) < len(long)
    if not _is_given(short[0], long[0]) or _goes_by_another(short, long):
        return False
    if _sounds_like(short[-1], long[-1]):
        return _middles_agree(short[1:-1], long[1:-1])
    # "Gabriel García" is "Gabriel José García Márquez": a second surname may be left out.
    is_first_surname = len(long) > len(short) and _sounds_like(short[-1], long[-2])
    return is_first_surname and _middles_agree(short[1:-1], long[1:-2])


def _goes_by_another(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Say whether an initial stands before the name in use: "M. Jagan Kumar" is no "Mira Kumar"."""
    if (len(ours[0]) == 1) == (len(theirs[0]) == 1):
        return False
    initial = ours if len(ours[0]) == 1 else theirs
    return any(len(word) > 1 for word in initial[1:-1])


def _ends_with(short: Sequence[str], long: Sequence[str]) -> bool:
    return all(map(_sounds_like, short, long[len(long) - len(short) :]))


def _middles_agree(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """The shorter list opens the longer one or ends it, by words: "W." is not "H. W."."""
    short, long = sorted((ours, theirs), key=len)
    ends = all(len(word) > 1 for word in short) and _ends_with(short, long)
    return ends or all(map(_is_given, short, long))


def _is_given(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return given_key(one) == given_key(other)


def _sounds_like(one: str, other: str) -> bool:
    return sound_key(one) == sound_key(other)


def person_keys(name: str) -> Iterator[str]:
    """Give the keys under which a name is to be found by `person_lookups` of its other forms."""
    parsed = parse_person(name)
    sounds = [sound for sound in parsed.sounds if len(sound) > 1]
    if len(parsed.words) < 2:
        yield from (f"alone {sound}" for sound in sounds)
        return
    yield f"letters {_letters(parsed)}"
    yield f"last {parsed.sounds[-1]}"
    yield f"first {parsed.sounds[0]}"
    yield from (f"word {sound}" for sound in sounds)


def person_lookups(name: str) -> Iterator[str]:
    """Give the keys to try in turn: the first one that leads to anybody who fits decides.

    A lone name is a family name where anyone bears it as such, else a first name.
    """
    parsed = parse_person(name)
    if len(parsed.words) < 2:
        for sound in parsed.sounds:
            yield from (f"last {sound}", f"first {sound}", f"word {sound}", f"alone {sound}")
        return
    yield f"letters {_letters(parsed)}"
    yield f"last {parsed.sounds[-1]}"
    yield f"word {parsed.sounds[-1]}"
    yield f"word {parsed.sounds[0]}"


def _letters(name: PersonName) -> str:
    """Give the letters in the order of the alphabet: words may be turned round or run together."""
    return "".join(sorted("".join(name.sounds)))
