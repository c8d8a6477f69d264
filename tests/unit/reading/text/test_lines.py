"""Lines and cleaned texts keep exact offsets, whatever stands in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine.reading.text.lines import CleanText, clean_line, split_lines

CLEANED = {
    "heading": ("## Storm hits", "Storm hits"),
    "link": ("He [said](#) so.", "He said so."),
    "link-with-address": ("[Read](https://example.org/a_(b)) it", "Read it"),
    "bold": ("**What** he *said*", "What he said"),
    "bullet": ("• First point", "First point"),
    "angle-address": ("<https://example.org/a>", "https://example.org/a"),
    "brackets-stay": ("[He] left [early].", "[He] left [early]."),
    "snake-case-stays": ("the file my_file_name", "the file my_file_name"),
    "invisible": ("The \u202emayor\u200f left\u00a0now\ufeff", "The mayor left now"),
    "label": ("Why It Matters: The dam is old.", "The dam is old."),
    "speaker-label-stays": ("Mwangi: The dam is old.", "Mwangi: The dam is old."),
}


@pytest.mark.parametrize(("line", "words"), CLEANED.values(), ids=CLEANED)
def test_takes_markup_out(line: str, words: str) -> None:
    assert clean_line(line) == words


def test_numbers_lines_that_have_words() -> None:
    text = "One\r\n\r\n  \u200b \n Two \u2028Three"
    assert [(line.index, line.text) for line in split_lines(text)] == [
        (0, "One"),
        (1, "Two"),
        (2, "Three"),
    ]


def test_tells_where_cleaned_words_stood() -> None:
    text = "# Head\n\nThe Star [reported](#)  Monday."
    clean = CleanText.of(text, split_lines(text))
    start = clean.text.index("reported Monday")
    first, last = clean.origin(start, start + len("reported Monday"))
    assert text[first:last] == "reported](#)  Monday"


def test_makes_odd_apostrophes_plain() -> None:
    text = "Kim‘s aide and the allies’ fleet"
    assert CleanText.of(text, split_lines(text)).text == "Kim's aide and the allies' fleet\n"


@given(st.text(alphabet="aB .\n\r\t[](#)*_`<>'’‘\u200b\u202e\u00a0\u2028😀", max_size=80))
def test_every_character_of_a_cleaned_text_has_its_origin(text: str) -> None:
    clean = CleanText.of(text, split_lines(text))
    assert len(clean.origins) == len(clean.text)
    for index, character in enumerate(clean.text):
        if character.isalnum() or character in "[](#😀":
            assert text[clean.origins[index]] == character
    assert list(clean.origins) == sorted(clean.origins)


@given(st.text(max_size=200))
def test_lines_are_cut_exactly(text: str) -> None:
    lines = list(split_lines(text))
    assert all(text[line.start : line.end] == line.text for line in lines)
    assert [line.index for line in lines] == list(range(len(lines)))
