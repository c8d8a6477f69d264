"""Passages of articles, shown with the outlet and the address that they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rest_framework import serializers

from factcheck.models import Revision

__all__ = ["PassageSerializer", "load_revisions", "show_passage"]


class PassageSerializer(serializers.Serializer[Any]):
    """A span of an article; offsets are code points into the text of `revision`.

    `article` can be opened only where it is yours; `url` is where its outlet published it.
    """

    article = serializers.IntegerField()
    revision = serializers.IntegerField()
    outlet = serializers.CharField()
    title = serializers.CharField()
    url = serializers.CharField(allow_blank=True)
    published_on = serializers.DateField(allow_null=True)
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()


def load_revisions(ids: Iterable[int]) -> dict[int, Revision]:
    """Give revisions by id with article and outlet, without their texts: one query."""
    wanted = set(ids)
    if not wanted:
        return {}
    return Revision.objects.select_related("article__outlet").defer("text").in_bulk(wanted)


def show_passage(
    revision_id: int, span: Mapping[str, Any], revisions: Mapping[int, Revision]
) -> dict[str, Any] | None:
    """Describe a span of a revision; None where the revision is gone."""
    revision = revisions.get(revision_id)
    if revision is None:
        return None
    article = revision.article
    return {
        "article": article.pk,
        "revision": revision.pk,
        "outlet": article.outlet.name,
        "title": article.title,
        "url": article.url,
        "published_on": article.published_on and article.published_on.isoformat(),
        "start": span["start"],
        "end": span["end"],
        "text": span["text"],
    }
