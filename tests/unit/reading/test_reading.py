"""What `read` promises about every text: exact spans, order, and no fear of bad input."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.engine import language
from factcheck.engine.document import Reading, SentenceKind, Span, Word
from factcheck.engine.language import memory
from factcheck.engine.reading import read

pytestmark = pytest.mark.model

STORY = """# President to Visit Peru

June 10, 2024

**press.example.org**

Kenyan President Amina Okoye will travel to Peru in July, the business newspaper Mirovka \
[reported](#) Monday, citing diplomats familiar with the matter.

Share.
This story was generated using Acme Neuron and edited by Ann Lee
"""


def spans_of(record: object) -> Iterator[Span | Word]:
    """Walk a record and give every span and word in it."""
    if isinstance(record, Span | Word):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from spans_of(item)
    elif is_dataclass(record):
        for one in fields(record):
            yield from spans_of(getattr(record, one.name))


def check_spans(reading: Reading) -> None:
    for found in spans_of(reading):
        assert 0 <= found.start <= found.end <= len(reading.text)
        if isinstance(found, Span):
            assert reading.text[found.start : found.end] == found.text
    assert [s.index for s in reading.sentences] == list(range(len(reading.sentences)))
    starts = [s.span.start for s in reading.sentences]
    assert starts == sorted(starts)
    for claim in reading.claims:
        assert reading.sentences[claim.sentence].span.contains(claim.span)
        assert 0 <= claim.checkworthiness <= 1


def test_reads_a_story_into_kinds_in_order(reading_of) -> None:
    reading = reading_of(STORY)
    assert [s.kind for s in reading.sentences] == [
        SentenceKind.HEADING,
        SentenceKind.DATELINE,
        SentenceKind.CHROME,
        SentenceKind.PROSE,
        SentenceKind.CHROME,
        SentenceKind.DISCLOSURE,
    ]
    assert [s.paragraph for s in reading.sentences] == [0, 1, 2, 3, 4, 5]
    check_spans(reading)


def test_spans_keep_the_markup_of_the_article(reading_of) -> None:
    sentence = reading_of(STORY).sentences[3]
    assert "Mirovka [reported](#) Monday" in sentence.span.text
    assert [t.span.text for t in sentence.timexes] == ["July", "Monday"]


def test_only_prose_makes_claims(reading_of) -> None:
    reading = reading_of(STORY)
    assert {reading.sentences[claim.sentence].kind for claim in reading.claims} == {
        SentenceKind.PROSE
    }


def test_tells_its_progress(reading_of) -> None:
    shares: list[float] = []
    read(STORY, published=None, nlp=language.load(), progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b\ufeff", "\x00\x01\x02"])
def test_a_text_without_words_has_an_empty_reading(reading_of, text: str) -> None:
    reading = reading_of(text, published=None)
    assert (reading.sentences, reading.claims) == ((), ())


BAD = {
    "long-word": "a" * 20_000,
    "unclosed-quotes": "“He said " * 800,
    "straight-quotes": '" he said "' * 500,
    "open-links": "[" * 3000 + "](" * 1000,
    "stars": "**" * 2000 + "_a_ " * 500,
    "right-to-left": "\u202eHe said \u200fno\u200e on Monday. " * 40,
    "controls": "".join(map(chr, range(1, 0x400))),
    "commas": ", " * 3000,
    "apostrophes": "'" * 3000 + "a'b " * 500,
    "emoji": "😀 He left \u200d😀 Peru on Monday. " * 20,
    "one-line": STORY.replace("\n", " ") * 3,
    "many-names": " ".join(f"Ann{i} Lee{i} told Bo{i} that Cy{i} left." for i in range(120)),
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_reads_bad_input_with_exact_spans(reading_of, text: str) -> None:
    check_spans(reading_of(text))


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            ["He said", "“", "”", '"', "'", "’s", "\n", "Peru", "Okoye", "Monday", ".", ",", " ",
             "[x](#)", "**", "#", "\u202e", "\u00a0", "the newspaper", "visit to", "40%", "not"]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_spans_are_exact_for_any_mix_of_words_and_marks(pieces: list[str]) -> None:
    text = " ".join(pieces)
    check_spans(read(text, published=date(2024, 6, 10), nlp=language.load()))


def test_a_full_vocabulary_changes_nothing_and_takes_no_more_words(reading_of, monkeypatch) -> None:
    known = reading_of(STORY)
    strings = language.load().vocab.strings
    monkeypatch.setattr(memory, "MAX_WORDS_KEPT", 0)
    assert [reading_of(STORY) for _ in range(2)] == [known, known]
    reading_of("Quuxley Brandlebury of Vintergraben said on Monday that Zyxwa left.")
    assert "Zyxwa" not in strings
