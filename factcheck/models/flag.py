"""Findings of checks, and every decision taken on them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse

from factcheck.choices import Action, CheckSeverity, DismissReason, DismissScope, FlagState
from factcheck.models.claim import Claim
from factcheck.models.revision import Revision
from factcheck.models.run import Run
from factcheck.querysets import FlagQuerySet

__all__ = ["Decision", "Flag"]


class Flag(models.Model):
    """One finding of one check on one span of a revision.

    `passages` lists the evidence: revision, start, end, text. `evidence_hash` covers passages and
    message; when it or `check_version` changes, a dismissed flag reopens. `version` grows with
    every change, so that two editors cannot overwrite each other. `severity_rank` orders the
    queue (0 is worst).
    """

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="flags")
    run = models.ForeignKey(Run, on_delete=models.SET_NULL, null=True, related_name="flags")
    claim = models.ForeignKey(
        Claim, on_delete=models.SET_NULL, null=True, blank=True, related_name="flags"
    )
    check_id = models.CharField("check", max_length=60)
    check_version = models.PositiveIntegerField()
    severity = models.CharField(max_length=8, choices=CheckSeverity)
    severity_rank = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=FlagState, default=FlagState.OPEN)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    message = models.TextField()
    passages = models.JSONField(default=list)
    evidence_hash = models.CharField(max_length=64)
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = FlagQuerySet.as_manager()

    class Meta:
        ordering = ["severity_rank", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["revision", "check_id", "start", "end"], name="flag_once_per_span"
            ),
        ]
        indexes = [
            models.Index(fields=["state", "severity_rank", "-id"], name="flag_queue"),
            # The queue of one check: its flags may be few among a million others.
            models.Index(
                fields=["check_id", "state", "severity_rank", "-id"], name="flag_queue_of_check"
            ),
            # What changed since a moment, as partners ask for it again and again.
            models.Index(fields=["changed_at", "id"], name="flag_changed"),
        ]

    def __str__(self) -> str:
        return self.message

    def get_absolute_url(self) -> str:
        return reverse("web:flag", args=[self.pk])


class Decision(models.Model):
    """One step in a flag's history; rows are only ever added.

    `by` is None where the machine reopened or superseded the flag.
    """

    flag = models.ForeignKey(Flag, on_delete=models.CASCADE, related_name="decisions")
    action = models.CharField(max_length=12, choices=Action)
    from_state = models.CharField(max_length=12, choices=FlagState)
    to_state = models.CharField(max_length=12, choices=FlagState)
    reason = models.CharField(max_length=24, choices=DismissReason, blank=True)
    note = models.TextField(blank=True, max_length=2000)
    scope = models.CharField(max_length=8, choices=DismissScope, default=DismissScope.SPAN)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.by or 'the desk'} {self.get_action_display()} flag {self.flag_id}"
