"""The Django project around the desk: settings, urls and the two server entry points."""

from __future__ import annotations

import os

# Before NumPy is loaded: several threads for the small matrices of a parser only wait for each
# other. On a busy machine of two cores one thread took 0.7 s of processor time where two took 3.9.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from newsroom.celery import app as celery_app

__all__ = ["celery_app"]
