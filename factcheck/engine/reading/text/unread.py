"""Set aside what is in another language: said, with the language, and never read as English."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.engine.document import Claim, Sentence, SentenceKind
from factcheck.engine.reading.not_news.chrome import LineClass
from factcheck.engine.reading.text.lines import Line, split_lines
from factcheck.engine.reading.text.other_languages import (
    ENGLISH,
    find_languages,
    is_mostly_foreign_script,
)

__all__ = ["blank_other_languages", "leave_out_foreign", "mark_other_languages"]


def mark_other_languages(lines: Sequence[Line], classes: Sequence[LineClass]) -> list[LineClass]:
    """Class the lines of news that are not in English as such; the others stay what they are."""
    news = [number for number, found in enumerate(classes) if found.kind.is_asserting]
    marked = list(classes)
    languages = find_languages([lines[number].text for number in news])
    for number, language in zip(news, languages, strict=True):
        if language != ENGLISH:
            marked[number] = LineClass(SentenceKind.OTHER_LANGUAGE, language=language)
    return marked


def blank_other_languages(text: str) -> str:
    """Put spaces in place of the lines that are not in English; offsets stay."""
    lines = list(split_lines(text))
    pieces, start = [], 0
    for line, code in zip(lines, find_languages([line.text for line in lines]), strict=True):
        if code != ENGLISH:
            pieces += [text[start : line.start], " " * (line.end - line.start)]
            start = line.end
    return "".join([*pieces, text[start:]])


def leave_out_foreign(
    sentences: Sequence[Sentence], claims: Iterable[Claim]
) -> tuple[list[Sentence], list[Claim]]:
    """Empty the sentences of an English paragraph that are in other letters, claims and all."""
    suspects = [
        sentence
        for sentence in sentences
        if sentence.kind.is_asserting and is_mostly_foreign_script(sentence.span.text)
    ]
    codes = find_languages([sentence.span.text for sentence in suspects])
    foreign = {
        sentence.index: code
        for sentence, code in zip(suspects, codes, strict=True)
        if code != ENGLISH
    }
    emptied = [
        _emptied(sentence, foreign[sentence.index]) if sentence.index in foreign else sentence
        for sentence in sentences
    ]
    return emptied, [claim for claim in claims if claim.sentence not in foreign]


def _emptied(sentence: Sentence, language: str) -> Sentence:
    return replace(
        Sentence(sentence.index, sentence.paragraph, sentence.span),
        kind=SentenceKind.OTHER_LANGUAGE,
        language=language,
    )
