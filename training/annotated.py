"""The one shape that every training file is read into: words with spaces and optional labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab


@dataclass(slots=True)
class Token:
    """Hold one annotated word; `head` is an index into the paragraph, `entity` an IOB tag.

    `entity` is `-` where the annotators did not look for this kind of name, which is not the
    same as `O`: there they looked and found none.
    """

    word: str
    space: bool = True
    tag: str = ""
    upos: str = ""
    features: str = ""
    lemma: str = ""
    relation: str = ""
    head: int = -1
    starts_sentence: bool = False
    entity: str = "-"


@dataclass(slots=True)
class Paragraph:
    """Hold the tokens of one paragraph and the document it comes from."""

    document: str
    tokens: list[Token] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Rebuild the running text, without the space after the last word."""
        return "".join(t.word + " " * t.space for t in self.tokens).rstrip(" ")


def names_in(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, label) of each name."""
    start = 0
    while start < len(tokens):
        end = start + 1
        if tokens[start].entity[0] == "B":
            while end < len(tokens) and tokens[end].entity[0] == "I":
                end += 1
            yield start, end, tokens[start].entity[2:]
        start = end


def make_syntax_doc(vocab: Vocab, paragraph: Paragraph) -> Doc:
    """Build a spaCy document with tags, features, lemmas, tree and sentence bounds."""
    from spacy.tokens import Doc

    tokens = paragraph.tokens
    return Doc(
        vocab,
        words=[t.word for t in tokens],
        spaces=[t.space for t in tokens],
        tags=[t.tag for t in tokens],
        pos=[t.upos for t in tokens],
        morphs=[t.features for t in tokens],
        lemmas=[t.lemma for t in tokens],
        heads=[t.head for t in tokens],
        deps=[t.relation for t in tokens],
    )


def make_name_doc(vocab: Vocab, paragraph: Paragraph) -> Doc:
    """Build a spaCy document with entities, where `-` tokens stay without any answer."""
    from spacy.tokens import Doc, Span

    tokens = paragraph.tokens
    doc = Doc(vocab, words=[t.word for t in tokens], spaces=[t.space for t in tokens])
    spans = [Span(doc, start, end, label=label) for start, end, label in names_in(tokens)]
    missing = [doc[i : i + 1] for i, t in enumerate(tokens) if t.entity == "-"]
    doc.set_ents(spans, missing=missing, default="outside")
    return doc
