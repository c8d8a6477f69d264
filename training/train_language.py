"""Rebuild the shipped language model: `python -m training.train_language --data DIR`.

Trains syntax and names side by side, one core each, joins them and prints the held-out figures.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.engine.language import SHIPPED_MODEL, use_fast_arithmetic
from training.train_part import PARTS, STEPS
from training.word_vectors import make_pipeline_with_vectors

if TYPE_CHECKING:
    from spacy.language import Language

# One thread each: two processes share the machine better than their threads do.
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
TRAINING_SECTIONS = ("paths", "system", "corpora", "training", "initialize", "pretraining")
META = {
    "name": "newsroom",
    "version": "1.0.0",
    "description": "Tags, features, lemmas, dependency trees and named entities for English news.",
    "author": "Newsroom",
    "license": "CC BY-SA 4.0",
}


def train_parts(data: Path, work: Path, steps: dict[str, int]) -> None:
    """Train every part in a process of its own; raise CalledProcessError where one fails."""
    make_pipeline_with_vectors().to_disk(work / "vectors")
    running = []
    for part in PARTS:
        command = [sys.executable, "-m", "training.train_part", part, "--data", str(data)]
        command += ["--vectors", str(work / "vectors"), "--output", str(work / part)]
        command += ["--steps", str(steps[part])]
        running.append(subprocess.Popen(command, env={**os.environ, **ONE_THREAD}))
    for process in running:
        if process.wait() != 0:
            raise subprocess.CalledProcessError(process.returncode, process.args)


def join_parts(work: Path) -> Language:
    """Join the trained parts into one pipeline that remembers nothing of the training machine."""
    import spacy

    use_fast_arithmetic()
    nlp = spacy.load(work / "syntax" / "model-best")
    nlp.add_pipe("ner", source=spacy.load(work / "names" / "model-best"))
    config = nlp.config.copy()
    for section in TRAINING_SECTIONS:
        config.pop(section, None)
    nlp.config = config
    nlp.meta.update(META)
    nlp.meta.pop("performance", None)
    return nlp


def main() -> None:
    """Read the arguments, train, join, write and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--output", type=Path, default=SHIPPED_MODEL)
    parser.add_argument("--work", type=Path, help="keep what is made on the way here")
    for part in PARTS:
        parser.add_argument(f"--{part}-steps", type=int, default=STEPS[part])
    arguments = parser.parse_args()
    steps = {part: getattr(arguments, f"{part}_steps") for part in PARTS}
    with tempfile.TemporaryDirectory() as folder:
        work = arguments.work or Path(folder)
        train_parts(arguments.data, work, steps)
        join_parts(work).to_disk(arguments.output)
    from factcheck.engine.language import load
    from training.evaluate_language import evaluate

    print(json.dumps(evaluate(load(str(arguments.output)), arguments.data), indent=1))


if __name__ == "__main__":
    main()
