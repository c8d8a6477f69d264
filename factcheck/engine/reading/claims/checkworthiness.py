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
from functools import cache, lru_cache
from itertools import pairwise
from math import exp, fsum
from pathlib import Path

__all__ = ["FEATURES", "Weights", "features_of", "load_weights", "score_sentence", "terms_of"]

_WORDS = {
    "numbers": """two three four five six seven eight nine ten hundred thousand million billion
    trillion dozen half third quarter twice percent % $ € £""",
    "dates": """january february march april june july august september october november december
    yesterday monday tuesday wednesday thursday friday saturday sunday""",
    "past": """was were had did has have been said told went made took gave came cut put left lost
    won spent paid voted""",
    "comparison": """more less fewer most least increase increases increased decrease decreases
    decreased rise rose risen fell fallen doubled higher lower largest first record average rate
    than only never every all no""",
    "matter": """tax taxes job jobs economy budget deficit debt crime war troops weapons nuclear
    oil energy health insurance school schools unemployment wage wages death deaths killed trade
    court congress senate bill law president government percent people country year years""",
    "speech": "said says told announced reported claimed according",
    "first_person": "i we me us my our i'm i'll i've we're let's",
    "second_person": "you your yours you're you've you'll",
    "opinion": """think believe feel hope guess should ought must need want wish love great
    terrible wonderful best worst beautiful important proud thank god""",
    "future": "will shall i'll we'll they'll he'll she'll it'll won't would could may might",
}
_PAIRS = {
    "per cent": "numbers",
    "last week": "dates",
    "last month": "dates",
    "last year": "dates",
    "let us": "first_person",
    "going to": "future",
}
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]+")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PAST = re.compile(r"\w{3,}ed")
FEATURES = (*_WORDS, "names", "question", "length", "is_short", "bias")
MAX_COUNT = 3  # so that no list of names or numbers wins by its length
MAX_CHARACTERS = 3000
MODEL = Path(__file__).parents[2] / "models" / "checkworthiness.json"
_TERM = re.compile(r"\d[\d,.]*|[a-z]+(?:['’][a-z]+)?|[%$€£?]")


@dataclass(frozen=True, slots=True)
class Weights:
    """The shipped model: a weight each, then slope and offset that make a sum a probability.

    `threshold` is the score from which a sentence counts as worth checking, chosen on the
    held-out folds of the training rows.
    """

    features: Mapping[str, float]
    terms: Mapping[str, float]
    slope: float
    offset: float
    threshold: float


def score_sentence(sentence: str) -> float:
    """Give the check-worthiness of a sentence from 0 to 1."""
    weights = load_weights()
    words = _words_of(sentence)
    total = fsum(weights.features[name] * n for name, n in _look_at(sentence, words).items())
    total += fsum(weights.terms.get(term, 0.0) for term in _terms_of(words))
    return 1 / (1 + exp(-(weights.slope * total + weights.offset)))


def features_of(sentence: str) -> dict[str, float]:
    """Give what is looked at in a sentence, by the names in `FEATURES`."""
    return _look_at(sentence, _words_of(sentence))


def terms_of(sentence: str) -> frozenset[str]:
    """Give the words of a sentence and its pairs of neighbours; every number is "0"."""
    return _terms_of(_words_of(sentence))


def _words_of(sentence: str) -> list[str]:
    return _TERM.findall(sentence[:MAX_CHARACTERS].lower().replace("’", "'"))


def _terms_of(words: list[str]) -> frozenset[str]:
    bare = ["0" if word[0].isdigit() else word for word in words]
    return frozenset((*bare, *map(" ".join, pairwise(bare))))


def _look_at(sentence: str, words: list[str]) -> dict[str, float]:
    counts = dict.fromkeys(_WORDS, 0)
    for word in words:
        for name in _features_by_word(word):
            counts[name] += 1
    for pair in map(" ".join, pairwise(words)):
        if pair in _PAIRS:
            counts[_PAIRS[pair]] += 1
    counts["names"] = len(_NAME.findall(sentence[:MAX_CHARACTERS]))
    return {
        **{name: float(min(MAX_COUNT, count)) for name, count in counts.items()},
        "question": float(sentence.rstrip(" \"”'’)").endswith("?")),
        "length": min(len(words), 40) / 20,
        "is_short": float(len(words) < 6),
        "bias": 1.0,
    }


@lru_cache(maxsize=50_000)
def _features_by_word(word: str) -> tuple[str, ...]:
    """Sort a word by the lists, and by its form: numbers, years, past tenses, immigration."""
    found = {name for name, words in _word_lists().items() if word in words}
    if word[0].isdigit():
        found.update(("numbers", "dates") if _YEAR.fullmatch(word) else ("numbers",))
    if _PAST.fullmatch(word):
        found.add("past")
    if word.startswith("immigra"):
        found.add("matter")
    return tuple(sorted(found))


@cache
def _word_lists() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in _WORDS.items()}


@cache
def load_weights() -> Weights:
    """Read the shipped weights once a process."""
    return Weights(**json.loads(MODEL.read_text(encoding="utf-8")))
