"""What humans decide on claims, and the second signature under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from factcheck.models import Claim, Verdict
from factcheck.services.errors import Conflict, InvalidInput, NotAllowed
from factcheck.services.powers import Power, refuse_unless
from factcheck.services.texts import clean_note

if TYPE_CHECKING:
    from django.contrib.auth.models import User

__all__ = ["give_verdict", "sign_verdict"]

MAX_RATIONALE = 5000


@transaction.atomic
def give_verdict(
    *, claim_id: int, by: User, rating: str, rationale: str, newest_seen: int | None = None
) -> Verdict:
    """Record a human's rating of a claim with its rationale; it becomes the one that counts.

    `newest_seen` is the id of the newest verdict when the form was opened, 0 where there was none:
    another one given since is a Conflict. The same verdict repeated by the same person gives the
    first one back.
    """
    refuse_unless(by, Power.GIVE_VERDICT)
    claim = Claim.objects.select_for_update().filter(pk=claim_id).first()
    if claim is None:
        raise InvalidInput(f"claim {claim_id} does not exist", field="claim_id", code="not_found")
    rationale = clean_note(rationale, field="rationale", limit=MAX_RATIONALE)
    if not rationale:
        raise InvalidInput("rationale: say in a sentence what it rests on", field="rationale")
    verdict = Verdict(claim=claim, rating=rating, rationale=rationale, decided_by=by)
    try:
        verdict.full_clean(exclude=["claim", "decided_by"])
    except ValidationError as error:
        raise InvalidInput.from_validation(error) from None
    newest = claim.verdicts.order_by("-id").first()
    if newest and _content(newest) == _content(verdict):
        return newest
    if newest and newest_seen not in {newest.pk, None}:
        raise Conflict(
            f"{_describe(newest)} since you opened this page: read it, then decide",
            code="stale_version",
        )
    verdict.save()
    return verdict


@transaction.atomic
def sign_verdict(*, verdict_id: int, by: User) -> Verdict:
    """Add the second signature, which must be someone else's, to the verdict that counts."""
    refuse_unless(by, Power.SIGN_VERDICT)
    # The claim is what `give_verdict` locks: no newer verdict can slip in before the signature.
    Claim.objects.select_for_update(of=("self",)).filter(verdicts=verdict_id).first()
    verdict = Verdict.objects.filter(pk=verdict_id).first()
    if verdict is None:
        detail = f"verdict {verdict_id} does not exist"
        raise InvalidInput(detail, field="verdict_id", code="not_found")
    if verdict.second_by_id == by.pk:
        return verdict
    _refuse_signature(verdict, by)
    verdict.second_by = by
    verdict.second_at = timezone.now()
    verdict.save(update_fields=["second_by", "second_at"])
    return verdict


def _refuse_signature(verdict: Verdict, by: User) -> None:
    if verdict.decided_by_id == by.pk:
        raise NotAllowed("the second signature must be someone else's than the first")
    if verdict.second_by is not None:
        who = verdict.second_by.get_username()
        raise Conflict(f"{who} signed it on {verdict.second_at:%d %B %Y at %H:%M}")
    newest = verdict.claim.verdicts.order_by("-id").first()
    if newest and newest.pk != verdict.pk:
        raise Conflict(f"{_describe(newest)}, which is newer")


def _describe(verdict: Verdict) -> str:
    who, rating = verdict.decided_by.get_username(), verdict.get_rating_display()
    return (
        f"{who} rated it “{rating}” on {timezone.localtime(verdict.decided_at):%d %B %Y at %H:%M}"
    )


def _content(verdict: Verdict) -> tuple[int, str, str]:
    return verdict.decided_by_id, verdict.rating, verdict.rationale
