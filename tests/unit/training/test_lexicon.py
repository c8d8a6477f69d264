"""The lexicon holds inflected forms on whose lemma the treebanks agree."""

from __future__ import annotations

from training.annotated import Paragraph, Token
from training.lexicon import collect_lexicon


def paragraph(*rows):
    return Paragraph("one", [Token(word, tag=tag, lemma=lemma) for word, tag, lemma in rows])


def test_keeps_inflected_forms_in_lower_case():
    lexicon = collect_lexicon([paragraph(("Began", "VBD", "begin"), ("town", "NN", "town"))])
    assert lexicon["forms"]["VBD"] == {"began": "begin"}
    assert "NN" not in lexicon["forms"]


def test_leaves_out_what_is_not_agreed_on():
    rows = [("found", "VBD", "find")] * 4 + [("found", "VBD", "found"), ("left", "VBD", "leave")]
    assert collect_lexicon([paragraph(*rows)])["forms"]["VBD"] == {"left": "leave"}


def test_settles_what_the_treebanks_see_differently():
    rows = [("people", "NNS", "person"), ("people", "NNS", "people")]
    assert collect_lexicon([paragraph(*rows)])["forms"]["NNS"] == {"people": "people"}


def test_knows_base_forms_but_no_names():
    rows = [("Lima", "NNP", "lima"), ("left", "VBD", "leave"), ("5th", "JJ", "5th")]
    assert collect_lexicon([paragraph(*rows)])["words"] == ["leave"]
