"""Score how much a sentence is worth checking: a weighted sum of a few things that one can see.

`FEATURES` says what is looked at; the weights are plain numbers in `WEIGHTS`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import exp

__all__ = ["features_of", "score_features"]

_NUMBER = re.compile(
    r"\b\d[\d,.]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|"
    r"billion|trillion|dozen|half|third|quarter|twice|percent|per cent)\b|[%$€£]",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:january|february|march|april|june|july|august|september|october|november|december|yesterday|last (?:week|month|year)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
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

WEIGHTS: Mapping[str, float] = {
    "bias": -2.2,
    "numbers": 0.7,
    "dates": 0.5,
    "names": 0.35,
    "past": 0.5,
    "comparison": 0.3,
    "matter": 0.35,
    "speech": 0.2,
    "first_person": -0.4,
    "second_person": -0.5,
    "opinion": -0.5,
    "future": -0.3,
    "question": -1.2,
    "length": 0.5,
    "is_short": -1.2,
}


def features_of(sentence: str) -> dict[str, float]:
    """Give what is looked at in a sentence; counts are capped, so that no list wins by length."""
    words = len(_WORDS.findall(sentence[:3000]))
    sentence = sentence[:3000]
    counts = {
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
    features = {
        name: float(min(3, len(pattern.findall(sentence)))) for name, pattern in counts.items()
    }
    features["question"] = float(sentence.rstrip(" \"”'’)").endswith("?"))
    features["length"] = min(words, 40) / 20
    features["is_short"] = float(words < 6)
    features["bias"] = 1.0
    return features


def score_features(features: Mapping[str, float], weights: Mapping[str, float] = WEIGHTS) -> float:
    """Give the check-worthiness from 0 to 1."""
    total = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
