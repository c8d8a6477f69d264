"""Which stretches of a text count as names: what the tagger marks is not taken on trust."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from factcheck.engine.reading.names.mentions import find_names
from factcheck.engine.reading.text.paragraphs import Paragraph

NAMES = {
    "month": (["early", "July"], "ORG", []),
    "day": (["On", "Monday"], "PERSON", []),
    "person-called-may": (["Ann", "saw", "May"], "PERSON", ["May"]),
    "body": (["at", "Mirovka"], "ORG", ["Mirovka"]),
}


@pytest.mark.parametrize(("words", "label", "names"), NAMES.values(), ids=NAMES)
def test_a_month_or_a_day_is_nobody(words: list[str], label: str, names: list[str]) -> None:
    doc = Doc(Vocab(), words=words, sent_starts=[True] + [False] * (len(words) - 1))
    doc.set_ents([Span(doc, len(words) - 1, len(words), label=label)])
    found = find_names([Paragraph(0, 0, doc, doc.text, doc.text)])
    assert [mention.name for group in found.mentions for mention in group] == names
