"""The only package that loads spaCy: one cached pipeline a process, and paragraphs parsed by it."""

from __future__ import annotations

from factcheck.engine.language.bounds import make_doc
from factcheck.engine.language.loading import (
    SHIPPED_MODEL,
    LanguageModelError,
    explain_missing,
    load,
    use_fast_arithmetic,
)
from factcheck.engine.language.memory import bounded_memory
from factcheck.engine.language.paragraphs import parse
from factcheck.engine.language.splitting import MAX_PIECE, MAX_WORD, split_paragraphs

__all__ = [
    "MAX_PIECE",
    "MAX_WORD",
    "SHIPPED_MODEL",
    "LanguageModelError",
    "bounded_memory",
    "explain_missing",
    "load",
    "make_doc",
    "parse",
    "split_paragraphs",
    "use_fast_arithmetic",
]
