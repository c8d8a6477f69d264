"""The admin's form of an article: what it declares, corrected through the service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms

from factcheck.models import Article
from factcheck.services import ServiceError, correct_article

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    ModelForm = forms.ModelForm[Article]
else:
    ModelForm = forms.ModelForm

__all__ = ["CorrectionForm"]


class CorrectionForm(ModelForm):
    """Checks and stores in one step, by the service, what was changed; `save` writes nothing."""

    by: ClassVar[User]

    def clean(self) -> dict[str, Any]:
        """Correct the article, or say beside its field what the service refuses."""
        values = super().clean() or {}
        if not self.errors and self.changed_data:
            self._correct({name: values[name] for name in self.changed_data})
        return values

    def _correct(self, details: dict[str, Any]) -> None:
        try:
            correct_article(article_id=self.instance.pk, by=self.by, **details)
        except ServiceError as error:
            field = error.field if error.field in self.fields else None
            self.add_error(field, error.detail.removeprefix(f"{error.field}: "))
