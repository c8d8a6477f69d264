"""What the console need not show."""

from __future__ import annotations

from logging import LogRecord


def shorten_lost_worker(record: LogRecord) -> bool:
    """Keep the one line on a worker that was ended in mid-task, without Celery's own stack.

    It happens at every stop with work under way; the task goes back to the queue.
    """
    if record.exc_info and "WorkerLostError" in record.getMessage():
        record.exc_info = None
    return True
