"""Idempotency keys: what a partner's submission became, for when it is sent again."""

from __future__ import annotations

from django.db import models

from factcheck.models.partner import Partner
from factcheck.models.run import Run

__all__ = ["SubmissionKey"]


class SubmissionKey(models.Model):
    """A key that a partner sent with a submission, and the run that came of it.

    `fingerprint` is the SHA-256 of what was submitted: the key stands for nothing else.
    """

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="submission_keys")
    key = models.CharField(max_length=255)
    fingerprint = models.CharField(max_length=64)
    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="+")
    is_duplicate = models.BooleanField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partner", "key"], name="submission_key_once"),
        ]

    def __str__(self) -> str:
        return self.key
