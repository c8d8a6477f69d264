"""The tokens around an amount, found by character offset."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

__all__ = ["Words"]


class Words:
    """A parsed paragraph whose tokens can be asked for by where they stand in its text."""

    __slots__ = ("_starts", "doc", "text")

    def __init__(self, doc: Doc, text: str) -> None:
        self.doc = doc
        self.text = text
        self._starts = [token.idx for token in doc]

    def behind(self, offset: int, count: int) -> list[Token]:
        """Give the tokens that start at an offset or behind it."""
        first = bisect_left(self._starts, offset)
        return [token for token in self.doc[first : first + count] if not token.is_space]

    def before(self, offset: int, count: int) -> list[Token]:
        """Give the tokens before an offset, the nearest first."""
        last = bisect_left(self._starts, offset)
        return [token for token in self.doc[max(0, last - count) : last] if not token.is_space][
            ::-1
        ]

    def at(self, offset: int) -> Token | None:
        """Give the token that covers an offset."""
        index = bisect_left(self._starts, offset + 1) - 1
        return self.doc[index] if 0 <= index < len(self.doc) else None
