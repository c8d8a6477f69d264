"""Score how much a sentence is worth checking: a weighted sum of a few things that one can see.

`FEATURES` names what is looked at; the weights were fitted by `training/train_checkworthiness.py`
and are plain numbers in models/checkworthiness.json (card: models/checkworthiness.md).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from math import exp
from pathlib import Path

__all__ = ["FEATURES", "features_of", "score_features"]

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


def features_of(sentence: str) -> dict[str, float]:
    """Give what is looked at in a sentence, by the names in `FEATURES`."""
    sentence = sentence[:MAX_CHARACTERS]
    words = len(_WORDS.findall(sentence))
    counts = {name: len(pattern.findall(sentence)) for name, pattern in _COUNTED.items()}
    return {
        **{name: float(min(MAX_COUNT, count)) for name, count in counts.items()},
        "question": float(sentence.rstrip(" \"”'’)").endswith("?")),
        "length": min(words, 40) / 20,
        "is_short": float(words < 6),
        "bias": 1.0,
    }


@cache
def load_weights() -> Mapping[str, float]:
    """Read the shipped weights once a process."""
    weights: dict[str, float] = json.loads(MODEL.read_text(encoding="utf-8"))["weights"]
    return weights


def score_features(features: Mapping[str, float]) -> float:
    """Give the check-worthiness from 0 to 1."""
    weights = load_weights()
    total = sum(weights[name] * value for name, value in features.items())
    return 1 / (1 + exp(-total))
