"""What twice the text costs, for texts that never end what they begin: about twice, never four."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.figures import Figure
from benchmarks.reading.speed import run_readers, stay_on_one_core, time_call

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["measure_bad_input"]

SENTENCE = "The minister said on Friday that 12 people died in Lima. "
# Each gives about as many characters as it is asked for.
ENDLESS: Final[dict[str, Callable[[int], str]]] = {
    "one word": lambda size: "a" * size,
    "one-word lines": lambda size: "word\n" * (size // 5),
    "one line": lambda size: SENTENCE * (size // len(SENTENCE)),
    "quotation marks": lambda size: "“He said " * (size // 9),
    "straight marks": lambda size: '" he said ' * (size // 10),
    "brackets": lambda size: "(he [she {it " * (size // 13),
    "links": lambda size: "[" * (size // 2) + "](" * (size // 4),
    "hyphens": lambda size: "a-\n" * (size // 3),
    "commas": lambda size: "Lima, Cusco, " * (size // 13),
    "tables": lambda size: "| a | 12 | b |\n" * (size // 15),
    "combining marks": lambda size: "e" + "\u0301" * size,
}
SIZE = 50_000


def measure_bad_input(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield the worst ratio of the cost of twice the text, then seconds for the full sizes."""
    stay_on_one_core()
    costs = {}
    for name, make in ENDLESS.items():
        run_readers(nlp, [make(2_000)])
        costs[name] = [time_call(run_readers, nlp, [make(size)]) for size in (SIZE, 2 * SIZE)]
    # Below a tenth of a second the clock says more of itself than of the text.
    ratios = {name: twice / max(once, 0.1) for name, (once, twice) in costs.items()}
    worst = max(ratios, key=ratios.__getitem__)
    counts = f"{len(ratios)} texts of {SIZE:,} and {2 * SIZE:,} characters; {worst}"
    yield Figure("twice_the_text", "bad input: cost of twice the text", ratios[worst], counts)
    slowest = max(costs, key=lambda name: costs[name][1])
    counts = f"{2 * SIZE:,} characters; {slowest}"
    yield Figure("slowest_bad", "bad input: the slowest, seconds", costs[slowest][1], counts)
