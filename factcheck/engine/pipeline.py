"""The stages of one analysis, in order: read, verify, check.

A stage declares what it needs and what it provides; the order is verified before anything runs.
`StopPipeline` ends a run politely, with a reason that an editor can read. Progress goes out by
callback; nothing here knows a database or a clock.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from factcheck.engine.checks.base import Check, CheckContext
from factcheck.engine.checks.registry import run_checks
from factcheck.engine.document import Article, Flag, Verification
from factcheck.engine.reading import read
from factcheck.engine.reading.not_news.rule import RuleSettings
from factcheck.engine.verification import verify

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = [
    "ENGINE_VERSION",
    "STAGES",
    "Draft",
    "PipelineError",
    "Stage",
    "State",
    "StopPipeline",
    "analyse",
    "judge",
    "read_draft",
    "run_stages",
]

# Stored with every assessment; raise it when the same inputs may give another result.
ENGINE_VERSION: Final = "2.0.0"

Progress = Callable[[str, float], None]
T = TypeVar("T")


class PipelineError(Exception):
    """The stages do not fit together: a mistake of the programmer, found before the run."""


class StopPipeline(Exception):
    """End the run here, with a reason for the editor."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before it was read; `rules` are the desk's, for what is no news in it."""

    id: str
    text: str
    published: date | None = None
    outlet: str = ""
    title: str = ""
    is_declared_source: bool = False
    rules: RuleSettings = field(default_factory=RuleSettings)


@dataclass(frozen=True, slots=True)
class State:
    """What the stages hand on; None is what no stage has provided yet."""

    draft: Draft | None = None
    others: tuple[Article, ...] = ()
    checks: tuple[Check, ...] = ()
    nlp: Language | None = None
    article: Article | None = None
    verification: Verification | None = None
    flags: tuple[Flag, ...] | None = None
    rules: RuleSettings = field(default_factory=RuleSettings)


@dataclass(frozen=True, slots=True)
class Stage:
    """One step: its name, the fields of the state it needs, those it provides, and its work."""

    name: str
    needs: frozenset[str]
    provides: frozenset[str]
    work: Callable[[State, Callable[[float], None]], State]


def run_stages(stages: Sequence[Stage], state: State, progress: Progress | None = None) -> State:
    """Run the stages in order; raise PipelineError where one lacks what it needs."""
    _verify_order(stages, state)
    report = progress or _ignore
    for stage in stages:
        report(stage.name, 0.0)
        state = stage.work(state, partial(report, stage.name))
        report(stage.name, 1.0)
    return state


def judge(
    article: Article,
    others: Sequence[Article],
    checks: Sequence[Check],
    progress: Progress | None = None,
    *,
    rules: RuleSettings | None = None,
) -> tuple[Verification, tuple[Flag, ...]]:
    """Verify and check an article that was read before, by the rules that it was read with."""
    rules = rules or RuleSettings()
    state = State(article=article, others=tuple(others), checks=tuple(checks), rules=rules)
    return _results(run_stages(STAGES[1:], state, progress))


def analyse(
    draft: Draft,
    others: Sequence[Article],
    checks: Sequence[Check],
    nlp: Language,
    progress: Progress | None = None,
) -> tuple[Article, Verification, tuple[Flag, ...]]:
    """Read, verify and check a text; raise StopPipeline where it holds nothing to read."""
    state = State(
        draft=draft, others=tuple(others), checks=tuple(checks), nlp=nlp, rules=draft.rules
    )
    state = run_stages(STAGES, state, progress)
    return _given(state.article), *_results(state)


def read_draft(
    draft: Draft, nlp: Language, progress: Callable[[float], None] | None = None
) -> Article:
    """Read one text into an article; raise StopPipeline where it holds no words."""
    if not any(map(str.isalnum, draft.text)):
        raise StopPipeline("The text holds no words.")
    reading = read(
        draft.text, published=draft.published, nlp=nlp, progress=progress, rules=draft.rules
    )
    return Article(draft.id, reading, draft.outlet, draft.title, draft.is_declared_source)


def _read(state: State, progress: Callable[[float], None]) -> State:
    article = read_draft(_given(state.draft), _given(state.nlp), progress)
    return replace(state, article=article)


def _verify(state: State, progress: Callable[[float], None]) -> State:
    verification = verify(_given(state.article), state.others, progress=progress)
    return replace(state, verification=verification)


def _check(state: State, progress: Callable[[float], None]) -> State:
    context = CheckContext(
        _given(state.article), state.others, _given(state.verification), state.rules
    )
    return replace(state, flags=run_checks(context, state.checks))


STAGES: Final = (
    Stage("read", frozenset({"draft", "nlp"}), frozenset({"article"}), _read),
    Stage("verify", frozenset({"article"}), frozenset({"verification"}), _verify),
    Stage("check", frozenset({"article", "verification"}), frozenset({"flags"}), _check),
)


def _verify_order(stages: Sequence[Stage], state: State) -> None:
    known = {name for name in state.__slots__ if getattr(state, name) is not None}
    for stage in stages:
        missing = sorted(stage.needs - known)
        if missing:
            raise PipelineError(f"stage {stage.name!r} needs {', '.join(missing)}")
        known |= stage.provides


def _results(state: State) -> tuple[Verification, tuple[Flag, ...]]:
    return _given(state.verification), _given(state.flags)


def _given(value: T | None) -> T:
    if value is None:
        raise PipelineError("a stage did not provide what it declares")
    return value


def _ignore(stage: str, fraction: float) -> None:
    """Report progress to nobody."""
