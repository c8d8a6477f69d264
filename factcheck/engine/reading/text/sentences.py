"""Bound the sentences of a paragraph: the parser's bounds, mended where the marks disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

__all__ = ["find_sentences"]

_STOPS = frozenset({".", "!", "?", "…", "...", "?!", "!!", "??"})
_CLOSERS = frozenset({'"', "”", "’", "'", ")", "]", "»", "''"})
_OPENERS = frozenset({'"', "“", "‘", "'", "(", "[", "«", "„", "``"})


def find_sentences(doc: Doc) -> list[Tokens]:
    """Give the sentences of a paragraph as runs of tokens that together cover it.

    A line is one paragraph, so a sentence inside it ends with a mark: bounds without one are
    dropped, and a lone full stop before a capital is a bound whatever the parser says.
    """
    cuts = [0]
    bounds = {sentence.start for sentence in doc.sents}
    for token in doc:
        if token.i == 0 or token.is_space:
            continue
        closing = _closing_mark(token)
        is_bound = closing is not None and (token.i in bounds or closing.text in _STOPS)
        if is_bound and _may_start(token):
            cuts.append(token.i)
    return [
        doc[start:end]
        for start, end in zip(cuts, [*cuts[1:], len(doc)], strict=True)
        if start < end
    ]


def _closing_mark(token: Token) -> Token | None:
    """The mark that ends a sentence right before `token`, closing quotes and brackets skipped."""
    doc, index = token.doc, token.i - 1
    while index >= 0 and (doc[index].is_space or doc[index].text in _CLOSERS):
        if _opens(doc[index]):
            return None
        index -= 1
    if index < 0:
        return None
    mark = doc[index]
    return mark if mark.text in _STOPS or mark.text[-1] in ".!?…" else None


def _opens(mark: Token) -> bool:
    """Say whether a straight mark stands behind a space and before a word, and so opens it."""
    is_either = mark.text in _OPENERS and mark.text in _CLOSERS
    return is_either and not mark.whitespace_ and mark.i > 0 and bool(mark.nbor(-1).whitespace_)


def _may_start(token: Token) -> bool:
    """Say whether a sentence may start here: a capital, a digit, or an opening mark before one."""
    if not token.nbor(-1).whitespace_:
        return False
    first = token.text[0]
    if token.text in _OPENERS and token.i + 1 < len(token.doc):
        first = token.nbor(1).text[0]
        return not first.islower()
    return first.isupper() or first.isdigit() or not (first.isalpha() or token.is_punct)
