"""The addresses of the partner API, under /api/v1/."""

from __future__ import annotations

from django.urls import path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView
from rest_framework.routers import DefaultRouter

from factcheck.api import views

app_name = "api"

router = DefaultRouter()
router.include_format_suffixes = False
router.root_view_name = "root"
router.register("articles", views.ArticleViewSet, "article")
router.register("runs", views.RunViewSet, "run")
router.register("claims", views.ClaimViewSet, "claim")
router.register("flags", views.FlagViewSet, "flag")
router.register("verdicts", views.VerdictViewSet, "verdict")

urlpatterns = [
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("docs/", SpectacularSwaggerView.as_view(url_name="api:schema"), name="docs"),
    *router.urls,
    re_path("", views.UnknownAddressView.as_view()),
]
