"""Read what a text asserts: sentences, names, times, numbers, quotations, events and claims.

The one outward name is `read`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.engine import language
from factcheck.engine.document import Claim, Reading, Sentence, SentenceKind, Span
from factcheck.engine.reading.assembly import ArticleReader, parse_article
from factcheck.engine.reading.names.naming import Names
from factcheck.engine.reading.names.relocation import relocate
from factcheck.engine.reading.not_news.chrome import LineClass, classify_line
from factcheck.engine.reading.not_news.rule import RuleSettings
from factcheck.engine.reading.text.layout import mark_layout
from factcheck.engine.reading.text.lines import CleanText, Line, split_lines
from factcheck.engine.reading.text.unread import leave_out_foreign, mark_other_languages
from factcheck.engine.reading.text.wrapping import join_wrapped
from factcheck.engine.reading.timex.timexes import is_history

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["read"]

# The parser takes about this share of the time; only the progress bar depends on it.
_PARSING = 0.6


def read(
    text: str,
    *,
    published: date | None,
    nlp: Language,
    progress: Callable[[float], None] | None = None,
    rules: RuleSettings | None = None,
) -> Reading:
    """Read a text against its publication date (None: unknown).

    Time and memory grow with the length of the text. `progress` is told the share done, 0 to 1;
    `rules` are the desk's decisions on what is no news, None those of a new desk.
    """
    rules = rules or RuleSettings()
    report = progress or (lambda share: None)
    lines = join_wrapped(text, list(split_lines(text)))
    classes = [classify_line(line.text, rules) for line in lines]
    classes = mark_other_languages(lines, mark_layout(text, lines, classes))
    inner = [line for line, found in zip(lines, classes, strict=True) if found.kind.is_asserting]
    headings = frozenset(
        line.index
        for line, found in zip(lines, classes, strict=True)
        if found.kind is SentenceKind.HEADING
    )
    clean = CleanText.of(text, inner)
    with language.bounded_memory(nlp):
        read_sentences, read_claims = _read_inner(
            clean,
            inner,
            headings,
            nlp,
            published,
            rules,
            report,
            in_history=is_history(text, published),
        )
    sentences, claims = leave_out_foreign(read_sentences, read_claims)
    return _assemble(
        text,
        published,
        [relocate(s, clean) for s in sentences],
        _outer_sentences(text, lines, classes),
        [relocate(c, clean) for c in claims],
    )


def _read_inner(
    clean: CleanText,
    lines: Sequence[Line],
    headings: frozenset[int],
    nlp: Language,
    published: date | None,
    rules: RuleSettings,
    report: Callable[[float], None],
    *,
    in_history: bool,
) -> tuple[list[Sentence], list[Claim]]:
    """Read the article proper, in offsets of the cleaned text; no parse outlives the call."""
    paragraphs = parse_article(clean, lines, headings, nlp, lambda share: report(share * _PARSING))
    reader = ArticleReader(Names.of_article(paragraphs), published, in_history, rules)
    for paragraph in paragraphs:
        reader.read(paragraph)
        report(_PARSING + (1 - _PARSING) * (paragraph.index + 1) / len(paragraphs))
    return reader.sentences, reader.claims


def _outer_sentences(
    text: str, lines: Sequence[Line], classes: Sequence[LineClass]
) -> list[Sentence]:
    """Give the lines around the article, each as one sentence without facts."""
    return [
        Sentence(
            -1,
            line.index,
            Span.of(text, line.start, line.end),
            found.kind,
            found.rule,
            found.recurs,
            language=found.language,
        )
        for line, found in zip(lines, classes, strict=True)
        if not found.kind.is_asserting
    ]


def _assemble(
    text: str,
    published: date | None,
    inner: Sequence[Sentence],
    outer: Sequence[Sentence],
    claims: Sequence[Claim],
) -> Reading:
    """Put all sentences in the order of the text and number them; claims follow their sentence."""
    ordered = sorted([*inner, *outer], key=lambda sentence: sentence.span.start)
    numbers = {one.index: number for number, one in enumerate(ordered) if one.index >= 0}
    return Reading(
        text,
        published,
        tuple(replace(sentence, index=number) for number, sentence in enumerate(ordered)),
        tuple(replace(claim, sentence=numbers[claim.sentence]) for claim in claims),
    )
