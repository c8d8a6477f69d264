"""One repair of trees: a verb has no two subjects side by side.

Heads are chosen word by word, so that in "Mayor Ann Wu left" both "Mayor" and "Ann" may be found
to be the subject. The name keeps the relation; what stands before it describes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Heads = NDArray[np.int64]

# Relations that a word rarely has twice, and never twice without a comma or "and".
ONCE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod"})
# What belongs to the whole phrase, and moves to its new head.
OF_PHRASE = frozenset({"case", "det", "mark", "cc", "punct", "nmod:poss"})
DESCRIBES = "nmod:desc"
NOMINAL = frozenset({"NOUN", "PROPN"})


def join_titles(heads: Heads, relations: list[str], parts: Sequence[str]) -> None:
    """Hang a title on the name behind it, in place; heads are columns of the arc scores."""
    firsts = first_words(heads)
    for name, first in enumerate(firsts):
        title = first - 1
        if title < 0 or heads[title] != heads[name] or relations[title] != relations[name]:
            continue
        own = [i for i in range(first, len(heads)) if heads[i] == title + 1]
        phrase = {relations[i] for i in range(first, name) if heads[i] == name + 1} & OF_PHRASE
        is_pair = parts[title] in NOMINAL and parts[name] == "PROPN" and relations[name] in ONCE
        if own or phrase or not is_pair:
            continue
        for i in range(title):
            if heads[i] == title + 1 and relations[i] in OF_PHRASE:
                heads[i] = name + 1
        heads[title], relations[title] = name + 1, DESCRIBES


def first_words(heads: Heads) -> list[int]:
    """Return for each word the first one of it and those that hang directly on it."""
    firsts = list(range(len(heads)))
    for word, column in enumerate(heads):
        if column > word:
            firsts[column - 1] = min(firsts[column - 1], word)
    return firsts
