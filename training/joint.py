"""Join the two annotations of the English Web Treebank: its trees and its names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

from training.annotated import Paragraph, Token


def join_names(trees: Iterable[Paragraph], names: Iterable[Paragraph]) -> None:
    """Give the words of `trees` the entity tags of the same words in `names`, by document.

    Where the two tell words apart differently, the words in question stay without answer.
    """
    named = tokens_by_document(names)
    for document, tokens in tokens_by_document(trees).items():
        others = named.get(document, [])
        ours, theirs = [t.word for t in tokens], [t.word for t in others]
        for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks():
            for i in range(block.size):
                tokens[block.a + i].entity = others[block.b + i].entity


def tokens_by_document(paragraphs: Iterable[Paragraph]) -> dict[str, list[Token]]:
    """Collect the tokens of each document in order."""
    found: dict[str, list[Token]] = defaultdict(list)
    for paragraph in paragraphs:
        found[paragraph.document].extend(paragraph.tokens)
    return found
