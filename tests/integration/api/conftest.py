"""A partner with a key, an editor's session, and rows that hang together."""

from __future__ import annotations

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from factcheck.services import create_partner_key
from tests import factories

TEXT = "Café Löwe 🦁 reopened on Monday.\n\nIt employs 40 people."


@pytest.fixture
def enqueued(monkeypatch):
    """Collect what would go to the workers, instead of asking a broker."""
    sent = []
    monkeypatch.setattr("factcheck.services.queue.enqueue", sent.extend)
    return sent


@pytest.fixture
def partner(db):
    return factories.PartnerFactory()


@pytest.fixture
def key(partner):
    return create_partner_key(partner=partner, name="test")[1]


@pytest.fixture
def client(key):
    """The API as the partner uses it."""
    return client_with(key)


@pytest.fixture
def other_client(db):
    """The API as another partner uses it."""
    return client_with(create_partner_key(partner=factories.PartnerFactory(), name="other")[1])


@pytest.fixture
def desk(db):
    """The API as an editor's browser uses it."""
    client = APIClient()
    client.force_login(factories.EditorFactory())
    return client


def client_with(key):
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Api-Key {key}")
    return client


def revision_of(partner, text=TEXT, **article):
    """Store an article of the partner's outlet with one revision of `text`."""
    article = factories.ArticleFactory(outlet=partner.outlet, partner=partner, **article)
    return factories.RevisionFactory(article=article, text=text)


def flag_on(revision, quote="Monday", source=None, **values):
    """Store a flag on `quote`, with the first line of `source` as its passage."""
    start = revision.text.index(quote)
    passages = [passage_of(source)] if source else []
    return factories.FlagFactory(
        revision=revision,
        start=start,
        end=start + len(quote),
        quote=quote,
        passages=passages,
        **values,
    )


def claim_on(revision, source=None, **values):
    """Store a claim on the first line with an assessment; `source` is its evidence."""
    claim = factories.ClaimFactory(revision=revision, **values)
    assessment = factories.AssessmentFactory(
        claim=claim, reasons=[reason_on(revision, source)] if source else []
    )
    if source:
        factories.EvidenceFactory(assessment=assessment, revision=source)
    return claim


def sign(verdict):
    """Put somebody else's second signature under a verdict."""
    verdict.second_by, verdict.second_at = factories.EditorFactory(), timezone.now()
    verdict.save()
    return verdict


def passage_of(revision):
    end = revision.text.index("\n")
    return {"revision": revision.pk, "start": 0, "end": end, "text": revision.text[:end]}


def reason_on(revision, source):
    start = revision.text.index("Monday")
    passage = passage_of(source)
    return {
        "type": "time",
        "span": {"start": start, "end": start + 6, "text": "Monday"},
        "message": "Says Monday. Source says Tuesday.",
        "evidence": {"source": str(passage.pop("revision")), "span": passage},
    }
