"""Checks for what is not in English, in the article or in what it was written from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.engine.checks.base import Check, CheckContext
from factcheck.engine.document import Article, Flag, Sentence, SentenceKind, Severity
from factcheck.engine.reading.text.language_names import name_language
from factcheck.engine.reading.text.other_languages import ENGLISH

__all__ = ["OtherLanguageCheck"]


class OtherLanguageCheck(Check):
    """An article, a passage of it, or its source, in a language that the desk does not read."""

    id = "other_language"
    version = 1
    name = "Another language"
    description = (
        "The text, a passage of it, or a source of it is not in English. It was not read: nothing "
        "in it was checked, and no claim was held against it. A warning where it is most of the "
        "text. Names and single words are no other language."
    )
    severity = Severity.INFO

    def run(self, context: CheckContext) -> Iterator[Flag]:
        """Flag a foreign article once, else each foreign passage; then each foreign source."""
        reading = context.article.reading
        passages = list(_passages(reading.sentences))
        if reading.language != ENGLISH:
            named = name_language(reading.language)
            has_english = any(one.kind is SentenceKind.PROSE for one in reading.sentences)
            part = "Mostly written" if has_english else "Written"
            message = f"{part} in {named}: {'that part was ' if has_english else ''}not read."
            yield self.flag(passages[0][0].span, message, severity=Severity.WARNING)
        else:
            for passage in passages:
                yield self.flag(passage[0].span, _word_passage(passage))
        if reading.sentences:
            yield from self._sources(context)

    def _sources(self, context: CheckContext) -> Iterator[Flag]:
        sources = [other for other in context.others if other.is_source]
        foreign = [one for one in sources if one.reading.language != ENGLISH]
        if foreign:
            span = context.article.reading.sentences[0].span
            yield self.flag(span, " ".join(_word_source(context, one) for one in foreign))


def _passages(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """Give runs of sentences in one other language."""
    for (kind, _), run in groupby(sentences, key=lambda one: (one.kind, one.language)):
        if kind is SentenceKind.OTHER_LANGUAGE:
            yield list(run)


def _word_passage(passage: Sequence[Sentence]) -> str:
    named = name_language(passage[0].language)
    if len(passage) == 1:
        return f"In {named}: not read."
    return f"{len(passage)} lines in {named} from here on: not read."


def _word_source(context: CheckContext, source: Article) -> str:
    outlet = f" from {source.outlet}" if source.outlet else ""
    return f"The source{outlet} is in {name_language(source.reading.language)}: not compared."
