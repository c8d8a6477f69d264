"""Measure the readers: `python -m benchmarks.reading --data FOLDER [--only TASK …]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, NotMeasured, format_summary, format_table
from benchmarks.reading.checkworthiness import measure_checkworthiness
from benchmarks.reading.chrome import measure_chrome
from benchmarks.reading.entities import measure_entities
from benchmarks.reading.names import measure_names
from benchmarks.reading.quotations import measure_quotations
from benchmarks.reading.speed import measure_speed
from benchmarks.reading.syntax import measure_syntax
from benchmarks.reading.times import measure_times
from factcheck.engine import language

if TYPE_CHECKING:
    from spacy.language import Language

TASKS: dict[str, Callable[[Language, Path], Iterator[Figure]]] = {
    "times": measure_times,
    "quotations": measure_quotations,
    "checkworthiness": measure_checkworthiness,
    "names": measure_names,
    "entities": measure_entities,
    "syntax": measure_syntax,
    "chrome": measure_chrome,
    "speed": measure_speed,
}
_GIVE_DATA = "give the folder with the annotated text: make benchmark-reading DATA=folder"


def measure(data: Path, tasks: list[str]) -> list[Figure]:
    """Run tasks with the shipped pipeline; raise NotMeasured where a file is missing."""
    if not data.is_dir():
        raise NotMeasured(_GIVE_DATA)
    nlp = language.load()
    figures: list[Figure] = []
    for task in tasks:
        print(f"{task} …", file=sys.stderr, flush=True)
        figures += TASKS[task](nlp, data)
    return figures


def main() -> int:
    """Print the table and the summary; return 1 with one line where something was not measured."""
    parser = argparse.ArgumentParser(prog="benchmark-reading", description=__doc__)
    parser.add_argument("--data", default="", help="the folder with the annotated text")
    parser.add_argument("--only", action="append", choices=sorted(TASKS), help="one task")
    options = parser.parse_args()
    try:
        if not options.data:
            raise NotMeasured(_GIVE_DATA)
        figures = measure(Path(options.data), options.only or list(TASKS))
    except NotMeasured as error:
        print(f"benchmark-reading: {error}", file=sys.stderr)
        return 1
    print(f"Readers, {datetime.now(UTC):%Y-%m-%d}. Development figures: rules and thresholds were")
    print("written on data of the same kind; F1 and shares in percent.\n")
    print(format_table(figures))
    print(format_summary("reading", figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
