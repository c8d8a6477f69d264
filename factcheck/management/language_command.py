"""The JSON Lines command that reads texts: it has the language model in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.management.base import CommandError

from factcheck import conf
from factcheck.engine import language
from factcheck.engine.reading.not_news.rule import RuleSettings
from factcheck.management.jsonlines import JsonLinesCommand

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["LanguageCommand"]


class LanguageCommand(JsonLinesCommand):
    """Read JSON Lines with the pipeline that the settings name, in `nlp`, by its `rules`."""

    nlp: Language
    rules: RuleSettings

    def prepare(self) -> None:
        """Load the language model once; fail in one line where it cannot be had."""
        self.rules = RuleSettings(conf.rules_off())
        try:
            self.nlp = language.load(conf.spacy_model())
        except language.LanguageModelError as error:
            raise CommandError(str(error)) from error
