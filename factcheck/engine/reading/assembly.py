"""Read the prose of an article paragraph by paragraph, and put the sentences in order.

Names are read first, over the whole article; then each sentence once, from left to right, since
times, speakers and pronouns look back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from factcheck.engine import language
from factcheck.engine.document import (
    Claim,
    Quantity,
    Quotation,
    Sentence,
    SentenceKind,
    Span,
    Timex,
    Word,
)
from factcheck.engine.reading.claims.claims import find_claims
from factcheck.engine.reading.claims.predications import find_predications
from factcheck.engine.reading.lemmas import lemma_of
from factcheck.engine.reading.names.naming import Names
from factcheck.engine.reading.not_news.chrome import LineClass, classify_sentence
from factcheck.engine.reading.not_news.rule import RuleSettings
from factcheck.engine.reading.quantities.quantities import find_quantities
from factcheck.engine.reading.quotations.quotations import Floor, find_quotations
from factcheck.engine.reading.text.lines import CleanText, Line
from factcheck.engine.reading.text.paragraphs import Paragraph
from factcheck.engine.reading.text.sentences import find_sentences
from factcheck.engine.reading.timex.timexes import Story, find_timexes

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Span as Tokens

__all__ = ["ArticleReader", "parse_article"]

Found = TypeVar("Found", Timex, Quantity)


def parse_article(
    clean: CleanText,
    lines: Sequence[Line],
    headings: frozenset[int],
    nlp: Language,
    report: Callable[[float], None],
) -> list[Paragraph]:
    """Parse the cleaned lines; `headings` are indexes of lines, `report` is told the share done."""
    paragraphs: list[Paragraph] = []
    for offset, doc in language.parse(nlp, clean.text):
        line = lines[bisect_right(clean.starts, offset) - 1].index
        paragraphs.append(
            Paragraph(len(paragraphs), offset, doc, clean.text, doc.text, line, line in headings)
        )
        report(offset / len(clean.text))
    return paragraphs


@dataclass(slots=True)
class ArticleReader:
    """Reads one paragraph after the other; sentences and claims pile up in offsets of `text`."""

    names: Names
    published: date | None
    in_history: bool = False
    rules: RuleSettings = field(default_factory=RuleSettings)
    sentences: list[Sentence] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    _story: Story | None = None
    _floor: Floor = field(default_factory=Floor)

    def read(self, paragraph: Paragraph) -> None:
        """Read the facts and claims of a paragraph."""
        sentences = find_sentences(paragraph.doc)
        if paragraph.is_heading:
            sentences = [paragraph.doc[:]]
        spans = [paragraph.span_of(tokens) for tokens in sentences]
        timexes = self._timexes(paragraph)
        quantities = find_quantities(
            paragraph.doc, offset=paragraph.offset, taken=[timex.span for timex in timexes]
        )
        quotations = find_quotations(paragraph, sentences, self.names, self._floor)
        for tokens, span, quoted in zip(sentences, spans, quotations, strict=True):
            sentence = self._sentence(paragraph, tokens, span, timexes, quantities, quoted)
            if sentence.kind is SentenceKind.PROSE:
                before = self.sentences[-1] if self.sentences else None
                claims = find_claims(paragraph, tokens, sentence, self.names, before)
                self.claims.extend(claims)
            self.sentences.append(sentence)

    def _timexes(self, paragraph: Paragraph) -> list[Timex]:
        self._story = self._story or Story(self.published, self.in_history)
        return find_timexes(
            paragraph.doc, offset=paragraph.offset, anchor=self.published, story=self._story
        )

    def _sentence(
        self,
        paragraph: Paragraph,
        tokens: Tokens,
        span: Span,
        timexes: Sequence[Timex],
        quantities: Sequence[Quantity],
        quotations: Sequence[Quotation],
    ) -> Sentence:
        kind = (
            LineClass(SentenceKind.HEADING)
            if paragraph.is_heading
            else classify_sentence(span.text, self.rules)
        )
        bare = Sentence(len(self.sentences), paragraph.line, span, kind.kind, kind.rule)
        if not kind.kind.is_asserting:
            return bare
        return replace(
            bare,
            words=_words(paragraph, tokens),
            mentions=tuple(self.names.between(paragraph.index, span.start, span.end)),
            timexes=_within(timexes, span),
            quantities=_within(quantities, span),
            quotations=tuple(quotations),
            predications=tuple(find_predications(paragraph, tokens, self.names)),
        )


def _within(found: Sequence[Found], span: Span) -> tuple[Found, ...]:
    return tuple(one for one in found if span.start <= one.span.start < span.end)


def _words(paragraph: Paragraph, tokens: Tokens) -> tuple[Word, ...]:
    return tuple(
        Word(paragraph.at(token), paragraph.after(token), lemma_of(token), token.pos_)
        for token in tokens
        if not token.is_space
    )
