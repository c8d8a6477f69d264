"""False alarms of the rule that tells other languages, on lines that people wrote in English.

Every alarm counts as false, also on the few lines that are in truth Tagalog, French or Spanish.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, NotMeasured
from benchmarks.rows import read_rows
from factcheck.engine.reading.text.other_languages import ENGLISH, find_languages

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["measure_languages"]

TEXTS = (
    "attribution/polnear_dev.jsonl.gz",
    "timex/timebank.jsonl.gz",
    "timex/aquaint.jsonl.gz",
    "timex/tweets.jsonl.gz",
)
TREEBANKS = ("parsing/gum_dev.conllu.gz", "parsing/ewt_dev.conllu.gz")
_TEXT = "# text = "


def measure_languages(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield the alarms on a thousand lines, each line by itself."""
    lines = [line for name in TEXTS for row in read_rows(data, name) for line in _lines_of(row)]
    lines += [line for name in TREEBANKS for line in _sentences(data / name)]
    alarms = sum(find_languages([line]) != [ENGLISH] for line in lines)
    counts = f"{alarms} of {len(lines):,} lines of {len(TEXTS) + len(TREEBANKS)} sets"
    share = 1000 * alarms / max(1, len(lines))
    name = "other languages: alarms on 1,000 English lines"
    yield Figure("foreign_alarms", name, share, counts, digits=2)


def _lines_of(row: dict[str, str]) -> list[str]:
    return [line for line in row["text"].splitlines() if line.strip()]


def _sentences(path: Path) -> Iterator[str]:
    if not path.is_file():
        raise NotMeasured(f"there is no {path}")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(_TEXT):
                yield line.removeprefix(_TEXT).strip()
