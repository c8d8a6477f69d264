"""Which names mean the same: inside a document, and where two people share a family name.

Links inside the documents of GUM are scored with B-cubed (Bagga and Baldwin 1998): precision over
the mentions that were found, recall over all that are marked. A found mention answers for a marked
one where it covers its head. Two people of one family name are any two of the names marked in
newswire whose first names begin differently.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, NotMeasured
from benchmarks.reading.marked_names import MarkedDocument, MarkedName, read_marked
from factcheck.engine.document import Mention, Reading, Sentence, Span
from factcheck.engine.linking import link_story
from factcheck.engine.reading import read
from factcheck.engine.reading.names.entities import name_key, strip_title
from training.annotated import Paragraph, Token
from training.corpora import newswire_paragraphs

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Links", "measure_entities", "namesakes", "score_links"]


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
    splits = ("train", "dev", "test")
    people = namesakes(p for split in splits for p in newswire_paragraphs(data, split))
    alarms = sum(is_linked(*pair) for pair in people)
    counts = f"{alarms} of {len(people)} pairs of people with one family name"
    yield Figure("namesakes_linked", "linked, and two people", 100 * alarms / len(people), counts)


def namesakes(paragraphs: Iterable[Paragraph]) -> list[tuple[str, str]]:
    """Pair the marked people of one family name whose other names begin differently, in order.

    Names of two or three words; a name that the other one holds whole may be the same person's.
    """
    families: defaultdict[str, set[str]] = defaultdict(set)
    for paragraph in paragraphs:
        for name in _people(paragraph.tokens):
            words = name.split()
            if 2 <= len(words) <= 3 and all(word[0].isupper() for word in words):
                families[name_key(words[-1])].add(name)
    return [
        (one, other)
        for _, names in sorted(families.items())
        for one, other in combinations(sorted(names), 2)
        if _are_two(one, other)
    ]


def _people(tokens: Sequence[Token]) -> Iterator[str]:
    words: list[str] = []
    for token in (*tokens, Token("")):
        if words and token.entity != "I-PERSON":
            yield strip_title(" ".join(words))
            words = []
        if token.entity.endswith("-PERSON"):
            words.append(token.word)


def _are_two(one: str, other: str) -> bool:
    left, right = name_key(one), name_key(other)
    held = set(left.split()) <= set(right.split()) or set(right.split()) <= set(left.split())
    return left[:2] != right[:2] and not held and left.replace(" ", "") != right.replace(" ", "")


def is_linked(one: str, other: str) -> bool:
    """Say whether a story of two articles, a name in each, gives one person."""
    return len(link_story({name: _mention(name) for name in (one, other)})) == 1


def _mention(name: str) -> Reading:
    span = Span(0, len(name), name)
    return Reading(
        name, None, (Sentence(0, 0, span, mentions=(Mention(span, "PERSON", name),)),), ()
    )


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
