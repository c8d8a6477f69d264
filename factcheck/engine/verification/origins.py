"""Find the one report that several articles of a story rest on.

An article rests on an outlet when it cites that outlet for what the story is about: the citing
sentence shares names and content with the citing sentences of the others. A rewrite rests on what
its source rests on, whether it says so or not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.engine.document import (
    Article,
    Attribution,
    Party,
    PartyKind,
    Relation,
    Sentence,
    Span,
)
from factcheck.engine.verification.derivation import find_derivations
from factcheck.engine.verification.index import ArticleIndex, build_index, rarity_over
from factcheck.engine.verification.names import fold_name, is_name, relate_names
from factcheck.engine.verification.terms import stem

__all__ = ["Origin", "trace_origins"]

_SHARED_TERMS = 2


@dataclass(frozen=True, slots=True)
class Origin:
    """An outlet whose report several articles rest on.

    `cited` gives, by article id, where an article names it; `copied` gives, for an article that
    does not, the id of the article that it was rewritten from.
    """

    name: str
    cited: dict[str, Span]
    copied: dict[str, str]

    @property
    def articles(self) -> frozenset[str]:
        """Give the ids of all the articles that rest on this report."""
        return frozenset(self.cited) | frozenset(self.copied)


@dataclass(frozen=True, slots=True)
class _Citation:
    article: str
    name: str
    span: Span
    terms: frozenset[str]


def trace_origins(articles: Sequence[Article]) -> tuple[Origin, ...]:
    """Group the articles of a story under the reports that they rest on, most shared first."""
    indexes = [build_index(article) for article in articles]
    groups: list[list[_Citation]] = []
    for index in indexes:
        for citation in _citations(index):
            _join(citation, groups)
    # All pairs of articles are compared for it: only where somebody cites a report at all.
    copies = _copies(indexes) if groups else {}
    origins = [_origin(group, copies) for group in groups]
    return tuple(sorted(origins, key=lambda origin: -len(origin.articles)))


def _citations(index: ArticleIndex) -> list[_Citation]:
    """Give where an article cites another outlet as the one that reported something."""
    found = []
    for sentence in index.sentences.values():
        for quotation in sentence.quotations:
            for party in _reporters(quotation.attribution):
                if _is_own(party, index.article):
                    continue
                terms = _content(index, sentence, party)
                found.append(_Citation(index.article.id, party.name, party.span, terms))
    return found


def _reporters(attribution: Attribution) -> list[Party]:
    """The outlet that says it, is cited for it, or was told it, and the body that it cites."""
    parties = (attribution.speaker, attribution.recipient, *attribution.authorities)
    outlets = [party for party in parties if party and party.kind is PartyKind.OUTLET]
    return outlets + _passed_on(attribution)


def _passed_on(attribution: Attribution) -> list[Party]:
    """The named bodies behind an outlet: "TASS reported, citing the Kremlin's press service".

    A body that an article quotes itself is its own source, and no report that it rests on.
    """
    parties = [source.party for source in attribution.chain]
    if not parties or parties[0].kind is not PartyKind.OUTLET:
        return []
    return [p for p in parties[1:] if p.kind is PartyKind.ORGANISATION and is_name(p.name)]


def _is_own(party: Party, article: Article) -> bool:
    return relate_names(party.name, article.outlet) in (Relation.SAME, Relation.COMPATIBLE)


def _content(index: ArticleIndex, sentence: Sentence, party: Party) -> frozenset[str]:
    return index.terms[sentence.index] - {stem(word) for word in fold_name(party.name)}


def _join(citation: _Citation, groups: list[list[_Citation]]) -> None:
    """Add a citation to the group of the same outlet that it shares content with."""
    for group in groups:
        same_name = relate_names(group[0].name, citation.name) is Relation.SAME
        if same_name and any(
            citation.article == other.article or len(citation.terms & other.terms) >= _SHARED_TERMS
            for other in group
        ):
            group.append(citation)
            return
    groups.append([citation])


def _copies(indexes: Sequence[ArticleIndex]) -> dict[str, str]:
    """Give, by article id, the article that it was rewritten from."""
    rarity = rarity_over(indexes)
    copies = {}
    for index in indexes:
        others = [other for other in indexes if other is not index]
        derivations = find_derivations(index, others, rarity)
        if derivations and derivations[0].score > 0:
            copies[index.article.id] = derivations[0].source
    return copies


def _origin(group: list[_Citation], copies: dict[str, str]) -> Origin:
    cited: dict[str, Span] = {}
    for citation in group:
        cited.setdefault(citation.article, citation.span)
    copied: defaultdict[str, str] = defaultdict(str)
    for article, source in copies.items():
        if article not in cited and _leads_to(source, cited, copies):
            copied[article] = source
    return Origin(group[0].name, cited, dict(copied))


def _leads_to(source: str, cited: dict[str, Span], copies: dict[str, str]) -> bool:
    """Follow a chain of rewrites up to an article that cites the report."""
    seen: set[str] = set()
    while source not in cited:
        if source in seen or source not in copies:
            return False
        seen.add(source)
        source = copies[source]
    return True
