"""Corrections of what an article declares about itself; its text stays as it came.

Each changed field leaves an `ArticleChange`. What the analysis rests on (date, outlet, story,
sources) starts a run, and the articles that the change makes news for are asked to look again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from django.db import transaction
from django.utils import timezone

from factcheck.choices import RunTrigger
from factcheck.models import Article, ArticleChange, Outlet, Revision, Story
from factcheck.services.details import check_published_on, validate_record
from factcheck.services.errors import Conflict, InvalidInput
from factcheck.services.evidence import ask_neighbours, find_neighbours, tell_parted
from factcheck.services.outlets import get_outlet
from factcheck.services.powers import Power, refuse_unless
from factcheck.services.runs import start_run
from factcheck.services.texts import clean_line

if TYPE_CHECKING:
    from django.contrib.auth.models import User

__all__ = ["Details", "correct_article"]

# What an analysis of the article itself rests on, and what others see of it.
JUDGED_BY = {"outlet", "published_on", "sources", "story"}
SEEN_BY_OTHERS = {"outlet", "story", "url"}


class Details(TypedDict, total=False):
    """What may be corrected; what is left out stays."""

    title: str
    outlet: str | Outlet
    published_on: date | None
    byline: str
    url: str
    story: Story | None
    sources: Sequence[Article]


@transaction.atomic
def correct_article(
    *, article_id: int, by: User, seen_change: int | None = None, **details: Unpack[Details]
) -> list[ArticleChange]:
    """Correct the details and give what changed; the same again changes nothing.

    `seen_change` is the newest change that the editor saw (0: none); Conflict where there is a
    newer one. Raises InvalidInput as a submission does, NotAllowed for who may only read.
    """
    refuse_unless(by, Power.CORRECT)
    article = Article.objects.select_for_update(of=("self",)).filter(pk=article_id).first()
    if article is None:
        detail = f"article {article_id} does not exist"
        raise InvalidInput(detail, field="article_id", code="not_found")
    wanted = _clean(article, details)
    old = {name: _read(article, name) for name in wanted}
    changed = {name: value for name, value in wanted.items() if value != old[name]}
    if not changed:
        return []
    _refuse_unseen(article, seen_change)
    _change(article, changed)
    return ArticleChange.objects.bulk_create(
        ArticleChange(article=article, field=name, old=_word(old[name]), new=_word(value), by=by)
        for name, value in changed.items()
    )


def _clean(article: Article, details: Details) -> dict[str, Any]:
    wanted: dict[str, Any] = dict(details)
    for name in ("title", "byline", "url"):
        if name in wanted:
            wanted[name] = clean_line(wanted[name], field=name)
    if wanted.get("title") == "":
        raise InvalidInput("title: give the article a title", field="title", code="empty")
    check_published_on(wanted.get("published_on"))
    if "sources" in wanted:
        wanted["sources"] = sorted(set(wanted["sources"]), key=lambda source: source.pk)
        if article in wanted["sources"]:
            detail = "sources: an article is not written from itself: choose others"
            raise InvalidInput(detail, field="sources")
    if "outlet" in wanted:
        wanted["outlet"] = get_outlet(wanted["outlet"])
    return wanted


def _read(article: Article, name: str) -> object:
    return list(article.sources.order_by("pk")) if name == "sources" else getattr(article, name)


def _refuse_unseen(article: Article, seen_change: int | None) -> None:
    newest = article.changes.select_related("by").first()
    if seen_change is None or newest is None or newest.pk == seen_change:
        return
    at = timezone.localtime(newest.at)
    detail = f"{newest.by.get_username()} corrected this article on {at:%d %B %Y at %H:%M}"
    raise Conflict(f"{detail}: open the page again to see how it stands", code="stale_version")


def _change(article: Article, changed: dict[str, Any]) -> None:
    revision = article.revisions.order_by("-number").first()
    neighbours = find_neighbours(revision) if revision else []
    if "outlet" in changed:
        _refuse_outlet(article, changed["outlet"])
        article.revisions.update(outlet=changed["outlet"])
    if "sources" in changed:
        article.sources.set(changed["sources"])
    for name in changed.keys() - {"sources"}:
        setattr(article, name, changed[name])
    validate_record(article, exclude=["outlet", "story", "submitted_by", "partner"])
    article.save()
    if revision is not None:
        _start_runs(article, revision, neighbours, set(changed))


def _start_runs(
    article: Article, revision: Revision, neighbours: list[Revision], changed: set[str]
) -> None:
    if changed & JUDGED_BY:
        start_run(revision=revision, trigger=RunTrigger.CORRECTION)
    if changed & SEEN_BY_OTHERS:
        revision = Revision.objects.select_related("article__outlet").get(pk=revision.pk)
        ask_neighbours(revision)
        tell_parted(revision, neighbours)


def _refuse_outlet(article: Article, outlet: Outlet) -> None:
    if article.partner is not None:
        detail = f"outlet: {article.partner} sent this article in: its outlet stays"
        raise InvalidInput(detail, field="outlet")
    same = Revision.objects.filter(outlet=outlet, sha256__in=article.revisions.values("sha256"))
    if first := same.exclude(article=article).first():
        detail = f"outlet: {outlet} has this text already, as article {first.article_id}"
        raise InvalidInput(detail, field="outlet", code="duplicate")


def _word(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(f"{source.title} (article {source.pk})" for source in value)
    return "" if value is None else str(value)
