"""Windows keep their answers, and a word without answer stays without."""

from __future__ import annotations

import pytest

from factcheck.engine.language.pieces import UNKNOWN, WordPieces
from training.annotated import Paragraph, Token
from training.examples import NO_ANSWER, Encoder, collect_labels, make_windows
from training.joint import join_names

PIECES = WordPieces([*["[PAD]"] * UNKNOWN, "[UNK]", "[CLS]", "[SEP]", "it", "rain", "##ed", "."])


def sentence(*, entity="O"):
    return [
        Token(
            "It", True, "PRP", "PRON", "", "it", "nsubj", 1, starts_sentence=True, entity="B-ORG"
        ),
        Token("rained", False, "VBD", "VERB", "Tense=Past", "rain", "ROOT", 1, entity=entity),
        Token(".", True, ".", "PUNCT", "", ".", "punct", 1, entity=entity),
    ]


def paragraph_of(count):
    tokens = []
    for _ in range(count):
        own = sentence()
        for token in own:
            token.head += len(tokens)
        tokens.extend(own)
    return Paragraph("one", tokens)


def test_windows_hold_whole_sentences_and_their_heads():
    first, second = make_windows(paragraph_of(60), PIECES)
    assert len(first.tokens) == 159
    assert len(second.tokens) == 21
    assert [token.head for token in second.tokens[:4]] == [1, 1, 1, 4]


def test_a_head_beyond_the_window_is_no_answer():
    tokens = [Token("it", tag="X", relation="dep", head=199) for _ in range(200)]
    first, _ = make_windows(Paragraph("one", tokens), PIECES)
    example = Encoder(collect_labels([first]), PIECES).encode(first)
    assert set(example.head) == {NO_ANSWER}


def test_names_are_cut_after_final_marks():
    tokens = [Token(word, entity="O") for word in "it rain .".split() * 60]
    first, _ = make_windows(Paragraph("one", tokens), PIECES)
    assert first.tokens[-1].word == "."


def test_labels_are_what_occurs_and_both_parts_of_each_name():
    labels = collect_labels([paragraph_of(2)])
    assert labels["tags"] == [".", "PRP", "VBD"]
    assert labels["morphs"] == ["PRON", "PUNCT", "VERB|Tense=Past"]
    assert labels["lemmas"] == ["0|0|", "0|2|", "1|0|"]
    assert labels["relations"] == ["ROOT", "nsubj", "punct"]
    assert labels["entities"] == ["O", "B-ORG", "I-ORG"]


def test_a_window_becomes_numbers():
    paragraph = paragraph_of(1)
    example = Encoder(collect_labels([paragraph_of(2)]), PIECES).encode(paragraph)
    assert example.window.first == [1, 2, 4]
    assert example.tag == [1, 2, 0]
    assert example.lemma == [2, 1, 0]
    assert example.head == [2, 0, 2]
    assert example.start == [1.0, 0.0, 0.0]
    assert example.entity == [1, 0, 0]


@pytest.mark.parametrize("question", ["tag", "morph", "lemma", "head", "relation"])
def test_newswire_answers_nothing_about_syntax(question):
    newswire = Paragraph("two", [Token("it", entity="O"), Token(".", entity="-")])
    example = Encoder(collect_labels([paragraph_of(2)]), PIECES).encode(newswire)
    assert set(getattr(example, question)) == {NO_ANSWER}
    assert set(example.start) == {-1.0}
    assert example.entity == [0, NO_ANSWER]


def test_trees_get_the_names_of_the_same_words():
    trees = Paragraph("one", sentence(entity="-"))
    names = Paragraph("one", [Token("It", entity="O"), Token("rains"), Token(".", entity="O")])
    join_names([trees], [names])
    assert [token.entity for token in trees.tokens] == ["O", "-", "O"]


def test_another_document_gives_no_names():
    trees = Paragraph("one", sentence(entity="-"))
    join_names([trees], [Paragraph("two", [Token("rained", entity="B-LOC")])])
    assert trees.tokens[1].entity == "-"
