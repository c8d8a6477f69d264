"""Checkable assertions, the evidence set against them, and what the machine makes of it."""

from __future__ import annotations

from django.db import models
from django.urls import reverse

from factcheck.choices import EvidenceStance, MachineVerdict
from factcheck.models.revision import Revision
from factcheck.models.run import Run
from factcheck.models.sentence import Sentence
from factcheck.querysets import AssessmentQuerySet

__all__ = ["Assessment", "Claim", "Evidence"]


class Claim(models.Model):
    """A checkable assertion: a span of a revision plus its slots.

    `wording` is the claim as a sentence that stands alone, `parts` are the stretches of the text
    that it consists of, as engine `Span` records. `is_current` is False for a claim that a later
    run no longer reads; it stays for its verdicts.
    """

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="claims")
    sentence = models.ForeignKey(Sentence, on_delete=models.SET_NULL, null=True, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    wording = models.TextField(blank=True, default="")
    parts = models.JSONField(default=list, blank=True)
    kind = models.CharField(max_length=16)
    checkworthiness = models.FloatField()
    not_checkable = models.CharField(max_length=100, blank=True)
    slots = models.JSONField(default=dict)
    is_current = models.BooleanField(default=True)

    class Meta:
        ordering = ["revision", "start"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "start", "end"], name="claim_span_once"),
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return reverse("web:claim", args=[self.pk])


class Assessment(models.Model):
    """The machine's suggestion for a claim, with what it rests on. Never a human's.

    `reasons` are engine `Reason` records as JSON, their passages by revision id. The newest
    assessment of a claim is the one shown; older ones stay as they were. A run that finds what
    the newest one says adds none.
    """

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="assessments")
    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="assessments")
    verdict = models.CharField(max_length=24, choices=MachineVerdict)
    support = models.FloatField()
    threshold = models.FloatField()
    reasons = models.JSONField(default=list)
    engine_version = models.CharField(max_length=100)
    input_hash = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "run"], name="assessment_once_per_run"),
        ]

    def __str__(self) -> str:
        return f"{self.get_verdict_display()}: {self.claim}"


class Evidence(models.Model):
    """A sentence of another revision set against a claim, compared slot by slot.

    `start` and `end` are offsets into `revision.text`; `comparisons` are engine `Comparison`
    records as JSON.
    """

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="evidence")
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    stance = models.CharField(max_length=16, choices=EvidenceStance)
    score = models.FloatField()
    comparisons = models.JSONField(default=list)

    class Meta:
        ordering = ["-score", "id"]
        verbose_name_plural = "evidence"

    def __str__(self) -> str:
        return self.text
