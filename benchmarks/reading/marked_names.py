"""The names of people, bodies and places in GUM, by the entity that they mean.

A name counts where its head is a proper noun and it has one head: "Ada and Bo Holm" are two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from training.read_conllu import document_name, read_blocks

__all__ = ["MarkedDocument", "MarkedName", "read_marked"]

TYPES = frozenset({"person", "organization", "place"})
_PIECE = re.compile(r"\((?P<open>\d+)(?P<rest>[^()]*)(?P<shut>\))?|(?P<close>\d+)\)")


@dataclass(frozen=True, slots=True)
class MarkedName:
    """A name with its entity's number; `head` is the offset of its head word."""

    start: int
    end: int
    head: int
    entity: int


@dataclass(slots=True)
class MarkedDocument:
    """A document as running text, a paragraph a line, with its names."""

    id: str
    text: str = ""
    names: list[MarkedName] = field(default_factory=list)


def read_marked(path: Path) -> list[MarkedDocument]:
    """Read the documents of a GUM file with the names of people, bodies and places."""
    documents: list[MarkedDocument] = []
    for comments, rows in read_blocks(path):
        opened = document_name(comments)
        if opened:
            documents.append(MarkedDocument(opened))
        document = documents[-1]
        if document.text and any(c.startswith("# newpar") for c in comments):
            document.text = document.text.rstrip() + "\n"
        _add_sentence(document, rows)
    return documents


def _add_sentence(document: MarkedDocument, rows: Sequence[Sequence[str]]) -> None:
    """Append a sentence to the text; an entity that opens in it closes in it too."""
    words: list[tuple[int, int, str]] = []
    open_now: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    closed: list[tuple[int, int, int, str]] = []
    space_after = _spaces(rows)
    for row in rows:
        if not row[0].isdigit():
            continue
        start = len(document.text)
        document.text += row[1] + (" " if space_after[int(row[0])] else "")
        words.append((start, start + len(row[1]), row[3]))
        for number, rest, is_open, is_shut in _marks(row[9]):
            if is_open:
                open_now[number].append((len(words) - 1, rest))
            if is_shut and open_now[number]:
                first, opened = open_now[number].pop()
                closed.append((number, first, len(words) - 1, opened))
    for number, first, last, rest in closed:
        kind, minimal = rest.split("-")[1:6:4]
        if kind not in TYPES or not minimal.isdigit():  # two heads are two things
            continue
        head = first + int(minimal) - 1
        if head <= last and words[head][2] == "PROPN":
            name = MarkedName(words[first][0], words[last][1], words[head][0], number)
            document.names.append(name)


def _spaces(rows: Sequence[Sequence[str]]) -> dict[int, bool]:
    """Say for each word number whether a space follows; parts of a contraction have none inside."""
    spaces: dict[int, bool] = {}
    inside: dict[int, bool] = {}
    for row in rows:
        is_apart = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            first, last = (int(number) for number in row[0].split("-"))
            inside |= dict.fromkeys(range(first, last), False) | {last: is_apart}
        elif row[0].isdigit():
            spaces[int(row[0])] = inside.get(int(row[0]), is_apart)
    return spaces


def _marks(column: str) -> Iterator[tuple[int, str, bool, bool]]:
    """Yield (entity, what its opening says, opens here, closes here) from the last column."""
    entity = re.search(r"(?:^|\|)Entity=([^|]*)", column)
    for piece in _PIECE.finditer(entity[1] if entity else ""):
        if piece["open"]:
            yield int(piece["open"]), piece["rest"], True, piece["shut"] is not None
        else:
            yield int(piece["close"]), "", False, True
