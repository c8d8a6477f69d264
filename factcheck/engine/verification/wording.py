"""Word what was not found, and dates, so that an editor knows what to look for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from factcheck.engine.document import Sentence, Span, Timex, Word
from factcheck.engine.reading.text.language_names import name_language
from factcheck.engine.reading.timex.compare import describe_day, describe_interval
from factcheck.engine.verification.terms import ordered_terms

__all__ = [
    "name_missing",
    "word_absence",
    "word_date",
    "word_scattered",
    "word_unknown_date",
    "word_unread",
]

_SHOWN = 2
_CONCESSION = re.compile(r"\s*(?:while|although|though|despite|amid)\b[^,]*,", re.IGNORECASE)


def word_absence(named: str, *, has_source: bool, count: int) -> str:
    """Say in one line what neither the source nor the `count` articles searched mention."""
    tail = f": nothing there mentions {named}." if named else "."
    if has_source:
        return f"Not in the source{tail}"
    if count == 0:
        return "There is no other article to compare with."
    articles = "1 article" if count == 1 else f"{count} articles"
    return f"No evidence found in {articles}{tail}"


def word_unknown_date(timex: Timex, *, has_source: bool) -> str:
    """Say in one line that no date of the source, or of any article, fits one of ours."""
    where = "in the source" if has_source else "in the other articles"
    return f"“{timex.span.text}” is {describe_interval(timex)} here: no date {where} fits."


def word_unread(languages: Sequence[str]) -> str:
    """Say in one line that sources in other languages were not compared."""
    named = " and ".join(dict.fromkeys(map(name_language, languages)))
    count = "A source" if len(languages) == 1 else f"{len(languages)} sources"
    return f"{count} in {named} could not be read: nothing was compared with it."


def word_scattered() -> str:
    """Say that shared words alone do not bear a claim out."""
    return "Its words occur elsewhere, but no passage puts them together."


def word_date(day: date) -> str:
    """Write a date out as messages do: 10 June 2024."""
    return describe_day(day)


def name_missing(sentence: Sentence, span: Span, missing: frozenset[str]) -> str:
    """Quote the first missing nouns, which tell most of what the sentence is about.

    What an opening "While …," or "Despite …," concedes comes last: the assertion follows it.
    """
    point = _end_of_concession(span)
    absent = [
        word
        for word, term in ordered_terms(sentence)
        if term in missing and span.start <= word.start < span.end
    ]
    absent.sort(key=lambda word: word.start < point)
    nouns = [word for word in absent if word.pos in ("PROPN", "NOUN", "NUM")]
    others = [word for word in absent if word.pos in ("VERB", "ADJ")]
    quoted = (f"“{_cut(sentence.span, word)}”" for word in nouns or others)
    return " or ".join(list(dict.fromkeys(quoted))[:_SHOWN])


def _end_of_concession(span: Span) -> int:
    opening = _CONCESSION.match(span.text)
    return span.start + opening.end() if opening else span.start


def _cut(sentence: Span, word: Word) -> str:
    return sentence.text[word.start - sentence.start : word.end - sentence.start]
