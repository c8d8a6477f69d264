"""What the article page shows, gathered in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.choices import OPEN_STATES, FlagState
from factcheck.models import Article, Assessment, Claim, Derivation, Flag, Revision, Run, Verdict
from factcheck.web.article_text import MarkedText, mark_text
from factcheck.web.progress import Progress, read_progress

__all__ = ["ArticlePage", "read_article_page"]

PUT_AWAY = {FlagState.DISMISSED, FlagState.FIXED}


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with its newest text, marked, and where its analysis stands."""

    article: Article
    revision: Revision
    run: Run | None
    progress: Progress | None
    text: MarkedText
    derivations: list[Derivation]
    shown: list[Flag]
    put_away: int
    shows_put_away: bool

    @property
    def waiting(self) -> int:
        """Count the flags that wait for a decision."""
        return sum(flag.state in OPEN_STATES for flag in self.shown)


def read_article_page(article: Article, *, with_put_away: bool) -> ArticlePage | None:
    """Gather an article's page; None for an article without a text."""
    revision = article.revisions.order_by("-number").first()
    if revision is None:
        return None
    run = revision.runs.order_by("-id").first()
    flags = _flags(revision)
    shown = [flag for flag in flags if with_put_away or flag.state not in PUT_AWAY]
    sentences = revision.sentences.order_by("start").only("kind", "start", "end", "revision_id")
    return ArticlePage(
        article=article,
        revision=revision,
        run=run,
        progress=read_progress(run),
        text=mark_text(revision.text, shown, _claims(revision), list(sentences)),
        derivations=list(
            revision.derived_from.select_related("source__article__outlet").defer("source__text")
        ),
        shown=shown,
        put_away=sum(flag.state in PUT_AWAY for flag in flags),
        shows_put_away=with_put_away,
    )


def _flags(revision: Revision) -> list[Flag]:
    rows = Flag.objects.filter(revision=revision).exclude(state=FlagState.SUPERSEDED)
    return list(rows.select_related("claimed_by"))


def _claims(revision: Revision) -> list[Claim]:
    """Give the claims that anybody has a word on: the machine's as `verdict`, ours as `ruling`."""
    rows = revision.claims.filter(is_current=True).order_by("start").defer("slots")
    verdicts = dict(
        Assessment.objects.filter(claim__revision=revision)
        .order_by("id")
        .values_list("claim_id", "verdict")
    )
    human = Verdict.objects.filter(claim__revision=revision).order_by("id")
    rulings = {ruling.claim_id: ruling for ruling in human}
    claims = [claim for claim in rows if claim.pk in verdicts or claim.pk in rulings]
    for claim in claims:
        claim.verdict = verdicts.get(claim.pk, "")  # type: ignore[attr-defined]
        claim.ruling = rulings.get(claim.pk)  # type: ignore[attr-defined]
    return claims
