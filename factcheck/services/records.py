"""What moderators keep by hand: outlets, stories, partners, the end of a key, accounts."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models, transaction

from factcheck.services.errors import InvalidInput

__all__ = ["save_record"]


@transaction.atomic
def save_record(*, record: models.Model) -> None:
    """Store what a form made or changed; raise InvalidInput where the model refuses it."""
    try:
        record.full_clean()
    except ValidationError as error:
        raise InvalidInput.from_validation(error) from None
    record.save()
