"""Names in newswire of six outlets that nothing was trained or chosen on, exact spans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, NotMeasured, Score
from factcheck.engine.language import make_doc
from training.annotated import Paragraph, make_name_doc
from training.corpora import newswire_paragraphs

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["measure_names"]

# Person, organisation, place, date and money: what the figure to reach is about.
LABELS = ("PERSON", "ORG", "LOC", "DATE", "MONEY")
_PEER = "small CPU pipelines about 85"

Names = set[tuple[int, int, str]]


def measure_names(nlp: Language, data: Path) -> Iterator[Figure]:
    """Yield F1 of the five labels together, then of each."""
    try:
        paragraphs = newswire_paragraphs(data, "test")
    except FileNotFoundError as error:
        raise NotMeasured(f"there is no {error.filename}") from error
    scores = score_names(nlp, paragraphs)
    five = Score()
    for label in LABELS:
        five.hits += scores[label].hits
        five.found += scores[label].found
        five.marked += scores[label].marked
    outlets = f"{len({p.document for p in paragraphs})} articles held out by outlet, "
    yield Figure("names", "names, five labels: F1", five.f1, outlets + five.counts, _PEER, 85, 88)
    for label in LABELS:
        score = scores[label]
        yield Figure(f"names_{label.lower()}", f"names, {label}: F1", score.f1, score.counts)


def score_names(nlp: Language, paragraphs: Sequence[Paragraph]) -> dict[str, Score]:
    """Count exact spans with the right label on running text."""
    scores: dict[str, Score] = defaultdict(Score)
    docs = nlp.pipe(make_doc(nlp, paragraph.text) for paragraph in paragraphs)
    for paragraph, doc in zip(paragraphs, docs, strict=True):
        marked, found = names_of(make_name_doc(nlp.vocab, paragraph)), names_of(doc)
        for names, field in ((marked, "marked"), (found, "found"), (marked & found, "hits")):
            for _start, _end, label in names:
                setattr(scores[label], field, getattr(scores[label], field) + 1)
    return scores


def names_of(doc: Doc) -> Names:
    """Give the names of a document as characters and labels."""
    return {(name.start_char, name.end_char, name.label_) for name in doc.ents}
