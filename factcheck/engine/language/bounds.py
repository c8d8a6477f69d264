"""Where a sentence can start, by the marks before it: not after a comma, rarely in a name."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

# The shipped component, which weighs its own scores against the marks.
FACTORY = "newsroom_annotator"

# A sentence ends after one of these, with closing marks in between, or after a mark that is
# neither word nor comma (a bullet, a dash).
TERMINAL = frozenset(".!?…:;。")
FINAL = frozenset(".!?")
CLOSING = frozenset("\"'”’»)]}") | {"''"}
# A comma, or what opens a quotation or a bracket: the sentence goes on.
CONTINUING = frozenset("“‘«([{,")
SOLID = re.compile(r"[\w$£€¥%&+=@#°]")

# The score that a start needs after a plain word, a log-odds: web text leaves out periods, and
# news runs titles and names together. Chosen on the EWT and GUM development files and news of the
# PolNeAR training file: at 0 sentences come out a little better there, and names are cut in news.
AFTER_WORD = 2.0
# The score that an opening quotation mark needs after a final mark: news goes on quoting there,
# and the network, taught by treebanks, is of two minds. It costs nothing on their dev files.
QUOTING_ON = -1.0
QUOTES = frozenset({"“", "‘", '"'})


def make_doc(nlp: Language, text: str) -> Doc:
    """Tokenize a paragraph and rule out sentence bounds where no sentence ends.

    Other pipelines than the shipped one now and then start a sentence inside a name; for them a
    sentence never starts after a plain word.
    """
    doc = nlp.make_doc(text)
    if not nlp.has_pipe(FACTORY):
        for token, needed in zip(doc, needed_scores(doc), strict=True):
            if needed > 0:
                token.is_sent_start = False
    return doc


def needed_scores(doc: Doc) -> list[float]:
    """Return for each word the score above which a sentence starts with it, a log-odds.

    The first word always starts one.
    """
    needed, score, is_final = [], AFTER_WORD, False
    for token in doc:
        needed.append(QUOTING_ON if is_final and token.text in QUOTES else score)
        if not (token.is_space or token.text in CLOSING):
            score, is_final = score_after(token), token.text[-1] in FINAL
    return [-inf, *needed[1:]] if needed else []


def score_after(token: Token) -> float:
    """Return the score that a start after a token needs, closing marks aside."""
    if token.text in CONTINUING:
        return inf
    is_end = token.text[-1] in TERMINAL or not SOLID.search(token.text)
    return 0.0 if is_end else AFTER_WORD
