"""Celery tasks: take ids, call a service, map errors to retries. No logic, no language model."""

from __future__ import annotations

import logging
import os
import socket
import uuid
from typing import Any

from celery import Task, shared_task
from django.db import InterfaceError, OperationalError

from factcheck.services import execute_run
from factcheck.services import sweep_runs as sweep

logger = logging.getLogger(__name__)

# What passes by itself: a database that restarts or is locked. Everything else ends on the run.
RETRY_POLICY: dict[str, Any] = {
    "autoretry_for": (OperationalError, InterfaceError),
    "max_retries": 3,
    "retry_backoff": 2,
    "retry_backoff_max": 60,
    "retry_jitter": True,
}


@shared_task(bind=True, acks_late=True, **RETRY_POLICY)
def analyse_run(self: Task[Any, Any], run_id: int) -> None:
    """Carry out a waiting run; one that is taken, done or gone is left alone."""
    lease = f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:12]}"[-64:]
    outcome = execute_run(run_id=run_id, lease=lease)
    logger.info("run %s: %s", run_id, outcome)


@shared_task(acks_late=True, ignore_result=True, soft_time_limit=50, time_limit=60)
def sweep_runs() -> None:
    """Pick up what died or was never enqueued."""
    sent = sweep()
    if sent:
        logger.info("enqueued %s waiting runs", sent)
