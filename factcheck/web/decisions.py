"""Decisions on flags as the pages offer and tell them; the services decide what is allowed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck import services
from factcheck.choices import DECIDED_STATES, OPEN_STATES, FlagState
from factcheck.models import Decision, Flag
from factcheck.web.request import read_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.contrib.auth.models import User
    from django.http import QueryDict

__all__ = ["DECIDERS", "Decided", "Offer", "read_decided", "read_offer"]

# What the buttons send.
DECIDERS: dict[str, Callable[..., Flag]] = {
    "take": services.take_flag,
    "release": services.release_flag,
    "confirm": services.confirm_flag,
    "dismiss": services.dismiss_flag,
    "undo": services.undo_decision,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """Which buttons a flag shows to one editor."""

    decide: bool
    take: bool
    take_over: bool
    release: bool
    undo: bool


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision just taken on another flag, for the line that offers to undo it."""

    flag: Flag
    words: str


def read_offer(flag: Flag, decisions: Sequence[Decision], user: User) -> Offer:
    """Say what this person can do with the flag now; `decisions` are newest first."""
    if not services.may(user, services.Power.DECIDE):
        return Offer(decide=False, take=False, take_over=False, release=False, undo=False)
    is_mine = flag.state == FlagState.CLAIMED and flag.claimed_by_id == user.pk
    is_other = flag.state == FlagState.CLAIMED and not is_mine
    return Offer(
        decide=flag.state in OPEN_STATES and (not is_other or user.is_staff),
        take=flag.state == FlagState.OPEN,
        take_over=is_other,
        release=is_mine,
        undo=_may_undo(flag, decisions[:1], user),
    )


def read_decided(query: QueryDict, user: User) -> Decided | None:
    """Read from the address which flag was just decided, while that can still be undone."""
    pk = read_count(query.get("decided", ""))
    if pk is None:
        return None
    flag = Flag.objects.filter(pk=pk, state__in=DECIDED_STATES).first()
    if flag is None or not _may_undo(flag, list(flag.decisions.all()[:1]), user):
        return None
    return Decided(flag, "Confirmed" if flag.state == FlagState.CONFIRMED else "Dismissed")


def _may_undo(flag: Flag, newest: Sequence[Decision], user: User) -> bool:
    is_decided = flag.state in DECIDED_STATES
    return is_decided and any(
        # The machine's own: a dismissal for the article that covered a flag found later.
        each.by_id in {user.pk, None} or user.is_staff
        for each in newest
    )
