"""Rows, code and verse are set out line by line and hold no sentences; news is none of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.document import SentenceKind
from factcheck.engine.reading.not_news.chrome import LineClass, classify_line
from factcheck.engine.reading.text.layout import mark_layout, name_layout
from factcheck.engine.reading.text.lines import split_lines

SET_OUT = [
    ("Team\tPlayed\tWon\tPoints", "table"),
    ("| Year | Deaths | Cost |", "table"),
    ("|------|:------:|-----:|", "table"),
    ("+------+--------+------+", "table"),
    ("Aurelia United      12   9   1   28", "table"),
    ('{"id": 3, "name": "Amina Okoye", "said": "We will go"}', "code"),
    ('  "name": "Amina Okoye",', "code"),
    ("def read(text):", "code"),
    ("return text.split()", "code"),
    ('for word in read("He said no"):', "code"),
    ("print(word)", "code"),
    ("const total = rows.length;", "code"),
    ("SELECT name FROM people WHERE id = 3;", "code"),
    (".image-wrap img {", "code"),
    ("margin-right: 15px;", "code"),
    ("</div>", "code"),
    ("}", "code"),
]
NEWS = [
    "The president will visit Peru in July, the ministry said.",
    "Return to office: what the city (and its mayor) wants",
    "Class sizes (up 3 percent) worry parents",
    "Import prices rose; export prices fell.",
    "For months, she said, nobody called:",
    "Home | News",
    "The   minister   said   nothing",
    "Prices = wages, the minister said",
    "Public trust in banks fell; so did deposits",
    "From Lima to Cusco (by train)",
    "If this is true: resign.",
    "“No,” she said; “not now.”",
    "Holm 43, Lund 12",
    "$12 million",
    "",
]


@pytest.mark.parametrize(("line", "name"), SET_OUT, ids=[line for line, _ in SET_OUT])
def test_names_what_a_line_is_set_out_as(line: str, name: str) -> None:
    assert name_layout(line.strip()) == name


@pytest.mark.parametrize("line", NEWS)
def test_a_line_of_news_is_not_set_out(line: str) -> None:
    assert name_layout(line) is None


def rules_of(text: str) -> list[str | None]:
    lines = list(split_lines(text))
    marked = mark_layout(text, lines, [classify_line(line.text) for line in lines])
    return [found.rule if found.kind is SentenceKind.NOT_PROSE else None for found in marked]


VERSE = (
    "The bell lies deep below the reef,\n"
    "Its brass is green, its crack is long,\n"
    "No diver comes to bring relief,\n"
    "And fog has swallowed up its song."
)


def test_tells_verse() -> None:
    assert rules_of(f"The poem reads:\n\n{VERSE}\n\nShe wrote it in 1950.") == [
        None, *["verse"] * 4, None
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ann Lee\nBo Cy\nDee Ess\nEd Fox", id="names"),
        pytest.param("Storm hits the coast\nTwelve people die\nRoads are closed", id="headlines"),
        pytest.param("She left.\nHe stayed.\nNobody spoke.", id="short_sentences"),
        pytest.param("- A plan for schools,\n- A plan for roads,\n- A plan for parks,", id="items"),
        pytest.param("The plan is simple,\nThe mayor said.", id="two_lines"),
        pytest.param(VERSE.replace("\n", "\n\n"), id="paragraphs"),
    ],
)
def test_short_lines_alone_are_no_verse(text: str) -> None:
    assert set(rules_of(text)) == {None}


def test_what_is_no_news_already_stays_what_it_is() -> None:
    [line] = split_lines("margin-right: 15px;")
    found = LineClass(SentenceKind.DISCLOSURE, "ai")
    assert mark_layout(line.text, [line], [found]) == [found]


@given(st.text(alphabet="ab|\t {}()=;:\"'.<>-12", max_size=80))
def test_every_line_is_set_out_in_one_way_at_most(line: str) -> None:
    assert name_layout(line) in {None, "table", "code"}
