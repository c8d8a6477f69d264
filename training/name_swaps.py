"""Other names of the same kind in newswire, so that the context is learnt and not the name."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from training.annotated import Paragraph, Token, names_in

SWAPPED = frozenset({"PERSON", "ORG", "LOC"})
MAX_NAME = 5  # words
# One paragraph in three or so, and there two names in three: the real ones stay the rule.
SWAPPED_PARAGRAPHS, SWAPPED_NAMES = 0.3, 0.7


class NamePool:
    """Swaps names for others of the training files."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        self._names: dict[str, list[list[Token]]] = defaultdict(list)
        for paragraph in paragraphs:
            for start, end, label in names_in(paragraph.tokens):
                if label in SWAPPED and end - start <= MAX_NAME:
                    name = paragraph.tokens[start:end]
                    self._names[label].append(
                        [replace(t, tag="", starts_sentence=False) for t in name]
                    )

    def swap(self, paragraph: Paragraph, chance: random.Random) -> Paragraph:
        """Return a paragraph without tree with other names, the same for the same; or itself."""
        has_tree = any(token.tag for token in paragraph.tokens)
        if has_tree or chance.random() > SWAPPED_PARAGRAPHS:
            return paragraph
        chosen: dict[str, Sequence[Token]] = {}
        swapped: list[Token] = []
        done = 0
        for start, end, label in names_in(paragraph.tokens):
            own = paragraph.tokens[start:end]
            if label in self._names:
                key = " ".join(token.word for token in own)
                if key not in chosen:
                    is_swapped = chance.random() < SWAPPED_NAMES
                    chosen[key] = chance.choice(self._names[label]) if is_swapped else own
                swapped += [*paragraph.tokens[done:start], *as_spaced(chosen[key], own)]
                done = end
        return Paragraph(paragraph.document, [*swapped, *paragraph.tokens[done:]])


def as_spaced(name: Sequence[Token], place: Sequence[Token]) -> list[Token]:
    """Return a name to stand in another's place, followed by a space where that one was."""
    copies = [replace(token) for token in name]
    copies[-1].space = place[-1].space
    return copies
