"""What is read from text that is no clean prose: facts where there are any, and no false alarm."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.engine import language
from factcheck.engine.checks.registry import load_checks
from factcheck.engine.document import Reading, SentenceKind
from factcheck.engine.pipeline import Draft, analyse
from tests.unit.reading.test_reading import check_spans

pytestmark = pytest.mark.model
PUBLISHED = date(2024, 6, 10)
NEWS = "The minister said on Friday that 12 people died in Lima."
SAID = ("Friday", "12", "12 people died in Lima")


def facts(reading: Reading) -> tuple[list[str], list[str], list[str]]:
    """Give the words of times, figures and quotations, invisible characters left out."""
    sentences = reading.sentences
    found = (
        [timex.span.text for one in sentences for timex in one.timexes],
        [quantity.span.text for one in sentences for quantity in one.quantities],
        [quotation.span.text for one in sentences for quotation in one.quotations],
    )
    times, figures, said = ([visible(words) for words in some] for some in found)
    return times, figures, said


def visible(words: str) -> str:
    return "".join(character for character in words if character.isprintable())


def claimed(reading: Reading) -> list[str]:
    return [visible(claim.span.text) for claim in reading.claims]


def flags_of(text: str) -> list[str]:
    _, _, flags = analyse(Draft("a", text, PUBLISHED), [], load_checks(), language.load())
    return [flag.check for flag in flags]


SAME_FACTS = {
    "zero-width": "The min\u200bister said on Fri\u200dday that \ufeff12 people\u2060 died in Lima.",
    "directions": "\u202aThe minister said on Friday that \u200e12\u200f people died in Lima.\u202c",
    "soft-hyphens": "The min\u00adis\u00adter said on Fri\u00adday that 12 people died in Lima.",
    "no-break-spaces": NEWS.replace(" ", "\u00a0"),
    "thin-spaces": NEWS.replace(" ", "\u2009"),
    "runs-of-spaces": NEWS.replace(" ", "   "),
    "emoji": "🚨 The minister 👩\u200d💼 said on Friday that 12 people died in Lima. 😢",
    "other-letters-in-brackets": NEWS.replace("minister", "minister (الوزير)"),
    "wide-letters": NEWS.replace("12", "１２"),
    "control-characters": "\x01" + NEWS + "\x00\x7f",
    "byte-order-mark": "\ufeff" + NEWS,
    "bold": NEWS.replace("12 people", "**12 people**"),
    "crlf": NEWS + "\r\n",
    "next-line": NEWS + "\x85",
    "line-separator": "\u2028" + NEWS,
}


@pytest.mark.parametrize("text", SAME_FACTS.values(), ids=SAME_FACTS)
def test_reads_through_what_cannot_be_seen(reading_of, text: str) -> None:
    reading = reading_of(text)
    check_spans(reading)
    times, figures, said = facts(reading)
    assert times == ["Friday"]
    assert figures == ["12"] or figures == ["１２"]
    assert len(said) == 1
    assert len(reading.claims) == 1


def test_spells_ligatures_out(reading_of) -> None:
    reading = reading_of("The oﬃce said on Friday that ﬁve people died.")
    check_spans(reading)
    [quantity] = reading.sentences[0].quantities
    assert (quantity.span.text, quantity.low, quantity.counted) == ("ﬁve", 5.0, "person")


def test_reads_broken_lines_as_the_paragraph_they_were(reading_of) -> None:
    text = (
        "The minister said on Fri-\n"
        "day that 12 people had died and\n"
        "that help was on its way to the\n"
        "town. She will go there in the\n"
        "coming week."
    )
    reading = reading_of(text)
    check_spans(reading)
    assert [s.span.text.split()[0] for s in reading.sentences] == ["The", "She"]
    assert reading.sentences[0].timexes[0].span.text == "Fri-\nday"
    assert reading.sentences[0].timexes[0].value == "2024-06-07"
    assert [s.paragraph for s in reading.sentences] == [0, 0]


def test_a_combining_mark_stays_with_its_letter(reading_of) -> None:
    reading = reading_of("Jose\u0301 said on Friday that 12 people died in Ko\u0308ln.")
    check_spans(reading)
    for sentence in reading.sentences:
        for mention in sentence.mentions:
            behind = reading.text[mention.span.end : mention.span.end + 1]
            assert behind not in {"\u0301", "\u0308"}


NOTHING_ASSERTED = {
    "tabs": "Team\tPlayed\tWon\tPoints\nAurelia\t12\t9\t28\nHarbour\t12\t7\t22",
    "pipes": "| Year | Deaths | Cost |\n|------|-----:|---|\n| 2019 | 12 | $3m |",
    "columns": "Aurelia United      12   9   1   28\nHarbour Town        12   7   1   22",
    "code": "def read(text):\n    return text.split()\n\nfor word in read('He said no'):\n    print(word)",
    "json": '{"name": "Amina Okoye", "said": "We will go", "date": "2024-06-10"}',
    "verse": "The bell lies below the reef,\nIts brass is green, its crack is long,\nNo diver comes,\nAnd fog has swallowed up its song.",
    "scores": "Aurelia 3, Harbour 1\nLund 2-0 Krog (aet)\nKrog bt Lund 6-4 7-6 (7-3)",
    "capitals-headline": "PRESIDENT TO VISIT PERU IN JULY",
    "russian": "Президент поедет в Перу в июле, сообщил посол газете.",
    "brackets": "[({" * 300,
    "quotation-marks": '"“«' * 300,
    "numbers": "1 2 3 4 5 6 7 8 9 10 " * 20,
}  # fmt: skip


@pytest.mark.parametrize("text", NOTHING_ASSERTED.values(), ids=NOTHING_ASSERTED)
def test_claims_nothing_where_nothing_is_asserted(reading_of, text: str) -> None:
    reading = reading_of(text)
    check_spans(reading)
    checkable = [claim for claim in reading.claims if claim.not_checkable is None]
    assert [claim.span.text for claim in checkable] == []
    assert not any(one.quotations for one in reading.sentences)


@pytest.mark.parametrize("name", ["tabs", "pipes", "columns", "code", "json", "verse", "scores"])
def test_prose_beside_it_is_read(reading_of, name: str) -> None:
    reading = reading_of(f"{NOTHING_ASSERTED[name]}\n\n{NEWS}")
    check_spans(reading)
    assert claimed(reading) == [NEWS]
    assert facts(reading)[0] == ["Friday"]
    assert flags_of(f"{NOTHING_ASSERTED[name]}\n\n{NEWS}") == []


def test_a_russian_paragraph_is_said_once_and_the_rest_is_read(reading_of) -> None:
    text = f"{NEWS}\n\n{NOTHING_ASSERTED['russian']}\n\n{NEWS}"
    reading = reading_of(text)
    check_spans(reading)
    kinds = [(one.kind, one.language) for one in reading.sentences]
    assert kinds[1] == (SentenceKind.OTHER_LANGUAGE, "ru")
    assert [claim.sentence for claim in reading.claims] == [0, 2]
    assert flags_of(text) == ["other_language"]


def test_a_russian_sentence_in_an_english_paragraph_is_left_out(reading_of) -> None:
    reading = reading_of(f"{NEWS} Министр не ответил на вопросы газеты. She left in May.")
    check_spans(reading)
    assert [one.language for one in reading.sentences] == ["en", "ru", "en"]
    assert [claim.sentence for claim in reading.claims] == [0, 2]


def test_an_article_in_capitals_is_read(reading_of) -> None:
    reading = reading_of("PRESIDENT AMINA OKOYE WILL TRAVEL TO PERU IN JULY, THE MINISTRY SAID.")
    check_spans(reading)
    assert [timex.value for timex in reading.sentences[0].timexes] == ["2024-07"]
    assert len(reading.claims) >= 1


ENDLESS = {
    "word": "a" * 50_000,
    "unclosed-quotes": "“He said " * 1_500,
    "unclosed-straight-quotes": '" he said ' * 1_500,
    "unclosed-brackets": "(he " * 2_000 + "[he " * 2_000,
    "one-word-lines": "word\n" * 1_500,
    "one-line": f"{NEWS} " * 500,
    "hyphens": "a-\n" * 2_000,
    "quoted-mail": "> " * 5_000,
    "tabs": "a\t" * 5_000,
    "pipes": "a | " * 5_000,
    "combining-marks": "e" + "\u0301" * 20_000,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_reads_on_behind_what_does_not_end(reading_of, text: str) -> None:
    reading = reading_of(f"{text}\n\n{NEWS}")
    check_spans(reading)
    assert NEWS in claimed(reading)
    assert reading.sentences[-1].timexes[0].span.text == "Friday"


def test_every_sentence_of_an_endless_line_is_read(reading_of) -> None:
    reading = reading_of(ENDLESS["one-line"])
    assert [sentence.span.text for sentence in reading.sentences] == [NEWS] * 500
