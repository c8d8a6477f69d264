"""Wrap an exported network as a spaCy pipeline: `python -m training.assemble_pipeline FROM TO`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import cast

TRAINING_SECTIONS = ("paths", "system", "corpora", "training", "initialize", "pretraining")
META = {
    "name": "newsroom",
    "version": "2.0.0",
    "description": "Tags, features, lemmas, dependency trees and named entities for English news.",
    "author": "Newsroom",
    "license": "CC BY-SA 4.0",
    "spacy_version": ">=3.8.7,<3.9.0",
}


def assemble(exported: Path, output: Path) -> None:
    """Write the pipeline around the component's files, with nothing of the training machine."""
    import spacy

    from factcheck.engine.language.bounds import FACTORY
    from factcheck.engine.language.component import Annotator

    nlp = spacy.blank("en")
    cast(Annotator, nlp.add_pipe(FACTORY)).from_disk(exported)
    config = nlp.config.copy()
    for section in TRAINING_SECTIONS:
        config.pop(section, None)
    nlp.config = config
    nlp.meta.update(META)
    nlp.to_disk(output)


def main() -> None:
    """Read the arguments and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("exported", type=Path)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    assemble(arguments.exported, arguments.output)


if __name__ == "__main__":
    main()
