"""Which files and which folds train, choose and test the language model."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import spacy

from training.annotated import Paragraph, make_name_doc, make_syntax_doc
from training.augmentation import vary
from training.read_conllu import read_paragraphs
from training.read_names import read_newswire, read_uner, words_of_other_names

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.training import Example
    from spacy.vocab import Vocab

Reader = Callable[["Language"], Iterator["Example"]]

TREEBANKS = ("ewt", "gum", "gum_unlisted")
# Two or so outlets from each region, drawn by number before anything was measured. Nothing is
# chosen on TEST_OUTLETS; DEV_OUTLETS picks the step that is kept.
TEST_OUTLETS = frozenset({"r1_o24", "r1_o53", "r2_o26", "r2_o50", "r3_o09", "r3_o60"})
DEV_OUTLETS = frozenset({"r1_o17", "r2_o22", "r2_o25", "r3_o35", "r3_o39"})


def syntax_paragraphs(data: Path, treebank: str, split: str) -> list[Paragraph]:
    """Read one treebank's train or dev file."""
    return list(read_paragraphs(data / "parsing" / f"{treebank}_{split}.conllu.gz"))


def outlet_of(document: str) -> str:
    """Return `r1_o24` for the newswire document `ww_r1_o24_03`."""
    return "_".join(document.split("_")[1:3])


def newswire_paragraphs(data: Path, split: str) -> list[Paragraph]:
    """Read the newswire of the outlets in one split: train, dev or test."""
    paragraphs = read_newswire(data / "ner" / "worldwide_train.iob.gz")
    return [p for p in paragraphs if newswire_split(outlet_of(p.document)) == split]


def newswire_split(outlet: str) -> str:
    """Return the split that an outlet belongs to, all its articles together."""
    if outlet in TEST_OUTLETS:
        return "test"
    return "dev" if outlet in DEV_OUTLETS else "train"


def web_paragraphs(data: Path, split: str) -> list[Paragraph]:
    """Read the web text that marks persons, organisations and places only."""
    other_words = words_of_other_names(newswire_paragraphs(data, "train"))
    return list(read_uner(data / "ner" / f"ewt_{split}.iob.gz", other_words))


@spacy.registry.readers("newsroom.SyntaxParagraphs.v1")
def make_syntax_reader(folder: str, split: str) -> Reader:
    """Return a spaCy corpus over all treebanks."""
    paragraphs = [p for name in TREEBANKS for p in syntax_paragraphs(Path(folder), name, split)]
    return ParagraphReader(paragraphs, make_syntax_doc, is_training=split == "train")


@spacy.registry.readers("newsroom.NameParagraphs.v1")
def make_name_reader(folder: str, split: str) -> Reader:
    """Return a spaCy corpus over newswire and web text."""
    data = Path(folder)
    paragraphs = newswire_paragraphs(data, split) + web_paragraphs(data, split)
    return ParagraphReader(paragraphs, make_name_doc, is_training=split == "train")


class ParagraphReader:
    """Give spaCy one example a paragraph; in training, shuffled and varied anew each epoch."""

    def __init__(
        self,
        paragraphs: list[Paragraph],
        make_doc: Callable[[Vocab, Paragraph], Doc],
        *,
        is_training: bool,
    ) -> None:
        self.paragraphs = paragraphs
        self.make_doc = make_doc
        self.is_training = is_training
        self.chance = random.Random(0)

    def __call__(self, nlp: Language) -> Iterator[Example]:
        """Yield every paragraph once."""
        from spacy.training import Example

        paragraphs = list(self.paragraphs)
        if self.is_training:
            self.chance.shuffle(paragraphs)
        for paragraph in paragraphs:
            varied = vary(paragraph, self.chance) if self.is_training else None
            reference = self.make_doc(nlp.vocab, varied or paragraph)
            yield Example(nlp.make_doc(reference.text), reference)


@spacy.registry.schedules("newsroom.WarmRestarts.v1")
def warm_restarts(peak: float, warmup_steps: int, leg_steps: int) -> Iterator[float]:
    """Yield a learning rate that rises to its peak and falls to a twentieth, leg after leg."""
    for step in itertools.count():
        within = step % leg_steps
        if within < warmup_steps:
            yield peak * (within + 1) / warmup_steps
        else:
            left = (leg_steps - within) / max(1, leg_steps - warmup_steps)
            yield peak * max(0.05, left)
