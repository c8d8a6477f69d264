"""A title and the name behind it are one phrase; what two commas or "and" part stays apart."""

from __future__ import annotations

import numpy as np
import pytest

from factcheck.engine.language.titles import join_titles


def joined(tree):
    """Read rows of word/part/relation/head (0 the root, else the word's number from 1)."""
    rows = [row.split("/") for row in tree.split()]
    heads = np.array([int(head) for *_, head in rows])
    relations = [relation for _, _, relation, _ in rows]
    join_titles(heads, relations, [part for _, part, *_ in rows])
    words = ["ROOT", *(word for word, *_ in rows)]
    return " ".join(
        f"{row[0]}/{relation}/{words[head]}"
        for row, relation, head in zip(rows, relations, heads, strict=True)
    )


def test_a_title_describes_the_name():
    tree = "Mayor/PROPN/nsubj/4 Ann/PROPN/nsubj/4 Wu/PROPN/flat/2 left/VERB/root/0"
    assert joined(tree) == "Mayor/nmod:desc/Ann Ann/nsubj/left Wu/flat/Ann left/root/ROOT"


def test_the_preposition_moves_to_the_name():
    tree = "by/ADP/case/3 local/ADJ/amod/3 daily/NOUN/obl/5 Ukweli/PROPN/obl/5 said/VERB/root/0"
    assert joined(tree).startswith("by/case/Ukweli local/amod/daily daily/nmod:desc/Ukweli")


@pytest.mark.parametrize(
    "tree",
    [
        pytest.param(
            "Mayor/NOUN/nsubj/4 ,/PUNCT/punct/1 Ann/PROPN/nsubj/4 left/VERB/root/0", id="comma"
        ),
        pytest.param("Ann/PROPN/nsubj/3 ill/ADJ/nsubj/3 left/VERB/root/0", id="no name behind"),
        pytest.param("Ann/PROPN/obj/3 May/PROPN/obl/3 left/VERB/root/0", id="two relations"),
        pytest.param(
            "met/VERB/root/0 mayors/NOUN/obj/1 of/ADP/case/4 Lima/PROPN/nmod/2 Ann/PROPN/obj/1",
            id="words in between",
        ),
        pytest.param(
            "went/VERB/root/0 home/NOUN/obl/1 to/ADP/case/4 Lima/PROPN/obl/1", id="own preposition"
        ),
    ],
)
def test_leaves_other_trees_alone(tree):
    words = [row.split("/") for row in tree.split()]
    names = ["ROOT", *(word for word, *_ in words)]
    assert joined(tree) == " ".join(f"{w}/{r}/{names[int(h)]}" for w, _, r, h in words)
