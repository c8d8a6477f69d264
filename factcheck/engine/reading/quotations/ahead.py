"""Look ahead for who speaks in a quotation of several paragraphs, named behind the last of them.

Newspapers open each paragraph of a long quotation with a mark and close only the last one, with
the speaker behind it: “We lost the house. / “Nothing is left,” said Amina Okoye.
"""

from __future__ import annotations

import re

from factcheck.engine.document import Party, PartyKind
from factcheck.engine.reading.names.naming import Names
from factcheck.engine.reading.text.paragraphs import Paragraph

__all__ = ["speaker_ahead"]

MAX_PARAGRAPHS = 12
_LINE = re.compile(r"[^\n]+")
_OPENS = re.compile(r"\s*(?:“|\"|''|«)")
_SAYS = re.compile(
    r"[,.!?](?:”|\"|''|»),? (?:[^.“\"]{0,60}?\b(?:said|says|added|told|wrote|explained|recalled)\b"
    r"[^.“\"]{0,60})"
)


def speaker_ahead(paragraph: Paragraph, names: Names) -> Party | None:
    """Give the one person named beside the cue behind the last paragraph of a quotation."""
    end = paragraph.offset + len(paragraph.words)
    lines = _LINE.finditer(paragraph.text, end)
    for index, line in enumerate(lines, start=paragraph.index + 1):
        if index > paragraph.index + MAX_PARAGRAPHS or not _OPENS.match(line.group()):
            return None
        cue = _SAYS.search(line.group())
        if cue is not None:
            start = line.start() + cue.start()
            found = names.between(index, start, line.start() + cue.end() + 1)
            people = {one.name: one for one in found if one.label == "PERSON"}
            if len(people) != 1:
                return None
            one = next(iter(people.values()))
            return Party(one.span, one.name, PartyKind.PERSON)
    return None
