"""What an article declares about itself, checked alike on the way in and in corrections."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from factcheck.services.errors import InvalidInput

__all__ = ["check_published_on", "validate_record"]


def check_published_on(published_on: date | None) -> None:
    """Raise InvalidInput for a date that is still to come; None is a date that nobody knows."""
    if published_on is not None and published_on > timezone.localdate():
        detail = f"published_on: {published_on:%Y-%m-%d} lies in the future: correct the date"
        raise InvalidInput(f"{detail}, or leave it empty", field="published_on", code="future")


def validate_record(record: models.Model, *, exclude: Sequence[str]) -> None:
    """Raise InvalidInput with the first thing that the record's own fields refuse."""
    try:
        record.full_clean(exclude=exclude)
    except ValidationError as error:
        raise InvalidInput.from_validation(error) from None
