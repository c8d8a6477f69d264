"""The columns of a story's table, together under the first source that they rest on.

Articles belong together when one was written from the other (declared or found), or when the
check for circular reporting found one report behind them. The report's name is what all the
places that cite it have in common: "by the Herald" and "the daily Herald" give "Herald".
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.choices import FlagState
from factcheck.models import Derivation, Flag, Revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.models import Article

__all__ = ["ColumnGroup", "group_columns"]

CIRCULAR_CHECK = "circular_sources"
NOT_SHOWN = [FlagState.DISMISSED, FlagState.SUPERSEDED]
WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(slots=True)
class ColumnGroup:
    """Articles that stand together; `source` names what they rest on, "" for one alone."""

    source: str
    articles: list[Article] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Bond:
    """Two articles that rest on one source, and how the source is called."""

    one: int
    other: int
    source: str


def group_columns(articles: Sequence[Article]) -> list[ColumnGroup]:
    """Group articles, which have their `sources` prefetched, in three queries."""
    by_id = {article.pk: article for article in articles}
    bonds = [*_reports(by_id), *_copies(by_id)]
    root = {pk: pk for pk in by_id}
    for bond in bonds:
        old, new = root[bond.other], root[bond.one]
        root = {pk: new if first == old else first for pk, first in root.items()}
    names = {root[bond.one]: bond.source for bond in reversed(bonds)}
    groups: dict[int, ColumnGroup] = {}
    for article in articles:
        first = root[article.pk]
        groups.setdefault(first, ColumnGroup(names.get(first, ""))).articles.append(article)
    return list(groups.values())


def _copies(by_id: dict[int, Article]) -> list[_Bond]:
    """Bind rewrites to what they were written from."""
    found = Derivation.objects.filter(derived__article__in=by_id, source__article__in=by_id)
    pairs = list(found.values_list("source__article", "derived__article"))
    for article in by_id.values():
        pairs += [(source.pk, article.pk) for source in article.sources.all()]
    return [
        _Bond(source, derived, by_id[source].outlet.name)
        for source, derived in pairs
        if source in by_id and source != derived
    ]


def _reports(by_id: dict[int, Article]) -> list[_Bond]:
    """Bind articles behind which one report was found."""
    rows = Flag.objects.filter(check_id=CIRCULAR_CHECK, revision__article__in=by_id)
    flags = list(rows.exclude(state__in=NOT_SHOWN).values_list("revision__article", "passages"))
    cited = {int(passage["revision"]) for _, passages in flags for passage in passages}
    article_of = dict(Revision.objects.filter(pk__in=cited).values_list("pk", "article"))
    words: dict[int, list[str]] = defaultdict(list)
    for article_id, passages in flags:
        words[article_id] += [passage["text"] for passage in passages]
    return [
        _Bond(article_id, other, _common_name(words[article_id]))
        for article_id, passages in flags
        for passage in passages
        if (other := article_of.get(int(passage["revision"]))) in by_id and other != article_id
    ]


def _common_name(citations: Iterable[str]) -> str:
    """Give the capitalised words that all citations share, else the shortest citation."""
    texts = list(citations)
    common = set.intersection(*(set(WORD.findall(text)) for text in texts))
    shared = [word for word in WORD.findall(texts[0]) if word in common and word[0].isupper()]
    return " ".join(shared) or min(texts, key=len)
