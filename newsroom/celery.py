"""The Celery application. Its settings are the CELERY_* names in newsroom.settings."""

from __future__ import annotations

import os

from celery import Celery
from celery.signals import worker_process_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

app = Celery("newsroom")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_process_init.connect(dispatch_uid="newsroom.load_engine")
def load_engine(**_: object) -> None:
    """Load the language model when a worker process starts, not with its first article.

    An error here is logged, and met again, with the reason on its run, by the first article.
    """
    from factcheck.services import engine

    engine.load_engine()
