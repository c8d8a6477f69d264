"""Read speech that a label introduces: the turns of a transcript, and "Name: words" in headings.

"MODERATOR: …" and "Q: …" are turns only where the text is a transcript: its labels come back. A
heading may put who says it in front ("Holm: Bridge unsafe") or at its end ("… - police").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from factcheck.engine.document import Attribution, Party, PartyKind, Quotation, Span
from factcheck.engine.reading.names.naming import Names
from factcheck.engine.reading.quotations.attribution import kind_of_mention
from factcheck.engine.reading.quotations.cues import DOCUMENT_NOUNS
from factcheck.engine.reading.text.paragraphs import Paragraph

__all__ = ["find_labels", "label_speaker", "name_labels", "read_heading", "read_turn"]

_LABEL = re.compile(
    r"(?m)^(Q|A|[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,4}|[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,4})"
    r"(?: ?\([^()\n]{1,40}\))?: +(?=\S)"
)
# These introduce facts or parts of a page, never a speaker.
_NO_LABEL = frozenset(
    """when where who what why how date time price location venue note update photo photos video
    watch read listen source sources breaking exclusive related tags caption address phone email
    tel fax web website cost tickets info contact score result results background key summary
    opinion analysis editor correction fact rating verdict claim status title category author
    by posted published""".split()
)
MIN_TURNS = 3
_UNNAMED = re.compile(
    r"(?:(?:local |new |official )?(?:[Rr]eports?|[Ss]ources?|[Oo]fficials?|[Pp]olice|"
    r"[Mm]inist(?:er|ry)|"
    r"[Ss]tudy|[Pp]oll|[Ss]urvey|[Aa]nalysts?|[Ee]xperts?|[Ss]pokes(?:man|woman|person)|[Mm]edia|"
    r"[Cc]ourt|[Mm]ayor|[Pp]resident|[Pp]rosecutors?|[Aa]gency|[Ll]awyers?))$"
)
_TAIL = re.compile(r"(?::| [-–—]) ([^:–—]{2,50})$")


def find_labels(text: str) -> frozenset[str]:
    """Give the labels of a transcript; none where a text is no transcript."""
    counts = Counter(match[1] for match in _LABEL.finditer(text))
    labels = Counter({n: k for n, k in counts.items() if n.lower() not in _NO_LABEL})
    is_interview = labels["Q"] > 0 and labels["A"] > 0
    speaks = {name for name, count in labels.items() if count > 1 or name.isupper()}
    recurs = any(count > 1 for count in labels.values()) and sum(labels.values()) >= MIN_TURNS
    return frozenset(speaks) if is_interview or (recurs and len(speaks) > 1) else frozenset()


def name_labels(labels: frozenset[str], names: Names) -> dict[str, str]:
    """Give by label the one person of the article whom it can mean, else the label itself."""
    families: dict[str, set[str]] = {}
    for mention in (one for group in names.mentions for one in group if one.label == "PERSON"):
        families.setdefault(mention.name.split()[-1].casefold(), set()).add(mention.name)
    meant = {label: families.get(label.split()[-1].casefold(), set()) for label in labels}
    return {
        label: next(iter(people)) if len(people) == 1 else label for label, people in meant.items()
    }


def read_turn(paragraph: Paragraph, labels: Mapping[str, str]) -> Quotation | None:
    """Give the words of a turn with who speaks them, None where the paragraph is none.

    `labels` gives the name that each label of the transcript stands for.
    """
    match = _LABEL.match(paragraph.words) if labels else None
    if match is None or match[1] not in labels:
        return None
    start, end = (paragraph.offset + offset for offset in match.span(1))
    label = Span.of(paragraph.text, start, end)
    speaker = Party(label, labels[match[1]], PartyKind.PERSON)
    first, last = paragraph.offset + match.end(), paragraph.offset + len(paragraph.words)
    span = paragraph.cut(first, last)
    colon = paragraph.words.index(":", match.end(1))
    cue = Span.of(paragraph.text, paragraph.offset + colon, paragraph.offset + colon + 1)
    return Quotation(span, is_direct=True, attribution=Attribution(speaker, cue))


def label_speaker(paragraph: Paragraph, names: Names, start: int, end: int) -> Party | None:
    """Give the party that a label names, by the one person or body mentioned in it."""
    first, last = paragraph.offset + start, paragraph.offset + end
    inside = names.between(paragraph.index, first, last)
    people = [one for one in inside if one.label == "PERSON"]
    found = people or [one for one in inside if one.label == "ORG"]
    if len(found) != 1:
        return None
    kind = kind_of_mention(names, found[0])
    return Party(Span.of(paragraph.text, first, last), found[0].name, kind)


def read_heading(paragraph: Paragraph, names: Names) -> Quotation | None:
    """Read who says what a heading tells: "Holm: …", "… : police", "… - report"."""
    words = paragraph.words
    front = words.find(": ")
    if 0 < front <= 60:
        speaker = _named(paragraph, names, 0, front)
        if speaker is not None:
            return _told(paragraph, speaker, front, (front + 2, len(words)))
    tail = _TAIL.search(words)
    if tail is None or tail.start() < 10:
        return None
    speaker = _named(paragraph, names, *tail.span(1)) or _unnamed(paragraph, tail)
    mark = tail.start() + (words[tail.start()] == " ")
    return _told(paragraph, speaker, mark, (0, tail.start())) if speaker is not None else None


def _named(paragraph: Paragraph, names: Names, start: int, end: int) -> Party | None:
    """Give the party where nothing but a name (and its title) stands between two offsets."""
    party = label_speaker(paragraph, names, start, end)
    if party is None:
        return None
    surplus = len(party.span.text.split()) - len(party.name.split())
    return party if surplus <= 3 else None


def _unnamed(paragraph: Paragraph, tail: re.Match[str]) -> Party | None:
    if not _UNNAMED.match(tail[1].strip()):
        return None
    start, end = (paragraph.offset + offset for offset in tail.span(1))
    span = Span.of(paragraph.text, start, end)
    noun = span.text.split()[-1].lower()
    is_written = noun in DOCUMENT_NOUNS or noun.rstrip("s") in DOCUMENT_NOUNS
    is_hidden = noun.startswith("source")
    kind = PartyKind.DOCUMENT if is_written else PartyKind.GROUP
    return Party(span, span.text, PartyKind.ANONYMOUS if is_hidden else kind)


def _told(paragraph: Paragraph, speaker: Party, mark: int, bounds: tuple[int, int]) -> Quotation:
    start, end = (paragraph.offset + offset for offset in bounds)
    text = paragraph.text[start:end]
    inner = text.strip(" “”\"'‘’«».")
    is_direct = text.lstrip()[:1] in "“\"'‘«" and len(text.strip()) > len(inner)
    first = start + text.index(inner) if inner else start
    cue = Span.of(paragraph.text, paragraph.offset + mark, paragraph.offset + mark + 1)
    span = Span.of(paragraph.text, first, first + len(inner))
    return Quotation(span, is_direct, Attribution(speaker, cue))
