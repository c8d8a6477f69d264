"""Tell which names of an article are publications, from the words around them.

There is no list of outlets: copy introduces one ("the daily X", "X, a news agency"), lets it
report, or has people tell it things.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from factcheck.engine.reading.names.entities import clean_name, name_key
from factcheck.engine.reading.names.places import country_of
from factcheck.engine.reading.quotations.cues import NAMED_OUTLET, NOT_AN_OUTLET, PUBLIC_GROUP
from factcheck.engine.reading.timex.lexicon import MONTHS, WEEKDAYS

__all__ = ["Outlets", "find_outlet_names"]

_NAME = r"((?:The )?[A-Z][\w.&’'-]*(?: (?:of|de|al|&|[A-Z0-9][\w.&’'-]*)){0,4})"
_NOUN = (
    r"(?:newspaper|daily|(?:news |media |press )?outlet|tabloid|broadsheet|magazine|weekly|"
    r"broadcaster|newswire|(?:news|press|information|wire) (?:agency|service|site|website|portal|"
    r"channel|organi[sz]ation)|(?:tv|television|radio|cable|news) (?:channel|network|station)|"
    r"news website|website|portal)"
)
_INTRODUCED = (
    re.compile(rf"\b{_NOUN},? {_NAME}"),
    re.compile(rf"\b{_NAME}, (?:an?|the|[A-Z]\w+(?:['’]s)?) [^,.;:]{{0,60}}?\b{_NOUN}\b"),
)
# "the Vesna newspaper": the name stands before its kind, and no place or day does.
_BEFORE_ITS_KIND = re.compile(
    rf"(?:[Tt]he|[Bb]y|[Tt]old|[Ww]ith|[Tt]o|[Ii]n|[Oo]f) (?:the )?{_NAME}(?:['’]s)? "
    r"(?:newspaper|daily|magazine|(?:news|press|information) (?:agency|site|website|portal)|"
    r"newswire|tabloid|broadsheet|weekly)\b(?! [A-Z])"
)
_USED = (
    re.compile(
        r"\b(?:told|telling|(?:interview|conversation) with|(?:statement|letter|email|comments?|"
        r"remarks) "
        r"(?:to|from)|(?:seen|obtained|reviewed|first reported|reported|cited|quoted|published|"
        r"carried) by|report(?:ed)? (?:by|in)|[Aa]s per|[Aa]ccording to) (?:the )?" + _NAME
    ),
    re.compile(
        rf"\b{_NAME}(?:['’]s)? (?:(?:first|has|had|have|also|previously|earlier|later) ){{0,2}}"
        r"report(?:ed|s)\b(?! (?:a|an|its|\$|\d|net|record|profits?|revenues?|earnings))"
    ),
)
# After "according to", too much else may follow; the name must look like an outlet's as well.
_WEAK = re.compile(r"(?:[Aa]ccording to|[Aa]s per|cited by|quoted by|published by) (?:the )?$")
_BAD_START = frozenset(
    """the a an and but in on at he she it they we you i his her this that mr mrs ms president
    prime minister sen rep gov king pope prince officials police state media local as after
    when while since also earlier later previously reports it there what who which some
    several other both one two many most no not if for with by from of to so such sources
    today yesterday""".split()
)
# "In May 2019, the X news agency": a date, while "The Sunday Ledger" is a title.
_DATE = re.compile(rf"(?:{'|'.join((*MONTHS, *WEEKDAYS))})(?: \d+)*")
# What stands before "newspaper" without being its title: days, qualities, parts of a country.
_NO_TITLE = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday English Arabic Hebrew Catholic
    Jewish Muslim Christian Western Eastern Northern Southern Central National State
    Communist Internet European African Asian Latin Social Local Business Independent""".split()
)


@dataclass(slots=True)
class Outlets:
    """The outlets of one article by name key, each with the name as first written."""

    names: dict[str, str] = field(default_factory=dict)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name_key(name) in self.names


def find_outlet_names(
    paragraphs: Iterable[str], people: frozenset[str], places: frozenset[str] = frozenset()
) -> Outlets:
    """Collect the outlets that the paragraphs name.

    `people` are name keys that are none unless the text says of which kind they are; `places` are
    name keys that may stand before "newspaper" and name none.
    """
    outlets = Outlets()
    for paragraph in paragraphs:
        for pattern in _INTRODUCED:
            for match in pattern.finditer(paragraph):
                _add(outlets, match[1], people=frozenset())
        for match in _BEFORE_ITS_KIND.finditer(paragraph):
            if match[1].split()[-1] not in _NO_TITLE and name_key(match[1]) not in places:
                _add(outlets, match[1], people=frozenset())
        for pattern in _USED:
            for match in pattern.finditer(paragraph):
                before = paragraph[max(0, match.start(1) - 20) : match.start(1)]
                if not _WEAK.search(before) or NAMED_OUTLET.search(match[1]):
                    _add(outlets, match[1], people)
    return outlets


def _add(outlets: Outlets, words: str, people: frozenset[str]) -> None:
    name = clean_name(words)
    key = name_key(name)
    first = key.split(" ", 1)[0] if key else ""
    if len(key) < 2 or first in _BAD_START or first.rstrip("s") in PUBLIC_GROUP:
        return
    if _DATE.fullmatch(key):
        return
    if key in people or key.split()[-1] in people or country_of(name):
        return
    if NOT_AN_OUTLET.search(name) and not NAMED_OUTLET.search(name):
        return
    outlets.names.setdefault(key, name)
