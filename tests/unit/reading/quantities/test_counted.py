"""What an amount counts, or what rose by it, on sentences tagged by hand."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from factcheck.engine.reading.quantities.quantities import find_quantities

VOCAB = spacy.blank("en").vocab
MARKS = {",", ".", "%", "'s"}


def parsed(tagged: str) -> Doc:
    """Build a Doc of "word/TAG" or "word/TAG/dep/steps to its head"; others hang on the first."""
    cells = [cell.split("/") for cell in tagged.split()]
    words = [cell[0] for cell in cells]
    glued = [*(word in MARKS or word == "-" for word in words[1:]), False]
    spaces = [not (glue or word in ("-", "$")) for word, glue in zip(words, glued, strict=True)]
    return Doc(
        VOCAB,
        words,
        spaces,
        tags=[cell[1] for cell in cells],
        deps=[cell[2] if len(cell) > 2 else "dep" for cell in cells],
        heads=[i + int(cell[3]) if len(cell) > 3 else 0 for i, cell in enumerate(cells)],
    )


CASES = {
    "a noun": ("He/PRP saw/VBD 12/CD tanks/NNS ./.", [("12", "tank", "tanks")]),
    "its modifiers": (
        "He/PRP saw/VBD 12/CD old/JJ battle/NN tanks/NNS ./.",
        [("12", "tank", "old battle tanks")],
    ),
    "a hyphen": (
        "a/DT 28/CD -/HYPH nation/NN bloc/NN ./.",
        [("28", "nation", "nation")],
    ),
    "what is measured": (
        "5/CD tons/NNS of/IN wet/JJ grain/NN burned/VBD ./.",
        [("5 tons", "grain", "wet grain")],
    ),
    "a part of a share": (
        "14/CD percent/NN of/IN Norby/NNP 's/POS voters/NNS left/VBD ./.",
        [("14 percent", "voter", "voters")],
    ),
    "a gift of money": (
        "a/DT $/$ 25,000/CD gift/NN came/VBD ./.",
        [("$25,000", "gift", "gift")],
    ),
    "money in kind": (
        "He/PRP owes/VBZ $/$ 3/CD million/CD in/IN back/JJ taxes/NNS ./.",
        [("$3 million", "tax", "back taxes")],
    ),
    "money in a place": (
        "He/PRP spent/VBD $/$ 3/CD million/CD in/IN Norby/NNP ./.",
        [("$3 million", "", None)],
    ),
    "a noun before": (
        "a/DT loss/NN of/IN $/$ 3/CD million/CD ./.",
        [("$3 million", "loss", "loss")],
    ),
    "what rose": (
        "Sales/NNS rose/VBD nearly/RB 3/CD %/NN ./.",
        [("nearly 3%", "sale", "Sales")],
    ),
    "what rose, far from its verb": (
        "Shares/NNS/nsubj/3 in/IN/case/1 Acme/NNP/nmod/-2 fell/VBD/ROOT/0 3/CD %/NN ./.",
        [("3%", "share", "Shares")],
    ),
    "what it came to": (
        "The/DT deficit/NN was/VBD $/$ 3/CD million/CD ./.",
        [("$3 million", "deficit", "deficit")],
    ),
    "both ends of a change": (
        "Sales/NNS fell/VBD from/IN 5/CD %/NN to/IN 3/CD %/NN ./.",
        [("5%", "sale", "Sales"), ("3%", "sale", "Sales")],
    ),
    "what doubled": (
        "The/DT price/NN/nsubj/1 doubled/VBD/ROOT/0 ./.",
        [("doubled", "price", "price")],
    ),
    "a number of what doubled": (
        "The/DT number/NN/nsubj/3 of/IN/case/1 homes/NNS/nmod/-2 doubled/VBD/ROOT/0 ./.",
        [("doubled", "home", "homes")],
    ),
    "what the number before counts": (
        "He/PRP won/VBD 370/CD votes/NNS ,/, Lund/NNP 129/CD ./.",
        [("370", "vote", "votes"), ("129", "vote", "votes")],
    ),
    "of whom": (
        "12/CD people/NNS died/VBD ,/, of/IN whom/WP 4/CD were/VBD children/NNS ./.",
        [("12", "person", "people"), ("4", "child", "children")],
    ),
    "an adjective for people": (
        "The/DT 53/CD wounded/JJ remained/VBD ./.",
        [("53", "wounded", "wounded")],
    ),
    "some by any tag": (
        "some/JJ 30/CD people/NNS were/VBD injured/VBN ./.",
        [("some 30", "person", "people")],
    ),
    "an age before a noun": (
        "the/DT 34/CD -/HYPH year/NN -/HYPH old/JJ teacher/NN left/VBD ./.",
        [("34-year-old", "teacher", "teacher")],
    ),
    "an age behind a name": (
        "Ann/NNP Lee/NNP ,/, 34/CD ,/, won/VBD ./.",
        [("34", "lee", "Ann Lee")],
    ),
    "children that nobody names": ("a/DT mother/NN of/IN three/CD left/VBD ./.", [("three", "", None)]),
    "a distance from": (
        "It/PRP is/VBZ within/IN 4/CD miles/NNS of/IN the/DT border/NN ./.",
        [("4 miles", "", None)],
    ),
    "a day is not counted": (
        "They/PRP held/VBD 12/CD Tuesday/NNP ./.",
        [("12", "", None)],
    ),
    "a word with a hyphen": (
        "the/DT two/CD front/JJ -/HYPH runners/NNS met/VBD ./.",
        [("two", "front-runner", "front-runners")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_names_what_is_counted(name: str) -> None:
    tagged, expected = CASES[name]
    doc = parsed(tagged)
    found = find_quantities(doc, offset=7)
    assert [
        (q.span.text, q.counted, q.counted_span.text if q.counted_span else None) for q in found
    ] == expected
    for quantity in found:
        for span in (quantity.span, quantity.counted_span):
            assert span is None or doc.text[span.start - 7 : span.end - 7] == span.text


def test_marks_the_part_of_a_whole() -> None:
    doc = parsed("12/CD of/IN the/DT 30/CD men/NNS left/VBD ./.")
    assert [(q.low, q.counted, q.is_part) for q in find_quantities(doc)] == [
        (12, "man", True),
        (30, "man", False),
    ]


def test_leaves_numbers_inside_names() -> None:
    doc = parsed("The/DT Acme/NNP 500/CD flew/VBD 12/CD men/NNS ./.")
    doc.ents = [doc.char_span(4, 12, label="PRODUCT")]
    assert [q.span.text for q in find_quantities(doc)] == ["12"]
