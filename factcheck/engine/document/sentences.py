"""A sentence with all that was read from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.engine.document.predications import Predication
from factcheck.engine.document.quantities import Quantity
from factcheck.engine.document.quotations import Quotation
from factcheck.engine.document.spans import Mention, Span, Word
from factcheck.engine.document.times import Timex

__all__ = ["Sentence", "SentenceKind"]


class SentenceKind(StrEnum):
    """What a line of an article is; only prose and headings assert something."""

    PROSE = "prose"
    HEADING = "heading"
    CHROME = "chrome"
    CHAT = "chat"
    DISCLOSURE = "disclosure"
    DATELINE = "dateline"
    OTHER_LANGUAGE = "other_language"
    NOT_PROSE = "not_prose"

    @property
    def is_asserting(self) -> bool:
        """Say whether a line of this kind is read for what it asserts."""
        return self in (SentenceKind.PROSE, SentenceKind.HEADING)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the facts read from it; all offsets count from the start of the article.

    `rule` names the rule that recognised the sentence as no news; prose has one too where the
    rule takes nothing away. `recurs` counts the outlet's articles that carry a line learned as its
    chrome; `language` is the ISO 639 code of what is not English and therefore not read. A
    quotation that runs over several sentences belongs to the one in which it starts.
    """

    index: int
    paragraph: int
    span: Span
    kind: SentenceKind = SentenceKind.PROSE
    rule: str | None = None
    recurs: int = 0
    words: tuple[Word, ...] = ()
    mentions: tuple[Mention, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    predications: tuple[Predication, ...] = ()
    language: str = "en"
