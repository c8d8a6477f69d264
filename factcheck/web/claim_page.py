"""What the claim page shows, gathered in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404

from factcheck.models import Assessment, Claim, Evidence, Flag, Revision, Verdict
from factcheck.web.passages import Excerpt, excerpt
from factcheck.web.slots import ComparedSlot, EstimatedDate, Slot, compare_slots, read_slots
from factcheck.web.timeline import Moment, Timeline, draw_timeline, parse_value

if TYPE_CHECKING:
    from django.contrib.auth.models import User

__all__ = ["ClaimPage", "Exhibit", "get_claim", "read_claim_page"]

MOST_EVIDENCE = 20


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A piece of evidence in its context, compared slot by slot."""

    evidence: Evidence
    excerpt: Excerpt
    slots: list[ComparedSlot]


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A claim with what the machine suggests and what people decided.

    `wording` is the claim as it was read, "" where that is what stands in the text.
    """

    wording: str
    excerpt: Excerpt
    slots: list[Slot]
    assessment: Assessment | None
    earlier: list[Assessment]
    exhibits: list[Exhibit]
    articles_compared: int
    timeline: Timeline | None
    flags: list[Flag]
    verdicts: list[Verdict]
    may_sign: bool


def get_claim(pk: int) -> Claim:
    """Give a claim with the article that it stands in, or answer 404."""
    related = ("revision__article__outlet", "revision__article__story")
    return get_object_or_404(Claim.objects.select_related(*related), pk=pk)


def read_claim_page(claim: Claim, user: User) -> ClaimPage:
    """Gather the page of a claim for one editor."""
    assessments = list(claim.assessments.select_related("run"))
    assessment = assessments[0] if assessments else None
    exhibits = _exhibits(assessment) if assessment else []
    verdicts = list(claim.verdicts.select_related("decided_by", "second_by"))
    newest = verdicts[0] if verdicts else None
    return ClaimPage(
        wording="" if _bare(claim.wording) in _bare(claim.text) else claim.wording,
        excerpt=excerpt(claim.revision, claim.start, claim.end),
        slots=read_slots(claim, _estimated(assessment)),
        assessment=assessment,
        earlier=assessments[1:],
        exhibits=exhibits,
        articles_compared=len(assessment.run.considered or ()) if assessment else 0,
        timeline=draw_timeline(_moments(claim, exhibits)),
        flags=list(claim.flags.exclude(state="superseded")),
        verdicts=verdicts,
        may_sign=bool(newest and not newest.second_by_id and newest.decided_by_id != user.pk),
    )


def _bare(words: str) -> str:
    """Give words as compared: capitals, apostrophes, line breaks and the last stop tell nothing."""
    return " ".join(words.casefold().replace("’", "'").split()).rstrip(".")


def _estimated(assessment: Assessment | None) -> EstimatedDate | None:
    """Find the date that the newest run counted from where the article's own is unknown."""
    anchor = assessment.run.anchor if assessment else {}
    if not anchor.get("published") or not anchor.get("estimated_from"):
        return None
    revisions = Revision.objects.select_related("outlet").defer("text")
    revision = revisions.filter(pk=int(anchor["estimated_from"])).first()
    day = date.fromisoformat(anchor["published"])
    return EstimatedDate(revision.outlet.name, day) if revision else None


def _exhibits(assessment: Assessment) -> list[Exhibit]:
    rows = list(assessment.evidence.all()[:MOST_EVIDENCE])
    # Each text once: they may be long, and one may hold all of the evidence.
    revisions = Revision.objects.select_related("article__outlet").in_bulk(
        {each.revision_id for each in rows}
    )
    return [
        Exhibit(
            each,
            excerpt(revisions[each.revision_id], each.start, each.end, _words(each)),
            compare_slots(each),
        )
        for each in rows
    ]


def _words(evidence: Evidence) -> list[tuple[int, int]]:
    """Find the words in which the evidence differs from the claim."""
    spans = [each.get("evidence") for each in evidence.comparisons if each["relation"] == "differs"]
    return [(span["start"], span["end"]) for span in spans if span]


def _moments(claim: Claim, exhibits: list[Exhibit]) -> list[Moment]:
    """List what the claim and each outlet say about when, each once."""
    moments: dict[tuple[str, str], Moment] = {}
    for exhibit in exhibits:
        for each in exhibit.evidence.comparisons:
            if each["slot"] == "time" and each["relation"] in {"differs", "compatible"}:
                their_outlet = exhibit.excerpt.revision.article.outlet.name
                _add(moments, claim.revision.article.outlet.name, each, "claim")
                _add(moments, their_outlet, each, "evidence")
    return list(moments.values())


def _add(
    moments: dict[tuple[str, str], Moment], party: str, comparison: dict[str, Any], side: str
) -> None:
    value = comparison.get(f"{side}_value") or ""
    bounds = parse_value(value)
    if bounds:
        words = (comparison.get(side) or {}).get("text") or value
        moments[party, value] = Moment(party, words, *bounds, is_ours=side == "claim")
