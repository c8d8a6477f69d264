"""Vary the typography of training paragraphs: quotes, dashes, case, the final period.

The treebanks have straight quotes and full sentences; articles have curly quotes, headlines in
title case and captions without a period. Each epoch sees another variation.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from training.annotated import Paragraph, Token

Change = Callable[[list[Token], random.Random], list[Token]]


def vary(paragraph: Paragraph, chance: random.Random) -> Paragraph | None:
    """Return a variation of a paragraph, or None to use it as it stands."""
    changes = [change for change, share in CHANGES if chance.random() < share]
    if not changes:
        return None
    tokens = [replace(t) for t in paragraph.tokens]
    for change in changes:
        tokens = change(tokens, chance)
    return Paragraph(paragraph.document, tokens)


def curl_quotes(tokens: list[Token], chance: random.Random) -> list[Token]:
    """Turn straight quotes and apostrophes into curly ones."""
    opened = False
    for token in tokens:
        if token.word in {'"', "``", "''"}:
            opened = not opened
            token.word = "“" if opened else "”"
        elif token.word == "'" and not token.space and token.tag != "POS":
            token.word = "‘"
        else:
            token.word = token.word.replace("'", "’")
    return tokens


def straighten_quotes(tokens: list[Token], chance: random.Random) -> list[Token]:
    """Turn curly quotes and apostrophes into straight ones."""
    table = str.maketrans("“”‘’", "\"\"''")
    for token in tokens:
        token.word = token.word.translate(table)
    return tokens


def swap_dashes(tokens: list[Token], chance: random.Random) -> list[Token]:
    """Write the dashes between words in another of the four usual ways."""
    dashes = ["-", "--", "–", "—"]
    dash = chance.choice(dashes)
    for before, token in pairwise(tokens):
        if token.word in dashes and before.space and token.space:
            token.word = dash
    return tokens


def lower_case(tokens: list[Token], chance: random.Random) -> list[Token]:
    """Write everything in lower case, lemmas included."""
    for token in tokens:
        token.word, token.lemma = same_length(token.word, token.word.lower()), token.lemma.lower()
    return tokens


def upper_case(tokens: list[Token], chance: random.Random) -> list[Token]:
    """Write everything in capitals; lemmas are left out, they would teach odd edits."""
    for token in tokens:
        token.word, token.lemma = same_length(token.word, token.word.upper()), ""
    return tokens


def title_case(tokens: list[Token], chance: random.Random) -> list[Token]:
    """Write each word with a capital, as headlines do, short function words sometimes not."""
    keep_small = chance.random() < 0.5
    for token in tokens:
        if token.word[0].islower() and not (keep_small and len(token.word) <= 3):
            token.word = token.word[0].upper() + token.word[1:]
    return tokens


def drop_final_period(tokens: list[Token], chance: random.Random) -> list[Token]:
    """Drop the last token where it is a period, as in captions and headlines."""
    if len(tokens) < 2 or tokens[-1].word != "." or any(t.head == len(tokens) - 1 for t in tokens):
        return tokens
    return tokens[:-1]


def add_white_space(tokens: list[Token], chance: random.Random) -> list[Token]:
    """Put a double space or a no-break space after one word: pasted text is full of them."""
    places = [i for i, token in enumerate(tokens[:-1]) if token.space]
    if not places:
        return tokens
    place = chance.choice(places)
    before, after = tokens[place], tokens[place + 1]
    is_double = chance.random() < 0.5
    before.space = is_double
    is_inside = before.entity != "O" and after.entity[0] == "I"
    blank = Token(
        " " if is_double else "\u00a0",
        space=False,
        tag="NFP",  # superfluous punctuation, as the treebanks call it
        upos="PUNCT",
        lemma=" ",
        relation="punct",
        head=place,
        entity=after.entity if is_inside else "O",
    )
    for token in tokens:
        token.head += token.head > place
    return [*tokens[: place + 1], blank, *tokens[place + 1 :]]


def same_length(word: str, changed: str) -> str:
    """Return the changed word unless changing case changed its length (ß, ŉ)."""
    return changed if len(changed) == len(word) else word


CHANGES: tuple[tuple[Change, float], ...] = (
    (curl_quotes, 0.3),
    (straighten_quotes, 0.15),
    (swap_dashes, 0.2),
    (add_white_space, 0.05),
    (drop_final_period, 0.07),
    (lower_case, 0.03),
    (upper_case, 0.03),
    (title_case, 0.05),
)
