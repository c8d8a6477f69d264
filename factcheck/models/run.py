"""Analyses of revisions: what was asked, how far it is, how it ended."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from factcheck.choices import RunState, RunTrigger
from factcheck.models.revision import Revision
from factcheck.querysets import RunQuerySet

__all__ = ["Run"]


class Run(models.Model):
    """One analysis of one revision.

    waiting -> running -> completed | stopped | failed. A running run whose worker fell silent
    (`heartbeat_at` is old) goes back to waiting by the sweep, at most `RUN_ATTEMPTS` times, then
    fails with the reason; a failed run is retried by a click, which starts a new one. The
    database allows one open run (waiting or running) for a revision. `lease` names the worker
    that holds the run: only its holder may write results.

    `considered` maps the revisions set against this one to the state that their facts were in,
    and is None until the evidence is gathered; `is_rerun_requested` asks for another run once
    this one ends. `anchor` is the publication date that relative dates were counted from, and
    the revision that it was estimated from where the article's own is unknown. `error` is the
    reason in words for any reader, partners too; `cause` is what broke, for those who mend it.
    `rules` is what the desk had decided on text that is no news when the run read it: the rules
    that were `off`, and the `recurring` lines of the outlet with how many articles had them.
    """

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="runs")
    state = models.CharField(max_length=12, choices=RunState, default=RunState.WAITING)
    trigger = models.CharField(max_length=12, choices=RunTrigger, default=RunTrigger.SUBMISSION)
    stage = models.CharField(max_length=40, blank=True)
    progress = models.FloatField(default=0.0)
    timings = models.JSONField(default=dict, blank=True)
    error = models.TextField(blank=True)
    cause = models.TextField(blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    considered = models.JSONField(null=True, blank=True)
    anchor = models.JSONField(default=dict, blank=True)
    rules = models.JSONField(default=dict, blank=True)
    is_rerun_requested = models.BooleanField(default=False)
    lease = models.CharField(max_length=64, blank=True)
    engine_version = models.CharField(max_length=100, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    enqueued_at = models.DateTimeField(null=True, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    heartbeat_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = RunQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "heartbeat_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["revision"],
                condition=Q(state__in=[RunState.WAITING, RunState.RUNNING]),
                name="run_one_open_per_revision",
            ),
        ]

    def __str__(self) -> str:
        return f"run {self.pk} ({self.state})"

    @property
    def is_open(self) -> bool:
        """Say whether the run is still waiting or at work."""
        return self.state in {RunState.WAITING, RunState.RUNNING}
