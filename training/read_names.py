"""Read entity files (IOB columns): UNER web text and newswire, under one label scheme."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.annotated import Paragraph, Token
from training.spacing import guess_spaces, spaces_from_text

# Names that spaCy users know. Countries, cities and other places are all LOC: neither file
# tells states (GPE) from the rest.
LABELS = {
    "PER": "PERSON",
    "Person": "PERSON",
    "ORG": "ORG",
    "Organization": "ORG",
    "LOC": "LOC",
    "Location": "LOC",
    "NORP": "NORP",
    "Date": "DATE",
    "Money": "MONEY",
    "Facility": "FAC",
    "Product": "PRODUCT",
    "Misc": "MISC",
}


def read_newswire(path: Path) -> Iterator[Paragraph]:
    """Yield newswire paragraphs; spacing is guessed, since the file holds tokens only."""
    for document, rows, _ in read_column_blocks(path):
        tokens = name_tokens(rows)
        words = [t.word for t in tokens]
        entities = [t.entity for t in tokens]
        for token, space in zip(tokens, guess_spaces(words, entities), strict=True):
            token.space = space
        yield Paragraph(document, tokens)


def read_uner(path: Path, other_words: frozenset[str]) -> Iterator[Paragraph]:
    """Yield web text that marks persons, organisations and places only.

    A word outside a name may still be a date, a nationality or a work: it keeps no answer at
    all unless it is plain lower-case prose that never occurs in such names (`other_words`).
    """
    for document, rows, text in read_column_blocks(path):
        tokens = name_tokens(rows)
        spaces = spaces_from_text([t.word for t in tokens], text)
        if spaces is None:
            continue
        for token, space in zip(tokens, spaces, strict=True):
            token.space = space
            if token.entity == "O" and could_be_other_name(token.word, other_words):
                token.entity = "-"
        yield Paragraph(document, tokens)


def could_be_other_name(word: str, other_words: frozenset[str]) -> bool:
    """Tell whether a word outside persons, organisations and places may be another name."""
    if not any(c.isalnum() for c in word):
        return word in {"$", "£", "€", "¥", "-", "#", "/"}
    return not word.islower() or not word.isalpha() or word in other_words


def words_of_other_names(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """Collect the lower-case words that are often part of names which UNER does not mark.

    Often: at least one occurrence in twenty, so that "the" stays an answer and "billion" does not.
    """
    known = {"", "PERSON", "ORG", "LOC"}
    inside, everywhere = Counter[str](), Counter[str]()
    for paragraph in paragraphs:
        for token in paragraph.tokens:
            everywhere[token.word] += 1
            inside[token.word] += token.entity[2:] not in known
    return frozenset(w for w, n in inside.items() if w.islower() and n * 20 >= everywhere[w])


def read_column_blocks(path: Path) -> Iterator[tuple[str, list[list[str]], str]]:
    """Yield (document id, rows, text or empty) for each block of a gzipped IOB file."""
    document = ""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        content = lines.read().strip()
    for block in content.split("\n\n"):
        rows, text = [], ""
        for line in block.split("\n"):
            if "\t" in line:
                rows.append(line.split("\t"))
            elif line.startswith("# newdoc id = "):
                document = line.removeprefix("# newdoc id = ").strip()
            elif line.startswith("# text = "):
                text = line.removeprefix("# text = ").strip()
        if rows:
            yield document, rows, text


def name_tokens(rows: list[list[str]]) -> list[Token]:
    """Turn rows into tokens under our labels; an `I-` that continues nothing opens a name."""
    tokens: list[Token] = []
    previous = "O"
    for word, tag, *_ in rows:
        entity = tag if tag == "O" else f"{tag[:2]}{LABELS[tag[2:]]}"
        if entity[0] == "I" and previous[2:] != entity[2:]:
            entity = f"B-{entity[2:]}"
        tokens.append(Token(word, entity=entity))
        previous = entity
    return tokens
