"""Cut a text into lines, and take out what would hurt a parse: markup, invisible characters.

A cleaned text is shorter than its article; `CleanText` remembers where each character came from,
so that spans found in the one can be told in the offsets of the other.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.engine.document import Span

__all__ = ["CleanText", "Line", "clean_line", "normalise_line", "split_lines"]

_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SPACES = re.compile(r"\s+")
_CURLY = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")
_OUTER = " *_-–—•·>»|"
# Invisible, and no word: control characters, joiners, direction and byte order marks.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc]"
)
_APOSTROPHE = re.compile(r"(?<=\w)[\u2018\u2019\u02bc\u00b4`](?=\w)|(?<=s)[\u2019\u02bc](?=\s+\w)")
# A link's label and address are bounded, so that thousands of open brackets cost linear time.
_MARKUP = re.compile(
    r"^\s*(?:#{1,6}\s+|>\s+|[-*+•·▪]\s+)"
    # A label before the sentence proper: "Why It Matters: …", "The Details: …".
    r"|^\s*\*{0,2}(?:What|Why|How|Where|The|Key|Background|Context|Bottom)(?: "
    r"[A-Z][\w'’]*){0,4}:\*{0,2}\s+(?=[A-Z“\"])"
    r"|!?\[(?=[^\[\]]{0,400}\]\()"
    r"|(?<=\S)\]\([^()\s]{0,400}(?:\([^()\s]{0,80}\)[^()\s]{0,80})?\)"
    # Inside lines that were put together: a word cut in two, and the mark of a mail quoted.
    r"|(?<=[^\W\d_])[-\u00ad][^\S\n]*(?:\r\n|[\n\r\x85\u2028])\s*(?:(?:>\s?)+)?(?=[^\W\dA-Z_])"
    r"|(?<=[\n\r\x85\u2028])(?:>\s?)+"
    # Signs that carry no fact but look like a name to a parser, and a name once more in the
    # letters of its own language.
    r"|[\U0001f000-\U0001faff\U000e0020-\U000e007f\u2600-\u27bf\ufe0f]+"
    r"|\s?\((?=[^()]{0,80}[\u0370-\u1dff\u1f00-\u1fff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufefc])"
    r"[^()A-Za-z]{1,80}\)"
    r"|\*{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)|`|<(?=https?://)|(?<=[\w/])>$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that has visible words; offsets count into the whole text, outer space left out."""

    index: int
    start: int
    end: int
    text: str


def split_lines(text: str) -> Iterator[Line]:
    """Give the lines that are not blank, in order, numbered from 0."""
    index = 0
    for match in _LINE.finditer(text):
        raw = _INVISIBLE.sub(" ", match.group())
        words = raw.strip()
        if words:
            start = match.start() + len(raw) - len(raw.lstrip())
            yield Line(index, start, start + len(words), text[start : start + len(words)])
            index += 1


def clean_line(line: str) -> str:
    """Give the words of a line without markup and invisible characters, spaces made single."""
    return "".join(line[start:end] for start, end in _kept(line)).translate(_PLAIN).strip()


def normalise_line(line: str) -> str:
    """Give the form in which one line of two articles meets: no case, markup or outer marks."""
    return " ".join(clean_line(line).translate(_CURLY).casefold().split()).strip(_OUTER)


def _kept(line: str) -> Iterator[tuple[int, int]]:
    """Give the stretches of a line that are words or single spaces."""
    cuts = [match.span() for match in _MARKUP.finditer(line)]
    cuts += [match.span() for match in _INVISIBLE.finditer(line)]
    start = 0
    after_space = True
    for cut_start, cut_end in [*sorted(cuts), (len(line), len(line))]:
        for piece_start, piece_end in _single_spaces(line, start, max(start, cut_start)):
            if after_space and line[piece_start].isspace():
                piece_start += 1
            if piece_start < piece_end:
                yield piece_start, piece_end
                after_space = line[piece_end - 1].isspace()
        start = max(start, cut_end)


def _single_spaces(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _SPACES.finditer(line, start, end):
        if match.end() - match.start() > 1:
            yield start, match.start() + 1
            start = match.end()
    if start < end:
        yield start, end


_BREAKS = dict.fromkeys(map(ord, "\n\r\x85\u2028"), " ")
_PLAIN = dict.fromkeys((*range(8192, 8203), 9, 160, 8239, 8287, 12288), " ")
_PLAIN |= {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
# Scans and typeset pages hold these as one character each.
_LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_LIGATURE = re.compile("[\ufb00-\ufb06]")


@dataclass(frozen=True, slots=True)
class CleanText:
    """Some lines of an article without what hurts a parse, each followed by a newline.

    `origins[i]` is the offset in `article` that character `i` of `text` came from, `starts[n]` the
    offset in `text` at which the line given as number n starts.
    """

    article: str
    text: str
    origins: array[int]
    starts: array[int]

    @classmethod
    def of(cls, article: str, lines: Iterable[Line]) -> CleanText:
        """Clean the lines given and leave the rest of the article out."""
        pieces: list[str] = []
        origins, starts = array("L"), array("L")
        for line in lines:
            starts.append(len(origins))
            for start, end in _kept(line.text):
                pieces.append(line.text[start:end].translate(_BREAKS))
                origins.extend(range(line.start + start, line.start + end))
                if _LIGATURE.search(pieces[-1]):
                    spelt = [_LIGATURES.get(character, character) for character in pieces[-1]]
                    del origins[start - end :]
                    for at, letters in enumerate(spelt, line.start + start):
                        origins.extend([at] * len(letters))
                    pieces[-1] = "".join(spelt)
            pieces.append("\n")
            origins.append(line.end)
        text = "".join(pieces).translate(_PLAIN)
        return cls(article, _APOSTROPHE.sub("'", text), origins, starts)

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Give where the stretch from `start` to `end` stands in the article."""
        first = self.origins[start] if start < len(self.origins) else len(self.article)
        return (first, self.origins[end - 1] + 1) if start < end else (first, first)

    def locate(self, span: Span) -> Span:
        """Give a span of the cleaned text as a span of the article, markup inside included."""
        return Span.of(self.article, *self.origin(span.start, span.end))
