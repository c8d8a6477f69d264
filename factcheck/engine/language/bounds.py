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
