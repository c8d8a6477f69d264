"""The way from a committed run to a worker. A broker that is down loses nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from celery import current_app
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import ChannelError, OperationalError
from redis.exceptions import RedisError

from factcheck.models import Run

__all__ = ["count_enqueued", "enqueue", "enqueue_on_commit"]

logger = logging.getLogger(__name__)

# By name: the services do not import the tasks, which stand above them.
TASK = "factcheck.tasks.analyse_run"


def enqueue_on_commit(run: Run) -> None:
    """Send the run to a worker once what was written around it is committed."""

    def send() -> None:
        enqueue([run.pk])

    # Robust: the article is stored, whatever happens to its message.
    transaction.on_commit(send, robust=True)


def count_enqueued() -> int:
    """Count the messages that wait at the broker; 0 where it has no queue or does not answer."""
    name = current_app.conf.task_default_queue
    try:
        with current_app.connection_or_acquire() as connection, connection.channel() as channel:
            return int(channel.queue_declare(queue=name, passive=True).message_count)
    except (ChannelError, OperationalError, RedisError, OSError):
        return 0


def enqueue(run_ids: Iterable[int]) -> int:
    """Send runs to the workers and say how many went out.

    A broker that does not answer leaves them waiting for the next sweep.
    """
    sent: list[int] = []
    for run_id in run_ids:
        try:
            current_app.signature(TASK, args=[run_id]).apply_async()
        except (OperationalError, RedisError, OSError) as error:
            logger.warning("run %s stays waiting, the broker does not answer: %s", run_id, error)
            break
        sent.append(run_id)
    Run.objects.filter(pk__in=sent).update(enqueued_at=timezone.now())
    return len(sent)
