"""The sentences in which the rest of the code asks the database."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery

from factcheck.choices import OPEN_STATES, LineDecision, OutletKind, RunState

if TYPE_CHECKING:
    from factcheck.models import Article, Assessment, Flag, OutletLine, Partner, Run  # noqa: F401 - named in the bases

__all__ = [
    "ArticleQuerySet",
    "AssessmentQuerySet",
    "FlagQuerySet",
    "OutletLineQuerySet",
    "RunQuerySet",
]


class ArticleQuerySet(models.QuerySet["Article"]):
    """Articles."""

    def visible_to_partner(self, partner: Partner) -> Self:
        """Keep what the partner submitted itself or published."""
        return self.filter(_is_readable_by(partner))

    def drafts(self) -> Self:
        """Keep what is unpublished: newsrooms' own pieces that have no address yet."""
        return self.filter(_is_draft())

    def citable_for(self, article: Article) -> Self:
        """Keep what may be set against the article: a partner never sees another's draft.

        A draft counts only where every partner who reads the article may read the draft too; for
        the desk's own articles everything counts.
        """
        citable = self
        for partner in article.readers():
            citable = citable.filter(~_is_draft() | _is_readable_by(partner))
        return citable


class AssessmentQuerySet(models.QuerySet["Assessment"]):
    """Assessments."""

    def newest(self) -> Self:
        """Keep the newest of each claim, the one that counts; the history stays unread."""
        of_claim = self.model.objects.filter(claim=OuterRef("claim")).order_by("-id")
        return self.filter(pk=Subquery(of_claim.values("pk")[:1]))


class FlagQuerySet(models.QuerySet["Flag"]):
    """Flags."""

    def open(self) -> Self:
        """Keep the flags that wait for a decision, taken or not."""
        return self.filter(state__in=OPEN_STATES)

    def locked(self) -> Self:
        """Lock the flags themselves until the transaction ends, all in one order."""
        return self.select_for_update(of=("self",)).order_by("pk")

    def worst_first(self) -> Self:
        """Order as the queue does: by severity, then the newest first."""
        return self.order_by("severity_rank", "-id")


class OutletLineQuerySet(models.QuerySet["OutletLine"]):
    """Lines that recur."""

    def chrome(self) -> Self:
        """Keep what an editor called chrome, and what was learned and nobody called news."""
        return self.filter(Q(decision=LineDecision.KEPT) | Q(is_learned=True, decision=""))

    def forgettable(self, before: datetime) -> Self:
        """Keep what one article alone had before `before`, and nobody decided on."""
        return self.filter(articles__lte=1, is_learned=False, decision="", last_seen_at__lt=before)


class RunQuerySet(models.QuerySet["Run"]):
    """Runs."""

    def open(self) -> Self:
        """Keep the runs that wait or work."""
        return self.filter(state__in=[RunState.WAITING, RunState.RUNNING])

    def silent_since(self, moment: datetime) -> Self:
        """Keep the running ones whose worker gave no sign of life since `moment`."""
        return self.filter(state=RunState.RUNNING, heartbeat_at__lt=moment)

    def unclaimed_since(self, moment: datetime) -> Self:
        """Keep the waiting ones that were enqueued before `moment`, or never."""
        waiting = self.filter(state=RunState.WAITING)
        return waiting.filter(Q(enqueued_at__isnull=True) | Q(enqueued_at__lt=moment))


def _is_readable_by(partner: Partner) -> Q:
    return Q(partner=partner) | Q(outlet=partner.outlet_id)


def _is_draft() -> Q:
    # A partner's outlet is a newsroom's, however it is filed.
    is_of_a_newsroom = (
        Q(outlet__kind__in=[OutletKind.OWN, OutletKind.PARTNER])
        | Q(partner__isnull=False)
        | Q(outlet__partner__isnull=False)
    )
    return Q(url="") & is_of_a_newsroom
