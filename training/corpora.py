"""Which files and which folds train, choose and test the language model."""

from __future__ import annotations

from pathlib import Path

from training.annotated import Paragraph
from training.read_conllu import read_paragraphs
from training.read_names import read_newswire, read_uner, words_of_other_names

TREEBANKS = ("ewt", "gum", "gum_unlisted")
# Two or so outlets from each region, drawn by number before anything was measured. Nothing is
# chosen on TEST_OUTLETS; DEV_OUTLETS say when training pays no more.
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
