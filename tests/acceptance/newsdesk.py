"""The whole engine on a story: texts in, flags and verdicts out, no database."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from factcheck.engine import language
from factcheck.engine.checks.registry import load_checks
from factcheck.engine.document import Article, Flag, Verification
from factcheck.engine.pipeline import Draft, judge, read_draft

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@dataclass(frozen=True)
class Judged:
    """One article with all that the desk says about it."""

    article: Article
    verification: Verification
    flags: tuple[Flag, ...]

    @property
    def text(self):
        return self.article.reading.text

    def flags_on(self, quote, *checks):
        """Give the flags that touch these words."""
        start = self.text.index(quote)
        end = start + len(quote)
        return [
            flag
            for flag in self.flags
            if flag.span.start < end
            and start < flag.span.end
            and (not checks or flag.check in checks)
        ]

    def verdicts_on(self, quote):
        """Give the verdicts of the claims that touch these words."""
        start = self.text.index(quote)
        end = start + len(quote)
        claims = self.article.reading.claims
        return [
            assessment
            for assessment in self.verification.assessments
            if claims[assessment.claim].span.start < end
            and start < claims[assessment.claim].span.end
        ]


def judge_story(drafts):
    """Read all the texts once, then judge each against the others; by id."""
    nlp = language.load(None)
    articles = [read_draft(draft, nlp) for draft in drafts]
    checks = load_checks()
    judged = {}
    for article in articles:
        others = [other for other in articles if other is not article]
        judged[article.id] = Judged(article, *judge(article, others, checks))
    return judged


@cache
def judge_seeds():
    """Judge the seed story, once a session."""
    manifest = tomllib.loads((SEEDS / "manifest.toml").read_text(encoding="utf-8"))
    return judge_story(
        Draft(
            entry["id"],
            (SEEDS / entry["file"]).read_text(encoding="utf-8"),
            entry.get("published"),
            entry["outlet"],
            entry["title"],
        )
        for entry in manifest["article"]
    )


def expected():
    """Read seeds/expected.toml."""
    return tomllib.loads((SEEDS / "expected.toml").read_text(encoding="utf-8"))
