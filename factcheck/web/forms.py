"""The forms of the desk. They read and word; what is allowed is decided by the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlencode

from django import forms

from factcheck.choices import CheckSeverity, DismissReason, DismissScope, FlagState, Rating
from factcheck.models import Article, Outlet, Story
from factcheck.services import ServiceError, decode_text
from factcheck.web.queue import OutletScope, QueueFilter
from factcheck.web.wording import as_sentence, check_choices

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django.core.files.uploadedfile import UploadedFile
    from django.db.models import QuerySet
    from django.http import QueryDict

__all__ = ["DismissForm", "QueueForm", "SubmissionForm", "VerdictForm", "add_service_error"]

RECENT = 100


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


class SubmissionForm(DeskForm):
    """An article, pasted or as a file."""

    text = forms.CharField(
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "dir": "auto", "spellcheck": "false"}),
        error_messages={
            "null_characters_not_allowed": "Text contains the character NUL (U+0000): remove it."
        },
    )
    file = forms.FileField(
        label="Or a text file",
        required=False,
        allow_empty_file=True,
        help_text="UTF-8 or UTF-16, at most 2 MB.",
    )
    outlet = forms.CharField(
        max_length=200,
        widget=forms.TextInput(attrs={"list": "outlets", "autocomplete": "off"}),
        error_messages={
            "required": "Outlet is empty: name the publication that this text is from."
        },
    )
    title = forms.CharField(
        max_length=500, required=False, help_text="Empty: the first line of the text."
    )
    published_on = forms.DateField(
        label="Published on",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Leave empty where nobody knows; dates in the text then stay open.",
        error_messages={"invalid": "Published on is no date: write it as 2024-06-17."},
    )
    byline = forms.CharField(max_length=300, required=False)
    url = forms.URLField(
        label="URL",
        max_length=2000,
        required=False,
        assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url"}),
        error_messages={"invalid": "URL is no address: write it as https://example.org/article."},
    )
    story = forms.ModelChoiceField(
        Story.objects.none(),
        required=False,
        empty_label="No story yet",
        help_text="The articles of a story are set against each other.",
        error_messages={"invalid_choice": "Story is no longer there: choose another, or none."},
    )
    sources = forms.ModelMultipleChoiceField(
        Article.objects.none(),
        label="Written from",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="What the text says that it rests on. A rewrite is also found without this.",
        error_messages={
            "invalid_choice": "Written from names an article that is gone: choose another.",
            "invalid_pk_value": "Written from names no article: choose one of the list.",
        },
    )

    def __init__(self, *args: Any, story: Story | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stories = Story.objects.order_by("-id")
        articles = Article.objects.select_related("outlet").order_by("-id")
        if story:
            self.initial["story"] = story
            articles = articles.filter(story=story)
        # Any row may be named; the recent ones are offered.
        self._choose("story", stories)
        self._choose("sources", articles)
        self.outlets = list(Outlet.objects.values_list("name", flat=True)[: 5 * RECENT])

    def _choose(self, name: str, rows: QuerySet[Story] | QuerySet[Article]) -> None:
        field = cast("forms.ModelChoiceField[Any]", self.fields[name])
        field.queryset = rows
        recent = [(row.pk, _option(row)) for row in rows[:RECENT]]
        empty = [("", field.empty_label)] if field.empty_label else []
        field.choices = [*empty, *recent]

    def clean(self) -> dict[str, Any]:
        """Take the text from whichever of the two fields holds it."""
        values = super().clean() or {}
        text, file = values.get("text") or "", values.get("file")
        if file and text.strip():
            self.add_error("file", "Text and file are both given: remove one of them.")
        elif file:
            values["text"] = self._read(file)
        elif not text.strip() and "text" not in self.errors:
            self.add_error("text", "Text is empty: paste the article or choose a file.")
        return values

    def _read(self, file: UploadedFile) -> str:
        try:
            return decode_text(file.read(), field="file")
        except ServiceError as error:
            add_service_error(self, error)
            return ""


def _option(row: Article | Story) -> str:
    return f"{row.outlet}: {row.title}" if isinstance(row, Article) else row.title


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
