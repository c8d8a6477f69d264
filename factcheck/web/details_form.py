"""The forms of what an article declares about itself: on the way in, and corrected later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms

from factcheck.models import Article, Outlet, Story
from factcheck.services import ServiceError, decode_text
from factcheck.web.forms import DeskForm, add_service_error

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.core.files.uploadedfile import UploadedFile
    from django.db.models import QuerySet

__all__ = ["CorrectionForm", "SubmissionForm"]

RECENT = 100
# Of an id: what 64 bits surely hold.
MOST_DIGITS = 18


class ArticlesField(forms.ModelMultipleChoiceField):
    """Articles by id; an id with more digits than a database keeps is of none."""

    def clean(self, value: Any) -> Any:  # noqa: ANN401 - as Django has it
        """Give the articles; raise the form's own error where one is not there."""
        if any(len(str(pk)) > MOST_DIGITS for pk in value or ()):
            raise forms.ValidationError(self.error_messages["invalid_choice"], "invalid_choice")
        return super().clean(value)


class DetailsForm(DeskForm):
    """What an article declares about itself."""

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
    sources = ArticlesField(
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.outlets = list(Outlet.objects.values_list("name", flat=True)[: 5 * RECENT])

    def offer(
        self,
        name: str,
        rows: QuerySet[Story] | QuerySet[Article],
        chosen: Iterable[Story | Article] = (),
    ) -> None:
        """Offer what is chosen and the recent rows; any of `rows` may be named."""
        field = cast("forms.ModelChoiceField[Any]", self.fields[name])
        field.queryset = rows
        offered = dict.fromkeys([*chosen, *rows[:RECENT]])
        empty = [("", field.empty_label)] if field.empty_label else []
        field.choices = [*empty, *((row.pk, _option(row)) for row in offered)]


class SubmissionForm(DetailsForm):
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
    field_order = ("text", "file")

    def __init__(self, *args: Any, story: Story | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        articles = Article.objects.select_related("outlet").order_by("-id")
        if story:
            self.initial["story"] = story
            articles = articles.filter(story=story)
        self.offer("story", Story.objects.order_by("-id"), [story] if story else [])
        self.offer("sources", articles)

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


class CorrectionForm(DetailsForm):
    """The details of an article as they stand, to be corrected.

    `seen_change` is the newest correction that the form was made with.
    """

    seen_change = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, article: Article, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        title = self.fields["title"]
        title.required, title.help_text = True, ""
        title.error_messages["required"] = "Title is empty: give the article one."
        sources = list(article.sources.select_related("outlet"))
        newest = article.changes.values_list("pk", flat=True).first()
        self.initial = {
            **{name: getattr(article, name) for name in ("title", "byline", "url", "story")},
            "outlet": article.outlet.name,
            "published_on": article.published_on,
            "sources": sources,
            "seen_change": newest or 0,
        }
        others = Article.objects.exclude(pk=article.pk).select_related("outlet").order_by("-id")
        self.offer("story", Story.objects.order_by("-id"), filter(None, [article.story]))
        self.offer("sources", others, sources)
        if article.partner_id is not None:
            self.fields["outlet"].disabled = True
            self.fields["outlet"].help_text = "A partner sent this article in: its outlet stays."


def _option(row: Article | Story) -> str:
    return f"{row.outlet}: {row.title}" if isinstance(row, Article) else row.title
