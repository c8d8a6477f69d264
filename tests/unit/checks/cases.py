"""The table that every check is specified by: stories that it flags and stories that it must not."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.engine.checks.base import CheckContext
from factcheck.engine.checks.registry import find_check, load_checks
from factcheck.engine.document import Article
from factcheck.engine.verification import verify


@dataclass(frozen=True)
class Case:
    """One story and the words that the check flags in its first article; `why` for near misses."""

    check: str
    name: str
    article: Article
    others: tuple[Article, ...] = ()
    flagged: tuple[str, ...] = ()
    message: str = ""
    why: str = ""

    def __str__(self):
        return f"{self.check}-{self.name}"


def run(case):
    """Verify the story and run the one check."""
    verification = verify(case.article, case.others)
    context = CheckContext(case.article, case.others, verification)
    return list(find_check(case.check, load_checks()).run(context))


def assert_flags(case):
    flags = run(case)
    assert tuple(flag.span.text for flag in flags) == case.flagged
    assert all(case.message in flag.message for flag in flags), [flag.message for flag in flags]
    for flag in flags:
        text = case.article.reading.text
        assert text[flag.span.start : flag.span.end] == flag.span.text


def assert_silent(case):
    assert case.why, "a near miss says why it is none"
    assert [flag.message for flag in run(case)] == [], case.why
