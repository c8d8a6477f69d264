"""Tell what a line of an article is: prose, heading, dateline, disclosure or site chrome.

The rules are data (`rules`); those that hold `in_prose` also describe one sentence of a
paragraph. A rule that a desk switched off is not asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from factcheck.engine.document import SentenceKind
from factcheck.engine.reading.not_news.rule import Family, Rule, RuleSettings
from factcheck.engine.reading.not_news.rules import LINE_RULES, ORNAMENT, RECURRING
from factcheck.engine.reading.text.lines import clean_line, normalise_line

__all__ = ["LineClass", "classify_line", "classify_sentence"]


@dataclass(frozen=True, slots=True)
class LineClass:
    """What a line or sentence is, and the rule that says so.

    `recurs` counts the outlet's articles that carry a line learned as its chrome; `language` is
    the ISO 639 code of a line that is not English.
    """

    kind: SentenceKind
    rule: str | None = None
    recurs: int = 0
    language: str = "en"


_KINDS: Final = {
    Family.CHROME: SentenceKind.CHROME,
    Family.CHAT: SentenceKind.CHAT,
    Family.DISCLOSURE: SentenceKind.DISCLOSURE,
}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    rf"\b(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}} {_MONTH}|{_MONTH} \d{{4}})(?!\w)",
    re.IGNORECASE,
)
_DATE_WORDS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|"
    r"\b[ap]\.?m\b\.?|\b(?:e[sd]?t|gmt|utc|bst|ist|c[es]?t|p[sd]?t)\b|\b\d+ min(?:ute)?s? read\b"
    r"|\b(?:date|published|updated|posted|on|at|last|modified|created|issued|released?|by|first|"
    r"the|of|time)\b"
)
# Capitals decide: "By Jane Doe and Ali bin Said" is a byline, "by the river" is not.
_NAME_PART = r"(?:[A-Z][\w.'’-]*|de|van|von|al|bin)"
_NAMES = rf"{_NAME_PART}(?:(?:,? and |,? & |, | \| ?| ){_NAME_PART}){{1,9}}"
_BY = r"\W*(?:(?:[Ww]ords|[Ww]ritten|[Ss]tory|[Rr]eported) by:?|[Bb]y:?|BY:?) "
_BYLINE = re.compile(rf"{_BY}{_NAMES}\W*")
_BYLINE_BEFORE_DATE = re.compile(rf"{_BY}{_NAMES}")
# Words in marks with words behind them are speech in a story, whatever they advertise.
_SPOKEN = re.compile(r"[“\"'‘][^”\"]+[”\"'’]\W*\w+ \w+")
# What somebody else is told, or the machine says to somebody: not this text's own words.
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|^[^“”]*”")
_WORD = re.compile(r"\w[\w'’.-]*")
_SMALL_WORDS = frozenset(
    """a an and as at but by for from if in into is it nor of on or over per s the to up via vs
    with""".split()
)
_ENDS_LIKE_PROSE = re.compile(r"[.!?…:;,][\"”’')\]]*\s*$")
MAX_HEADING_WORDS = 22
MAX_TITLE_WORDS = 9
MAX_MARKED_HEADING = 300  # characters behind "#"; more is a text that lost its line breaks
MAX_RULED = 600  # characters; a longer line is a paragraph, whatever it begins with
_NEW = RuleSettings()


def classify_line(line: str, settings: RuleSettings = _NEW) -> LineClass:
    """Say what a line is, from its words alone; markup may be in it."""
    words = _plain(line[: 2 * MAX_RULED])
    if len(line) <= MAX_RULED:
        found = _date_class(words, settings) or _ruled_class(words, settings, is_line=True)
        if found.kind is not SentenceKind.PROSE:
            return found
        recurs = settings.recurring.get(normalise_line(line), 0) if settings.recurring else 0
        if recurs and RECURRING.id not in settings.off:
            return LineClass(SentenceKind.CHROME, RECURRING.id, recurs)
    if _is_heading(line, words):
        return LineClass(SentenceKind.HEADING)
    return LineClass(SentenceKind.PROSE)


def classify_sentence(sentence: str, settings: RuleSettings = _NEW) -> LineClass:
    """Say what one sentence of a prose paragraph is: chrome and disclosures hide there as well."""
    return _ruled_class(_plain(sentence[: 2 * MAX_RULED]), settings, is_line=False)


def _plain(line: str) -> str:
    return " ".join(clean_line(line).replace("’", "'").split())


def _ruled_class(words: str, settings: RuleSettings, *, is_line: bool) -> LineClass:
    rule = _find_rule(words, settings, is_line=is_line)
    if rule is None:
        return LineClass(SentenceKind.PROSE)
    kind = SentenceKind.PROSE if rule.keeps_claims else _KINDS[rule.family]
    # A whole line is read sentence by sentence where its claims are kept.
    return LineClass(kind, None if is_line and rule.keeps_claims else rule.id)


def _find_rule(words: str, settings: RuleSettings, *, is_line: bool) -> Rule | None:
    if len(words) > MAX_RULED:
        return None
    if not words:
        return None if ORNAMENT.id in settings.off else ORNAMENT
    spoken = bool(_SPOKEN.match(words))
    own = _QUOTED.sub(" ", words).strip()
    own_lower, lower = own.lower(), words.lower()
    count = words.count(" ") + 1
    for rule in LINE_RULES:
        if count > rule.max_words or not (is_line or rule.in_prose) or rule.id in settings.off:
            continue
        if rule.family is Family.CHROME:
            if not spoken and rule.matches(words, lower):
                return rule
        elif rule.matches(own, own_lower):
            return rule
    return None


def _date_class(words: str, settings: RuleSettings) -> LineClass | None:
    if "date" not in settings.off and _is_dateline(words):
        return LineClass(SentenceKind.DATELINE, "date")
    if "byline" not in settings.off and _BYLINE.fullmatch(words):
        return LineClass(SentenceKind.DATELINE, "byline")
    return None


def _is_dateline(words: str) -> bool:
    """A date with at most two other words ("Published 12 June 2024", "date 2024-06-12 World")."""
    if len(words) > 90:
        return False
    without, count = _DATE.subn(" ", words)
    if not count:
        return False
    without = _BYLINE_BEFORE_DATE.sub(" ", " ".join(without.split())).lower()
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
