"""What the API shows of each noun, and what it takes in."""

from __future__ import annotations

from factcheck.api.serializers.article import (
    ArticleDetailSerializer,
    ArticleSerializer,
    ArticleSubmissionSerializer,
    SubmissionSerializer,
)
from factcheck.api.serializers.claim import ClaimDetailSerializer, ClaimSerializer
from factcheck.api.serializers.flag import FlagDetailSerializer, FlagSerializer
from factcheck.api.serializers.run import RunSerializer
from factcheck.api.serializers.verdict import VerdictSerializer

__all__ = [
    "ArticleDetailSerializer",
    "ArticleSerializer",
    "ArticleSubmissionSerializer",
    "ClaimDetailSerializer",
    "ClaimSerializer",
    "FlagDetailSerializer",
    "FlagSerializer",
    "RunSerializer",
    "SubmissionSerializer",
    "VerdictSerializer",
]
