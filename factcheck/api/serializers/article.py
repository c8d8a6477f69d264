"""Articles as partners submit them and read them back."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from factcheck.api.authentication import partner_of
from factcheck.api.pagination import LARGEST_ID
from factcheck.api.serializers.entity import EntitySerializer
from factcheck.api.serializers.fields import LinkField, StrictSerializer, WordsField
from factcheck.api.serializers.run import RunBriefSerializer
from factcheck.models import Article, Derivation, Revision, Run
from factcheck.services import Submission
from factcheck.services.entities import link_articles

__all__ = [
    "ArticleDetailSerializer",
    "ArticleSerializer",
    "ArticleSubmissionSerializer",
    "SubmissionSerializer",
]

MOST_SOURCES = 20


class ArticleSubmissionSerializer(StrictSerializer):
    """An article to check. Its outlet is the one that your key belongs to."""

    # An empty one is refused by the service, like one of spaces alone: with the code `empty`.
    text = WordsField(
        allow_blank=True, help_text="The whole text, at most 2,000,000 bytes of UTF-8, never empty."
    )
    title = WordsField(
        max_length=500, allow_blank=True, default="", help_text="Empty: the text's first line."
    )
    url = WordsField(max_length=2000, allow_blank=True, default="")
    byline = WordsField(max_length=300, allow_blank=True, default="")
    published_on = serializers.DateField(
        allow_null=True,
        default=None,
        input_formats=["%Y-%m-%d"],
        help_text="Null where nobody knows it; never a date in the future.",
    )
    sources: Any = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=LARGEST_ID),
        max_length=MOST_SOURCES,
        default=list,
        help_text="Ids of the articles that this one was written from, among those you can read.",
    )

    def validate_sources(self, ids: list[int]) -> list[Article]:
        """Give the articles of these ids, in their order; one that cannot be read is refused."""
        found = self.context["readable_articles"].in_bulk(ids)
        if missing := [str(pk) for pk in ids if pk not in found]:
            raise serializers.ValidationError(
                f"There is no article {', '.join(missing)} that you can read."
            )
        return [found[pk] for pk in dict.fromkeys(ids)]


class SubmissionSerializer(serializers.Serializer[Submission]):
    """What became of a submission. A duplicate gives the first one's article and run."""

    id = serializers.IntegerField(source="article.pk")
    article_url = LinkField(to="article", source="article.pk")
    run = serializers.IntegerField(source="run.pk")
    run_url = LinkField(to="run", source="run.pk")
    is_duplicate = serializers.BooleanField()


class RevisionSerializer(serializers.ModelSerializer[Revision]):
    """The text that offsets count into, told by its SHA-256 without being repeated.

    `language` is an ISO 639 code, empty before the text was read; only English ("en") is checked.
    """

    class Meta:
        model = Revision
        fields = ["id", "number", "sha256", "language", "created_at"]
        read_only_fields = fields


class RevisionTextSerializer(RevisionSerializer):
    """The text itself; every start and end counts its Unicode code points, from 0."""

    class Meta(RevisionSerializer.Meta):
        fields = [*RevisionSerializer.Meta.fields, "text"]
        read_only_fields = fields


class DerivationSerializer(serializers.ModelSerializer[Derivation]):
    """The finding that the article was rewritten from another one."""

    article = serializers.IntegerField(source="source.article_id")
    outlet = serializers.CharField(source="source.article.outlet.name")
    title = serializers.CharField(source="source.article.title")
    url = serializers.CharField(source="source.article.url", allow_blank=True)

    class Meta:
        model = Derivation
        fields = ["article", "outlet", "title", "url", "score", "is_credited"]
        read_only_fields = fields


class ArticleSerializer(serializers.ModelSerializer[Article]):
    """An article with its newest revision and that revision's newest run."""

    article_url = LinkField(to="article", source="pk")
    outlet = serializers.CharField(source="outlet.name", read_only=True)
    sources: Any = serializers.PrimaryKeyRelatedField[Article](
        many=True, read_only=True, help_text="Declared sources, among the articles you can read."
    )
    story = serializers.SerializerMethodField()
    revision = serializers.SerializerMethodField()
    run = serializers.SerializerMethodField()

    class Meta:
        model = Article
        fields = [
            "id",
            "article_url",
            "outlet",
            "story",
            "title",
            "url",
            "byline",
            "published_on",
            "origin",
            "sources",
            "created_at",
            "revision",
            "run",
        ]
        read_only_fields = fields

    def get_story(self, article: Article) -> int | None:
        """Give the story's id; null for a partner, to whom it would tell of others' drafts."""
        return article.story_id if partner_of(self.context["request"]) is None else None

    @extend_schema_field(RevisionSerializer(allow_null=True))
    def get_revision(self, article: Article) -> dict[str, Any] | None:
        """Give the newest revision."""
        revision = _newest_revision(article)
        return RevisionSerializer(revision).data if revision else None

    @extend_schema_field(RunBriefSerializer(allow_null=True))
    def get_run(self, article: Article) -> dict[str, Any] | None:
        """Give the newest run."""
        run = _newest_run(article)
        return RunBriefSerializer(run, context=self.context).data if run else None


class ArticleDetailSerializer(ArticleSerializer):
    """One article with its text and with what it was rewritten from."""

    derived_from = serializers.SerializerMethodField()
    names = serializers.SerializerMethodField()

    class Meta(ArticleSerializer.Meta):
        fields = [*ArticleSerializer.Meta.fields, "derived_from", "names"]
        read_only_fields = fields

    @extend_schema_field(RevisionTextSerializer(allow_null=True))
    def get_revision(self, article: Article) -> dict[str, Any] | None:
        """Give the newest revision with its text."""
        revision = _newest_revision(article)
        return RevisionTextSerializer(revision).data if revision else None

    @extend_schema_field(DerivationSerializer(many=True))
    def get_derived_from(self, article: Article) -> list[dict[str, Any]]:
        """Give the articles that it was found to be rewritten from, the likeliest first."""
        revision = _newest_revision(article)
        found = list(revision.derived_from.all()) if revision else []
        return list(DerivationSerializer(found, many=True).data)

    @extend_schema_field(EntitySerializer(many=True))
    def get_names(self, article: Article) -> list[dict[str, Any]]:
        """Give who and what its newest text names, those mentioned most often first."""
        return [EntitySerializer(entity).data for entity in link_articles([article.pk])]


# Both read what the view prefetched: one revision an article, one run a revision.


def _newest_revision(article: Article) -> Revision | None:
    return next(iter(article.revisions.all()), None)


def _newest_run(article: Article) -> Run | None:
    revision = _newest_revision(article)
    return next(iter(revision.runs.all()), None) if revision else None
