"""Newswire in the words of the tokenizer at work, where its names still fit them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from training.annotated import Paragraph, Token, names_in

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer


def retokenize(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph cut into words as in the product; itself where a name would be split.

    Only for paragraphs with names and without trees.
    """
    bounds, position = [], 0
    for token in paragraph.tokens:
        bounds.append((position, position + len(token.word)))
        position += len(token.word) + token.space
    doc = tokenizer()(paragraph.text)
    tokens = [Token(word.text, bool(word.whitespace_), entity="O") for word in doc]
    for start, end, label in names_in(paragraph.tokens):
        span = doc.char_span(bounds[start][0], bounds[end - 1][1])
        if span is None:
            return paragraph
        for i in range(span.start, span.end):
            tokens[i].entity = f"{'B' if i == span.start else 'I'}-{label}"
    return Paragraph(paragraph.document, tokens)


@cache
def tokenizer() -> Tokenizer:
    """Return the tokenizer of the shipped pipeline."""
    import spacy

    return spacy.blank("en").tokenizer
