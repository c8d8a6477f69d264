"""Tell what a line of an article is: prose, heading, dateline, disclosure or site chrome.

Chrome is what the site puts around an article: share bars, credits, legal lines, teasers. Each
rule describes whole lines; those marked `in_prose` also hold for one sentence of a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.engine.document import SentenceKind
from factcheck.engine.reading.chrome_rules import CHROME_RULES
from factcheck.engine.reading.disclosure import find_disclosure
from factcheck.engine.reading.lines import clean_line

__all__ = ["LineClass", "classify_line", "classify_sentence"]


@dataclass(frozen=True, slots=True)
class LineClass:
    """What a line or sentence is, the rule that says so, and the language that it is in."""

    kind: SentenceKind
    rule: str | None = None
    language: str = "en"


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"\b(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} {_MONTH}|{_MONTH} \d{{4}})(?!\w)"
)
_DATE_WORDS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|"
    r"\b[ap]\.?m\b\.?|\b(?:e[sd]?t|gmt|utc|bst|ist|c[es]?t|p[sd]?t)\b"
    r"|\b(?:date|published|updated|posted|on|at|last|modified|created|issued|released?|by|first|"
    r"the|of|time)\b"
)
# Capitals decide: "By Jane Doe and Ali bin Said" is a byline, "by the river" is not.
_NAME_PART = r"(?:[A-Z][\w.'’-]*|de|van|von|al|bin)"
_BYLINE = re.compile(
    r"\W*(?:(?:[Ww]ords|[Ww]ritten|[Ss]tory|[Rr]eported) by|[Bb]y|BY) "
    rf"{_NAME_PART}(?:(?:,? and |,? & |, | \| ?| ){_NAME_PART}){{1,9}}\W*"
)
# Words in marks with words behind them are speech in a story, whatever they advertise.
_SPOKEN = re.compile(r"[“\"'‘][^”\"]+[”\"'’]\W*\w+ \w+")
_WORD = re.compile(r"\w[\w'’.-]*")
_SMALL_WORDS = frozenset(
    """a an and as at but by for from if in into is it nor of on or over per s the to up via vs
    with""".split()
)
_ENDS_LIKE_PROSE = re.compile(r"[.!?…:;,][\"”’')\]]*\s*$")
MAX_HEADING_WORDS = 22
MAX_TITLE_WORDS = 9
MAX_MARKED_HEADING = 300  # characters behind "#"; more is a text that lost its line breaks


def classify_line(line: str) -> LineClass:
    """Say what a line is, from its words alone; markup may be in it."""
    words = _plain(line)
    lower = words.lower()
    disclosure = find_disclosure(words) if len(words) <= 600 else None
    if disclosure:
        return LineClass(SentenceKind.DISCLOSURE, disclosure)
    if _is_dateline(words, lower):
        return LineClass(SentenceKind.DATELINE, "date")
    if _BYLINE.fullmatch(words):
        return LineClass(SentenceKind.DATELINE, "byline")
    rule = _match_rule(lower, sentence_only=False)
    if rule:
        return LineClass(SentenceKind.CHROME, rule)
    if _is_heading(line, words):
        return LineClass(SentenceKind.HEADING)
    return LineClass(SentenceKind.PROSE)


def classify_sentence(sentence: str) -> LineClass:
    """Say what one sentence of a prose paragraph is: chrome and disclosures hide there as well."""
    words = _plain(sentence[:2000])
    disclosure = find_disclosure(words)
    if disclosure:
        return LineClass(SentenceKind.DISCLOSURE, disclosure)
    rule = _match_rule(words.lower(), sentence_only=True)
    return LineClass(SentenceKind.CHROME, rule) if rule else LineClass(SentenceKind.PROSE)


def _plain(line: str) -> str:
    return " ".join(clean_line(line).replace("’", "'").split())


def _match_rule(lower: str, *, sentence_only: bool) -> str | None:
    if not lower:
        return "ornament"
    if len(lower) > 600 or _SPOKEN.match(lower):
        return None
    count = lower.count(" ") + 1
    for rule in CHROME_RULES:
        applies = count <= rule.max_words and (rule.in_prose or not sentence_only)
        if applies and rule.pattern.fullmatch(lower):
            return rule.id
    return None


def _is_dateline(words: str, lower: str) -> bool:
    """A date with at most two other words ("Published 12 June 2024", "date 2024-06-12 World")."""
    if len(words) > 90:
        return False
    without, count = _DATE.subn(" ", lower)
    if not count:
        return False
    rest = _WORD.findall(_DATE_WORDS.sub(" ", without))
    return len(rest) <= 2


def _is_heading(line: str, words: str) -> bool:
    """A markdown heading, or a short line in title case that does not end like prose."""
    if line.lstrip().startswith("#") and len(line) <= MAX_MARKED_HEADING:
        return True
    tokens = _WORD.findall(words)
    if not tokens or len(tokens) > MAX_HEADING_WORDS or _ENDS_LIKE_PROSE.search(words):
        return False
    if not words[0].isupper() and not words[0].isdigit() and words[0] not in "\"“'‘":
        return False
    if len(tokens) <= MAX_TITLE_WORDS:
        return True
    weighty = [token for token in tokens if token.lower() not in _SMALL_WORDS]
    raised = sum(1 for token in weighty if not token[0].islower())
    return bool(weighty) and raised >= 0.75 * len(weighty)
