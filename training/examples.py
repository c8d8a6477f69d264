"""Paragraphs as the network is trained on them: windows, label sets, numbers, batches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.engine.language.annotation import Labels
from factcheck.engine.language.lemma_rules import derive_rule
from factcheck.engine.language.pieces import PieceSequence, WordPieces
from factcheck.engine.language.windows import find_limit
from training.annotated import Paragraph, Token

# What a word has no answer for is left out of the loss.
NO_ANSWER = -100
# A lemma rule seen once is a slip or teaches nothing.
MIN_LEMMA_RULE = 2


@dataclass(slots=True)
class Example:
    """Hold a window as numbers; answers are indexes of labels or NO_ANSWER.

    `head` is a column of the arc scores: 0 the root, j + 1 word j. `start` is 1, 0 or -1 (none).
    """

    window: PieceSequence
    tag: list[int]
    morph: list[int]
    lemma: list[int]
    entity: list[int]
    start: list[float]
    head: list[int]
    relation: list[int]


def make_windows(paragraph: Paragraph, pieces: WordPieces) -> Iterator[Paragraph]:
    """Yield a paragraph in windows, cut at sentences, or at final marks where none are marked."""
    tokens = paragraph.tokens
    can_start = [
        token.starts_sentence or (not token.tag and i > 0 and tokens[i - 1].word in ".!?")
        for i, token in enumerate(tokens)
    ]
    for start, end in cut([len(pieces.of(t.word)) for t in tokens], can_start):
        own = [replace(t, head=t.head - start) for t in tokens[start:end]]
        for token in own:
            # A head beyond the window is no answer.
            token.head = token.head if 0 <= token.head < len(own) else -1
        yield Paragraph(paragraph.document, own)


def cut(lengths: Sequence[int], can_start: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of windows that end before a word that can start one, where possible."""
    start = 0
    while start < len(lengths):
        full = find_limit(lengths, start)
        last = range(full, start, -1) if full < len(lengths) else ()
        end = next((word for word in last if can_start[word]), full)
        yield start, end
        start = end


def collect_labels(paragraphs: Sequence[Paragraph]) -> Labels:
    """List the labels that occur, lemma rules that occur twice, and B- and I- of each name."""
    tokens = [token for paragraph in paragraphs for token in paragraph.tokens]
    tagged = [token for token in tokens if token.tag]
    rules = Counter(rule for token in tagged if (rule := rule_of(token)))
    names = sorted({token.entity[2:] for token in tokens} - {""})
    return Labels(
        tags=sorted({token.tag for token in tagged}),
        morphs=sorted({morph_of(token) for token in tagged}),
        lemmas=sorted(rule for rule, count in rules.items() if count >= MIN_LEMMA_RULE),
        relations=sorted({token.relation for token in tagged}),
        entities=["O", *(f"{mark}-{name}" for name in names for mark in "BI")],
    )


def morph_of(token: Token) -> str:
    """Return the part of speech and the features as one label."""
    return f"{token.upos}|{token.features}" if token.features else token.upos


def rule_of(token: Token) -> str:
    """Return the lemma rule of a token, or nothing where it has no lemma."""
    return derive_rule(token.word, token.lemma) if token.lemma else ""


class Encoder:
    """Turns windows into examples under one set of labels."""

    def __init__(self, labels: Labels, pieces: WordPieces) -> None:
        self._pieces = pieces
        self._tags = number(labels["tags"])
        self._morphs = number(labels["morphs"])
        self._lemmas = number(labels["lemmas"])
        self._relations = number(labels["relations"])
        self._entities = number(labels["entities"])

    def encode(self, paragraph: Paragraph) -> Example:
        """Number the words and answers of a window."""
        tokens = paragraph.tokens
        follows_space = [True, *(token.space for token in tokens[:-1])]
        words = zip((token.word for token in tokens), follows_space, strict=True)
        return Example(
            window=self._pieces.encode(words),
            tag=[self._tags.get(t.tag, NO_ANSWER) for t in tokens],
            morph=[self._morphs.get(morph_of(t), NO_ANSWER) for t in tokens],
            lemma=[self._lemmas.get(rule_of(t), NO_ANSWER) if t.tag else NO_ANSWER for t in tokens],
            entity=[self._entities.get(t.entity, NO_ANSWER) for t in tokens],
            start=[float(t.starts_sentence) if t.tag else -1.0 for t in tokens],
            head=[head_of(t) for t in tokens],
            relation=[self._relations.get(t.relation, NO_ANSWER) for t in tokens],
        )


def number(labels: Sequence[str]) -> dict[str, int]:
    """Number labels from 0."""
    return {label: index for index, label in enumerate(labels)}


def head_of(token: Token) -> int:
    """Return the column of a token's head in the arc scores."""
    if not token.tag or token.head < 0:
        return NO_ANSWER
    return 0 if token.relation == "ROOT" else token.head + 1
