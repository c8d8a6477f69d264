"""The admin that moderators work in: lists, keys and bulk decisions, through `services`."""

from __future__ import annotations

from django.contrib import admin

from factcheck.admin import accounts, articles, audit, claims, flags, partners, rules, runs

__all__ = ["accounts", "articles", "audit", "claims", "flags", "partners", "rules", "runs"]

admin.site.index_title = "Moderation"
