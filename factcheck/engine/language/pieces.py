"""What the network reads: the word pieces of each word, and the shape that pieces do not show.

Pieces are those of BERT's uncased vocabulary (WordPiece: the longest known start, then the
longest known continuation, and so on), made for each word alone. Training and product share this
module. The algorithm is thirty lines; the library that has it brings ten more packages, HTTP
clients among them, into an engine that must not reach any network.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

START, END, UNKNOWN = 101, 102, 100
# The eighth piece of a word adds nothing; a run of marks is cut there.
MAX_WORD_PIECES = 8
# BERT's own bound: a longer run of letters is no word.
MAX_LETTERS = 100
# Words remembered with their pieces: more than a long article has, in a few megabytes.
MAX_REMEMBERED = 20_000

SPECIAL, LOWER, TITLE, UPPER, INITIAL, MIXED, DIGIT, MARK = range(8)
# Added for a word without a space before it.
ATTACHED = 8
SHAPES = 16


@dataclass(slots=True, frozen=True)
class PieceSequence:
    """Hold the pieces and shapes of a window, and where in them each word begins."""

    pieces: list[int]
    shapes: list[int]
    first: list[int]


class WordPieces:
    """Turn words into pieces, remembering those of frequent words."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self.numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._remembered: dict[str, tuple[int, ...]] = {}

    @classmethod
    def from_file(cls, path: Path) -> WordPieces:
        """Read a vocabulary with one piece a line, numbered from 0; raise ValueError for others."""
        vocabulary = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
        if vocabulary[UNKNOWN : END + 1] != ["[UNK]", "[CLS]", "[SEP]"]:
            raise ValueError(f"{path.name} is no vocabulary of word pieces")
        return cls(vocabulary)

    def whole_words(self) -> set[str]:
        """Return the pieces that are words by themselves."""
        return {piece for piece in self.numbers if len(piece) > 2 and piece.isalpha()}

    def of(self, word: str) -> tuple[int, ...]:
        """Return one to eight pieces of a word."""
        found = self._remembered.get(word)
        if found is None:
            if len(self._remembered) >= MAX_REMEMBERED:
                self._remembered.clear()
            found = self._remembered[word] = self._find(word)
        return found

    def encode(self, words: Iterable[tuple[str, bool]]) -> PieceSequence:
        """Return the pieces of a window of (word, whether it follows a space).

        The first word of a text counts as one after a space.
        """
        pieces, shapes, first = [START], [SPECIAL], []
        for word, follows_space in words:
            own = self.of(word)
            first.append(len(pieces))
            pieces.extend(own)
            shapes.extend([shape_of(word) + (0 if follows_space else ATTACHED)] * len(own))
        return PieceSequence([*pieces, END], [*shapes, SPECIAL], first)

    def _find(self, word: str) -> tuple[int, ...]:
        found: list[int] = []
        for part in split_marks(normalize(word)):
            found.extend(self._find_in_part(part))
            if len(found) >= MAX_WORD_PIECES:
                break
        return tuple(found[:MAX_WORD_PIECES]) or (UNKNOWN,)

    def _find_in_part(self, part: str) -> list[int]:
        found: list[int] = []
        start = 0 if len(part) <= MAX_LETTERS else len(part)
        while start < len(part):
            prefix = "##" if start else ""
            ends = range(len(part), start, -1)
            end = next((e for e in ends if prefix + part[start:e] in self.numbers), None)
            if end is None:
                return [UNKNOWN]
            found.append(self.numbers[prefix + part[start:end]])
            start = end
        return found or [UNKNOWN]


def normalize(word: str) -> str:
    """Return a word as BERT's uncased vocabulary spells it: no accents, capitals or controls."""
    # One character at a time: Greek has a second small sigma for the end of words.
    return "".join(c.lower() for c in unicodedata.normalize("NFD", word) if is_kept(c))


def is_kept(character: str) -> bool:
    """Say whether a decomposed character is more than an accent, a control or a hole."""
    if character in "\t\n\r":
        return True
    category = unicodedata.category(character)
    return category != "Mn" and category[0] != "C" and character != "\ufffd"


def split_marks(text: str) -> Iterator[str]:
    """Yield runs of letters and digits, and each mark and Chinese character by itself."""
    run = ""
    for character in text:
        if is_alone(character) or character.isspace():
            if run:
                yield run
            run = ""
            if not character.isspace():
                yield character
        else:
            run += character
    if run:
        yield run


def is_alone(character: str) -> bool:
    """Say whether BERT makes a piece of its own of a character: marks, Chinese characters."""
    code = ord(character)
    if code < 128:
        return character.isprintable() and not character.isalnum() and character != " "
    is_chinese = 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F
    return is_chinese or unicodedata.category(character)[0] == "P"


def shape_of(word: str) -> int:
    """Return what the lower-case pieces do not show of a word: its capitals and figures."""
    if any(c.isdigit() for c in word):
        return DIGIT
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return MARK
    capitals = sum(c.isupper() for c in letters)
    if capitals == len(letters):
        return INITIAL if capitals == 1 else UPPER
    if not capitals:
        return LOWER
    return TITLE if capitals == 1 and letters[0].isupper() else MIXED
