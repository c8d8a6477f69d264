"""Score how much a sentence is worth checking: a weighted sum of things that one can see.

`FEATURES` names what is looked at, and single words and pairs of words count besides. The weights
were fitted by `training/train_checkworthiness.py`; they are plain numbers in
models/checkworthiness.json (card: models/checkworthiness.md). The sum is then brought to the
share of such sentences that people marked as worth checking (Platt's scaling).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import exp, fsum
from pathlib import Path

__all__ = ["FEATURES", "Weights", "features_of", "load_weights", "score_sentence", "terms_of"]

_NUMBER = re.compile(
    r"\b\d[\d,.]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|"
    r"billion|trillion|dozen|half|third|quarter|twice|percent|per cent)\b|[%$€£]",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:january|february|march|april|june|july|august|september|october|"
    r"november|december|yesterday|last (?:week|month|year)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]+")
_PAST = re.compile(
    r"\b(?:was|were|had|did|has|have|been|\w{3,}ed|said|told|went|made|took|gave|came|cut|put|left|lost|won|spent|paid|voted)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:I|we|me|us|my|our|I'm|I'll|I've|we're|let's|let us)\b", re.IGNORECASE)
_SECOND = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_OPINION = re.compile(
    r"\b(?:think|believe|feel|hope|guess|should|ought|must|need|want|wish|love|great|terrible|wonderful|best|worst|beautiful|important|proud|thank|god)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(?:will|shall|going to|'ll|won't|would|could|may|might)\b", re.IGNORECASE)
_COMPARISON = re.compile(
    r"\b(?:more|less|fewer|most|least|increase[ds]?|decrease[ds]?|rise|rose|risen|fell|fallen|doubled|higher|lower|largest|first|record|average|rate|than|only|never|every|all|no)\b",
    re.IGNORECASE,
)
_SPEECH = re.compile(r"\b(?:said|says|told|announced|reported|claimed|according)\b", re.IGNORECASE)
_MATTER = re.compile(
    r"\b(?:tax(?:es)?|jobs?|economy|budget|deficit|debt|crime|war|troops|weapons|nuclear|oil|energy|health|insurance|schools?|unemployment|wages?|deaths?|killed|immigra\w+|trade|court|congress|senate|bill|law|president|government|percent|people|country|years?)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\w+")

_COUNTED = {
    "numbers": _NUMBER,
    "dates": _YEAR,
    "names": _NAME,
    "past": _PAST,
    "comparison": _COMPARISON,
    "matter": _MATTER,
    "speech": _SPEECH,
    "first_person": _FIRST,
    "second_person": _SECOND,
    "opinion": _OPINION,
    "future": _FUTURE,
}
FEATURES = (*_COUNTED, "question", "length", "is_short", "bias")
MAX_COUNT = 3  # so that no list of names or numbers wins by its length
MAX_CHARACTERS = 3000
MODEL = Path(__file__).parents[1] / "models" / "checkworthiness.json"
_TERM = re.compile(r"\d[\d,.]*|[a-z]+(?:['’][a-z]+)?|[%$?]")


@dataclass(frozen=True, slots=True)
class Weights:
    """The shipped model: a weight each, then slope and offset that make a sum a probability.

    `threshold` is the score from which a sentence counts as worth checking, chosen on held-in
    folds of the training rows.
    """

    features: Mapping[str, float]
    terms: Mapping[str, float]
    slope: float
    offset: float
    threshold: float


def score_sentence(sentence: str) -> float:
    """Give the check-worthiness of a sentence from 0 to 1."""
    weights = load_weights()
    sentence = sentence[:MAX_CHARACTERS]
    found = features_of(sentence)
    total = sum(weights.features[name] * value for name, value in found.items())
    total += fsum(weights.terms.get(term, 0.0) for term in terms_of(sentence))
    return 1 / (1 + exp(-(weights.slope * total + weights.offset)))


def features_of(sentence: str) -> dict[str, float]:
    """Give what is looked at in a sentence, by the names in `FEATURES`."""
    words = len(_WORDS.findall(sentence))
    counts = {name: len(pattern.findall(sentence)) for name, pattern in _COUNTED.items()}
    return {
        **{name: float(min(MAX_COUNT, count)) for name, count in counts.items()},
        "question": float(sentence.rstrip(" \"”'’)").endswith("?")),
        "length": min(words, 40) / 20,
        "is_short": float(words < 6),
        "bias": 1.0,
    }


def terms_of(sentence: str) -> frozenset[str]:
    """Give the words of a sentence and its pairs of neighbours; every number is "0"."""
    found = ("0" if word[0].isdigit() else word for word in _TERM.findall(sentence.lower()))
    words = list(found)
    return frozenset((*words, *map(" ".join, pairwise(words))))


@cache
def load_weights() -> Weights:
    """Read the shipped weights once a process."""
    return Weights(**json.loads(MODEL.read_text(encoding="utf-8")))
