"""The viewsets: queryset, serializer, filters; the one action calls one service."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, viewsets
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.views import APIView

from factcheck.api import filtersets, querysets, serializers
from factcheck.api.authentication import partner_of
from factcheck.api.submission import submit
from factcheck.models import Article, Claim, Flag, Run, Verdict

__all__ = [
    "ArticleViewSet",
    "ClaimViewSet",
    "FlagViewSet",
    "RunViewSet",
    "UnknownAddressView",
    "VerdictViewSet",
]

IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    location=OpenApiParameter.HEADER,
    description="1 to 255 printable ASCII characters; the same key again gives the same result.",
)


class ReadViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Any]):
    """Lists and shows what the one who asks may read."""

    # Ids that fit the database; anything else is an address that does not exist.
    lookup_value_regex = "[1-9][0-9]{0,17}"
    detail_serializer_class: ClassVar[type[BaseSerializer[Any]] | None] = None

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return super().filter_queryset(queryset) if self.action == "list" else queryset

    def get_serializer_class(self) -> type[BaseSerializer[Any]]:
        if self.action == "retrieve" and self.detail_serializer_class:
            return self.detail_serializer_class
        return super().get_serializer_class()


class ArticleViewSet(ReadViewSet):
    """Articles: submit one, and read how it stands."""

    queryset = Article.objects.all()
    serializer_class = serializers.ArticleSerializer
    detail_serializer_class = serializers.ArticleDetailSerializer
    filterset_class = filtersets.ArticleFilter

    def get_queryset(self) -> QuerySet[Article]:
        with_text = self.action == "retrieve"
        return querysets.list_articles(partner_of(self.request), with_text=with_text)

    @extend_schema(
        request=serializers.ArticleSubmissionSerializer,
        responses={
            202: serializers.SubmissionSerializer,
            200: serializers.SubmissionSerializer,
        },
        parameters=[IDEMPOTENCY_KEY],
    )
    def create(self, request: Request) -> Response:
        """Submit an article: 202 and the run to watch, or 200 and the first of the same text."""
        submission = submit(request)
        context = self.get_serializer_context()
        body = serializers.SubmissionSerializer(submission, context=context).data
        status = 200 if submission.is_duplicate else 202
        return Response(body, status=status, headers={"Location": body["article_url"]})


class RunViewSet(ReadViewSet):
    """Runs: how far the analysis of a text is, and how it ended."""

    queryset = Run.objects.all()
    serializer_class = serializers.RunSerializer
    filterset_class = filtersets.RunFilter

    def get_queryset(self) -> QuerySet[Run]:
        return querysets.list_runs(partner_of(self.request))


class ClaimViewSet(ReadViewSet):
    """Claims with what the machine makes of them; one claim with its evidence."""

    queryset = Claim.objects.all()
    serializer_class = serializers.ClaimSerializer
    detail_serializer_class = serializers.ClaimDetailSerializer
    filterset_class = filtersets.ClaimFilter

    def get_queryset(self) -> QuerySet[Claim]:
        with_evidence = self.action == "retrieve"
        return querysets.list_claims(partner_of(self.request), with_evidence=with_evidence)


class FlagViewSet(ReadViewSet):
    """Flags; one flag with the decisions taken on it."""

    queryset = Flag.objects.all()
    serializer_class = serializers.FlagSerializer
    detail_serializer_class = serializers.FlagDetailSerializer
    filterset_class = filtersets.FlagFilter

    def get_queryset(self) -> QuerySet[Flag]:
        with_decisions = self.action == "retrieve"
        return querysets.list_flags(partner_of(self.request), with_decisions=with_decisions)


class VerdictViewSet(ReadViewSet):
    """Verdicts: what people decided on claims."""

    queryset = Verdict.objects.all()
    serializer_class = serializers.VerdictSerializer
    filterset_class = filtersets.VerdictFilter

    def get_queryset(self) -> QuerySet[Verdict]:
        return querysets.list_verdicts(partner_of(self.request))


@extend_schema(exclude=True)
class UnknownAddressView(APIView):
    """Answers every other address under the API in its own error shape."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise NotFound("There is nothing at this address. See the schema for those there are.")
