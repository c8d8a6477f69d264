"""Read the files of the data folder."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from benchmarks.figures import NotMeasured

__all__ = ["Row", "read_rows"]

Row = dict[str, Any]


def read_rows(data: Path, name: str) -> list[Row]:
    """Read a gzipped JSON Lines file of the data folder; raise NotMeasured where it is missing."""
    path = data / name
    if not path.is_file():
        raise NotMeasured(f"there is no {name} in {data}; DATA must be the folder that holds it")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
