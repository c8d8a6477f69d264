"""A story at a glance: claims down, articles across, a cell says what that article says.

Claims of different articles that the machine found to speak of one thing share a row: a claim and
the claim whose sentence was set against it as evidence. `build_grid` is the one outward function.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.choices import EvidenceStance
from factcheck.models import Article, Assessment, Claim, Evidence
from factcheck.web.story_columns import ColumnGroup, group_columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.models import Story

__all__ = ["Cell", "Grid", "GridRow", "build_grid"]

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
    differing: str = ""


SILENT = Cell("silent")


@dataclass(frozen=True, slots=True)
class GridRow:
    """One claim, with a cell for every column."""

    claim: Claim
    cells: list[tuple[Article, Cell]]

    @property
    def spoken(self) -> int:
        """Count the articles that speak of it."""
        return sum(cell.relation != "silent" for _, cell in self.cells)

    @property
    def own_article(self) -> Article:
        """Give the article that the claim stands in."""
        return next(article for article, cell in self.cells if cell.relation == "own")

    @property
    def differs(self) -> bool:
        """Say whether any article differs."""
        return any(cell.relation == "differs" for _, cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """The table: column groups, rows, the claims that one article alone makes, and the rest."""

    groups: list[ColumnGroup]
    rows: list[GridRow]
    lone: list[GridRow]
    left_out: int

    @property
    def articles(self) -> list[Article]:
        """List the columns from left to right."""
        return [article for group in self.groups for article in group.articles]


def build_grid(story: Story) -> Grid:
    """Build the table of a story in a fixed number of queries; what differs comes first."""
    rows = story.articles.select_related("outlet").prefetch_related("sources")
    articles = sorted(rows[:MOST_ARTICLES], key=_published_first)
    groups = group_columns(articles)
    columns = [article for group in groups for article in group.articles]
    claims = _claims(columns)
    grid_rows = _rows(columns, claims, _said(claims, _evidence(columns)))
    grid_rows.sort(key=lambda row: (not row.differs, -row.spoken, -row.claim.checkworthiness))
    shown = grid_rows[:MOST_ROWS]
    return Grid(
        groups,
        rows=[row for row in shown if row.spoken > 1],
        lone=[row for row in shown if row.spoken == 1],
        left_out=len(grid_rows) - len(shown),
    )


def _published_first(article: Article) -> tuple[bool, str, int]:
    return article.published_on is None, str(article.published_on), article.pk


def _claims(articles: Sequence[Article]) -> list[Claim]:
    """Give the claims that can be checked, in the order of the columns and texts."""
    rows = Claim.objects.filter(revision__article__in=articles, is_current=True, not_checkable="")
    order = {article.pk: place for place, article in enumerate(articles)}
    return sorted(
        rows.select_related("revision").defer("revision__text", "slots"),
        key=lambda claim: (order[claim.revision.article_id], claim.start),
    )


def _evidence(articles: Sequence[Article]) -> list[Evidence]:
    """Give the evidence of newest assessments that takes a stand, the strongest last."""
    assessed = Assessment.objects.filter(claim__revision__article__in=articles).order_by("id")
    newest = dict(assessed.values_list("claim_id", "id"))
    rows = Evidence.objects.filter(revision__article__in=articles, stance__in=RELATIONS)
    rows = rows.select_related("assessment", "revision").order_by("score")
    rows = rows.defer("revision__text", "assessment__reasons")
    return [row for row in rows if newest.get(row.assessment.claim_id) == row.assessment_id]


def _said(claims: Sequence[Claim], evidence: Iterable[Evidence]) -> dict[int, dict[int, Cell]]:
    """Map a claim to what each article says of it, also where only the other side was compared."""
    by_id = {claim.pk: claim for claim in claims}
    by_revision: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_revision[claim.revision_id].append(claim)
    said: dict[int, dict[int, Cell]] = defaultdict(dict)
    returned: list[tuple[Claim, Claim, Cell]] = []
    for each in evidence:
        if each.assessment.claim_id not in by_id:
            continue
        claim = by_id[each.assessment.claim_id]
        other = _claim_at(each, by_revision[each.revision_id])
        relation = RELATIONS[EvidenceStance(each.stance)]
        cell = Cell(relation, each.text, other.pk if other else None, _differing(each, "evidence"))
        said[claim.pk][each.revision.article_id] = cell
        if other:
            back = Cell(relation, claim.text, claim.pk, _differing(each, "claim"))
            returned.append((other, claim, back))
    for spoken_of, speaker, cell in returned:
        said[spoken_of.pk].setdefault(speaker.revision.article_id, cell)
    return said


def _rows(
    columns: Sequence[Article], claims: Iterable[Claim], said: dict[int, dict[int, Cell]]
) -> list[GridRow]:
    """Make a row of each claim that no earlier row tells already."""
    rows: list[GridRow] = []
    told: set[int | None] = set()
    for claim in claims:
        if claim.pk in told:
            continue
        cells = {**said.get(claim.pk, {}), claim.revision.article_id: Cell("own", claim.text)}
        told.update(cell.claim_id for cell in cells.values())
        row = [(article, cells.get(article.pk, SILENT)) for article in columns]
        rows.append(GridRow(claim, row))
    return rows


def _differing(evidence: Evidence, side: str) -> str:
    """Give the words of one side that differ."""
    slots = [each for each in evidence.comparisons if each.get("relation") == "differs"]
    words = [(each.get(side) or {}).get("text") for each in slots]
    return ", ".join(dict.fromkeys(filter(None, words)))


def _claim_at(evidence: Evidence, claims: Iterable[Claim]) -> Claim | None:
    """Find the one claim that stands where the evidence does."""
    found = [each for each in claims if each.start < evidence.end and evidence.start < each.end]
    return found[0] if len(found) == 1 else None
