"""The engine as the services see it: settings read here, once, and handed in.

Importing this module loads neither spaCy nor the checks; `load_engine` does, once a process.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from factcheck.conf import check_paths, spacy_model
from factcheck.engine.document import Article, Flag, Reading, Verification
from factcheck.engine.reading.not_news.rule import RuleSettings

if TYPE_CHECKING:
    from spacy.language import Language

    from factcheck.engine.checks.base import Check

__all__ = ["Engine", "LoadedEngine", "NothingToJudge", "Progress", "load_engine"]

Progress = Callable[[float], None]


class NothingToJudge(Exception):
    """The text ends the analysis politely; the message is the reason."""


class Engine(Protocol):
    """What a run needs of the engine."""

    version: str

    def read(
        self, text: str, *, published: date | None, progress: Progress, rules: RuleSettings
    ) -> Reading:
        """Read what the text asserts; `rules` are the desk's, for what is no news in it."""
        ...

    def judge(
        self,
        article: Article,
        others: Sequence[Article],
        *,
        progress: Progress,
        rules: RuleSettings,
    ) -> tuple[Verification, tuple[Flag, ...]]:
        """Hold the article against the others and run the checks."""
        ...


class LoadedEngine:
    """The real engine with its language model and checks in memory."""

    def __init__(self, nlp: Language, checks: tuple[Check, ...]) -> None:
        from factcheck.engine.pipeline import ENGINE_VERSION

        self._nlp = nlp
        self._checks = checks
        # The model's own version counts: another model reads other facts.
        model = f"{nlp.meta.get('lang')}_{nlp.meta.get('name')}-{nlp.meta.get('version')}"
        self.version = f"{ENGINE_VERSION} {model}"

    def read(
        self, text: str, *, published: date | None, progress: Progress, rules: RuleSettings
    ) -> Reading:
        """Read what the text asserts; raise NothingToJudge where it has no words."""
        from factcheck.engine.pipeline import Draft, StopPipeline, read_draft

        try:
            draft = Draft("", text, published, rules=rules)
            return read_draft(draft, self._nlp, progress).reading
        except StopPipeline as stop:
            raise NothingToJudge(stop.reason) from stop

    def judge(
        self,
        article: Article,
        others: Sequence[Article],
        *,
        progress: Progress,
        rules: RuleSettings,
    ) -> tuple[Verification, tuple[Flag, ...]]:
        """Hold the article against the others and run the checks; raise NothingToJudge."""
        from factcheck.engine.pipeline import StopPipeline, judge

        try:
            return judge(article, others, self._checks, lambda _, part: progress(part), rules=rules)
        except StopPipeline as stop:
            raise NothingToJudge(stop.reason) from stop


@lru_cache(maxsize=1)
def load_engine() -> LoadedEngine:
    """Load the language model and the checks that the settings name."""
    from factcheck.engine.checks.registry import load_checks
    from factcheck.engine.language import load

    return LoadedEngine(load(spacy_model()), load_checks(check_paths()))
