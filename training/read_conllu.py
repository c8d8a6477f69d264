"""Read Universal Dependencies files (CoNLL-U) into paragraphs with exact spacing."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from training.annotated import Paragraph, Token

# Kept because readers ask for them; the rest (typos, styles, numeral forms) only adds labels.
FEATURES = frozenset(
    "Number Tense VerbForm Mood Person Degree Voice".split()
    + "Poss NumType Polarity PronType Case Gender".split()
)


def read_paragraphs(path: Path) -> Iterator[Paragraph]:
    """Yield the paragraphs of a gzipped CoNLL-U file, sentences joined as in the running text."""
    current = Paragraph("")
    for comments, rows in read_blocks(path):
        if any(c.startswith(("# newdoc", "# newpar")) for c in comments):
            if current.tokens:
                yield current
            current = Paragraph(document_name(comments) or current.document)
        sentence = read_sentence(rows)
        text = next((c[9:] for c in comments if c.startswith("# text = ")), None)
        if text is not None and "".join(t.word for t in sentence) != text.replace(" ", ""):
            continue  # a contraction whose parts do not spell the text: nothing to align with
        append_sentence(current, sentence)
    if current.tokens:
        yield current


def read_blocks(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Yield (comment lines, rows of columns) for each sentence of a gzipped column file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        content = lines.read().strip()
    for block in content.split("\n\n"):
        block_lines = block.split("\n")
        comments = [x for x in block_lines if x.startswith("# ") and "\t" not in x]
        yield comments, [x.split("\t") for x in block_lines if "\t" in x]


def document_name(comments: list[str]) -> str:
    """Return the id of the document that these comment lines open, or an empty string."""
    return next((c.split("=", 1)[1].strip() for c in comments if c.startswith("# newdoc")), "")


def read_sentence(rows: list[list[str]]) -> list[Token]:
    """Turn the rows of one sentence into tokens; heads count from the sentence's first word."""
    tokens: list[Token] = []
    joined: dict[int, bool] = {}  # word number -> is there a space after it, from `3-4` rows
    for row in rows:
        number, rest = row[0], row[9]
        if "-" in number:
            first, last = (int(n) for n in number.split("-"))
            joined.update(dict.fromkeys(range(first, last), False))
            joined[last] = "SpaceAfter=No" not in rest
        elif "." not in number:
            space = joined.get(int(number), "SpaceAfter=No" not in rest)
            tokens.append(read_token(row, space=space, index=len(tokens)))
    if tokens:
        tokens[0].starts_sentence = True
    return tokens


def read_token(row: list[str], *, space: bool, index: int) -> Token:
    """Turn one row into a token; a root points at itself, as in spaCy."""
    head, relation = int(row[6]), row[7]
    return Token(
        word=row[1],
        space=space,
        lemma=row[2],
        upos=row[3],
        tag=row[4],
        features=keep_features(row[5]),
        relation="ROOT" if head == 0 else relation,
        head=index if head == 0 else head - 1,
    )


def keep_features(features: str) -> str:
    """Return the features that readers use, in the file's order."""
    return "|".join(f for f in features.split("|") if f.split("=")[0] in FEATURES)


def append_sentence(paragraph: Paragraph, sentence: list[Token]) -> None:
    """Add a sentence to a paragraph and move its heads along."""
    offset = len(paragraph.tokens)
    for token in sentence:
        token.head += offset
    paragraph.tokens.extend(sentence)
