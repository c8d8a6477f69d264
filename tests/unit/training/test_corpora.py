"""Training files become running text with the right spaces, trees and missing answers."""

from __future__ import annotations

import gzip
import random

import pytest
import spacy

from training.annotated import Paragraph, Token, make_name_doc, make_syntax_doc
from training.augmentation import (
    CHANGES,
    add_white_space,
    curl_quotes,
    drop_final_period,
    swap_dashes,
    upper_case,
    vary,
)
from training.corpora import DEV_OUTLETS, TEST_OUTLETS, newswire_split, outlet_of
from training.read_conllu import read_paragraphs
from training.read_names import read_newswire, read_uner, words_of_other_names
from training.spacing import guess_spaces, spaces_from_text

VOCAB = spacy.blank("en").vocab

TREES = """\
# newdoc id = one
# newpar
# text = She didn't go.
1\tShe\tshe\tPRON\tPRP\tNumber=Sing|Typo=Yes\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\tTense=Past\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
4.1\tthere\tthere\tADV\tRB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# text = Good.
1\tGood\tgood\tADJ\tJJ\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

# newpar
# text = dunno
1-2\tdunno\t_\t_\t_\t_\t_\t_\t_\t_
1\tdo\tdo\tAUX\tVB\t_\t2\taux\t_\t_
2\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\t_

# text = Bye
1\tBye\tbye\tINTJ\tUH\t_\t0\troot\t_\t_
"""

NEWSWIRE = """\
# newdoc id = ww_r1_o99_01
Ann\tB-Person
paid\tO
US\tB-Money
$\tI-Money
5\tI-Money
million\tI-Money
in\tO
May\tB-Date
.\tO
"""

WEB = """\
# newdoc id = web
# text = Ann saw the US$5 million (in May).
Ann\tB-PER
saw\tO
the\tO
US\tB-LOC
$\tO
5\tO
million\tO
(\tO
in\tO
May\tO
)\tO
.\tO
"""


def packed(path, text):
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(text)
    return path


def tokens_of(text, **labels):
    return [Token(word, **labels) for word in text.split()]


def text_of(tokens):
    return Paragraph("", tokens).text


def test_treebank_sentences_are_joined_to_paragraphs(tmp_path):
    first, second = read_paragraphs(packed(tmp_path / "x.gz", TREES))
    assert first.text == "She didn't go. Good."
    assert second.text == "Bye"  # "dunno" cannot be spelled from "do" and "know"
    assert first.document == second.document == "one"


def test_treebank_heads_and_features_reach_the_document(tmp_path):
    first, _ = read_paragraphs(packed(tmp_path / "x.gz", TREES))
    doc = make_syntax_doc(VOCAB, first)
    assert [t.head.text for t in doc] == ["go", "go", "go", "go", "go", "Good", "Good"]
    assert [s.text for s in doc.sents] == ["She didn't go.", "Good."]
    assert doc[3].dep_ == "ROOT"
    assert str(doc[0].morph) == "Number=Sing"


def test_newswire_gets_our_labels_and_its_spaces_back(tmp_path):
    [paragraph] = read_newswire(packed(tmp_path / "x.gz", NEWSWIRE))
    doc = make_name_doc(VOCAB, paragraph)
    assert doc.text == "Ann paid US$5 million in May."
    assert [(e.text, e.label_) for e in doc.ents] == [
        ("Ann", "PERSON"),
        ("US$5 million", "MONEY"),
        ("May", "DATE"),
    ]


def test_web_text_does_not_teach_that_dates_are_nothing(tmp_path):
    newswire = list(read_newswire(packed(tmp_path / "n.gz", NEWSWIRE)))
    [paragraph] = read_uner(packed(tmp_path / "w.gz", WEB), words_of_other_names(newswire))
    doc = make_name_doc(VOCAB, paragraph)
    assert doc.text == "Ann saw the US$5 million (in May)."
    answers = {t.text: t.ent_iob_ for t in doc}
    assert answers["Ann"] == answers["US"] == "B"
    assert answers["saw"] == answers["the"] == answers["in"] == answers["."] == "O"
    assert answers["May"] == answers["5"] == answers["million"] == answers["$"] == ""


@pytest.mark.parametrize(
    "text",
    [
        'He said "no" and left.',
        "It’s the players’ cup – Ann's, too.",
        "“We don’t know,” she said (twice).",
        "a so-called state-owned firm",
        "the workers' union, 5% of it",
        "Sub-Saharan Africa",
    ],
)
def test_guesses_the_spaces_of_running_text(text):
    doc = spacy.blank("en")(text)
    words = [t.text for t in doc]
    spaces = guess_spaces(words, ["O"] * len(words))
    assert "".join(w + " " * s for w, s in zip(words, spaces, strict=True)) == text


def test_a_hyphen_inside_a_name_touches_both_parts():
    words = "Mr Benishangul - Gumuz".split()
    assert guess_spaces(words, ["O", "B-LOC", "I-LOC", "I-LOC"]) == [True, False, False, False]


def test_spaces_from_a_text_that_does_not_match_are_refused():
    assert spaces_from_text(["a", "b"], "a b") == [True, False]
    assert spaces_from_text(["a", "c"], "a b") is None


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        (curl_quotes, '" It \'s " done', "“ It ’s ” done"),
        (drop_final_period, "It rained .", "It rained"),
        (drop_final_period, "It rained", "It rained"),
        (upper_case, "It rained ß", "IT RAINED ß"),
    ],
)
def test_varies_typography(change, before, after):
    changed = change(tokens_of(before, head=0), random.Random(1))
    assert [t.word for t in changed] == after.split()


def test_swaps_only_dashes_between_words():
    tokens = tokens_of("a - b")
    hyphen = [Token("a", space=False), Token("-", space=False), Token("b")]
    words = {swap_dashes(tokens, random.Random(seed))[1].word for seed in range(20)}
    assert words == {"-", "--", "–", "—"}
    assert swap_dashes(hyphen, random.Random(2))[1].word == "-"


def test_white_space_is_a_token_that_moves_heads_along():
    for seed in range(10):
        tokens = tokens_of("It rained hard", head=1, relation="dep")
        changed = add_white_space(tokens, random.Random(seed))
        doc = make_syntax_doc(VOCAB, Paragraph("", changed))
        assert [t.text for t in spacy.blank("en")(doc.text)] == [t.text for t in doc]
        assert [t.head.text for t in doc if not t.is_space] == ["rained"] * 3


def test_variations_leave_the_original_alone():
    paragraph = Paragraph("", tokens_of('" It rained . "', head=0))
    for seed in range(200):
        vary(paragraph, random.Random(seed))
    assert text_of(paragraph.tokens) == '" It rained . "'


def test_every_change_may_happen():
    assert all(0 < share < 1 for _, share in CHANGES)


def test_outlets_are_split_as_a_whole():
    assert outlet_of("ww_r1_o24_03") == "r1_o24"
    assert newswire_split("r1_o24") == "test"
    assert newswire_split("r1_o17") == "dev"
    assert newswire_split("r1_o07") == "train"
    assert not TEST_OUTLETS & DEV_OUTLETS
