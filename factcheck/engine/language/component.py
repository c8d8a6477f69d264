"""The one component of the shipped pipeline: tags, features, lemmas, trees and names together.

Importing this module makes its factory known to spaCy.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language

from factcheck.engine.language.annotation import ATTRIBUTES, Annotations
from factcheck.engine.language.bounds import FACTORY, needed_scores
from factcheck.engine.language.lemmas import Lemmas
from factcheck.engine.language.names import NameDecoder
from factcheck.engine.language.network import ENCODER, RELATIONS, Network
from factcheck.engine.language.pieces import WordPieces
from factcheck.engine.language.trees import decode_heads
from factcheck.engine.language.windows import MAX_WORDS, find_limit

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from factcheck.engine.language.annotation import Column
    from factcheck.engine.language.network import WindowScores

LABELS, LEXICON, VOCABULARY = "labels.json", "lexicon.json", "vocab.txt"
FILES = (ENCODER, RELATIONS, LABELS, LEXICON, VOCABULARY)
ASSIGNS = [
    "token.tag",
    "token.pos",
    "token.morph",
    "token.lemma",
    "token.dep",
    "token.head",
    "token.is_sent_start",
    "token.ent_iob",
    "token.ent_type",
    "doc.sents",
    "doc.ents",
]


class Annotator:
    """Reads documents window by window; `from_disk` gives it its network and labels."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a document in place and return it."""
        if not len(doc):
            return doc
        needed = needed_scores(doc)
        rows, starts, done = [], [], 0
        while done < len(doc):
            columns, marks = self._read(doc, done, needed)
            rows.append(columns)
            starts.append(marks)
            done += len(marks)
        annotate: Callable[..., Doc] = doc.from_array
        annotate(ATTRIBUTES, np.concatenate(rows))
        # Once more: in a tree with crossing arcs spaCy may miss where the sentence begins.
        annotate([SENT_START], np.concatenate(starts).astype(np.uint64))
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:
        """Annotate documents one after the other."""
        return map(self, docs)

    def _read(
        self, doc: Doc, start: int, needed: Sequence[float]
    ) -> tuple[Column, NDArray[np.int64]]:
        """Return the attributes of the words from `start` on, and 1 or -1 for sentence starts.

        Where the text goes on beyond the window, its last sentence is left to the next window.
        """
        lengths = [len(self._pieces.of(token.text)) for token in doc[start : start + MAX_WORDS]]
        end = start + find_limit(lengths, 0)
        scores = self._network.read(self._pieces.encode(spaced_words(doc, start, end)))
        starts = choose_starts(scores, needed[start:end])
        if end < len(doc) and len(starts) > 1:
            end = start + starts.pop()
            scores = scores.of_first(end - start)
        heads = decode_heads(scores.arc, starts)
        relations = self._network.choose_relations(scores, heads)
        entities = self._names.decode(scores.entity, starts)
        marks = np.full(end - start, -1)
        marks[starts] = 1
        columns = self._annotations.columns(doc[start:end], scores, heads, relations, entities)
        return columns, marks

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Annotator:
        """Read labels and words; raise FileNotFoundError where a file is missing."""
        for name in FILES:
            if not (path / name).is_file():
                raise FileNotFoundError(f"{path / name} is missing")
        labels = json.loads((path / LABELS).read_text(encoding="utf-8"))
        lexicon = json.loads((path / LEXICON).read_text(encoding="utf-8"))
        self._network = Network(path)
        self._pieces = WordPieces.from_file(path / VOCABULARY)
        words = self._pieces.whole_words() | set(lexicon["words"])
        lemmas = Lemmas(lexicon["forms"], words)
        self._annotations = Annotations(self._vocab, labels, lemmas)
        self._names = NameDecoder(labels["entities"])
        return self

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Copy the files that `from_disk` read."""
        path.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            if path.resolve() != self._network.folder.resolve():
                shutil.copyfile(self._network.folder / name, path / name)


def spaced_words(doc: Doc, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """Yield words with whether they follow a space; the first of a document counts as such."""
    for token in doc[start:end]:
        yield token.text, token.i == 0 or bool(doc[token.i - 1].whitespace_)


def choose_starts(scores: WindowScores, needed: Sequence[float]) -> list[int]:
    """Return the words that start a sentence, the first of a window among them."""
    return [i for i, least in enumerate(needed) if i == 0 or scores.start[i] > least]


@Language.factory(FACTORY, assigns=ASSIGNS)
def make_annotator(nlp: Language, name: str) -> Annotator:
    """Make the component for `nlp.add_pipe`; it reads nothing before `from_disk`."""
    return Annotator(nlp.vocab)
