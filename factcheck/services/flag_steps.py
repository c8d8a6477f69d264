"""One step in a flag's life: the flag locked, changed and its history added to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone

from factcheck.choices import Action, DismissScope, FlagState
from factcheck.models import Decision, Flag
from factcheck.querysets import FlagQuerySet
from factcheck.services.errors import InvalidInput
from factcheck.services.powers import Power, refuse_unless

if TYPE_CHECKING:
    from django.contrib.auth.models import User

__all__ = [
    "Step",
    "apply_step",
    "covered_note",
    "describe_last",
    "last_decision",
    "lock_alike",
    "lock_flag",
]


@dataclass(frozen=True, slots=True)
class Step:
    """What is to be done to a flag; `by` is None where the machine does it.

    `holder` is who holds a claimed flag afterwards; without one it is `by`.
    """

    action: Action
    to_state: FlagState
    by: User | None
    reason: str = ""
    note: str = ""
    scope: str = DismissScope.SPAN
    holder: int | None = None

    def repeats(self, last: Decision | None) -> bool:
        """Say whether the last decision was this very step, by the same person."""
        if last is None or self.by is None:
            return False
        old = (last.action, last.by_id, last.reason, last.note, last.scope)
        return old == (self.action, self.by.pk, self.reason, self.note, self.scope)


def lock_flag(flag_id: int, by: User) -> Flag:
    """Give the flag, locked until the transaction ends."""
    return _lock(flag_id, by, Flag.objects.filter(pk=flag_id))[0]


def lock_alike(flag_id: int, by: User) -> tuple[Flag, list[Flag]]:
    """Give the flag and the others of its check in its article, all locked until the end.

    Whatever is to become of them, they are locked at once and by id, as a run locks them: whoever
    took one first would wait forever for somebody who took another first.
    """
    article = Flag.objects.filter(pk=flag_id).values("revision__article")
    check_id = Flag.objects.filter(pk=flag_id).values("check_id")
    alike = Flag.objects.filter(check_id__in=check_id, revision__article__in=article)
    flag, *others = _lock(flag_id, by, alike)
    return flag, others


def _lock(flag_id: int, by: User, flags: FlagQuerySet) -> list[Flag]:
    """Give the flags, locked; the one that was asked for comes first."""
    refuse_unless(by, Power.DECIDE)
    rows = sorted(flags.locked(), key=lambda row: row.pk != flag_id)
    if not rows:
        detail = f"flag {flag_id} does not exist: it may have been deleted with its article"
        raise InvalidInput(detail, field="flag_id", code="not_found")
    return rows


def apply_step(flag: Flag, step: Step) -> Flag:
    """Change the flag's state, grow its version and add the decision to its history."""
    decision = Decision(
        flag=flag,
        action=step.action,
        from_state=flag.state,
        to_state=step.to_state,
        reason=step.reason,
        note=step.note,
        scope=step.scope,
        by=step.by,
    )
    decision.full_clean(exclude=["flag", "by"])
    decision.save()
    flag.state = step.to_state
    holder = step.holder or (step.by.pk if step.by else None)
    flag.claimed_by_id = holder if step.to_state == FlagState.CLAIMED else None
    flag.version += 1
    flag.save()
    return flag


def covered_note(flag_id: int) -> str:
    """Give the note by which the machine names the decision that it followed."""
    return f"As decided for the whole article on flag {flag_id}."


def last_decision(flag: Flag) -> Decision | None:
    """Give the newest step of the flag's history."""
    return flag.decisions.select_related("by").order_by("-id").first()


def describe_last(flag: Flag) -> str:
    """Say who did what to the flag last, and when, for a colleague who came second."""
    last = last_decision(flag)
    if last is None:
        return f"flag {flag.pk} is {flag.get_state_display()}"
    who = last.by.get_username() if last.by else "the desk"
    at = timezone.localtime(last.at)
    return f"{who} {last.get_action_display()} flag {flag.pk} on {at:%d %B %Y at %H:%M}"
