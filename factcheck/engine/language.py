"""The only place that loads spaCy: one cached pipeline a process, and paragraphs parsed by it.

spaCy is imported inside the functions, so that importing the engine stays cheap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SHIPPED_MODEL = Path(__file__).parent / "models" / "en_newsroom"
# What every reader relies on, whatever the pipeline is called.
REQUIRED = ("tagger", "parser", "ner")

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# Pieces keep the time and memory of a single parse bounded: no real paragraph is this long.
MAX_PIECE = 5_000
# A run of this many characters without a space is no word; it is cut so that the tokenizer's
# rules, which look at a word again for each mark they peel off, stay fast.
MAX_WORD = 500
# Paragraphs parsed at a time. The parser's tables take 130 MB for 32 of the longest, a gigabyte for
# spaCy's 256.
BATCH = 32


# A sentence ends after one of these, with closing marks in between, or after a mark that is
# neither word nor comma (a bullet, a dash). After a word, a comma or an amount it never does.
TERMINAL = frozenset(".!?…:;。")
CLOSING = frozenset("\"'”’»)]}") | {"''"}
OPENING = frozenset("“‘«([{")
SOLID = re.compile(r"[\w,$£€¥%&+=@#°]")


class LanguageModelError(RuntimeError):
    """Name the pipeline that cannot be used, why, and what to do about it."""


@lru_cache(maxsize=2)
def load(model: str | None = None) -> Language:
    """Load a pipeline once a process: an installed package, a folder, or the shipped one (None).

    Raise LanguageModelError where it is not installed or lacks a tagger, a parser or entities.
    """
    import spacy

    use_fast_arithmetic()
    try:
        nlp = spacy.load(model or SHIPPED_MODEL)
    except OSError as error:
        raise LanguageModelError(explain_missing(model)) from error
    lacking = [name for name in REQUIRED if name not in nlp.pipe_names]
    if lacking:
        raise LanguageModelError(
            f"The language model {model!r} has no {' and no '.join(lacking)}; "
            f"choose a pipeline that has {', '.join(REQUIRED)}."
        )
    return nlp


def explain_missing(model: str | None) -> str:
    """Word the reason and the fix for a pipeline that could not be loaded."""
    if model is None:
        return (
            "The shipped language model en_newsroom cannot be read; restore "
            "factcheck/engine/models/en_newsroom from the repository or run `make train-language`."
        )
    return (
        f"The language model {model!r} is not installed; run `python -m spacy download {model}` "
        "in this environment, or leave FACTCHECK_SPACY_MODEL empty to use the shipped one."
    )


def use_fast_arithmetic() -> None:
    """Let spaCy multiply with NumPy's BLAS, measured three times as fast as the bundled BLIS."""
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))


def parse(nlp: Language, text: str) -> Iterator[tuple[int, Doc]]:
    """Yield (offset, parsed paragraph) in order; `text[offset:]` starts with the paragraph.

    A line break always ends a paragraph and with it a sentence: headings, captions and share
    bars have no final period. Blank lines are left out.
    """
    pieces = ((make_doc(nlp, text[start:end]), start) for start, end in split_paragraphs(text))
    for doc, offset in nlp.pipe(pieces, as_tuples=True, batch_size=BATCH):
        yield offset, doc


def make_doc(nlp: Language, text: str) -> Doc:
    """Tokenize a paragraph and rule out sentence bounds where no sentence can end.

    The parser sets the bounds; left alone it now and then starts a sentence inside a name.
    """
    doc = nlp.make_doc(text)
    can_end = False
    for token in doc:
        if token.i and not can_end:
            token.is_sent_start = False
        if token.text in OPENING:
            can_end = False
        elif not token.is_space and token.text not in CLOSING:
            can_end = token.text[-1] in TERMINAL or not SOLID.search(token.text)
    return doc


def split_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each line without the white space around it, long ones in pieces."""
    for line in LINE.finditer(text):
        words = line.group()
        start = line.start() + len(words) - len(words.lstrip())
        end = line.start() + len(words.rstrip())
        while end - start > MAX_WORD:
            cut = find_cut(text, start, end)
            if cut == end:
                break
            yield start, cut
            start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
        if start < end:
            yield start, end


def find_cut(text: str, start: int, end: int) -> int:
    """Return where a piece that starts at `start` must end so that it stays within the limits."""
    limit = min(end, start + MAX_PIECE)
    cut = limit
    if limit < end:
        space = max(text.rfind(" ", start, limit), text.rfind("\t", start, limit))
        stop = max(text.rfind(mark, start, limit) for mark in (". ", "? ", "! ", ".” ", '." '))
        cut = stop + 1 if stop > start else space if space > start else limit
    long_word = re.compile(rf"\S{{{MAX_WORD}}}").search(text, start, cut)
    return min(cut, long_word.end()) if long_word else cut
