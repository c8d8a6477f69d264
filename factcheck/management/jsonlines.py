"""The loop that the JSON Lines commands share: one object a line in, one out, in order.

A command subclasses `JsonLinesCommand`, loads what it needs in `prepare`, and turns one record
into one result in `process`. The loop carries `id` over, turns everything that is wrong with a
line into an error on that line, and goes on; standard output carries JSON lines and nothing else.
"""

from __future__ import annotations

import json
import os
import re
import sys
from abc import ABC, abstractmethod
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, ClassVar, NoReturn

from django.core.management.base import BaseCommand, CommandError

from factcheck.management.records import Record, RecordError

__all__ = [
    "MAX_LINE_BYTES",
    "Json",
    "JsonLinesCommand",
    "Record",
    "RecordError",
    "leave_quietly",
    "read_lines",
]

# Far above any article with its sources, and small enough to hold several times in memory.
MAX_LINE_BYTES = 32 * 1024 * 1024

Json = dict[str, Any]


class JsonLinesCommand(BaseCommand, ABC):
    """Read JSON objects line by line, write one result a line, exit with 1 if any line failed."""

    requires_system_checks: ClassVar[list[str]] = []  # type: ignore[misc]

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take a file in place of standard input."""
        parser.add_argument(
            "file",
            nargs="?",
            default="-",
            metavar="FILE",
            help="the JSON Lines file to read; standard input where it is left out or is -",
        )

    def prepare(self) -> None:
        """Load what every record needs; runs once, before the first line is read."""

    @abstractmethod
    def process(self, record: Record) -> Json:
        """Turn one record into its result, without the id; raise RecordError to refuse it."""

    def handle(self, *args: object, **options: Any) -> None:
        """Answer every line, then fail if any line failed."""
        self._raises = bool(options.get("traceback"))
        with _open(options["file"]) as stream:
            self.prepare()
            try:
                total, failed = self._run(stream)
            except BrokenPipeError:
                leave_quietly()
        if failed:
            raise CommandError(
                f"{failed} of {total} lines could not be used: see their error lines"
            )

    def _run(self, stream: BinaryIO) -> tuple[int, int]:
        total = failed = 0
        for line in read_lines(stream, MAX_LINE_BYTES):
            result = self._answer(line)
            self.stdout.write(json.dumps(result))
            self.stdout.flush()
            total += 1
            failed += "error" in result
        return total, failed

    def _answer(self, line: bytes | None) -> Json:
        try:
            record = Record(_decode(line))
        except RecordError as error:
            return _failure(_salvaged_id(line), error.code, error.detail)
        record_id: object = None
        try:
            record_id = record.id()
            return {"id": record_id, **self.process(record)}
        except RecordError as error:
            return _failure(record_id, error.code, error.detail)
        except Exception as error:  # one bad record must not cost the desk the other lines
            if self._raises:
                raise
            detail = f"the record could not be processed ({type(error).__name__}: {error})"
            return _failure(record_id, "failed", detail + "; --traceback stops here and shows why")


def read_lines(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Give the lines without their line end; None stands for a line of more than `limit` bytes."""
    while line := stream.readline(limit + 2):
        content = line.rstrip(b"\r\n")
        is_long = len(content) > limit
        while is_long and not line.endswith(b"\n") and (line := stream.readline(limit)):
            pass
        yield None if is_long else content


def _decode(line: bytes | None) -> Json:
    if line is None:
        size = MAX_LINE_BYTES // (1024 * 1024)
        raise RecordError("line_too_long", f"the line is longer than {size} MiB: split the record")
    if not line.strip():
        raise RecordError("blank_line", "the line is blank: write one JSON object a line")
    try:
        values = _parse(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        where = f"byte {error.start} of the line is not UTF-8"
        raise RecordError("bad_encoding", f"{where}: save the file as UTF-8") from None
    except RecursionError:
        raise RecordError("bad_json", "the JSON is nested too deeply: flatten the record") from None
    except ValueError as error:
        raise RecordError("bad_json", f"the line is not JSON ({error}): write one object") from None
    if not isinstance(values, dict):
        raise RecordError("not_an_object", 'the line holds no JSON object: write {"id": …, …}')
    return values


def _parse(text: str) -> Any:  # noqa: ANN401 - any JSON value
    def refuse(constant: str) -> NoReturn:
        raise ValueError(f"{constant} is not JSON")

    return json.loads(text, parse_constant=refuse)


def _failure(record_id: object, code: str, detail: str) -> Json:
    return {"id": record_id, "error": {"code": code, "detail": detail}}


def _salvaged_id(line: bytes | None) -> object:
    """Find the id of a line whose encoding alone is broken, so that its error can be placed."""
    if line is None or not re.search(rb'"id"', line):
        return None
    try:
        found = Record(_parse(line.decode("utf-8-sig", "replace"))).id()
    except (ValueError, RecursionError, AttributeError, RecordError):
        return None
    return None if isinstance(found, str) and "\N{REPLACEMENT CHARACTER}" in found else found


@contextmanager
def _open(name: str) -> Iterator[BinaryIO]:
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = open(name, "rb")  # noqa: SIM115 - closed below; only opening may be refused
    except OSError as error:
        raise CommandError(f"cannot read {name}: {error.strerror}") from error
    with stream:
        yield stream


def leave_quietly() -> NoReturn:
    """Stop as a filter does whose reader has gone; the last flush must find an open file."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(1)
