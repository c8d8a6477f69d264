"""Word a claim so that it stands alone: borrowed words put in place, references filled in.

What a word refers to is filled in only where one thing can be meant; otherwise the word stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.engine.reading.claims.clause import Clause
from factcheck.engine.reading.claims.references import References

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

__all__ = ["word_clause"]

_TIES = frozenset({"and", "but", "or", "yet"})
_SPACE = re.compile(r"\s+")
_EDGES = " ,;:–—-"
_GAP = re.compile(r"\s+(?=[,.;:!?])")
_COMMA_IN_QUOTES = re.compile(r",([\"”'’]+)$")
_CLOSED = re.compile(r"[.!?…][\"”'’)]*$")


def word_clause(clause: Clause, references: References) -> str:
    """Give the words of a clause as a sentence of its own, with what its references stand for."""
    said: set[str] = set()
    lead = [_filled(run, references, said) for run in clause.lead]
    own = [_filled(run, references, said) for run in _unskipped(clause)]
    tail = [_filled(run, references, said) for run in clause.tail]
    return _as_sentence([*lead, clause.joint, *own, *tail])


def _unskipped(clause: Clause) -> Iterator[Tokens]:
    """Give the own runs without what is skipped, nor the "But" that ties it to what went before."""
    first, *rest = clause.own
    first = first[clause.skipped :]
    is_tied = not clause.lead and len(first) > 1 and first[0].lower_ in _TIES
    yield first[1:] if is_tied else first
    yield from rest


def _filled(run: Tokens, references: References, said: set[str]) -> str:
    """Give the words of a run; `said` gathers the names that the wording has given so far."""
    if not references.is_needed:
        return str(run.text)
    words, index = [], run.start
    while index < run.end:
        token = run.doc[index]
        found = references.of(token, said)
        if found is None:
            said.add(references.name_at(token) or "")
            words.append(token.text_with_ws)
            index += 1
            continue
        said.add(found.name)
        words.append(found.words + run.doc[found.end - 1].whitespace_)
        index = found.end
    return "".join(words)


def _as_sentence(pieces: Iterable[str]) -> str:
    """Join the pieces with one space, with a capital in front and a stop behind."""
    text = " ".join(piece.strip() for piece in pieces if piece.strip())
    text = _GAP.sub("", _SPACE.sub(" ", text)).strip(_EDGES)
    if not text:
        return ""
    first = next((i for i, one in enumerate(text) if one.isalnum()), 0)
    text = text[:first] + text[first].upper() + text[first + 1 :]
    text = _COMMA_IN_QUOTES.sub(r".\1", text)
    return text if _CLOSED.search(text) else f"{text}."
