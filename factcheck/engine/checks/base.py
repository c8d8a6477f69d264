"""What a check is: a rule that reads one verified article and yields flags.

A check knows no database, no clock and no other check. Its declarations come first, so that ten
lines of any check tell what it looks for.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar

from factcheck.engine.document import Article, Flag, Passage, Severity, Span, Verification
from factcheck.engine.reading.not_news.rule import RuleSettings

__all__ = ["Check", "CheckContext"]


@dataclass(frozen=True, slots=True)
class CheckContext:
    """All that a check may look at: the article, the rest of its story, and what was verified.

    `rules` are the desk's decisions on the rules for what is no news.
    """

    article: Article
    others: tuple[Article, ...]
    verification: Verification
    rules: RuleSettings = field(default_factory=RuleSettings)

    def name_of(self, article_id: str) -> str:
        """Give the outlet of an article as messages name it, "Another article" where unknown."""
        for article in (self.article, *self.others):
            if article.id == article_id:
                return article.outlet or "Another article"
        return "Another article"


class Check(ABC):
    """A rule with an id that is stored, a version that reopens dismissals, and a severity."""

    id: ClassVar[str]
    version: ClassVar[int]
    name: ClassVar[str]
    description: ClassVar[str]
    severity: ClassVar[Severity]

    @abstractmethod
    def run(self, context: CheckContext) -> Iterator[Flag]:
        """Yield a flag for each finding, in the order of the text."""

    def flag(
        self,
        span: Span,
        message: str,
        *,
        evidence: tuple[Passage, ...] = (),
        severity: Severity | None = None,
        claim: int | None = None,
    ) -> Flag:
        """Make a flag of this check; `severity` lowers or raises the check's own."""
        return Flag(
            self.id, self.version, severity or self.severity, span, message, evidence, claim
        )
