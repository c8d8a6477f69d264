"""Publications: our own, a partner's, or one that we only read."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from factcheck.choices import OutletKind

__all__ = ["Outlet", "outlet_key"]

# Unseen too, but Persian, Hindi and other scripts spell with them.
JOINERS = "\u200c\u200d"


def outlet_key(name: str) -> str:
    """Give the form in which two spellings of one name meet: no case, no spare spaces.

    What cannot be seen, such as a zero-width space, makes no other name either.
    """
    seen = "".join(char for char in name if not _is_unseen(char))
    return " ".join(unicodedata.normalize("NFKC", seen).casefold().split())


class Outlet(models.Model):
    """A publication.

    `key` is the name without case and spare spaces; the database allows it once. It is a column
    of its own because SQLite folds the case of ASCII letters only.
    """

    name = models.CharField(max_length=200)
    key = models.CharField(max_length=400, unique=True, editable=False)
    kind = models.CharField(max_length=16, choices=OutletKind, default=OutletKind.READ)
    homepage = models.URLField(max_length=500, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = outlet_key(self.name)
        super().save(*args, **kwargs)

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        super().clean_fields(exclude)
        unseen = next(filter(_is_unseen, self.name), "")
        if unseen and unseen not in JOINERS:
            detail = f"the name holds the invisible character U+{ord(unseen):04X}: remove it"
            raise ValidationError({"name": detail})

    def clean(self) -> None:
        same = Outlet.objects.filter(key=outlet_key(self.name)).exclude(pk=self.pk).first()
        if same is not None:
            raise ValidationError({"name": f"there is an outlet of this name: {same.name}"})


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) == "Cf"
