"""The Django project around the desk: settings, urls and the two server entry points."""

from __future__ import annotations

from newsroom.celery import app as celery_app

__all__ = ["celery_app"]
