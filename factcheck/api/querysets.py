"""What each list reads, for whom, in a number of queries that does not grow with the page.

A partner sees its own outlet's articles and what hangs on them; None stands for the desk.
"""

from __future__ import annotations

from typing import Any

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from factcheck.models import Article, Assessment, Claim, Flag, Partner, Revision, Run, Verdict

__all__ = [
    "list_articles",
    "list_claims",
    "list_flags",
    "list_runs",
    "list_verdicts",
    "readable_articles",
]


def readable_articles(partner: Partner | None) -> QuerySet[Article]:
    """Keep the articles that the partner may read; the desk reads all."""
    articles = Article.objects.all()
    return articles.visible_to_partner(partner) if partner else articles


def list_articles(partner: Partner | None, *, with_text: bool = False) -> QuerySet[Article]:
    """Give articles with their newest revision and its newest run, as `ArticleFilter` asks."""
    revisions = Revision.objects.filter(pk=Subquery(_newest(Revision, "article")))
    revisions = revisions.prefetch_related(_newest_run())
    if with_text:
        revisions = revisions.prefetch_related("derived_from__source__article__outlet")
    else:
        revisions = revisions.defer("text")
    sources = readable_articles(partner).only("id")
    runs = Run.objects.filter(revision__article=OuterRef("pk")).order_by("-revision", "-id")
    return (
        readable_articles(partner)
        .alias(newest_state=Subquery(runs.values("state")[:1]))
        .select_related("outlet")
        .prefetch_related(Prefetch("revisions", revisions), Prefetch("sources", sources))
    )


def list_runs(partner: Partner | None) -> QuerySet[Run]:
    """Give runs with the ids of their articles."""
    runs = Run.objects.select_related("revision").defer("revision__text")
    return runs.filter(revision__article__in=readable_articles(partner)) if partner else runs


def list_claims(partner: Partner | None, *, with_evidence: bool = False) -> QuerySet[Claim]:
    """Give claims with their newest assessment, and with what `ClaimFilter` asks about it."""
    assessments = Assessment.objects.filter(pk=Subquery(_newest(Assessment, "claim")))
    if with_evidence:
        assessments = assessments.prefetch_related("evidence")
    newest = Assessment.objects.filter(claim=OuterRef("pk")).order_by("-id")
    claims = (
        Claim.objects.select_related("revision")
        .defer("revision__text")
        .alias(newest_verdict=Subquery(newest.values("verdict")[:1]))
        .alias(assessed_at=Subquery(newest.values("created_at")[:1]))
        .prefetch_related(Prefetch("assessments", assessments))
    )
    return claims.filter(revision__article__in=readable_articles(partner)) if partner else claims


def list_flags(partner: Partner | None, *, with_decisions: bool = False) -> QuerySet[Flag]:
    """Give flags, also with their decisions and the people who took them."""
    flags = Flag.objects.select_related("revision").defer("revision__text")
    if with_decisions:
        flags = flags.prefetch_related("decisions__by")
    return flags.filter(revision__article__in=readable_articles(partner)) if partner else flags


def list_verdicts(partner: Partner | None) -> QuerySet[Verdict]:
    """Give verdicts with the people who decided and signed; partners get the signed ones."""
    verdicts = Verdict.objects.select_related("claim__revision", "decided_by", "second_by").defer(
        "claim__revision__text"
    )
    if partner:
        signed = verdicts.filter(second_by__isnull=False)
        return signed.filter(claim__revision__article__in=readable_articles(partner))
    return verdicts


def _newest_run() -> Prefetch:
    return Prefetch("runs", Run.objects.filter(pk=Subquery(_newest(Run, "revision"))))


def _newest(model: type[Revision | Run | Assessment], parent: str) -> QuerySet[Any]:
    """Ask for the highest id among the rows that share the outer row's parent."""
    same = {f"{parent}_id": OuterRef(f"{parent}_id")}
    return model._default_manager.filter(**same).order_by("-id").values("pk")[:1]
