"""The engine reads the same facts whichever labels a pipeline uses.

Two stand-in pipelines draw the same sentences by hand, one with Universal Dependencies and LOC,
as the shipped model, one with ClearNLP labels and GPE, as spaCy's English models.
"""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from spacy.tokens import Doc

from factcheck.engine.reading import read

PUBLISHED = date(2021, 3, 10)

# sentence: rows of word/tag/part of speech/lemma, UD arcs, ClearNLP arcs, entities by word.
SENTENCES = {
    "Ann Wu visited Lima in May.": (
        "Ann/NNP/PROPN/Ann Wu/NNP/PROPN/Wu visited/VBD/VERB/visit Lima/NNP/PROPN/Lima "
        "in/IN/ADP/in May/NNP/PROPN/May ././PUNCT/.",
        "nsubj:2 flat:0 ROOT:2 obj:2 case:5 obl:2 punct:2",
        "compound:1 nsubj:2 ROOT:2 dobj:2 prep:2 pobj:4 punct:2",
        {(0, 2): "PERSON", (3, 4): "LOC", (5, 6): "DATE"},
    ),
    "Ann Wu was not invited by Bob Roe.": (
        "Ann/NNP/PROPN/Ann Wu/NNP/PROPN/Wu was/VBD/AUX/be not/RB/PART/not "
        "invited/VBN/VERB/invite by/IN/ADP/by Bob/NNP/PROPN/Bob Roe/NNP/PROPN/Roe ././PUNCT/.",
        "nsubj:pass:4 flat:0 aux:pass:4 advmod:4 ROOT:4 case:6 obl:agent:4 flat:6 punct:4",
        "compound:1 nsubjpass:4 auxpass:4 neg:4 ROOT:4 agent:4 compound:7 pobj:5 punct:4",
        {(0, 2): "PERSON", (6, 8): "PERSON"},
    ),
    "Bob Roe told Reuters that Ann Wu will visit Lima.": (
        "Bob/NNP/PROPN/Bob Roe/NNP/PROPN/Roe told/VBD/VERB/tell Reuters/NNP/PROPN/Reuters "
        "that/IN/SCONJ/that Ann/NNP/PROPN/Ann Wu/NNP/PROPN/Wu will/MD/AUX/will "
        "visit/VB/VERB/visit Lima/NNP/PROPN/Lima ././PUNCT/.",
        "nsubj:2 flat:0 ROOT:2 obj:2 mark:8 nsubj:8 flat:5 aux:8 ccomp:2 obj:8 punct:2",
        "compound:1 nsubj:2 ROOT:2 dobj:2 mark:8 compound:6 nsubj:8 aux:8 ccomp:2 dobj:8 punct:2",
        {(0, 2): "PERSON", (3, 4): "ORG", (5, 7): "PERSON", (9, 10): "LOC"},
    ),
    "According to Reuters, Ann Wu left Lima.": (
        "According/VBG/VERB/accord to/IN/ADP/to Reuters/NNP/PROPN/Reuters ,/,/PUNCT/, "
        "Ann/NNP/PROPN/Ann Wu/NNP/PROPN/Wu left/VBD/VERB/leave Lima/NNP/PROPN/Lima ././PUNCT/.",
        "case:2 fixed:0 obl:6 punct:6 nsubj:6 flat:4 ROOT:6 obj:6 punct:6",
        "prep:6 prep:0 pobj:1 punct:6 compound:5 nsubj:6 ROOT:6 dobj:6 punct:6",
        {(2, 3): "ORG", (4, 6): "PERSON", (7, 8): "LOC"},
    ),
}


def draw(doc, scheme):
    """Fill in a tokenized sentence by hand, as one scheme would label it."""
    rows, ud, clearnlp, entities = SENTENCES[doc.text]
    arcs = [arc.rsplit(":", 1) for arc in (ud if scheme == "ud" else clearnlp).split()]
    words, tags, parts, lemmas = zip(*(row.rsplit("/", 3) for row in rows.split()), strict=True)
    places = {"LOC": "LOC" if scheme == "ud" else "GPE"}
    drawn = Doc(
        doc.vocab,
        words=list(words),
        spaces=[bool(token.whitespace_) for token in doc],
        tags=list(tags),
        pos=list(parts),
        lemmas=list(lemmas),
        heads=[int(head) for _, head in arcs],
        deps=[relation for relation, _ in arcs],
    )
    spans = [(range_, places.get(label, label)) for range_, label in entities.items()]
    drawn.set_ents([spacy.tokens.Span(drawn, *range_, label=label) for range_, label in spans])
    drawn._context = doc._context  # as nlp.pipe expects of a component
    return drawn


@spacy.Language.factory("drawn_by_hand", default_config={"scheme": "ud"})
def make_drawing(nlp, name, scheme):
    return lambda doc: draw(doc, scheme)


def pipeline(scheme):
    nlp = spacy.blank("en")
    nlp.add_pipe("drawn_by_hand", config={"scheme": scheme})
    return nlp


def facts(text, scheme):
    [sentence] = read(text, published=PUBLISHED, nlp=pipeline(scheme)).sentences
    return sentence


@pytest.mark.parametrize("text", SENTENCES)
def test_reads_the_same_sentence_under_both_schemes(text):
    assert facts(text, "ud") == facts(text, "clearnlp")


@pytest.mark.parametrize("scheme", ["ud", "clearnlp"])
def test_reads_the_passive_under_each_scheme(scheme):
    [event] = facts("Ann Wu was not invited by Bob Roe.", scheme).predications
    assert {a.role: a.name for a in event.arguments} == {"who": "Bob Roe", "whom": "Ann Wu"}
    assert event.is_negated


@pytest.mark.parametrize("scheme", ["ud", "clearnlp"])
def test_reads_who_told_whom_under_each_scheme(scheme):
    [quotation] = facts("Bob Roe told Reuters that Ann Wu will visit Lima.", scheme).quotations
    assert quotation.attribution.speaker.name == "Bob Roe"
    assert quotation.attribution.recipient.name == "Reuters"
