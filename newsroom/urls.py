"""Every address of the desk: pages, partner API, admin and sign-in."""

from __future__ import annotations

from importlib.util import find_spec

from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/login/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("accounts/logout/", LogoutView.as_view(), name="logout"),
    path("admin/", admin.site.urls),
]
if find_spec("factcheck.api") and find_spec("factcheck.api.urls"):
    urlpatterns.append(path("api/v1/", include("factcheck.api.urls")))
if find_spec("factcheck.web") and find_spec("factcheck.web.urls"):
    urlpatterns.append(path("", include("factcheck.web.urls")))
