"""Train one part of the language model: `python -m training.train_part syntax --data DIR …`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

HERE = Path(__file__).parent
PARTS = ("syntax", "names")
# Two legs of the learning rate each; the second one still gained on the dev files.
STEPS = {"syntax": 5_000, "names": 5_000}


def train_part(part: str, *, data: Path, vectors: Path, output: Path, steps: int) -> None:
    """Train one part and write its best and last pipeline below `output`."""
    import spacy.util
    from spacy.training.initialize import init_nlp
    from spacy.training.loop import train

    import training.corpora  # noqa: F401  registers the readers and the schedule
    from factcheck.engine.language import use_fast_arithmetic

    use_fast_arithmetic()
    overrides = {
        "paths.data": str(data),
        "paths.vectors": str(vectors),
        "training.max_steps": steps,
    }
    config = spacy.util.load_config(HERE / f"{part}.cfg", overrides=overrides, interpolate=False)
    nlp = init_nlp(config, use_gpu=-1)
    # Only now: a corpus streamed anew each epoch would give its labels from 100 examples.
    nlp.config["training"]["max_epochs"] = -1
    output.mkdir(parents=True, exist_ok=True)
    train(nlp, output, use_gpu=-1)


def main() -> None:
    """Read the arguments and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--steps", type=int, required=True)
    arguments = parser.parse_args()
    train_part(
        arguments.part,
        data=arguments.data,
        vectors=arguments.vectors,
        output=arguments.output,
        steps=arguments.steps,
    )


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    main()
