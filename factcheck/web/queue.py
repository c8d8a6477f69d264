"""The queue of flags: which ones, in which order, and the next one after a decision.

Order is severity, then newest. One query for each state and severity walks the `flag_queue` index
straight to its page, so page 10,000 costs what page 1 does; a single query over several states
would have to sort them all. The number of queries depends on the filter only, never on the rows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from heapq import merge
from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.db.models.functions import Lower

from factcheck.choices import OPEN_STATES, CheckSeverity
from factcheck.models import Flag, Revision
from factcheck.web.wording import SEVERITY_RANKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.db.models import QuerySet

__all__ = [
    "COUNT_LIMIT",
    "PAGE_SIZE",
    "OutletScope",
    "Position",
    "QueueFilter",
    "QueuePage",
    "SeverityCount",
]

PAGE_SIZE = 50
# Counting stops here, so that a page costs the same with a million flags waiting.
COUNT_LIMIT = 1000
# Up to so many texts, an outlet's flags are found by its texts instead of through the queue.
FEW_REVISIONS = 500
WAITING = tuple(sorted(OPEN_STATES))


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the queue: what follows it is of a higher rank, or of the same and older."""

    rank: int
    flag_id: int

    @classmethod
    def parse(cls, words: str) -> Position | None:
        """Read what `str()` gave; anything else is no position."""
        match = re.fullmatch(r"([0-9])-([0-9]{1,18})", words)
        return cls(int(match[1]), int(match[2])) if match else None

    def __str__(self) -> str:
        return f"{self.rank}-{self.flag_id}"


@dataclass(frozen=True, slots=True)
class SeverityCount:
    """How many flags of one severity wait; `is_capped` where counting stopped."""

    severity: CheckSeverity
    count: int
    is_capped: bool


@dataclass(frozen=True, slots=True)
class QueuePage:
    """One page of the queue and where the next one starts."""

    flags: list[Flag]
    next_position: Position | None


@dataclass(frozen=True, slots=True)
class OutletScope:
    """The flags of one outlet; `revisions` names its texts where they are few."""

    outlet_id: int
    revisions: tuple[int, ...] | None

    @classmethod
    def of(cls, outlet_id: int) -> OutletScope:
        """Look up the outlet's texts, in one query."""
        rows = Revision.objects.filter(outlet=outlet_id).order_by()
        found = tuple(rows.values_list("pk", flat=True)[: FEW_REVISIONS + 1])
        return cls(outlet_id, found if len(found) <= FEW_REVISIONS else None)


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What an editor chose to see; empty values choose everything that waits."""

    claimed_by_id: int | None = None
    outlet: OutletScope | None = None
    check_id: str = ""
    severity: str = ""
    state: str = ""

    def page(self, after: Position | None, *, size: int = PAGE_SIZE) -> QueuePage:
        """Give the flags that follow `after`, with all that a row shows."""
        places = self._places(after, size + 1)
        chosen = places[:size]
        rows = Flag.objects.select_related("revision__article__outlet", "claimed_by")
        by_id = rows.defer("revision__text", "passages").in_bulk(
            [place.flag_id for place in chosen]
        )
        flags = [by_id[place.flag_id] for place in chosen if place.flag_id in by_id]
        return QueuePage(flags, chosen[-1] if len(places) > size else None)

    def count_newer(self, than: int) -> int:
        """Count what came in since the flag with this id, up to COUNT_LIMIT."""
        flags = self._chosen().filter(id__gt=than, state__in=self._states)
        if self.severity:
            flags = flags.filter(severity_rank=SEVERITY_RANKS[self.severity])
        return flags.order_by()[:COUNT_LIMIT].count()

    def next_after(self, flag: Flag) -> int | None:
        """Give the id of the flag that comes after this one, from the top again at the end."""
        here = Position(flag.severity_rank, flag.pk)
        for after in (here, None):
            for place in self._places(after, 2):
                if place.flag_id != flag.pk:
                    return place.flag_id
        return None

    def counts(self) -> list[SeverityCount]:
        """Count what waits by severity, up to COUNT_LIMIT of each."""
        return [self._count(severity) for severity in CheckSeverity]

    def _count(self, severity: CheckSeverity) -> SeverityCount:
        flags = self._waiting(SEVERITY_RANKS[severity], self._states)
        count = flags.order_by()[: COUNT_LIMIT + 1].count()
        return SeverityCount(severity, min(count, COUNT_LIMIT), is_capped=count > COUNT_LIMIT)

    @property
    def _states(self) -> tuple[str, ...]:
        return (self.state,) if self.state else WAITING

    @property
    def _ranks(self) -> list[int]:
        return [SEVERITY_RANKS[self.severity]] if self.severity else list(SEVERITY_RANKS.values())

    def _chosen(self) -> QuerySet[Flag]:
        wanted: dict[str, Any] = {
            "claimed_by": self.claimed_by_id,
            "check_id": self.check_id,
        }
        flags = Flag.objects.filter(**{name: value for name, value in wanted.items() if value})
        if self.outlet is None:
            return flags
        if self.outlet.revisions is None:
            return flags.filter(revision__outlet=self.outlet.outlet_id)
        return flags.filter(revision__in=self.outlet.revisions)

    def _waiting(self, rank: int, states: Sequence[str]) -> QuerySet[Flag]:
        flags = self._chosen()
        if self.outlet is None or self.outlet.revisions is None:
            return flags.filter(severity_rank=rank, state__in=states)
        # Expressions instead of columns: SQLite would otherwise walk the whole `flag_queue` in
        # search of the few flags of these texts (5 seconds among a million flags).
        flags = flags.alias(of_rank=F("severity_rank") + 0, of_state=Lower("state"))
        return flags.filter(of_rank=rank, of_state__in=states)

    def _places(self, after: Position | None, limit: int) -> list[Position]:
        places: list[Position] = []
        for rank in self._ranks:
            older_first = [self._ids(state, rank, after, limit) for state in self._states]
            places += [Position(rank, pk) for pk in merge(*older_first, reverse=True)]
        return places[:limit]

    def _ids(self, state: str, rank: int, after: Position | None, limit: int) -> Iterator[int]:
        flags = self._waiting(rank, (state,))
        if after and rank == after.rank:
            flags = flags.filter(id__lt=after.flag_id)
        elif after and rank < after.rank:
            flags = flags.none()
        return iter(flags.order_by("-id").values_list("id", flat=True)[:limit])
