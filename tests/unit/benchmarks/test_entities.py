"""What the benchmark of links counts: names as the treebank marks them, and B-cubed over them."""

from __future__ import annotations

import gzip

import pytest

from benchmarks.reading.entities import Links, is_linked, namesakes, score_links
from benchmarks.reading.marked_names import MarkedDocument, MarkedName, read_marked
from factcheck.engine.document import Mention, Reading, Sentence, Span
from training.annotated import Paragraph, Token

TEXT = "Ada Holm met Bo Lund. Holm left Arden."
ROWS = [
    ("Ada", "PROPN", "Entity=(1-person-new-nnnnn-cf1-1-coref"),
    ("Holm", "PROPN", "Entity=1)"),
    ("met", "VERB", "_"),
    ("Bo", "PROPN", "Entity=(2-person-new-nnnnn-cf2-1-sgl-Bo_Lund"),
    ("Lund", "PROPN", "Entity=2)|SpaceAfter=No"),
    (".", "PUNCT", "_"),
    ("Holm", "PROPN", "Entity=(1-person-giv:act-nnnnn-cf1-1-coref)"),
    ("left", "VERB", "_"),
    ("Arden", "PROPN", "Entity=(3-place-new-nnnnn-cf3-1-sgl)|SpaceAfter=No"),
    (".", "PUNCT", "Entity=(4-event-new-nnnnn-cf3-1-sgl)"),
]


def test_reads_text_and_names_with_offsets(tmp_path):
    lines = ["# newdoc id = one", "# newpar"]
    lines += [
        "\t".join([str(n), word, word, pos, "X", "_", "0", "root", "_", rest])
        for n, (word, pos, rest) in enumerate(ROWS, start=1)
    ]
    path = tmp_path / "gum.conllu.gz"
    path.write_bytes(gzip.compress("\n".join(lines).encode()))

    (document,) = read_marked(path)

    assert document.text.strip() == TEXT
    assert [(n.entity, document.text[n.start : n.end]) for n in document.names] == [
        (1, "Ada Holm"),
        (2, "Bo Lund"),
        (1, "Holm"),
        (3, "Arden"),
    ]


def reading(*names):
    mentions = []
    for words, name in names:
        start = TEXT.rindex(words)
        mentions.append(Mention(Span(start, start + len(words), words), "PERSON", name))
    return Reading(TEXT, None, (Sentence(0, 0, Span(0, 38, TEXT), mentions=tuple(mentions)),), ())


DOCUMENT = MarkedDocument(
    "one", TEXT, [MarkedName(0, 8, 0, 1), MarkedName(13, 20, 13, 2), MarkedName(22, 26, 22, 1)]
)
ADA, BO, HOLM = ("Ada Holm", "Ada Holm"), ("Bo Lund", "Bo Lund"), ("Holm", "Ada Holm")


@pytest.mark.parametrize(
    ("names", "precision", "recall", "pairs"),
    [
        pytest.param([ADA, BO, HOLM], 3, 3, (1, 1), id="all-right"),
        pytest.param([ADA, BO], 2, 1.5, (0, 0), id="one-missing"),
        pytest.param([ADA, BO, ("Holm", "Bo Lund")], 2, 2, (0, 1), id="linked-to-another"),
    ],
)
def test_scores_links(names, precision, recall, pairs):
    links = Links()
    score_links(links, DOCUMENT, reading(*names))
    assert (links.precision, links.recall) == (precision, recall)
    assert (links.right_pairs, links.found_pairs) == pairs


def test_pairs_people_of_one_family_name_who_are_two():
    names = ["Ada Holm", "Bo Holm", "Adam Holm", "Bo Eklund", "Prince Holm", "Ada Vera Holm"]
    tokens = []
    for name in names:
        first, *rest = name.split()
        tokens += [Token(first, entity="B-PERSON"), *(Token(w, entity="I-PERSON") for w in rest)]
    pairs = namesakes([Paragraph("one", tokens)])

    assert pairs == [
        ("Ada Holm", "Bo Holm"),
        ("Ada Vera Holm", "Bo Holm"),
        ("Adam Holm", "Bo Holm"),
    ]
    assert not any(is_linked(*pair) for pair in pairs)
