"""Check one article: submit it, watch the analysis, print what was found.

The desk's worker does the work. Where none answers, or Redis is down, the article is analysed in
this process. Exit status: 0 where nothing worse than a note was found, 1 where there are flags,
2 where the article could not be checked.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from dataclasses import dataclass
from datetime import date
from json import dumps
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, ProgrammingError

from factcheck.choices import ArticleOrigin, RunState
from factcheck.management.analysing import ProgressBar, await_run
from factcheck.management.reports import build_report, is_alarming, show_report
from factcheck.models import Article, Run
from factcheck.services import (
    MAX_TEXT_BYTES,
    InvalidInput,
    ServiceError,
    Submission,
    decode_text,
    retry_run,
    submit_article,
)

UNUSABLE = 2


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line gave."""

    file: str
    outlet: str
    title: str
    published: str
    source: list[str]


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", help="a text file; - reads standard input")
        parser.add_argument("--outlet", default="Drafts", help="whose text it is")
        parser.add_argument("--title", default="", help="default: the first line")
        parser.add_argument("--published", default="", metavar="DATE", help="such as 2024-06-10")
        parser.add_argument(
            "--source",
            nargs="+",
            action="extend",
            default=[],
            metavar="[OUTLET=]FILE",
            help="the texts it was written from",
        )
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: object, json: bool, **options: Any) -> None:
        report = self._check(Options(**{name: options[name] for name in Options.__slots__}))
        for line in [dumps(report)] if json else show_report(report):
            self.stdout.write(line)
        if report["state"] != RunState.COMPLETED:
            cause = f" ({report['cause']})" if report["cause"] else ""
            raise CommandError((report["error"] or report["state"]) + cause, returncode=UNUSABLE)
        if is_alarming(report):
            sys.exit(1)

    def _check(self, options: Options) -> dict[str, Any]:
        try:
            return self._submit(options)
        except ServiceError as error:
            raise CommandError(error.detail, returncode=UNUSABLE) from None
        except (OperationalError, ProgrammingError) as error:
            detail = f"the database cannot be used ({str(error).strip()}): {_fix(error)}"
            raise CommandError(" ".join(detail.split()), returncode=UNUSABLE) from None

    def _submit(self, options: Options) -> dict[str, Any]:
        text, published = _read(options.file), _parse_date(options.published)
        sources = [self._submit_source(value) for value in options.source]
        submission = submit_article(
            text=text,
            outlet=options.outlet,
            title=options.title,
            published_on=published,
            origin=ArticleOrigin.CLI,
            sources=sources,
        )
        if submission.is_duplicate:
            _refuse_changes(submission.article, options, published, sources)
        run = self._analyse(submission, options.file)
        return build_report(run, is_duplicate=submission.is_duplicate)

    def _submit_source(self, value: str) -> Article:
        outlet, name = _split_source(value)
        submission = submit_article(text=_read(name), outlet=outlet, origin=ArticleOrigin.CLI)
        run = self._analyse(submission, name)
        if run.state != RunState.COMPLETED:
            why = " ".join(filter(None, [run.error or run.state, run.cause and f"({run.cause})"]))
            raise InvalidInput(f"--source: {name} could not be read: {why}", field="source")
        return submission.article

    def _analyse(self, submission: Submission, name: str) -> Run:
        run = submission.run
        if run.state in {RunState.FAILED, RunState.STOPPED}:
            run = retry_run(run=run, by=None)
        with ProgressBar(name) as bar:
            return await_run(run, bar)


def _refuse_changes(
    article: Article, options: Options, published: date | None, sources: list[Article]
) -> None:
    """Refuse what would say something else about a known text than the desk has on record."""
    declared = set(article.sources.values_list("pk", flat=True))
    changes = {
        "--title": options.title and options.title != article.title,
        "--published": published and published != article.published_on,
        "--source": {source.pk for source in sources} - declared,
    }
    if changed := ", ".join(name for name, is_changed in changes.items() if is_changed):
        raise InvalidInput(
            f"{options.file} is known already as article {article.pk}, which says otherwise: "
            f"leave out {changed}, or correct the article on the desk"
        )


def _fix(error: Exception) -> str:
    # PostgreSQL calls a missing table a programming error, SQLite an operational one.
    is_unmade = isinstance(error, ProgrammingError) or "no such " in str(error)
    return "run `manage.py migrate`" if is_unmade else "try again once it answers"


def _read(name: str) -> str:
    try:
        if name == "-":
            data = sys.stdin.buffer.read(2 * MAX_TEXT_BYTES + 3)
        else:
            with Path(name).open("rb") as file:
                data = file.read(2 * MAX_TEXT_BYTES + 3)
    except OSError as error:
        raise InvalidInput(f"cannot read {name}: {error.strerror}", field="file") from None
    return decode_text(data, field="standard input" if name == "-" else name)


def _split_source(value: str) -> tuple[str, str]:
    """Take "The Gazette=first.txt" apart; a file of that very name is meant as it stands."""
    outlet, equals, name = value.partition("=")
    if not equals or Path(value).exists():
        return "Sources", value
    return outlet, name


def _parse_date(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        detail = f"--published: {value!r} is no date: write it as 2024-06-10, or leave it out"
        raise InvalidInput(detail, field="published") from None
