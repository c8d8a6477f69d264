"""The forms of the desk. They read and word; what is allowed is decided by the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlencode

from django import forms

from factcheck.choices import CheckSeverity, DismissReason, DismissScope, FlagState, Rating
from factcheck.models import Outlet
from factcheck.services import ServiceError
from factcheck.web.queue import OutletScope, QueueFilter
from factcheck.web.wording import as_sentence, check_choices

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.http import QueryDict

__all__ = ["DeskForm", "DismissForm", "QueueForm", "VerdictForm", "add_service_error"]


def add_service_error(form: forms.Form, error: ServiceError) -> None:
    """Show a refusal beside the field that it speaks of."""
    field = error.field if error.field in form.fields else None
    form.add_error(field, as_sentence(error.detail.removeprefix(f"{error.field}: ")))


class DeskForm(forms.Form):
    """A form whose refusals name the field, like all of the desk's errors."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            limit = getattr(field, "max_length", None)
            label = field.label or name.replace("_", " ").capitalize()
            field.error_messages["max_length"] = f"{label} has over {limit} characters: shorten it."


class QueueForm(forms.Form):
    """What of the queue to show; a value that does not exist chooses nothing."""

    owner = forms.ChoiceField(
        label="Whose", required=False, choices=[("", "Desk"), ("mine", "Mine")]
    )
    severity = forms.ChoiceField(required=False, choices=[("", "Any"), *CheckSeverity.choices])
    check_id = forms.ChoiceField(label="Check", required=False)
    outlet = forms.ModelChoiceField(Outlet.objects.all(), required=False, empty_label="Any")
    state = forms.ChoiceField(required=False, choices=[("", "Waiting"), *FlagState.choices])

    def __init__(self, query: QueryDict) -> None:
        super().__init__(query, auto_id="filter_%s")
        check = cast("forms.ChoiceField", self.fields["check_id"])
        check.choices = [("", "Any"), *check_choices()]

    @property
    def query(self) -> str:
        """Give the filter back as a query string, without anything else that the address held."""
        chosen = {name: self.data.get(name, "") for name in self.fields}
        return urlencode({name: value for name, value in chosen.items() if value})

    def read(self, user: User) -> QueueFilter:
        """Give the filter that the query asks for."""
        self.full_clean()
        values = self.cleaned_data
        outlet = values.get("outlet")
        return QueueFilter(
            claimed_by_id=user.pk if values.get("owner") == "mine" else None,
            outlet=OutletScope.of(outlet.pk) if outlet else None,
            check_id=values.get("check_id") or "",
            severity=values.get("severity") or "",
            state=values.get("state") or "",
        )


class DismissForm(DeskForm):
    """Why a flag is no problem."""

    reason = forms.ChoiceField(
        choices=DismissReason.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Reason is empty: choose why this flag is no problem.",
            "invalid_choice": "Reason is none of the list: choose one of it.",
        },
    )
    note = forms.CharField(
        required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )
    scope = forms.ChoiceField(choices=DismissScope.choices, initial=DismissScope.SPAN.value)

    def __init__(self, *args: Any, is_wanted: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_wanted = is_wanted
        if is_wanted:
            self.fields["reason"].widget.attrs["autofocus"] = True

    @property
    def chosen_reason(self) -> str:
        """Give the words of the reason that was sent, "" for none."""
        return dict(DismissReason.choices).get(self["reason"].value() or "", "")


class VerdictForm(DeskForm):
    """What a person decides about a claim."""

    rating = forms.ChoiceField(
        choices=Rating.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Rating is empty: choose one.",
            "invalid_choice": "Rating is none of the list: choose one of it.",
        },
    )
    rationale = forms.CharField(
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Rationale is empty: say what the rating rests on."},
    )
    # The newest verdict that the page showed, 0 for none; one given since must be read first.
    newest_seen = forms.IntegerField(
        required=False, min_value=0, max_value=2**63 - 1, widget=forms.HiddenInput
    )
