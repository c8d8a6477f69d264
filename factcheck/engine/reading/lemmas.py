"""Give a verb its base form where the pipeline's lemmatizer guesses: small models spell by rule.

The verbs that our tables know decide ("citing" is of cite); for others, a few spelling rules.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.engine.reading.certainty import CERTAINTY_WORDS
from factcheck.engine.reading.cues import BELIEF_VERBS, REFUSAL_VERBS, SPEECH_VERBS, TELL_VERBS
from factcheck.engine.reading.frames import EVENT_NOUNS, FAMILIES, LIGHT_VERBS

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["lemma_of"]

_KNOWN = (
    SPEECH_VERBS
    | BELIEF_VERBS
    | REFUSAL_VERBS
    | TELL_VERBS
    | CERTAINTY_WORDS
    | frozenset(EVENT_NOUNS)
    | frozenset(noun.lemma for noun in EVENT_NOUNS.values())
    | frozenset(FAMILIES)
    | frozenset(LIGHT_VERBS)
)
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_KEEPS_DOUBLE = frozenset({"add", "err", "egg", "ebb", "putt", "purr", "butt"})


def lemma_of(token: Token) -> str:
    """Give the lower-case base form of a token."""
    lemma = token.lemma_.lower()
    if token.tag_ in {"VBG", "VBN", "VBD", "VBZ"}:
        return _mend(token.lower_, lemma)
    if token.tag_ == "NNS" and lemma not in _KNOWN:
        return next((base for base in _bases(token.lower_) if base in _KNOWN), lemma)
    return lemma


@lru_cache(maxsize=20_000)
def _mend(word: str, lemma: str) -> str:
    if lemma in _KNOWN:
        return lemma
    known = next((base for base in _bases(word) if base in _KNOWN), None)
    if known:
        return known
    if lemma.endswith("ye") and word.endswith("ying"):
        return lemma[:-1]
    if _DOUBLED.search(lemma) and lemma not in _KEEPS_DOUBLE and len(lemma) > 4:
        return lemma[:-1]
    is_cut = re.search(r"(?<![eo])at$|i[sz]$|[^aeiou]l$", lemma) and len(lemma) > 4
    return lemma + "e" if is_cut and word != lemma and not word.endswith("ss") else lemma


def _bases(word: str) -> list[str]:
    """Give the forms that an inflected word may come from."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)]
            bases = [stem, stem + "e"]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                bases.append(stem[:-1])
            if stem.endswith("i"):
                bases.append(stem[:-1] + "y")
            return bases
    return []
