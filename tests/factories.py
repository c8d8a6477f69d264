"""factory_boy factories: rows as the services leave them, for tests that only read or decide."""

from __future__ import annotations

import hashlib

import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone

from factcheck import models
from factcheck.choices import (
    ArticleOrigin,
    CheckSeverity,
    EvidenceStance,
    FlagState,
    MachineVerdict,
    OutletKind,
    Rating,
    RunState,
)

TEXT = "The mayor of Arden opened the bridge on Monday.\n\nIt cost 12 million euros."


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user{n}")
    password = factory.django.Password("password")


def member_of(group):
    """Add the new user to the group."""
    return factory.PostGeneration(
        lambda user, create, _: create and user.groups.add(Group.objects.get(name=group))
    )


class EditorFactory(UserFactory):
    username = factory.Sequence(lambda n: f"editor{n}")
    membership = member_of("editors")


class ModeratorFactory(UserFactory):
    username = factory.Sequence(lambda n: f"moderator{n}")
    is_staff = True
    membership = member_of("moderators")


class OutletFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Outlet

    name = factory.Sequence(lambda n: f"Gazette {n}")
    kind = OutletKind.READ


class OutletLineFactory(factory.django.DjangoModelFactory):
    """A line that is only counted yet."""

    class Meta:
        model = models.OutletLine

    outlet = factory.SubFactory(OutletFactory)
    line = factory.Sequence(lambda n: f"the harbour letter {n}")
    key = factory.LazyAttribute(lambda row: hashlib.sha256(row.line.encode()).hexdigest())
    articles = 1
    first_seen_at = factory.LazyFunction(timezone.now)
    last_seen_at = factory.LazyFunction(timezone.now)


class PartnerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Partner

    outlet = factory.SubFactory(OutletFactory, kind=OutletKind.PARTNER)


class StoryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Story

    title = factory.Sequence(lambda n: f"Story {n}")


class ArticleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Article

    outlet = factory.SubFactory(OutletFactory)
    story = factory.SubFactory(StoryFactory)
    title = factory.Sequence(lambda n: f"Article {n}")
    origin = ArticleOrigin.UPLOAD


class ArticleChangeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.ArticleChange

    article = factory.SubFactory(ArticleFactory)
    field = "byline"
    new = "Ines Okoye"
    by = factory.SubFactory(EditorFactory)


class RevisionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Revision

    article = factory.SubFactory(ArticleFactory)
    outlet = factory.SelfAttribute("article.outlet")
    text = factory.Sequence(lambda n: f"{TEXT}\n\nEdition {n}.")
    sha256 = factory.LazyAttribute(lambda row: hashlib.sha256(row.text.encode()).hexdigest())


class RunFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Run

    revision = factory.SubFactory(RevisionFactory)
    state = RunState.COMPLETED
    progress = factory.LazyAttribute(lambda row: 1.0 if row.state == RunState.COMPLETED else 0.0)


class SentenceFactory(factory.django.DjangoModelFactory):
    """The first sentence of the revision's text."""

    class Meta:
        model = models.Sentence

    revision = factory.SubFactory(RevisionFactory)
    index = factory.Sequence(lambda n: n)
    start = 0
    end = factory.LazyAttribute(lambda row: row.revision.text.index("\n"))
    text = factory.LazyAttribute(lambda row: row.revision.text[row.start : row.end])
    kind = "prose"


class ClaimFactory(factory.django.DjangoModelFactory):
    """The first sentence of the revision's text as a claim."""

    class Meta:
        model = models.Claim

    revision = factory.SubFactory(RevisionFactory)
    start = 0
    end = factory.LazyAttribute(lambda row: row.revision.text.index("\n"))
    text = factory.LazyAttribute(lambda row: row.revision.text[row.start : row.end])
    kind = "event"
    checkworthiness = 0.8
    slots = factory.LazyFunction(
        lambda: {"who": "the mayor of Arden", "did": "open", "whom": "the bridge"}
    )


class AssessmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Assessment

    claim = factory.SubFactory(ClaimFactory)
    run = factory.LazyAttribute(lambda row: RunFactory(revision=row.claim.revision))
    verdict = MachineVerdict.CONTRADICTED
    support = 0.1
    threshold = 0.5
    engine_version = "1"
    input_hash = "0" * 64


class EvidenceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Evidence

    assessment = factory.SubFactory(AssessmentFactory)
    revision = factory.SubFactory(RevisionFactory)
    start = 0
    end = factory.LazyAttribute(lambda row: row.revision.text.index("\n"))
    text = factory.LazyAttribute(lambda row: row.revision.text[row.start : row.end])
    stance = EvidenceStance.CONTRADICTS
    score = 0.9


class DerivationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Derivation

    derived = factory.SubFactory(RevisionFactory)
    source = factory.SubFactory(RevisionFactory)
    score = 0.7
    is_credited = False
    pairs = factory.LazyFunction(lambda: [[0, 0]])


class FlagFactory(factory.django.DjangoModelFactory):
    """A warning on the last words of the revision's first line."""

    class Meta:
        model = models.Flag

    revision = factory.SubFactory(RevisionFactory)
    run = factory.LazyAttribute(lambda row: RunFactory(revision=row.revision))
    check_id = "time_conflict"
    check_version = 1
    severity = CheckSeverity.WARNING
    severity_rank = factory.LazyAttribute(lambda row: CheckSeverity.values.index(row.severity))
    state = FlagState.OPEN
    start = factory.LazyAttribute(lambda row: row.revision.text.index("\n") - 10)
    end = factory.LazyAttribute(lambda row: row.revision.text.index("\n"))
    quote = factory.LazyAttribute(lambda row: row.revision.text[row.start : row.end])
    message = "The source says Tuesday."
    evidence_hash = "0" * 64


class VerdictFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = models.Verdict

    claim = factory.SubFactory(ClaimFactory)
    rating = Rating.FALSE
    rationale = "The register says otherwise."
    decided_by = factory.SubFactory(EditorFactory)
