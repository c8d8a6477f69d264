"""A parsed paragraph and where it stands: every offset of a reader comes from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.engine.document import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

__all__ = ["Paragraph"]

_LOOSE_EDGES = " \t\n,;:–—-"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of prose with its parse; `offset` is where the doc starts in `text`, the article.

    `index` counts paragraphs, `line` is the number of the article's line that this one stems from,
    `words` the text of the doc, which spaCy would join anew at every call.
    """

    index: int
    offset: int
    doc: Doc
    text: str
    words: str
    line: int = 0
    is_heading: bool = False

    def at(self, token: Token) -> int:
        """Give the article offset at which a token starts."""
        return self.offset + token.idx

    def after(self, token: Token) -> int:
        """Give the article offset behind a token."""
        return self.offset + token.idx + len(token)

    def cut(self, start: int, end: int) -> Span:
        """Cut a span by article offsets, loose punctuation and space at its edges left out."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip(_LOOSE_EDGES))
        return Span.of(self.text, start, max(start, start + len(words.strip(_LOOSE_EDGES))))

    def span_of(self, tokens: Tokens) -> Span:
        """Cut the span of a whole sentence: only outer space is left out."""
        start = self.offset + tokens.start_char
        words = tokens.text
        start += len(words) - len(words.lstrip())
        return Span.of(self.text, start, start + len(words.strip()))

    def span(self, tokens: Tokens | Token) -> Span:
        """Cut the span that a token or a run of tokens covers, trimmed like `cut`."""
        if hasattr(tokens, "idx"):
            return self.cut(self.offset + tokens.idx, self.offset + tokens.idx + len(tokens))
        return self.cut(self.offset + tokens.start_char, self.offset + tokens.end_char)
