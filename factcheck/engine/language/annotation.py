"""What the network chose, written as the numbers that a spaCy document holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypedDict

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG

from factcheck.engine.language.titles import DESCRIBES, join_titles

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Span
    from spacy.vocab import Vocab

    from factcheck.engine.language.lemmas import Lemmas
    from factcheck.engine.language.network import WindowScores

    Choices = NDArray[np.int64]
    Column = NDArray[np.uint64]

ATTRIBUTES = [TAG, POS, MORPH, LEMMA, DEP, HEAD, ENT_IOB, ENT_TYPE]
IOB = {"I": 1, "O": 2, "B": 3}


class Labels(TypedDict):
    """Hold the labels of each kind in the order of the network's choices."""

    tags: list[str]
    morphs: list[str]  # "VERB|Tense=Past": part of speech, then features
    lemmas: list[str]  # rules of lemma_rules
    relations: list[str]
    entities: list[str]


class Annotations:
    """Turns choices into columns of numbers; every label is known to the vocabulary for good."""

    def __init__(self, vocab: Vocab, labels: Labels, lemmas: Lemmas) -> None:
        add = vocab.strings.add
        analyses = [label.partition("|") for label in labels["morphs"]]
        self._strings = vocab.strings
        self._lemmas = lemmas
        self._rules = labels["lemmas"]
        self._tag_names = labels["tags"]
        self._tags = column(add(tag) for tag in labels["tags"])
        self._parts = column(add(part) for part, _, _ in analyses)
        self._morphs = column(vocab.morphology.add(features) for _, _, features in analyses)
        self._relation_names = labels["relations"]
        self._part_names = [part for part, _, _ in analyses]
        self._relations = {name: add(name) for name in [*labels["relations"], DESCRIBES]}
        self._entities = {label: add(label[2:]) for label in labels["entities"]}

    def columns(
        self,
        words: Span,
        scores: WindowScores,
        heads: Choices,
        relations: Choices,
        entities: Sequence[str],
    ) -> Column:
        """Return a row of ATTRIBUTES for each word; heads are columns of the arc scores."""
        names = [self._relation_names[index] for index in relations]
        join_titles(heads, names, [self._part_names[index] for index in scores.morph])
        places = np.arange(len(words))
        entities = trim_names(words, entities)
        columns = [
            self._tags[scores.tag],
            self._parts[scores.morph],
            self._morphs[scores.morph],
            self._find_lemmas(words, scores),
            column(self._relations[name] for name in names),
            # From the word itself, negative to the left; 0 for a root.
            np.where(heads == 0, 0, heads - 1 - places).astype(np.uint64),
            column(IOB[label[0]] for label in entities),
            column(self._entities[label] for label in entities),
        ]
        return np.stack(columns, axis=1)

    def _find_lemmas(self, words: Span, scores: WindowScores) -> Column:
        find, add = self._lemmas.find, self._strings.add
        return column(
            add(find(word.text, self._tag_names[tag], self._rules[rule]))
            for word, tag, rule in zip(words, scores.tag, scores.lemma, strict=True)
        )


def column(numbers: Iterable[int]) -> Column:
    """Return a column of hashes or codes."""
    return np.fromiter(numbers, dtype=np.uint64)


def trim_names(words: Span, entities: Sequence[str]) -> list[str]:
    """Take the white space at either end of a name out of it, as spaCy asks."""
    trimmed = list(entities)
    for i, word in enumerate(words):
        if word.is_space and trimmed[i][0] == "B":
            if i + 1 < len(trimmed) and trimmed[i + 1][0] == "I":
                trimmed[i + 1] = "B" + trimmed[i + 1][1:]
            trimmed[i] = "O"
    for i in range(len(trimmed) - 1, -1, -1):
        ends = i + 1 == len(trimmed) or trimmed[i + 1][0] != "I"
        if words[i].is_space and trimmed[i][0] == "I" and ends:
            trimmed[i] = "O"
    return trimmed
