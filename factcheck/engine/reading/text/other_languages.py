"""Find the lines of a text that are not in English, and say which language they are in.

The rest of the reader knows English only, so what is in another language is said and left alone.
A wrong alarm would silence a line of news: a line counts as foreign only where its small words
(not its names) cannot be English, or where most of its letters are not Latin.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from factcheck.engine.reading.text.language_names import LANGUAGE_NAMES

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

__all__ = ["ENGLISH", "find_languages", "is_mostly_foreign_script"]

ENGLISH: Final = "en"
UNKNOWN: Final = "und"  # the code for a language that was not determined

# Chosen on all of the annotated English text (42,131 lines in twelve sets) and on made-up news
# lines of fifteen languages in Latin letters: what ADR 8 gives for them is no held-out figure.
MOST_LIKELY_ENGLISH = 0.02  # a line as likely as this to be English, or less, is not
FEWEST_LETTERS = 16  # in words that are no names; fewer tell nothing
FEWEST_CAPITALS = 60  # the same in a line of capitals, where names do not stand out
ENGLISH_SHARE = 0.15  # of common English words: the library is not asked
LEAST_FOREIGN_SHARE = 1 / 3  # of all letters, so that lines in doubt follow their neighbours
NAMED = 0.5  # less likely than this together, and they go by no name
LONGEST_WORD = 80  # in Latin letters; a longer run is encoded data or a broken paste
SURE = 0.95  # a line less likely than this to be what it seems is named with its neighbours
# A line longer than this is judged by slices of it, taken at equal distances.
LONGEST_SAMPLE = 4_000
SLICES = 8

# Common in English and not words of the other languages in Latin letters.
_COMMON = frozenset(
    """the and of to that with for said which from they has been were their would this by he his as
    are not who had its about more than after when she her you we it's be have is at our will what
    there but your these could should against how my your those while because""".split()
)
_EDGES = "\"'“”‘’«»„.,;:!?…()[]{}¿¡-–—*_"
_IN_NO_WORD = frozenset("@#/\\=<>{}_&%$|~^+0123456789")


class _Judgement(Enum):
    ENGLISH = 1
    FOREIGN = 2
    IN_DOUBT = 3


@dataclass(frozen=True, slots=True)
class _Line:
    """A line's sample in normal form, how many letters it has, and what the sample says."""

    words: str
    letters: int
    is_latin: bool
    judgement: _Judgement


def find_languages(lines: Sequence[str]) -> list[str]:
    """Give the ISO 639 code of each line's language; "en" also where nothing speaks against it.

    Lines in doubt (names, numbers, a few words) follow the language of most of the rest.
    """
    judged = [_judge(line) for line in lines]
    codes = _name_foreign(judged)
    main = _language_of_most(judged, codes)
    return [
        main if line.judgement is _Judgement.IN_DOUBT else code
        for line, code in zip(judged, codes, strict=True)
    ]


def is_mostly_foreign_script(words: str) -> bool:
    """Say whether more than half of the letters are not Latin."""
    if words.isascii():
        return False
    letters, latin = _count(unicodedata.normalize("NFKC", words[:LONGEST_SAMPLE]))
    return letters > 2 * latin


def _judge(line: str) -> _Line:
    """Judge one line by itself."""
    sample = _sample(line)
    if not sample.isascii():
        sample = unicodedata.normalize("NFKC", sample)
    letters, latin = _count(sample)
    is_latin = letters <= 2 * latin
    judgement = _judge_words(sample, is_latin=is_latin)
    return _Line(sample, letters, is_latin, judgement)


def _judge_words(sample: str, *, is_latin: bool) -> _Judgement:
    words = [word for word in map(_bare, sample.split()) if word]
    if is_latin:
        words = [word for word in words if _is_latin(word[0]) and len(word) <= LONGEST_WORD]
    small = [word for word in words if word[0].islower()]
    fewest = FEWEST_LETTERS
    if not small:
        small, fewest = [word.lower() for word in words if word.isupper()], FEWEST_CAPITALS
    common = sum(word.replace("’", "'") in _COMMON for word in small)
    if small and common >= ENGLISH_SHARE * len(small):
        return _Judgement.ENGLISH
    if not is_latin:
        return _Judgement.FOREIGN
    if sum(map(len, small)) < fewest:
        return _Judgement.IN_DOUBT
    chance = dict(_rank(" ".join(small)))[ENGLISH]
    if chance <= MOST_LIKELY_ENGLISH:
        return _Judgement.FOREIGN
    return _Judgement.ENGLISH if chance >= 0.5 else _Judgement.IN_DOUBT


def _name_foreign(judged: Sequence[_Line]) -> list[str]:
    """Name the languages of the lines that surely are foreign; all others count as English."""
    codes = [ENGLISH] * len(judged)
    for is_latin in (False, True):
        group = [
            number
            for number, line in enumerate(judged)
            if line.judgement is _Judgement.FOREIGN and line.is_latin is is_latin
        ]
        named = _name([judged[number].words for number in group])
        for number, code in zip(group, named, strict=True):
            codes[number] = code
    return codes


def _language_of_most(judged: Sequence[_Line], codes: Sequence[str]) -> str:
    """Give the language that lines in doubt follow."""
    letters: Counter[str] = Counter()
    for line, code in zip(judged, codes, strict=True):
        if line.judgement is not _Judgement.IN_DOUBT:
            letters[code] += line.letters
    main, most = max(letters.items(), key=itemgetter(1), default=(ENGLISH, 0))
    return main if most >= LEAST_FOREIGN_SHARE * sum(line.letters for line in judged) else ENGLISH


def _name(samples: Sequence[str]) -> list[str]:
    """Name the language of foreign lines of one script, short ones by all of them together."""
    guesses = [_likeliest(sample) for sample in samples]
    if all(chance >= SURE for _, chance in guesses):
        return [code for code, _ in guesses]
    together, chance = _likeliest(_sample(" ".join(samples)))
    together = together if chance >= NAMED else UNKNOWN
    return [code if chance >= SURE else together for code, chance in guesses]


def _likeliest(sample: str) -> tuple[str, float]:
    """Give the likeliest language but English, and its chance."""
    return next(one for one in _rank(sample.lower()) if one[0] != ENGLISH)


def _sample(line: str) -> str:
    if len(line) <= LONGEST_SAMPLE:
        return line
    step, size = len(line) // SLICES, LONGEST_SAMPLE // SLICES
    return " ".join(line[start : start + size] for start in range(0, step * SLICES, step))


def _bare(word: str) -> str:
    """Give a word without marks at its edges; "" for addresses, code, tags and numbers."""
    if not _IN_NO_WORD.isdisjoint(word):
        return ""
    bare = word.strip(_EDGES)
    return bare if bare[:1].isalpha() else ""


def _count(sample: str) -> tuple[int, int]:
    """Count the letters, and the Latin ones among them."""
    letters = [character for character in sample if character.isalpha()]
    if sample.isascii():
        return len(letters), len(letters)
    return len(letters), sum(map(_is_latin, letters))


@cache
def _is_latin(letter: str) -> bool:
    return letter.isascii() or "LATIN" in unicodedata.name(letter, "")


def _rank(sample: str) -> list[tuple[str, float]]:
    """Give the languages that a sample may be in with their chances, likeliest first."""
    ranked: list[tuple[str, float]] = _identifier().rank(sample)
    return ranked


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """Load the library's model once a process: it takes a second and 75 MB."""
    from py3langid import langid

    identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    identifier.set_languages([ENGLISH, *LANGUAGE_NAMES])
    return identifier
