"""Measure a pipeline on the files that it was not trained on, and print what the card quotes.

`python -m training.evaluate_language --data DIR [--model PATH_OR_NAME]`

Texts are tokenized and cut into sentences as in the product.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.engine.language import load, make_doc
from training.annotated import Paragraph, make_name_doc, make_syntax_doc
from training.corpora import newswire_paragraphs, syntax_paragraphs, web_paragraphs

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.training import Example

Figures = dict[str, Any]

WEB_LABELS = ("PERSON", "ORG", "LOC")


def evaluate(nlp: Language, data: Path) -> Figures:
    """Return the development and held-out figures of a pipeline, in percent and words a second."""
    figures: Figures = {}
    for treebank in ("ewt", "gum", "gum_unlisted"):
        paragraphs = syntax_paragraphs(data, treebank, "dev")
        figures[f"{treebank}_dev"] = score_syntax(nlp, paragraphs)
    for split in ("dev", "test"):
        figures[f"newswire_{split}"] = score_names(nlp, newswire_paragraphs(data, split))
    web = score_names(nlp, web_paragraphs(data, "dev"))
    figures["web_dev"] = {label: web[label] for label in WEB_LABELS if label in web}
    figures["words_per_second"] = measure_speed(nlp, newswire_paragraphs(data, "test"))
    return figures


def score_syntax(nlp: Language, paragraphs: Iterable[Paragraph]) -> Figures:
    """Score tags, lemmas, trees and sentence bounds on running text, in percent.

    UAS and LAS leave punctuation out, as spaCy does; `las_all` counts it, as CoNLL does.
    """
    from spacy.scorer import Scorer

    examples = [read(nlp, make_syntax_doc(nlp.vocab, paragraph)) for paragraph in paragraphs]
    figures = {
        name: Scorer.score_token_attr(examples, attribute, getter=text_of)[f"{attribute}_acc"]
        for attribute, name in (("tag", "tag"), ("pos", "upos"), ("lemma", "lemma"))
    }
    figures["uas"], figures["las"] = score_trees(examples, ignored=("punct",))
    figures["las_all"] = score_trees(examples, ignored=())[1]
    figures["sentences_f"] = Scorer.score_spans(examples, "sents")["sents_f"]
    return {name: percent(figure) for name, figure in figures.items()}


def score_trees(examples: list[Example], *, ignored: tuple[str, ...]) -> tuple[float, float]:
    """Return UAS and LAS as shares, leaving out the words in some relations."""
    from spacy.scorer import Scorer

    scores = Scorer.score_deps(
        examples,
        "dep",
        getter=text_of,
        head_getter=lambda token, _: token.head,
        ignore_labels=ignored,
    )
    return scores["dep_uas"], scores["dep_las"]


def score_names(nlp: Language, paragraphs: Iterable[Paragraph]) -> Figures:
    """Score entities in all and by type: precision, recall, F1 in percent, exact spans."""
    from spacy.scorer import get_ner_prf

    scores = get_ner_prf(
        [read(nlp, make_name_doc(nlp.vocab, paragraph)) for paragraph in paragraphs]
    )
    figures = {"all": [percent(scores[f"ents_{x}"]) for x in "prf"]}
    for label, by_type in sorted((scores["ents_per_type"] or {}).items()):
        figures[label] = [percent(by_type[x]) for x in "prf"]
    return figures


def read(nlp: Language, reference: Doc) -> Example:
    """Parse the text of an annotated document as the product does."""
    from spacy.training import Example

    return Example(nlp(make_doc(nlp, reference.text)), reference)


def text_of(token: Token, attribute: str) -> str:
    """Return a token's tag, part of speech, lemma or relation."""
    return str(getattr(token, f"{attribute}_"))


def measure_speed(nlp: Language, paragraphs: Iterable[Paragraph]) -> int:
    """Return words a second of processor time through the whole pipeline, after a warm-up.

    Run with OMP_NUM_THREADS=1: the time of all threads counts.
    """
    texts = [p.text for p in paragraphs]
    list(nlp.pipe(texts[:20]))
    start = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(texts))
    return round(words / (time.process_time() - start))


def percent(share: float | None) -> float:
    """Turn a share into a percentage with one decimal."""
    return round(100 * (share or 0.0), 1)


def main() -> None:
    """Read the arguments, measure and print JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", default=None)
    arguments = parser.parse_args()
    print(json.dumps(evaluate(load(arguments.model), arguments.data), indent=1))


if __name__ == "__main__":
    main()
