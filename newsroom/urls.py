"""Every address of the desk: pages, partner API, admin and sign-in."""

from __future__ import annotations

import sys

from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/login/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("accounts/logout/", LogoutView.as_view(), name="logout"),
    path("admin/", admin.site.urls),
]
for prefix, module in [("api/v1/", "factcheck.api.urls"), ("", "factcheck.web.urls")]:
    try:
        urlpatterns.append(path(prefix, include(module)))
    except ImportError:
        print(f"{module} cannot be imported yet", file=sys.stderr)
