"""Tell what is set out line by line and has no sentences: tables, code and verse.

Read as prose, a row of a table would claim something and a line of code would be a quotation.
Each rule was measured on human news, where next to nothing of the kind stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.engine.document import SentenceKind
from factcheck.engine.reading.not_news.chrome import LineClass
from factcheck.engine.reading.text.lines import Line

__all__ = ["mark_layout", "name_layout"]

_CELLS = re.compile(r"\t+ *| {3,}|\s*\|\s*")
_RULED = re.compile(r"[|+\s:=-]*[|+][|+\s:=-]*")
WIDEST_CELL = 40
FEWEST_CELLS = 3
# Of cells that only spaces part, this share must be figures: scans have gaps inside prose too.
LEAST_FIGURES = 0.4
_FIGURE = re.compile(r"\W{0,3}\d[\d.,:/%–-]*\W{0,2}\w{0,3}|[-–—]|n/?a", re.IGNORECASE)

# A line longer than this is no line of code; what it holds is looked at in its beginning alone.
LONGEST_CODE = 2_000
_CODE = re.compile(
    r"[\[{]?\s*[\"'][\w .@/-]{1,60}[\"']\s*:\s*[\[{\"'\d-].*|\{\s*[\"'}].*"
    r"|(?:(?:async )?def \w+\(.*|class \w+(?:\(.*\))?|(?:if|for|while|elif|with|except) .*):\s*"
    r"|(?:else|try):\s*"
    r"|(?:return|yield|raise|await|print|import|from|assert|del)\b.*(?:[\w\])]\(.*\)|\w\.\w+\(.*)"
    r"|(?:public|private|static|const|let|var|int|void|function|using|package|import)\b.*[;{]"
    r"|#include\b.*|(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b .+\b(?:FROM|VALUES|SET|WHERE)\b.*"
    r"|[\w.\[\]]+ (?:=|\+=|-=|:=) (?:\S+|.*[\])}\"';])|[\w.]{1,60}\([^()]*\)[;:]?"
    r"|[\w.#*: ,>-]{1,60}\{|[a-z-]{2,40}:\s?[^;]{1,80};|</?\w+(?: [^<>]*)?/?>(?:.*</\w+>)?"
    r"|[\[\]{}();,]+|(?:\$|>>>|C:\\>) .*"
)
# These are words of news as well, so that they need a mark of code.
_CODE_MARK = re.compile(r"[\w\])]\(\)|\w\(\w|[\[\](){}=<>_;\\]|\"\s*:|\w\.\w+\(")

SHORTEST_VERSE = 3  # lines
WIDEST_VERSE = 60
_ENDS_SENTENCE = re.compile(r"[.!?:][\"”’')\]]*$")
_VERSE_ENDS = re.compile(r"[,;—–-]$")
_ITEM = re.compile(r"[-*+•·▪#>]|\d{1,3}[.)]\s")


def mark_layout(text: str, lines: Sequence[Line], classes: Sequence[LineClass]) -> list[LineClass]:
    """Class the lines of tables, code and verse as no prose; the others stay what they are."""
    names = [name_layout(line.text) for line in lines]
    _mark_verse(text, lines, names)
    return [
        replace(found, kind=SentenceKind.NOT_PROSE, rule=name)
        if name and (found.kind.is_asserting or found.rule == "ornament")
        else found
        for found, name in zip(classes, names, strict=True)
    ]


def name_layout(line: str) -> str | None:
    """Say whether one line by itself is a row of a "table" or a line of "code"."""
    if _is_row(line):
        return "table"
    if len(line) <= LONGEST_CODE and _CODE.fullmatch(line) and _CODE_MARK.search(line):
        return "code"
    return None


def _is_row(line: str) -> bool:
    if ("|" in line or line.startswith("+")) and _RULED.fullmatch(line):
        return True
    if not ("|" in line or "\t" in line or "   " in line):
        return False
    cells = [cell for cell in _CELLS.split(line.strip("| \t")) if cell]
    if len(cells) < FEWEST_CELLS or max(map(len, cells)) > WIDEST_CELL:
        return False
    figures = sum(bool(_FIGURE.fullmatch(cell)) for cell in cells)
    return line.startswith("|") or "\t" in line or figures >= LEAST_FIGURES * len(cells)


def _mark_verse(text: str, lines: Sequence[Line], names: list[str | None]) -> None:
    """Find runs of short lines without a blank line between, most of them in mid-sentence."""
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and _is_next(text, lines[number - 1], lines[number]):
            continue
        run = range(start, number)
        if _is_verse([lines[index].text for index in run]):
            for index in run:
                names[index] = names[index] or "verse"
        start = number


def _is_next(text: str, one: Line, other: Line) -> bool:
    return text[one.end : other.start].strip(" \t") in {"\n", "\r\n", "\r", "\u2028"}


def _is_verse(run: Sequence[str]) -> bool:
    if len(run) < SHORTEST_VERSE or max(map(len, run)) > WIDEST_VERSE:
        return False
    if any(_ITEM.match(line) or not line[0].isupper() for line in run):
        return False
    if not any(word.islower() for line in run for word in line.split()[1:]):
        return False
    ends = sum(bool(_ENDS_SENTENCE.search(line)) for line in run)
    hangs = sum(bool(_VERSE_ENDS.search(line)) for line in run)
    return hangs >= len(run) / 3 and ends <= len(run) / 2
