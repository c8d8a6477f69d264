"""One act of saying, as the readers of speech hand it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.engine.document import Silence

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Speech"]


@dataclass(frozen=True, slots=True)
class Speech:
    """One act of saying: the heads that the tree gives, and the content as token indexes.

    `cue` and `content` are (first, last + 1) in the doc; no content where the quotation marks must
    tell. `silence` says how nothing was said; an act of saying has none.
    """

    cue: tuple[int, int]
    verb: Token
    speaker: Token | None
    content: tuple[int, int] | None
    silence: Silence | None = None
