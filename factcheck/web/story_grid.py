"""A story at a glance: claims down, articles across, a cell says what that article says.

Claims of different articles that the machine found to speak of one thing share a row: a claim and
the claim whose sentence was set against it as evidence. Columns stand together under the first
source that they rest on, as derivations and declared sources tell; `build_grid` is the one
outward function.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.choices import EvidenceStance
from factcheck.models import Article, Claim, Derivation, Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.models import Story

__all__ = ["Cell", "ColumnGroup", "Grid", "GridRow", "build_grid"]

# A story of dozens of articles has thousands of claims; a table that long is no overview.
MOST_ROWS = 60
MOST_ARTICLES = 24
RELATIONS = {
    EvidenceStance.SUPPORTS: "same",
    EvidenceStance.CONTRADICTS: "differs",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article says about a claim: own, same, differs or silent, and in which words."""

    relation: str
    words: str = ""
    claim_id: int | None = None


@dataclass(frozen=True, slots=True)
class GridRow:
    """One claim, with a cell for every column."""

    claim: Claim
    cells: list[Cell]

    @property
    def spoken(self) -> int:
        """Count the articles that speak of it."""
        return sum(cell.relation != "silent" for cell in self.cells)

    @property
    def differs(self) -> bool:
        """Say whether any article differs."""
        return any(cell.relation == "differs" for cell in self.cells)


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """Articles that rest on one source; `source` is None for one that stands alone."""

    source: Article | None
    articles: list[Article]


@dataclass(frozen=True, slots=True)
class Grid:
    """The table: column groups, rows, and how many rows were left out."""

    groups: list[ColumnGroup]
    rows: list[GridRow]
    left_out: int

    @property
    def articles(self) -> list[Article]:
        """List the columns from left to right."""
        return [article for group in self.groups for article in group.articles]


def build_grid(story: Story) -> Grid:
    """Build the table of a story in a fixed number of queries; what differs comes first."""
    rows = story.articles.select_related("outlet").prefetch_related("sources")
    articles = sorted(rows[:MOST_ARTICLES], key=_published_first)
    groups = _group(articles)
    columns = [article.pk for group in groups for article in group.articles]
    claims, evidence = _claims(columns), _evidence(columns)
    grid_rows = _rows(columns, claims, evidence)
    grid_rows.sort(key=lambda row: (not row.differs, -row.spoken, -row.claim.checkworthiness))
    return Grid(groups, grid_rows[:MOST_ROWS], max(len(grid_rows) - MOST_ROWS, 0))


def _published_first(article: Article) -> tuple[bool, str, int]:
    return article.published_on is None, str(article.published_on), article.pk


def _group(articles: list[Article]) -> list[ColumnGroup]:
    """Put every article beside the others that go back to the same first one."""
    by_id = {article.pk: article for article in articles}
    parents = {
        article.pk: source.pk
        for article in articles
        for source in article.sources.all()
        if source.pk in by_id
    }
    found = Derivation.objects.filter(derived__article__in=by_id, source__article__in=by_id)
    parents.update(found.order_by("score").values_list("derived__article", "source__article"))
    groups: dict[int, list[Article]] = defaultdict(list)
    for article in articles:
        groups[_first_of(article.pk, parents)].append(article)
    return [
        ColumnGroup(by_id[first] if len(members) > 1 else None, members)
        for first, members in groups.items()
    ]


def _first_of(pk: int, parents: dict[int, int]) -> int:
    """Follow sources to the first one; a circle ends at the smallest id in it."""
    seen: list[int] = []
    while pk in parents:
        if pk in seen:
            return min(seen[seen.index(pk) :])
        seen.append(pk)
        pk = parents[pk]
    return pk


def _claims(article_ids: list[int]) -> list[Claim]:
    rows = Claim.objects.filter(revision__article__in=article_ids, is_current=True)
    return list(rows.filter(not_checkable="").select_related("revision").defer("revision__text", "slots"))


def _evidence(article_ids: list[int]) -> dict[int, list[Evidence]]:
    """Map claims to the evidence of their newest assessment that takes a stand."""
    rows = Evidence.objects.filter(
        assessment__claim__revision__article__in=article_ids,
        revision__article__in=article_ids,
        stance__in=RELATIONS,
    ).select_related("assessment", "revision").defer("revision__text", "assessment__reasons")
    newest: dict[int, int] = {}
    by_claim: dict[int, list[Evidence]] = defaultdict(list)
    for each in rows.order_by("assessment_id", "score"):
        claim_id = each.assessment.claim_id
        if newest.get(claim_id) != each.assessment_id:
            newest[claim_id] = each.assessment_id
            by_claim[claim_id] = []
        by_claim[claim_id].append(each)
    return by_claim


def _rows(
    columns: list[int], claims: list[Claim], evidence: dict[int, list[Evidence]]
) -> list[GridRow]:
    order = {article_id: place for place, article_id in enumerate(columns)}
    by_revision: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_revision[claim.revision_id].append(claim)
    rows, told = [], set()
    for claim in sorted(claims, key=lambda each: (order[each.revision.article_id], each.start)):
        if claim.pk in told:
            continue
        cells = {claim.revision.article_id: Cell("own", claim.text, claim.pk)}
        for each in evidence.get(claim.pk, ()):
            other = _claim_at(each, by_revision[each.revision_id])
            if other:
                told.add(other.pk)
            cells[each.revision.article_id] = Cell(
                RELATIONS[EvidenceStance(each.stance)], each.text, other.pk if other else None
            )
        rows.append(GridRow(claim, [cells.get(pk, Cell("silent")) for pk in columns]))
    return rows


def _claim_at(evidence: Evidence, claims: Iterable[Claim]) -> Claim | None:
    """Find the claim that stands where the evidence does."""
    overlapping = [each for each in claims if each.start < evidence.end and evidence.start < each.end]
    return overlapping[0] if len(overlapping) == 1 else None
