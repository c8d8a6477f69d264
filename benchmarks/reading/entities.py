"""Which names of one document mean the same: people, bodies and places of the GUM treebank.

A gold mention counts where its head is a proper noun; a found one answers for it where it covers
that head. Links are scored with B-cubed (Bagga and Baldwin 1998): precision over the mentions that
were found, recall over all that are marked.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, NotMeasured
from factcheck.engine.linking import link_story
from factcheck.engine.reading import read
from training.read_conllu import document_name, read_blocks

if TYPE_CHECKING:
    from spacy.language import Language

    from factcheck.engine.document import Reading

__all__ = ["MarkedDocument", "MarkedName", "measure_entities", "read_marked", "score_links"]

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


@dataclass(slots=True)
class Links:
    """Sums of B-cubed and of pairs over documents."""

    precision: float = 0.0
    recall: float = 0.0
    found: int = 0
    marked: int = 0
    right_pairs: int = 0
    found_pairs: int = 0
    marked_pairs: int = 0

    def share(self, part: float, whole: int) -> float:
        """Give a share in percent; 0 of nothing."""
        return 100 * part / max(1, whole)

    @property
    def f1(self) -> float:
        """Give the harmonic mean of B-cubed precision and recall, in percent."""
        left, right = self.share(self.precision, self.found), self.share(self.recall, self.marked)
        return 2 * left * right / max(1e-9, left + right)


def measure_entities(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield B-cubed of the links on the development half, and pairs."""
    path = data / "parsing" / "gum_dev.conllu.gz"
    try:
        documents = read_marked(path)
    except FileNotFoundError as error:
        raise NotMeasured(f"there is no {error.filename}") from error
    links = Links()
    for document in documents:
        score_links(links, document, read(document.text, published=None, nlp=nlp))
    counts = f"{len(documents)} documents, {links.found} of {links.marked} names found"
    pairs = f"{links.right_pairs} right, {links.found_pairs} linked, {links.marked_pairs} marked"
    precision = links.share(links.precision, links.found)
    recall = links.share(links.recall, links.marked)
    yield Figure("links", "links of names, B-cubed: F1", links.f1, counts)
    yield Figure("links_precision", "links of names, B-cubed: precision", precision, counts)
    yield Figure("links_recall", "links of names, B-cubed: recall", recall, counts)
    right = links.share(links.right_pairs, links.found_pairs)
    yield Figure("linked_pairs", "linked pairs that are right", right, pairs)


def score_links(links: Links, document: MarkedDocument, reading: Reading) -> None:
    """Add one document to the sums."""
    entities = link_story({document.id: reading})
    cluster_of = {
        (at.span.start, at.span.end): number
        for number, entity in enumerate(entities)
        for at in entity.mentions
        if not at.is_description
    }
    pairs = [
        (name.entity, cluster_of[span]) for name, span in _match(document.names, list(cluster_of))
    ]
    gold, ours = Counter(e for e, _ in pairs), Counter(c for _, c in pairs)
    both = Counter(pairs)
    whole = Counter(name.entity for name in document.names)
    links.precision += sum(both[pair] / ours[pair[1]] for pair in pairs)
    links.recall += sum(both[pair] / whole[pair[0]] for pair in pairs)
    links.found += len(pairs)
    links.marked += len(document.names)
    links.right_pairs += _pairs(both)
    links.found_pairs += _pairs(ours)
    links.marked_pairs += _pairs(gold)


def _pairs(counts: Counter[int] | Counter[tuple[int, int]]) -> int:
    return sum(count * (count - 1) // 2 for count in counts.values())


def _match(
    names: Sequence[MarkedName], spans: Sequence[tuple[int, int]]
) -> list[tuple[MarkedName, tuple[int, int]]]:
    """Pair each name with the span over its head that fits best; nothing is used twice."""
    fits = sorted(
        (
            (-_overlap(name, span), number, span)
            for number, name in enumerate(names)
            for span in spans
            if span[0] <= name.head < span[1]
        ),
    )
    used_names, used_spans = set(), set()
    matched = []
    for _, number, span in fits:
        if number not in used_names and span not in used_spans:
            used_names.add(number)
            used_spans.add(span)
            matched.append((names[number], span))
    return matched


def _overlap(name: MarkedName, span: tuple[int, int]) -> float:
    shared = min(name.end, span[1]) - max(name.start, span[0])
    return shared / (max(name.end, span[1]) - min(name.start, span[0]))


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
