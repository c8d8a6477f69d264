"""What the desk found in one article, for a terminal and for a program."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Prefetch

from factcheck.choices import OPEN_STATES, FlagState, MachineVerdict
from factcheck.models import Assessment, Claim, Flag, Revision, Run

__all__ = ["build_report", "is_alarming", "show_report"]

WIDTH = 96
SHOWN = [*OPEN_STATES, FlagState.CONFIRMED]


def build_report(run: Run, *, is_duplicate: bool) -> dict[str, Any]:
    """Give run, flags and claims of a revision as JSON values; offsets are code points."""
    revision = run.revision
    flags = revision.flags.filter(state__in=SHOWN).order_by("severity_rank", "start")
    newest = Prefetch("assessments", Assessment.objects.newest())
    claims = revision.claims.filter(is_current=True).prefetch_related(newest)
    quoted = _read_quoted(flags)
    return {
        "article": revision.article_id,
        "revision": revision.pk,
        "title": revision.article.title,
        "run": run.pk,
        "state": run.state,
        "error": run.error,
        "cause": run.cause,
        "is_duplicate": is_duplicate,
        "flags": [_describe_flag(flag, quoted) for flag in flags],
        "claims": [_describe_claim(claim) for claim in claims],
    }


def is_alarming(report: dict[str, Any]) -> bool:
    """Say whether there is a flag that somebody must look at; a note is none."""
    return any(flag["severity"] != "info" for flag in report["flags"])


def show_report(report: dict[str, Any]) -> Iterator[str]:
    """Give the report in lines for a terminal."""
    known = ", known already" if report["is_duplicate"] else ""
    yield f"{report['title']} (article {report['article']}{known})"
    counts = Counter(claim["verdict"] for claim in report["claims"])
    verdicts = ", ".join(f"{count} {_word(verdict)}" for verdict, count in counts.most_common())
    number = len(report["claims"])
    yield f"{number} claim{'' if number == 1 else 's'}{': ' if verdicts else ''}{verdicts}"
    if not report["flags"]:
        yield "No flags."
    for flag in report["flags"]:
        yield ""
        yield from _show_flag(flag)


def _show_flag(flag: dict[str, Any]) -> Iterator[str]:
    yield f"{flag['severity'].upper()}  {flag['check']}  at character {flag['start']}"
    yield from _wrap(f"“{_one_line(flag['quote'])}”", "  ")
    yield from _wrap(flag["message"], "  ")
    for passage in flag["evidence"]:
        yield from _wrap(f"{passage['outlet']}: “{_one_line(passage['text'])}”", "    ")


def _wrap(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent) or [indent]


def _one_line(text: str) -> str:
    return textwrap.shorten(" ".join(text.split()), 240, placeholder=" …")


def _word(verdict: str | None) -> str:
    return MachineVerdict(verdict).label if verdict else "not assessed"


def _read_quoted(flags: Iterable[Flag]) -> dict[int, Revision]:
    """Give the revisions that the flags quote by id, without their texts."""
    ids = {passage["revision"] for flag in flags for passage in flag.passages}
    return Revision.objects.select_related("article__outlet").defer("text").in_bulk(ids)


def _describe_flag(flag: Flag, rows: Mapping[int, Revision]) -> dict[str, Any]:
    return {
        "id": flag.pk,
        "check": flag.check_id,
        "severity": flag.severity,
        "state": flag.state,
        "start": flag.start,
        "end": flag.end,
        "quote": flag.quote,
        "message": flag.message,
        "evidence": [
            {
                "article": rows[passage["revision"]].article_id,
                "outlet": rows[passage["revision"]].article.outlet.name,
                "start": passage["start"],
                "end": passage["end"],
                "text": passage["text"],
            }
            for passage in flag.passages
            if passage["revision"] in rows
        ],
    }


def _describe_claim(claim: Claim) -> dict[str, Any]:
    newest = next(iter(claim.assessments.all()), None)
    return {
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "verdict": newest.verdict if newest else None,
        "support": newest.support if newest else None,
    }
