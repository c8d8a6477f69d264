"""Newswire is cut as at work and told with other names, its labels kept."""

from __future__ import annotations

import random

import pytest

from training.annotated import Paragraph, Token, names_in
from training.name_swaps import NamePool
from training.retokenization import retokenize


def tokens(text):
    """Read `word` or `word/B-LABEL`; a trailing _ means that no space follows."""
    found = []
    for part in text.split():
        word, _, entity = part.removesuffix("_").partition("/")
        found.append(Token(word, not part.endswith("_"), entity=entity or "O"))
    return found


def shown(paragraph):
    return [(paragraph.tokens[s].word, e - s, label) for s, e, label in names_in(paragraph.tokens)]


def test_finds_names():
    paragraph = Paragraph("one", tokens("Ann/B-PERSON Wu/I-PERSON Lima/B-LOC left"))
    assert shown(paragraph) == [("Ann", 2, "PERSON"), ("Lima", 1, "LOC")]


def test_cuts_words_as_the_tokenizer_does():
    paragraph = retokenize(Paragraph("one", tokens("Ann/B-PERSON ca_ n't wait-and-see")))
    assert [t.word for t in paragraph.tokens] == [
        "Ann",
        "ca",
        "n't",
        "wait",
        "-",
        "and",
        "-",
        "see",
    ]
    assert shown(paragraph) == [("Ann", 1, "PERSON")]


def test_leaves_a_paragraph_whose_name_would_be_split():
    paragraph = Paragraph("one", tokens("the U.S/B-LOC_ ."))
    assert retokenize(paragraph) is paragraph


def test_swaps_names_for_others_of_their_kind():
    pool = NamePool([Paragraph("one", tokens("Bob/B-PERSON Roe/I-PERSON in Oslo/B-LOC"))])
    original = Paragraph("two", tokens("Ann/B-PERSON saw Ann/B-PERSON in Lima/B-LOC_ ."))
    seen = [pool.swap(original, random.Random(seed)) for seed in range(60)]
    words = {p.text for p in seen}
    assert "Bob Roe saw Bob Roe in Oslo." in words
    assert "Ann saw Ann in Lima." in words
    assert "Ann saw Bob Roe in Lima." not in words
    assert {tuple(label for *_, label in shown(p)) for p in seen} == {("PERSON", "PERSON", "LOC")}


@pytest.mark.parametrize("seed", range(10))
def test_never_swaps_names_in_a_tree(seed):
    tree = Paragraph("one", [Token("Ann", tag="NNP", entity="B-PERSON")])
    assert NamePool([tree]).swap(tree, random.Random(seed)) is tree
