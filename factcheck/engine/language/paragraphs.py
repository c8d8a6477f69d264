"""Paragraphs parsed one after the other, with the offsets of the text they come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.engine.language.bounds import make_doc
from factcheck.engine.language.splitting import split_paragraphs

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Paragraphs parsed at a time. The parser's tables take 130 MB for 32 of the longest, a gigabyte for
# spaCy's 256.
BATCH = 32


def parse(nlp: Language, text: str) -> Iterator[tuple[int, Doc]]:
    """Yield (offset, parsed paragraph) in order; `text[offset:]` starts with the paragraph.

    A line break always ends a paragraph and with it a sentence: headings, captions and share
    bars have no final period. Blank lines are left out.
    """
    pieces = ((make_doc(nlp, text[start:end]), start) for start, end in split_paragraphs(text))
    for doc, offset in nlp.pipe(pieces, as_tuples=True, batch_size=BATCH):
        yield offset, doc
