"""Train the shipped language model: `python -m training.train_language --data DIR`.

One network learns trees and names together; it is exported in eight-bit numbers, wrapped as a
pipeline and measured. Needs what training/requirements.txt names.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import torch

from factcheck.engine.language import SHIPPED_MODEL, load
from factcheck.engine.language.pieces import WordPieces
from training.annotated import Paragraph
from training.assemble_pipeline import assemble
from training.corpora import TREEBANKS, newswire_paragraphs, syntax_paragraphs, web_paragraphs
from training.encoder import find_encoder
from training.evaluate_language import evaluate
from training.examples import Encoder, collect_labels, make_windows
from training.export_language import export
from training.joint import join_names
from training.learning import train
from training.lexicon import collect_lexicon
from training.multitask import MultiTaskNetwork
from training.retokenization import retokenize

EPOCHS = 7
SEED = 0


def read_training_paragraphs(data: Path) -> list[Paragraph]:
    """Read the treebanks, the names of the web text among them, and the newswire."""
    treebanks = {name: syntax_paragraphs(data, name, "train") for name in TREEBANKS}
    join_names(treebanks["ewt"], web_paragraphs(data, "train"))
    trees = [paragraph for paragraphs in treebanks.values() for paragraph in paragraphs]
    return trees + [retokenize(paragraph) for paragraph in newswire_paragraphs(data, "train")]


def train_language(data: Path, output: Path, *, epochs: int, seed: int) -> None:
    """Train, export and write the pipeline."""
    torch.manual_seed(seed)
    folder = find_encoder()
    vocabulary = folder / "vocab.txt"
    pieces = WordPieces.from_file(vocabulary)
    paragraphs = read_training_paragraphs(data)
    windows = [w for p in paragraphs for w in make_windows(p, pieces)]
    labels = collect_labels(windows)
    network = MultiTaskNetwork(labels, folder)
    train(network, windows, Encoder(labels, pieces), epochs=epochs, seed=seed)
    with tempfile.TemporaryDirectory() as exported:
        export(network, labels, collect_lexicon(paragraphs), vocabulary, Path(exported))
        assemble(Path(exported), output)


def main() -> None:
    """Read the arguments, train and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--output", type=Path, default=SHIPPED_MODEL)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    train_language(arguments.data, arguments.output, epochs=arguments.epochs, seed=arguments.seed)
    print(json.dumps(evaluate(load(str(arguments.output)), arguments.data), indent=1))


if __name__ == "__main__":
    main()
