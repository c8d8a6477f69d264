"""Who may do what on the desk. An account without a group may read, and decides nothing.

A power is a permission of Django's, so that a newsroom can make groups of its own in the admin.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.services.errors import NotAllowed

if TYPE_CHECKING:
    from django.contrib.auth.models import User

__all__ = ["Power", "may", "refuse_unless"]


class Power(StrEnum):
    """What an editor does, by the permission that it takes."""

    SUBMIT = "factcheck.add_article"
    CORRECT = "factcheck.change_article"
    DECIDE = "factcheck.change_flag"
    GIVE_VERDICT = "factcheck.add_verdict"
    SIGN_VERDICT = "factcheck.change_verdict"
    RETRY = "factcheck.change_run"


WORDS = {
    Power.SUBMIT: "submit articles",
    Power.CORRECT: "correct articles",
    Power.DECIDE: "decide on flags",
    Power.GIVE_VERDICT: "give verdicts",
    Power.SIGN_VERDICT: "sign verdicts",
    Power.RETRY: "start an analysis",
}


def may(user: User, power: Power) -> bool:
    """Say whether the account has the power; one that is switched off has none."""
    return user.has_perm(power)


def refuse_unless(by: User, power: Power) -> None:
    """Raise NotAllowed, with what to do about it, where the account lacks the power."""
    if not by.is_active:
        raise NotAllowed(f"the account {by} is switched off")
    if not may(by, power):
        detail = f"the account {by} may read, but not {WORDS[power]}"
        raise NotAllowed(f"{detail}: ask an administrator to add it to the editors")
