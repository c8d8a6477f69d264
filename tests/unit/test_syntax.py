"""Every question about a parsed sentence has one answer under both label schemes.

Each sentence is drawn twice by hand: as Universal Dependencies (the shipped model) and as
ClearNLP labels (spaCy's English models). `word:relation:head` counts words from 0.
"""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from factcheck.engine import syntax

VOCAB = spacy.blank("en").vocab
LEMMAS = {"is": "be", "was": "be", "has": "have", "invited": "invite"}

# name: (words with their Penn tag and universal part of speech, UD tree, ClearNLP tree)
SENTENCES = {
    "active": (
        "Kim/NNP/PROPN invited/VBD/VERB Ann/NNP/PROPN in/IN/ADP May/NNP/PROPN ././PUNCT",
        "nsubj:1 ROOT:1 obj:1 case:4 obl:1 punct:1",
        "nsubj:1 ROOT:1 dobj:1 prep:1 pobj:3 punct:1",
    ),
    "passive": (
        "Ann/NNP/PROPN was/VBD/AUX not/RB/PART invited/VBN/VERB by/IN/ADP Kim/NNP/PROPN",
        "nsubj:pass:3 aux:pass:3 advmod:3 ROOT:3 case:5 obl:agent:3",
        "nsubjpass:3 auxpass:3 neg:3 ROOT:3 agent:3 pobj:4",
    ),
    "copula": (
        "Kim/NNP/PROPN is/VBZ/AUX not/RB/PART head/NN/NOUN of/IN/ADP Acme/NNP/PROPN",
        "nsubj:3 cop:3 advmod:3 ROOT:3 case:5 nmod:3",
        "nsubj:1 ROOT:1 neg:1 attr:1 prep:3 pobj:4",
    ),
    "adjective": (
        "Kim/NNP/PROPN was/VBD/AUX familiar/JJ/ADJ with/IN/ADP Lima/NNP/PROPN",
        "nsubj:2 cop:2 ROOT:2 case:4 obl:2",
        "nsubj:1 ROOT:1 acomp:1 prep:2 pobj:3",
    ),
    "told": (
        "Kim/NNP/PROPN told/VBD/VERB Reuters/NNP/PROPN that/IN/SCONJ Ann/NNP/PROPN "
        "will/MD/AUX visit/VB/VERB Lima/NNP/PROPN",
        "nsubj:1 ROOT:1 obj:1 mark:6 nsubj:6 aux:6 ccomp:1 obj:6",
        "nsubj:1 ROOT:1 dobj:1 mark:6 nsubj:6 aux:6 ccomp:1 dobj:6",
    ),
    "said_after": (
        "Talks/NNS/NOUN stalled/VBD/VERB ,/,/PUNCT Kim/NNP/PROPN said/VBD/VERB",
        "nsubj:1 ROOT:1 punct:4 nsubj:4 parataxis:1",
        "nsubj:1 ccomp:4 punct:4 nsubj:4 ROOT:4",
    ),
    "relative": (
        "Kim/NNP/PROPN ,/,/PUNCT who/WP/PRON met/VBD/VERB Ann/NNP/PROPN ,/,/PUNCT left/VBD/VERB",
        "nsubj:6 punct:3 nsubj:3 acl:relcl:0 obj:3 punct:3 ROOT:6",
        "nsubj:6 punct:0 nsubj:3 relcl:0 dobj:3 punct:0 ROOT:6",
    ),
    "shared": (
        "Kim/NNP/PROPN came/VBD/VERB and/CC/CCONJ met/VBD/VERB Ann/NNP/PROPN",
        "nsubj:1 ROOT:1 cc:3 conj:1 obj:3",
        "nsubj:1 ROOT:1 cc:1 conj:1 dobj:3",
    ),
    "plans": (
        "Kim/NNP/PROPN plans/VBZ/VERB to/TO/PART visit/VB/VERB Lima/NNP/PROPN",
        "nsubj:1 ROOT:1 mark:3 xcomp:1 obj:3",
        "nsubj:1 ROOT:1 aux:3 xcomp:1 dobj:3",
    ),
    "asked": (
        "Kim/NNP/PROPN asked/VBD/VERB Ann/NNP/PROPN to/TO/PART leave/VB/VERB",
        "nsubj:1 ROOT:1 obj:1 mark:4 xcomp:1",
        "nsubj:1 ROOT:1 dobj:1 aux:4 xcomp:1",
    ),
    "according": (
        "According/VBG/VERB to/IN/ADP Kim/NNP/PROPN ,/,/PUNCT Ann/NNP/PROPN left/VBD/VERB "
        "last/JJ/ADJ month/NN/NOUN",
        "case:2 fixed:0 obl:5 punct:5 nsubj:5 ROOT:5 amod:7 obl:unmarked:5",
        "prep:5 prep:0 pobj:1 punct:5 nsubj:5 ROOT:5 amod:7 npadvmod:5",
    ),
    "owner": (
        "Acme/NNP/PROPN 's/POS/PART envoy/NN/NOUN carried/VBD/VERB out/RP/ADP tests/NNS/NOUN",
        "nmod:poss:2 case:0 nsubj:3 ROOT:3 compound:prt:3 obj:3",
        "poss:2 case:0 nsubj:3 ROOT:3 prt:3 dobj:3",
    ),
    "participles": (
        "diplomats/NNS/NOUN citing/VBG/VERB reports/NNS/NOUN written/VBN/VERB by/IN/ADP "
        "Kim/NNP/PROPN",
        "ROOT:0 acl:0 obj:1 acl:2 case:5 obl:agent:3",
        "ROOT:0 acl:0 dobj:1 acl:2 agent:3 pobj:4",
    ),
    "gave": (
        "Kim/NNP/PROPN has/VBZ/AUX given/VBN/VERB Ann/NNP/PROPN gifts/NNS/NOUN",
        "nsubj:2 aux:2 ROOT:2 iobj:2 obj:2",
        "nsubj:2 aux:2 ROOT:2 dative:2 dobj:2",
    ),
    "leaving": (
        "Kim/NNP/PROPN left/VBD/VERB Lima/NNP/PROPN ,/,/PUNCT citing/VBG/VERB costs/NNS/NOUN",
        "nsubj:1 ROOT:1 obj:1 punct:4 advcl:1 obj:4",
        "nsubj:1 ROOT:1 dobj:1 punct:1 advcl:1 dobj:4",
    ),
    "appositive": (
        "Kim/NNP/PROPN Lee/NNP/PROPN ,/,/PUNCT the/DT/DET mayor/NN/NOUN ,/,/PUNCT left/VBD/VERB",
        "nsubj:6 flat:0 punct:4 det:4 appos:0 punct:4 ROOT:6",
        "compound:1 nsubj:6 punct:1 det:4 appos:1 punct:1 ROOT:6",
    ),
}


def draw(name, scheme):
    words, *trees = SENTENCES[name]
    forms, tags, parts = zip(*(w.rsplit("/", 2) for w in words.split()), strict=True)
    arcs = [arc.rsplit(":", 1) for arc in trees[scheme == "clearnlp"].split()]
    return Doc(
        VOCAB,
        words=list(forms),
        tags=list(tags),
        pos=list(parts),
        lemmas=[LEMMAS.get(form, form.lower()) for form in forms],
        deps=[relation for relation, _ in arcs],
        heads=[int(head) for _, head in arcs],
    )


def word(doc, text):
    return next(token for token in doc if token.text == text)


def shown(answer):
    """Turn an answer into plain words, so that both schemes can be compared."""
    if isinstance(answer, list):
        return [shown(item) for item in answer]
    if isinstance(answer, tuple):
        return tuple(shown(item) for item in answer)
    return getattr(answer, "text", answer)


QUESTIONS = [
    ("active", "subject_of", "invited", "Kim"),
    ("active", "object_of", "invited", "Ann"),
    ("active", "obliques_of", "invited", [("in", "May")]),
    ("active", "actor_of", "invited", "Kim"),
    ("active", "patient_of", "invited", "Ann"),
    ("active", "agent_of", "invited", None),
    ("active", "is_passive", "invited", False),
    ("active", "is_negated", "invited", False),
    ("active", "tense_of", "invited", "past"),
    ("active", "clause_root", "May", "invited"),
    ("passive", "subject_of", "invited", "Ann"),
    ("passive", "actor_of", "invited", "Kim"),
    ("passive", "patient_of", "invited", "Ann"),
    ("passive", "is_passive", "invited", True),
    ("passive", "is_negated", "invited", True),
    ("passive", "tense_of", "invited", "past"),
    ("passive", "obliques_of", "invited", [("by", "Kim")]),
    ("passive", "auxiliaries_of", "invited", ["was"]),
    ("copula", "subject_of", "is", "Kim"),
    ("copula", "complement_of", "is", "head"),
    ("copula", "is_negated", "is", True),
    ("copula", "tense_of", "is", "present"),
    ("copula", "obliques_of", "is", []),
    ("copula", "obliques_of", "head", [("of", "Acme")]),
    ("copula", "clause_root", "Acme", "is"),
    ("adjective", "complement_of", "was", "familiar"),
    ("adjective", "obliques_of", "was", [("with", "Lima")]),
    ("told", "recipient_of", "told", "Reuters"),
    ("told", "object_of", "told", None),
    ("told", "content_of", "told", "visit"),
    ("told", "tense_of", "visit", "future"),
    ("told", "subject_of", "visit", "Ann"),
    ("said_after", "content_of", "said", "stalled"),
    ("said_after", "subject_of", "said", "Kim"),
    ("said_after", "content_of", "stalled", None),
    ("relative", "subject_of", "met", "Kim"),
    ("relative", "relative_clauses_of", "Kim", ["met"]),
    ("relative", "subject_of", "left", "Kim"),
    ("shared", "subject_of", "met", "Kim"),
    ("shared", "conjuncts_of", "came", ["came", "met"]),
    ("plans", "subject_of", "visit", "Kim"),
    ("plans", "tense_of", "visit", ""),
    ("asked", "subject_of", "leave", "Ann"),
    ("according", "obliques_of", "left", [("according to", "Kim"), ("", "month")]),
    ("owner", "possessor_of", "envoy", "Acme"),
    ("participles", "subject_of", "citing", "diplomats"),
    ("participles", "actor_of", "written", "Kim"),
    ("participles", "patient_of", "written", "reports"),
    ("gave", "recipient_of", "given", "Ann"),
    ("gave", "object_of", "given", "gifts"),
    ("gave", "tense_of", "given", "past"),
    ("leaving", "subject_of", "citing", "Kim"),
]


@pytest.mark.parametrize("scheme", ["ud", "clearnlp"])
@pytest.mark.parametrize(("sentence", "question", "asked", "answer"), QUESTIONS)
def test_answers_alike_under_both_schemes(scheme, sentence, question, asked, answer):
    doc = draw(sentence, scheme)
    assert shown(getattr(syntax, question)(word(doc, asked))) == answer


@pytest.mark.parametrize("scheme", ["ud", "clearnlp"])
@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("active", ["invited"]),
        ("passive", ["invited"]),
        ("copula", ["is"]),
        ("told", ["told", "visit"]),
        ("relative", ["met", "left"]),
        ("according", ["left"]),
        ("gave", ["given"]),
    ],
)
def test_lists_the_verb_of_each_clause(scheme, sentence, expected):
    assert shown(syntax.verbs(draw(sentence, scheme))) == expected


@pytest.mark.parametrize("scheme", ["ud", "clearnlp"])
@pytest.mark.parametrize(
    ("sentence", "function", "asked", "words"),
    [
        ("owner", "noun_phrase", "envoy", "Acme 's envoy"),
        ("copula", "noun_phrase", "head", "head"),
        ("copula", "subtree_span", "is", "Kim is not head of Acme"),
        ("told", "subtree_span", "visit", "that Ann will visit Lima"),
    ],
)
def test_cuts_the_same_words(scheme, sentence, function, asked, words):
    doc = draw(sentence, scheme)
    assert getattr(syntax, function)(word(doc, asked)).text == words


@pytest.mark.parametrize(("scheme", "head"), [("ud", "Kim"), ("clearnlp", "Lee")])
def test_a_name_is_one_phrase_whichever_word_heads_it(scheme, head):
    doc = draw("appositive", scheme)
    subject = syntax.subject_of(word(doc, "left"))
    assert subject.text == head
    assert syntax.noun_phrase(subject).text == "Kim Lee"
    assert syntax.apposition_of(subject).text == "mayor"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("PER", "PERSON"),
        ("PERSON", "PERSON"),
        ("GPE", "PLACE"),
        ("LOC", "PLACE"),
        ("NORP", "GROUP"),
        ("FAC", "FACILITY"),
        ("WORK_OF_ART", "WORK"),
        ("DATE", ""),
        ("CARDINAL", ""),
    ],
)
def test_maps_entity_labels_to_one_scheme(label, expected):
    assert syntax.entity_label(label) == expected
