"""What editors decide on flags: take, release, confirm, dismiss, undo.

Each step locks its flag, checks that the editor saw its latest version, changes it and adds one
`Decision`. A step repeated by the same person changes nothing; a step that someone else was
faster with is a Conflict that names them.

    open <-> claimed            take, release (taking over needs the version that was seen)
    open, claimed -> confirmed  confirm
    open, claimed -> dismissed  dismiss (a reason is required)
    confirmed, dismissed -> what it was before      undo
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.db import transaction

from factcheck.choices import (
    DECIDED_STATES,
    OPEN_STATES,
    Action,
    DismissReason,
    DismissScope,
    FlagState,
)
from factcheck.models import Decision, Flag
from factcheck.services.errors import Conflict, InvalidInput, NotAllowed
from factcheck.services.flag_steps import (
    Step,
    apply_step,
    covered_note,
    describe_last,
    last_decision,
    lock_alike,
    lock_flag,
)
from factcheck.services.texts import clean_note

if TYPE_CHECKING:
    from django.contrib.auth.models import User

__all__ = [
    "confirm_flag",
    "decide_flags",
    "dismiss_flag",
    "release_flag",
    "take_flag",
    "undo_decision",
]

MAX_NOTE = 2000


@transaction.atomic
def take_flag(*, flag_id: int, by: User, expected_version: int | None = None) -> Flag:
    """Take an open flag; one that somebody else took only with the version that was seen."""
    flag = lock_flag(flag_id, by)
    if flag.state == FlagState.CLAIMED and flag.claimed_by_id == by.pk:
        return flag
    _check_version(flag, expected_version)
    is_taken = flag.state == FlagState.CLAIMED and expected_version is None
    if flag.state not in OPEN_STATES or is_taken:
        raise Conflict(describe_last(flag))
    return apply_step(flag, Step(Action.CLAIM, FlagState.CLAIMED, by))


@transaction.atomic
def release_flag(*, flag_id: int, by: User, expected_version: int | None = None) -> Flag:
    """Give a flag back to the queue."""
    flag = lock_flag(flag_id, by)
    if flag.state == FlagState.OPEN:
        return flag
    _check_version(flag, expected_version)
    _refuse_unless_open(flag, by)
    return apply_step(flag, Step(Action.RELEASE, FlagState.OPEN, by))


@transaction.atomic
def confirm_flag(*, flag_id: int, by: User, expected_version: int | None = None) -> Flag:
    """Say that the flag is right."""
    flag = lock_flag(flag_id, by)
    step = Step(Action.CONFIRM, FlagState.CONFIRMED, by)
    if step.repeats(last_decision(flag)):
        return flag
    _refuse_unless_own(flag, by, expected_version)
    return apply_step(flag, step)


@transaction.atomic
def dismiss_flag(
    *,
    flag_id: int,
    by: User,
    reason: str,
    note: str = "",
    scope: str = DismissScope.SPAN,
    expected_version: int | None = None,
) -> Flag:
    """Say that the flag is no problem, and why; scope "article" takes its like along.

    Raises InvalidInput for a reason or scope that is none, or a note of over 2,000 characters.
    """
    _check_dismissal(reason, scope)
    note = clean_note(note, field="note", limit=MAX_NOTE)
    flag, alike = lock_alike(flag_id, by)
    step = Step(Action.DISMISS, FlagState.DISMISSED, by, reason, note, scope)
    if step.repeats(last_decision(flag)):
        return flag
    _refuse_unless_own(flag, by, expected_version)
    flag = apply_step(flag, step)
    if scope == DismissScope.ARTICLE:
        for other in alike:
            if other.state in OPEN_STATES:
                apply_step(other, step)
    return flag


@transaction.atomic
def undo_decision(*, flag_id: int, by: User, expected_version: int | None = None) -> Flag:
    """Take the last confirmation or dismissal back; only its author or a moderator may.

    What a dismissal for the whole article took along comes back with it. A flag that was found
    later, and that the machine dismissed because of it, may be taken back alone, by anyone.
    """
    flag, alike = lock_alike(flag_id, by)
    last = last_decision(flag)
    if flag.state in OPEN_STATES and last and (last.action, last.by_id) == (Action.UNDO, by.pk):
        return flag
    _check_version(flag, expected_version)
    if flag.state not in DECIDED_STATES or last is None:
        raise Conflict(f"there is nothing to undo: {describe_last(flag)}")
    if last.by_id not in {by.pk, None} and not by.is_staff:
        raise NotAllowed(f"{describe_last(flag)}: only they or a moderator can undo it")
    if last.scope == DismissScope.ARTICLE and last.by_id is not None:
        _undo_along(flag, alike, last, by)
    return _undo(flag, last, by)


def decide_flags(
    *, versions: Mapping[int, int], by: User, action: str, reason: str = "", note: str = ""
) -> int:
    """Confirm or dismiss many flags, each on its own; say how many changed.

    `versions` gives the version of each flag that was looked at. What changed since, was decided
    by somebody else or is gone stays as it is and is not counted.
    """
    if action not in {Action.CONFIRM, Action.DISMISS}:
        raise InvalidInput(f"action: {action!r} is neither confirm nor dismiss", field="action")
    if action == Action.DISMISS:
        _check_dismissal(reason, DismissScope.SPAN)
        note = clean_note(note, field="note", limit=MAX_NOTE)
    changed = 0
    for flag_id, version in versions.items():
        before = Flag.objects.filter(pk=flag_id).values_list("version", flat=True).first()
        try:
            if action == Action.CONFIRM:
                flag = confirm_flag(flag_id=flag_id, by=by, expected_version=version)
            else:
                flag = dismiss_flag(
                    flag_id=flag_id, by=by, reason=reason, note=note, expected_version=version
                )
        except (Conflict, InvalidInput):  # the input was checked: what is left is a flag that went
            continue
        changed += flag.version != before
    return changed


def _refuse_unless_own(flag: Flag, by: User, expected_version: int | None) -> None:
    """Let through what is open, and one's own decision, which one may change."""
    _check_version(flag, expected_version)
    last = last_decision(flag)
    if flag.state not in DECIDED_STATES or last is None or last.by_id != by.pk:
        _refuse_unless_open(flag, by)


def _undo(flag: Flag, last: Decision, by: User) -> Flag:
    # One's own change of mind (confirmed, then dismissed) is undone to the queue, not half-way.
    back = FlagState.CLAIMED if last.from_state == FlagState.CLAIMED else FlagState.OPEN
    return apply_step(flag, Step(Action.UNDO, back, by, holder=last.by_id))


def _undo_along(flag: Flag, alike: Sequence[Flag], last: Decision, by: User) -> None:
    """Undo what the dismissal took along, then what the machine dismissed because of any of it."""
    dismissed = [other for other in alike if other.state == FlagState.DISMISSED]
    newest = [(other, own) for other in dismissed if (own := last_decision(other))]
    taken = [(other, own) for other, own in newest if _is_same(own, last)]
    reasons = {covered_note(each.pk) for each in (flag, *(other for other, _ in taken))}
    covered = [(other, own) for other, own in newest if own.by_id is None and own.note in reasons]
    for other, own in (*taken, *covered):
        _undo(other, own, by)


def _is_same(own: Decision, last: Decision) -> bool:
    return (own.by_id, own.scope, own.reason) == (last.by_id, last.scope, last.reason)


def _check_version(flag: Flag, expected_version: int | None) -> None:
    if expected_version is not None and expected_version != flag.version:
        raise Conflict(f"the flag changed meanwhile: {describe_last(flag)}", code="stale_version")


def _refuse_unless_open(flag: Flag, by: User) -> None:
    is_taken = flag.state == FlagState.CLAIMED and flag.claimed_by_id not in {by.pk, None}
    if flag.state not in OPEN_STATES or (is_taken and not by.is_staff):
        raise Conflict(describe_last(flag))


def _check_dismissal(reason: str, scope: str) -> None:
    if reason not in DismissReason.values:
        detail = f"reason: choose why it is no problem: {', '.join(DismissReason.values)}"
        raise InvalidInput(detail, field="reason")
    if scope not in DismissScope.values:
        detail = f"scope: choose one of {', '.join(DismissScope.values)}"
        raise InvalidInput(detail, field="scope")
