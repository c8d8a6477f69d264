"""Stretches of a text, and the words and names found in it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Mention", "Span", "Word"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: code-point offsets and the words between them."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """Cut the span out of `text`; raise ValueError where the offsets do not fit it."""
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"span {start}:{end} lies outside a text of {len(text)} characters")
        return cls(start, end, text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Word:
    """One token: offsets into the text, lower-case lemma, Universal part of speech."""

    start: int
    end: int
    lemma: str
    pos: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A named thing, or a description of one ("the newspaper"), as the sentence words it.

    `label` is one of PERSON, ORG, PLACE, GROUP, FACILITY, PRODUCT, WORK, EVENT, MISC. `name` is
    the fullest form that the article gives ("Ada Holm" for "Holm"), without title, article or
    possessive; a description that was resolved carries the name that it stands for. `role` is what
    the text calls a person where it introduces them: "president of Kenya", "spokesman".
    """

    span: Span
    label: str
    name: str
    is_description: bool = False
    role: str = ""
