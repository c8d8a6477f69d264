"""The lexicon of inflected forms, as the treebanks lemmatize them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import TypedDict

from factcheck.engine.language.lemmas import ENDINGS
from training.annotated import Paragraph

# Pronouns and modals are few, and none of their lemmas can be guessed.
CLOSED = ("PRP", "PRP$", "WP", "MD", "POS")
# A form whose lemma is not agreed on is left to the network: "found", "lay".
AGREED = 0.9

# EWT keeps "people", GUM has "person" for it. Readers count people.
SETTLED = {"NNS": {"people": "people"}}

Forms = dict[str, dict[str, str]]


class Lexicon(TypedDict):
    """Hold lemmas by tag and form, and words that are base forms."""

    forms: Forms
    words: list[str]


def collect_lexicon(paragraphs: Sequence[Paragraph]) -> Lexicon:
    """Collect what the component's lexicon holds."""
    return Lexicon(forms=collect_forms(paragraphs), words=collect_words(paragraphs))


def collect_forms(paragraphs: Iterable[Paragraph]) -> Forms:
    """Map tag and lower-case form to the lemma that nine in ten occurrences have."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for paragraph in paragraphs:
        for token in paragraph.tokens:
            if (token.tag in ENDINGS or token.tag in CLOSED) and token.lemma:
                counts[token.tag, token.word.lower()][token.lemma] += 1
    lexicon: Forms = defaultdict(dict)
    for (tag, form), lemmas in sorted(counts.items()):
        [(lemma, count)] = lemmas.most_common(1)
        if count >= AGREED * lemmas.total():
            lexicon[tag][form] = lemma
    for tag, forms in SETTLED.items():
        lexicon[tag] |= forms
    return dict(lexicon)


def collect_words(paragraphs: Iterable[Paragraph]) -> list[str]:
    """List the lower-case lemmas of nouns, verbs, adjectives and adverbs."""
    tags = ("NN", "VB", "JJ", "RB")
    return sorted(
        {
            token.lemma
            for paragraph in paragraphs
            for token in paragraph.tokens
            if token.tag.startswith(tags) and token.tag not in {"NNP", "NNPS"}
            if token.lemma.isalpha() and token.lemma.islower()
        }
    )
