"""Lines that were broken at a width are one paragraph; lines that stand alone stay alone."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.reading.text.lines import CleanText, split_lines
from factcheck.engine.reading.text.wrapping import join_wrapped, unwrap

PROSE = (
    "The minister met with President Okoye on Monday in the city for talks on the new budget of "
    "five million euros, a spokesman said. She left on Tuesday for the coast. Two diplomats who "
    "know of the talks said that the plan would be told to parliament within the month."
)


def paragraphs(text: str) -> list[str]:
    lines = join_wrapped(text, list(split_lines(text)))
    assert [line.index for line in lines] == list(range(len(lines)))
    assert all(text[line.start : line.end] == line.text for line in lines)
    return CleanText.of(text, lines).text.splitlines()


@pytest.mark.parametrize("width", [30, 40, 60, 72, 80, 100])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_joins_a_paragraph_broken_at_a_width(width: int, ending: str) -> None:
    assert paragraphs(ending.join(textwrap.wrap(PROSE, width))) == [PROSE]


@pytest.mark.parametrize("width", [40, 72])
def test_a_blank_line_ends_a_paragraph(width: int) -> None:
    text = "\n\n".join("\n".join(textwrap.wrap(PROSE, width)) for _ in range(3))
    assert paragraphs(text) == [PROSE] * 3


def test_a_short_line_ends_a_paragraph() -> None:
    first, second = "\n".join(textwrap.wrap(PROSE, 72)), "\n".join(textwrap.wrap(PROSE, 72))
    assert paragraphs(f"{first}\n{second}") == [PROSE, PROSE]


@pytest.mark.parametrize("hyphen", ["-", "\u00ad"])
def test_puts_a_word_together_that_was_cut_in_two(hyphen: str) -> None:
    text = (
        f"The minister met with President Okoye on Monday in the city for talks on the bud{hyphen}\n"
        f"get of five million euros, a spokesman said. She left on Tuesday for the coast{hyphen}\n"
        "al towns."
    )
    (paragraph,) = paragraphs(text)
    assert "on the budget of five" in paragraph
    assert paragraph.endswith("the coastal towns.")


def test_takes_the_marks_of_a_quoted_mail_away() -> None:
    text = "\n".join(f"> {line}" for line in textwrap.wrap(PROSE, 70))
    assert paragraphs(text) == [PROSE]


def test_unwrapping_keeps_every_offset() -> None:
    wrapped = "\n".join(textwrap.wrap(PROSE, 60))
    assert unwrap(f"Notes\n\n{wrapped}\n") == f"Notes\n\n{PROSE}\n"
    assert len(unwrap(wrapped.replace("\n", "\r\n"))) == len(wrapped.replace("\n", "\r\n"))


APART = {
    "headings-and-prose": "Storm hits the coast\nTwelve people died in the storm on Friday.",
    "one-sentence-a-line": (
        "The minister met with the president on Monday.\n"
        "The talks took three hours in the old customs house.\n"
        "Nobody told the press what they had been about at all."
    ),
    "headlines": (
        "Kenyan president travels to Peru in July\n"
        "Central bank raises rates for third time\n"
        "Striker Lund leaves Aurelia for good now"
    ),
    "verse-with-capitals": (
        "The bell lies deep below the reef,\n"
        "Its brass is green, its crack is long,\n"
        "No diver comes to bring relief,\n"
        "And fog has swallowed up its song."
    ),
    "list-with-bullets": (
        "- the president of the country and of the council\n"
        "- the minister for the budget and for the economy\n"
        "- the speaker of the lower house and of the upper"
    ),
    "numbered": (
        "1. the president of the country and the council\n"
        "2. the minister for budget matters and economy\n"
        "3. the speaker of the lower house and the upper"
    ),
    "table": (
        "Aurelia United      12   3   4   39\n"
        "reserve team        11   2   6   35\n"
        "third team          10   1   8   31"
    ),
    "pipes": (
        "| the first column of them | the second one |\n"
        "| of the first and longest | of the second  |\n"
        "| and of the first as well | and a second   |"
    ),
    "transcript": (
        "ANN LEE: The talks went well and we will meet again in\n"
        "BO CY: Nobody has said so to me and I was there that day\n"
        "ANN LEE: then ask the minister who was there with all of us"
    ),
    "words": "\n".join(["one", "two", "three", "four"] * 20),
    "long-lines": "\n".join([f"{PROSE} and more"] * 3),
}


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_leaves_lines_apart_that_stand_alone(text: str) -> None:
    assert len(paragraphs(text)) == len(list(split_lines(text)))


def test_a_list_in_a_broken_text_stays_a_list() -> None:
    wrapped = "\n".join(textwrap.wrap(PROSE, 60))
    items = "- first the plan for the harbour and the bridge\n- then the plan for the schools"
    assert len(paragraphs(f"{wrapped}\n\n{items}\n\n{wrapped}")) == 4


@given(
    st.lists(
        st.sampled_from(
            [*PROSE.split()[:12], "\n", "\n", "\n\n", "> ", "- ", "|", "\u00ad\n", "-\n"]
        )
    )
)
def test_no_word_is_lost_and_none_moves(pieces: list[str]) -> None:
    text = " ".join(pieces)
    lines = join_wrapped(text, list(split_lines(text)))
    clean = CleanText.of(text, lines)
    ends = [line.end for line in lines]
    assert ends == sorted(ends)
    for at, character in enumerate(clean.text):
        if character.isalnum():
            assert text[clean.origins[at]] == character
