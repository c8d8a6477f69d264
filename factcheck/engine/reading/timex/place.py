"""A stretch of a paragraph with what stands around it, as guards and the tense reader see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["Place"]

# Far enough to see the words that decide; spaCy rebuilds `doc.text` at every call, so the text is
# handed along.
_REACH = 80


@dataclass(frozen=True, slots=True)
class Place:
    """Characters start to end of a paragraph."""

    doc: Doc
    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """Give the stretch itself."""
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        """Give what stands in front, as far as guards look."""
        return self.text[max(0, self.start - _REACH) : self.start]

    @property
    def after(self) -> str:
        """Give what stands behind, as far as guards look."""
        return self.text[self.end : self.end + _REACH]

    def next_tag(self) -> str:
        """Give the Penn tag of the word behind, "" where no tagger ran or no word follows."""
        span = self.doc.char_span(self.end, self.end + 1, alignment_mode="expand")
        if span is None:
            return ""
        following = (token for token in self.doc[span.start : span.start + 3] if not token.is_space)
        return next((token.tag_ for token in following if token.idx >= self.end), "")
