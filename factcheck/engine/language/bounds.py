"""Where a sentence can start: ruled out before the pipeline decides where one does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# A sentence ends after one of these, with closing marks in between, or after a mark that is
# neither word nor comma (a bullet, a dash). After a word, a comma or an amount it never does.
TERMINAL = frozenset(".!?…:;。")
CLOSING = frozenset("\"'”’»)]}") | {"''"}
OPENING = frozenset("“‘«([{")
SOLID = re.compile(r"[\w,$£€¥%&+=@#°]")


def make_doc(nlp: Language, text: str) -> Doc:
    """Tokenize a paragraph and rule out sentence bounds where no sentence can end.

    The pipeline sets the bounds; left alone it now and then starts a sentence inside a name.
    """
    doc = nlp.make_doc(text)
    for token, can_start in zip(doc, possible_starts(doc), strict=True):
        if not can_start:
            token.is_sent_start = False
    return doc


def possible_starts(doc: Doc) -> list[bool]:
    """Say for each word whether a sentence can start with it; the first one always can."""
    possible, can_end = [], False
    for token in doc:
        possible.append(can_end or token.i == 0)
        if token.text in OPENING:
            can_end = False
        elif not token.is_space and token.text not in CLOSING:
            can_end = token.text[-1] in TERMINAL or not SOLID.search(token.text)
    return possible
