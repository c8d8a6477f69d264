"""What the flag page shows, gathered in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404
from django.urls import reverse

from factcheck.models import Assessment, Decision, Derivation, Evidence, Flag
from factcheck.web.decisions import Decided, Offer, read_decided, read_offer
from factcheck.web.forms import QueueForm
from factcheck.web.passages import Sides, show_sides
from factcheck.web.slots import ComparedSlot, compare_slots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.contrib.auth.models import User
    from django.http import QueryDict

__all__ = ["FlagPage", "flag_url", "get_flag", "read_flag_page", "url_after_decision"]


@dataclass(frozen=True, slots=True)
class FlagPage:
    """A flag with both sides, its history, and the way on through the queue.

    `slots_outlet` is empty where the slots are several outlets'. `query` is the queue's filter, so
    that "next" stays inside what the editor chose to see.
    """

    sides: Sides
    assessment: Assessment | None
    slots: list[ComparedSlot]
    slots_outlet: str
    decisions: list[Decision]
    offer: Offer
    decided: Decided | None
    query: str
    next_url: str | None
    derivation: Derivation | None


def get_flag(pk: int) -> Flag:
    """Give a flag with the article that it stands in, or answer 404."""
    related = ("revision__article__outlet", "revision__article__story", "claim", "claimed_by")
    return get_object_or_404(Flag.objects.select_related(*related), pk=pk)


def read_flag_page(flag: Flag, query: QueryDict, user: User) -> FlagPage:
    """Gather the page of a flag that was opened from the queue with the filter in `query`."""
    decisions = list(flag.decisions.select_related("by"))
    assessment = flag.claim.assessments.first() if flag.claim else None
    evidence = _evidence(assessment) if assessment else []
    slots = _compare(_matching(flag, evidence))
    outlets = {slot.outlet for slot in slots}
    return FlagPage(
        sides=show_sides(flag, evidence),
        assessment=assessment,
        slots=slots,
        slots_outlet=outlets.pop() if len(outlets) == 1 else "",
        decisions=decisions,
        offer=read_offer(flag, decisions, user),
        decided=read_decided(query, user),
        query=QueueForm(query).query,
        next_url=next_url(flag, query, user),
        derivation=_derivation(flag),
    )


def _evidence(assessment: Assessment) -> list[Evidence]:
    """Give the evidence without the texts that it stands in: two megabytes each, perhaps."""
    return list(assessment.evidence.select_related("revision__outlet").defer("revision__text"))


def _derivation(flag: Flag) -> Derivation | None:
    """Find the source that the article was rewritten from, if the flag points at it."""
    sources = [passage["revision"] for passage in flag.passages]
    return flag.revision.derived_from.filter(source__in=sources).first() if sources else None


def flag_url(pk: int, query: QueryDict) -> str:
    """Give the address of a flag that keeps the queue's filter in `query`."""
    return with_query(reverse("web:flag", args=[pk]), QueueForm(query).query)


def next_url(flag: Flag, query: QueryDict, user: User) -> str | None:
    """Give the address of the flag that follows in the queue as `query` filters it."""
    next_id = QueueForm(query).read(user).next_after(flag)
    return flag_url(next_id, query) if next_id else None


def url_after_decision(flag: Flag, query: QueryDict, user: User) -> str:
    """Give the address to go on to: the next flag, else the queue, either offering to undo."""
    onward = next_url(flag, query, user) or with_query(reverse("web:queue"), QueueForm(query).query)
    return with_query(onward, f"decided={flag.pk}")


def with_query(path: str, query: str) -> str:
    """Add a query to an address that may have one."""
    return f"{path}{'&' if '?' in path else '?'}{query}" if query else path


def _compare(evidence: Sequence[Evidence]) -> list[ComparedSlot]:
    """Set the claim against the first piece slot by slot; of the others say what differs."""
    rows = [
        slot
        for place, each in enumerate(evidence)
        for slot in compare_slots(each, each.revision.outlet.name)
        if place == 0 or slot.relation == "differs"
    ]
    return sorted(dict.fromkeys(rows), key=lambda slot: slot.relation != "differs")


def _matching(flag: Flag, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Choose the evidence that the flag points at, else the strongest."""
    if not flag.passages:
        return list(evidence[:1])
    found = [each for place in flag.passages for each in evidence if _is_at(each, place)]
    return list(dict.fromkeys(found))


def _is_at(evidence: Evidence, passage: dict[str, Any]) -> bool:
    is_same = evidence.revision_id == int(passage["revision"])
    return is_same and evidence.start < passage["end"] and passage["start"] < evidence.end
