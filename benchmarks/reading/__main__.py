"""Measure the readers: `python -m benchmarks.reading --data FOLDER [--only TASK …]`.

`--quantities FILE` adds the sentences whose numbers were marked by hand, which no public set has;
`--write FILE` puts the table into a page of the documentation too.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, NotMeasured, format_page, format_summary, format_table
from benchmarks.reading.bad_input import measure_bad_input
from benchmarks.reading.checkworthiness import measure_checkworthiness
from benchmarks.reading.chrome import measure_chrome
from benchmarks.reading.entities import measure_entities
from benchmarks.reading.languages import measure_languages
from benchmarks.reading.memory import measure_memory
from benchmarks.reading.names import measure_names
from benchmarks.reading.quantities import measure_quantities
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
    "languages": measure_languages,
    "bad_input": measure_bad_input,
    "speed": measure_speed,
    "memory": measure_memory,
}
_NOTE = (
    "Development figures: rules and thresholds were written on data of the same kind, time "
    "expressions on the other half of the documents. F1 and shares in percent. Peers and people "
    "were measured on other texts: a ratio tells how near a figure is, not who reads better."
)
_GIVE_DATA = "give the folder with the annotated text: make benchmark-reading DATA=folder"


def measure(data: Path, tasks: list[str], marked: Path | None = None) -> list[Figure]:
    """Run tasks with the shipped pipeline; raise NotMeasured where a file is missing.

    `marked` holds sentences whose quantities were marked by hand.
    """
    if not data.is_dir():
        raise NotMeasured(_GIVE_DATA)
    nlp = language.load()
    figures: list[Figure] = []
    for task in tasks:
        print(f"{task} …", file=sys.stderr, flush=True)
        figures += TASKS[task](nlp, data)
    if marked is not None:
        figures += measure_quantities(nlp, marked)
    return figures


def main() -> int:
    """Print the table and the summary; return 1 with one line where something was not measured."""
    parser = argparse.ArgumentParser(prog="benchmark-reading", description=__doc__)
    parser.add_argument("--data", default="", help="the folder with the annotated text")
    parser.add_argument("--only", action="append", choices=sorted(TASKS), help="one task")
    parser.add_argument("--quantities", type=Path, help="a file of sentences marked by hand")
    parser.add_argument("--write", type=Path, help="the page to put the table into")
    options = parser.parse_args()
    try:
        if not options.data:
            raise NotMeasured(_GIVE_DATA)
        tasks = options.only or list(TASKS)
        figures = measure(Path(options.data), tasks, options.quantities)
    except NotMeasured as error:
        print(f"benchmark-reading: {error}", file=sys.stderr)
        return 1
    note = f"Measured on {datetime.now(UTC):%Y-%m-%d} by `make benchmark-reading`. {_NOTE}"
    print(f"{note}\n")
    print(format_table(figures))
    print(format_summary("reading", figures))
    if options.write:
        options.write.write_text(format_page("How well it reads", note, figures), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
