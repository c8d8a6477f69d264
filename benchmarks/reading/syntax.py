"""The parser on two treebanks' development files, on running text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, NotMeasured
from training.corpora import syntax_paragraphs
from training.evaluate_language import score_syntax

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["measure_syntax"]

# LAS of a first training with spaCy's plain settings, and what is asked.
TREEBANKS = {"ewt": (80, 85), "gum": (83, 87)}


def measure_syntax(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield LAS, UAS and UPOS for each treebank, in percent."""
    for treebank, (first, ask) in TREEBANKS.items():
        try:
            paragraphs = syntax_paragraphs(data, treebank, "dev")
        except FileNotFoundError as error:
            raise NotMeasured(f"there is no {error.filename}") from error
        words = f"{sum(len(p.tokens) for p in paragraphs):,} words"
        scores = score_syntax(nlp, paragraphs)
        title = f"parser, {treebank.upper()} dev: "
        peer = f"first training, plain settings: {first}"
        yield Figure(f"las_{treebank}", title + "LAS", scores["las"], words, peer, first, ask)
        yield Figure(f"uas_{treebank}", title + "UAS", scores["uas"], words)
        yield Figure(f"upos_{treebank}", title + "UPOS", scores["upos"], words)
