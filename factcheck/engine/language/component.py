"""The one component of the shipped pipeline: tags, features, lemmas, trees and names together.

Importing this module makes its factory known to spaCy.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language

from factcheck.engine.language.annotation import ATTRIBUTES, Annotations
from factcheck.engine.language.bounds import possible_starts
from factcheck.engine.language.names import NameDecoder
from factcheck.engine.language.network import ENCODER, RELATIONS, Network
from factcheck.engine.language.pieces import WordPieces
from factcheck.engine.language.trees import decode_heads
from factcheck.engine.language.windows import cut_windows

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from factcheck.engine.language.annotation import Column
    from factcheck.engine.language.network import WindowScores

FACTORY = "newsroom_annotator"
LABELS, VOCABULARY = "labels.json", "vocab.txt"
FILES = (ENCODER, RELATIONS, LABELS, VOCABULARY)
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
        can_start = [
            possible and token.is_sent_start is not False
            for token, possible in zip(doc, possible_starts(doc), strict=True)
        ]
        lengths = [len(self._pieces.of(token.text)) for token in doc]
        rows, starts = zip(
            *(self._read(doc, window, can_start) for window in cut_windows(lengths, can_start)),
            strict=True,
        )
        annotate: Callable[..., Doc] = doc.from_array
        annotate(ATTRIBUTES, np.concatenate(rows))
        # Once more: in a tree with crossing arcs spaCy may miss where the sentence begins.
        annotate([SENT_START], np.concatenate(starts).astype(np.uint64))
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 1) -> Iterator[Doc]:
        """Annotate documents one after the other."""
        return map(self, docs)

    def _read(
        self, doc: Doc, window: tuple[int, int], can_start: list[bool]
    ) -> tuple[Column, NDArray[np.int64]]:
        """Return the attributes of a window's words, and 1 or -1 for what starts a sentence."""
        start, end = window
        follows_space = [i == 0 or bool(doc[i - 1].whitespace_) for i in range(start, end)]
        words = doc[start:end]
        texts = (word.text for word in words)
        scores = self._network.read(self._pieces.encode(zip(texts, follows_space, strict=True)))
        starts = choose_starts(scores, can_start[start:end])
        heads = decode_heads(scores.arc, starts)
        relations = self._network.choose_relations(scores, heads)
        entities = self._names.decode(scores.entity, starts)
        marks = np.full(end - start, -1)
        marks[starts] = 1
        return self._annotations.columns(words, scores, heads, relations, entities), marks

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> Annotator:
        """Read labels and vocabulary; raise FileNotFoundError where a file is missing."""
        for name in FILES:
            if not (path / name).is_file():
                raise FileNotFoundError(f"{path / name} is missing")
        labels = json.loads((path / LABELS).read_text(encoding="utf-8"))
        self._network = Network(path)
        self._pieces = WordPieces.from_file(path / VOCABULARY)
        self._annotations = Annotations(self._vocab, labels)
        self._names = NameDecoder(labels["entities"])
        return self

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Copy the files that `from_disk` read."""
        path.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            if path.resolve() != self._network.folder.resolve():
                shutil.copyfile(self._network.folder / name, path / name)


def choose_starts(scores: WindowScores, can_start: list[bool]) -> list[int]:
    """Return the words that start a sentence: the first, and where one can start and does."""
    return [i for i, can in enumerate(can_start) if i == 0 or (can and scores.start[i] > 0)]


@Language.factory(FACTORY, assigns=ASSIGNS)
def make_annotator(nlp: Language, name: str) -> Annotator:
    """Make the component for `nlp.add_pipe`; it reads nothing before `from_disk`."""
    return Annotator(nlp.vocab)
