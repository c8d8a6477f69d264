"""False alarms of the rules for what is not news, on articles that people wrote.

Every alarm on these texts counts as false, also where a line really is a leftover of the site:
the figures are upper bounds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure
from benchmarks.rows import read_rows
from factcheck.engine.document import SentenceKind
from factcheck.engine.reading.chrome import LineClass, classify_line, classify_sentence
from factcheck.engine.reading.lines import split_lines

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["measure_chrome", "rules_in"]

FILES = ("attribution/polnear_train.jsonl.gz", "attribution/polnear_dev.jsonl.gz")
_ALARMS = frozenset({SentenceKind.CHROME, SentenceKind.DISCLOSURE})


def measure_chrome(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield the alarms a hundred articles of the loudest rule, then of each rule that spoke."""
    texts = [row["text"] for name in FILES for row in read_rows(data, name)]
    splitter = make_splitter()
    alarms = Counter(rule for text in texts for rule in rules_in(text, splitter))
    counts = f"{len(texts)} articles"
    loudest = max(alarms.values(), default=0)
    yield _figure("chrome_loudest_rule", "loudest rule", loudest, len(texts), counts, ask=1.0)
    for rule, number in alarms.most_common():
        key = f"chrome_{rule.replace('-', '_').replace(' ', '_')}"
        yield _figure(key, rule, number, len(texts), f"{number} of {counts}")


def _figure(
    key: str, rule: str, number: int, texts: int, counts: str, ask: float | None = None
) -> Figure:
    name = f"not news, {rule}: alarms a 100 articles"
    return Figure(key, name, 100 * number / texts, counts, ask=ask, digits=2)


def make_splitter() -> Language:
    """Make a pipeline that only splits sentences: the rules need no tree."""
    import spacy

    splitter = spacy.blank("en")
    splitter.add_pipe("sentencizer")
    return splitter


def rules_in(text: str, splitter: Language) -> set[str]:
    """Give the rules that speak in an article, whole lines and sentences of prose alike."""
    found: set[str] = set()
    for line in split_lines(text):
        whole = classify_line(line.text)
        found |= rule_of(whole)
        if whole.kind is SentenceKind.PROSE:
            for sentence in splitter(line.text).sents:
                found |= rule_of(classify_sentence(sentence.text))
    return found


def rule_of(found: LineClass) -> set[str]:
    """Give the rule of a line that is taken for no news."""
    return {found.rule} if found.kind in _ALARMS and found.rule else set()
