"""From a partner's request to the service that stores what it brings."""

from __future__ import annotations

from typing import Any

from rest_framework.request import Request

from factcheck.api.authentication import partner_of
from factcheck.api.querysets import readable_articles
from factcheck.api.serializers import ArticleSubmissionSerializer
from factcheck.choices import ArticleOrigin
from factcheck.models import Partner
from factcheck.services import Submission, submit_article, submit_once

__all__ = ["submit"]


def submit(request: Request) -> Submission:
    """Store the article of the request for the partner whose key came with it."""
    partner = partner_of(request)
    assert partner is not None  # PartnerOrEditor lets only partners write
    values = _read(request, partner)
    key = request.headers.get("Idempotency-Key")
    if key is not None:
        return submit_once(key=key, partner=partner, **values)
    return submit_article(
        outlet=partner.outlet, partner=partner, origin=ArticleOrigin.API, **values
    )


def _read(request: Request, partner: Partner) -> dict[str, Any]:
    context = {"request": request, "readable_articles": readable_articles(partner)}
    form = ArticleSubmissionSerializer(data=request.data, context=context)
    form.is_valid(raise_exception=True)
    values: dict[str, Any] = form.validated_data
    return values
