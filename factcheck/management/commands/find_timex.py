"""`manage.py find_timex`: the time expressions of texts, one JSON object a line."""

from __future__ import annotations

from datetime import date

from factcheck.engine import language
from factcheck.engine.document import Timex
from factcheck.engine.reading.text.unread import blank_other_languages
from factcheck.engine.reading.text.wrapping import unwrap
from factcheck.engine.reading.timex.timexes import find_all_timexes
from factcheck.management.jsonlines import Json, Record
from factcheck.management.language_command import LanguageCommand


class Command(LanguageCommand):
    """Find time expressions with their TIMEX3 types and values."""

    help = (
        'Read {"id", "text", "anchor"} a line (anchor: the ISO date of writing, or null) and write '
        '{"id", "timexes": [{"start", "end", "text", "type", "value"}]}; offsets are code points.'
    )

    def process(self, record: Record) -> Json:
        """Read one text."""
        text, anchor = record.text(), record.day("anchor")
        return {"timexes": [as_json(timex, text) for timex in self.find(text, anchor)]}

    def find(self, text: str, anchor: date | None) -> list[Timex]:
        """Read the English paragraphs in order, each with the last date mentioned before it."""
        text = blank_other_languages(unwrap(text))
        with language.bounded_memory(self.nlp):
            return find_all_timexes(language.parse(self.nlp, text), text, anchor=anchor)


def as_json(timex: Timex, text: str) -> Json:
    """Write an expression as the contract has it."""
    span = timex.span
    return {
        "start": span.start,
        "end": span.end,
        "text": text[span.start : span.end],
        "type": timex.type.value,
        "value": timex.value,
    }
