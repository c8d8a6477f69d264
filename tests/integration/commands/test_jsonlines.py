"""The loop of the JSON Lines commands: order, ids, errors on their line, exit status."""

from __future__ import annotations

import io
import json
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from factcheck.management import jsonlines
from factcheck.management.jsonlines import JsonLinesCommand, Record, RecordError, read_lines


class Shout(JsonLinesCommand):
    """A command small enough to see the loop through it."""

    def process(self, record: Record) -> dict[str, object]:
        text = record.text()
        if text == "crash":
            raise ZeroDivisionError("no")
        day = record.day("anchor")
        return {"shout": text.upper(), "anchor": day and day.isoformat()}


def answers(content: bytes, tmp_path: Path, command: type[JsonLinesCommand] = Shout) -> list[dict]:
    path = tmp_path / "in.jsonl"
    path.write_bytes(content)
    out = io.StringIO()
    with suppress(CommandError):
        call_command(command(), str(path), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


GOOD = b'{"id": "a", "text": "one", "anchor": "2024-06-10"}\n'


def test_answers_each_line_in_order_with_its_id(tmp_path: Path) -> None:
    lines = GOOD + b'{"id": 7, "text": "two", "anchor": null}'
    assert answers(lines, tmp_path) == [
        {"id": "a", "shout": "ONE", "anchor": "2024-06-10"},
        {"id": 7, "shout": "TWO", "anchor": None},
    ]


BAD_LINES = [
    pytest.param(b"", None, "blank_line", "blank", id="blank"),
    pytest.param(b"   ", None, "blank_line", "blank", id="only spaces"),
    pytest.param(b"{", None, "bad_json", "not JSON", id="cut off"),
    pytest.param(b'{"id": NaN, "text": ""}', None, "bad_json", "NaN", id="not a number"),
    pytest.param(b"[" * 100_000, None, "bad_json", "nested", id="very deep"),
    pytest.param(b'{"id": ' + b"9" * 5000 + b"}", None, "bad_json", "digits", id="endless number"),
    pytest.param(b"[1, 2]", None, "not_an_object", "object", id="a list"),
    pytest.param(b'"text"', None, "not_an_object", "object", id="a string"),
    pytest.param(b"\xff\xfe{}", None, "bad_encoding", "UTF-8", id="not UTF-8"),
    pytest.param(b'{"id": "x", "text": "caf\xe9"}', "x", "bad_encoding", "byte", id="latin-1"),
    pytest.param(b'{"id": "\xe9", "text": ""}', None, "bad_encoding", "UTF-8", id="latin-1 id"),
    pytest.param(b'{"text": "x", "anchor": null}', None, "missing_field", '"id"', id="no id"),
    pytest.param(b'{"id": {}, "text": "x"}', None, "wrong_type", '"id"', id="object as id"),
    pytest.param(b'{"id": 1e999, "text": "x"}', None, "wrong_type", '"id"', id="infinite id"),
    pytest.param(b'{"id": 0, "anchor": null}', 0, "missing_field", '"text"', id="no text"),
    pytest.param(b'{"id": 1, "text": "x"}', 1, "missing_field", '"anchor"', id="no anchor"),
    pytest.param(b'{"id": 1, "text": 5, "anchor": null}', 1, "wrong_type", '"text"', id="number"),
    pytest.param(b'{"id": 1, "text": null}', 1, "wrong_type", '"text"', id="null text"),
    pytest.param(
        b'{"id": 1, "text": "a\\ud800b", "anchor": null}', 1, "bad_text", "U+D800", id="surrogate"
    ),
    pytest.param(
        b'{"id": "\\udc00", "text": "x"}', None, "bad_text", '"id"', id="surrogate in the id"
    ),
    pytest.param(
        b'{"id": 1, "text": "x", "anchor": "June"}', 1, "bad_date", '"anchor"', id="no ISO date"
    ),
    pytest.param(
        b'{"id": 1, "text": "x", "anchor": "2023-02-29"}', 1, "bad_date", "ISO", id="no such day"
    ),
    pytest.param(
        b'{"id": 1, "text": "x", "anchor": 20240610}', 1, "wrong_type", '"anchor"', id="day number"
    ),
    pytest.param(
        b'{"id": 1, "text": "crash", "anchor": null}', 1, "failed", "ZeroDivision", id="a crash"
    ),
]


@pytest.mark.parametrize(("line", "record_id", "code", "detail"), BAD_LINES)
def test_puts_the_error_on_its_line_and_goes_on(
    line: bytes, record_id: object, code: str, detail: str, tmp_path: Path
) -> None:
    before, error, after = answers(GOOD + line + b"\n" + GOOD, tmp_path)
    assert before == after == {"id": "a", "shout": "ONE", "anchor": "2024-06-10"}
    assert set(error) == {"id", "error"}
    assert (error["id"], error["error"]["code"]) == (record_id, code)
    assert detail in error["error"]["detail"]


def test_counts_the_lines_that_failed(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(GOOD + b"\n[]\n")
    with pytest.raises(CommandError, match="2 of 3 lines could not be used"):
        call_command(Shout(), str(path), stdout=io.StringIO())


def test_names_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"cannot read .*nothing.jsonl: No such file"):
        call_command(Shout(), str(tmp_path / "nothing.jsonl"))


def test_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf" + GOOD)))
    out = io.StringIO()
    call_command(Shout(), stdout=out)
    assert json.loads(out.getvalue())["shout"] == "ONE"


def test_shows_the_traceback_on_demand(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'{"id": 1, "text": "crash", "anchor": null}')
    with pytest.raises(ZeroDivisionError):
        call_command(Shout(), str(path), traceback=True, stdout=io.StringIO())


def test_refuses_a_huge_line_without_reading_it_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonlines, "MAX_LINE_BYTES", 100)
    huge = b'{"id": 1, "text": "' + b"x" * 5000 + b'"}\n'
    before, error, after = answers(GOOD + huge + GOOD, tmp_path)
    assert before["shout"] == after["shout"] == "ONE"
    assert error["error"]["code"] == "line_too_long"


@given(st.lists(st.binary(max_size=30).map(lambda line: line.replace(b"\n", b"")), max_size=8))
def test_gives_one_answer_for_each_line_of_any_bytes(lines: list[bytes]) -> None:
    stream = io.BytesIO(b"".join(line + b"\n" for line in lines))
    found = list(read_lines(stream, limit=20))
    wanted = [line.rstrip(b"\r") for line in lines]
    assert found == [line if len(line) <= 20 else None for line in wanted]


class Nested(JsonLinesCommand):
    def process(self, record: Record) -> dict[str, object]:
        return {"texts": [inner.text() for inner in record.records("sources")]}


@pytest.mark.parametrize(
    ("sources", "detail"),
    [
        ('[{"text": "a"}, {"text": 1}]', '"sources[1].text" holds a number'),
        ('[{"text": "a"}, "b"]', '"sources[1]" holds a string'),
        ('{"text": "a"}', '"sources" holds an object'),
        ("[{}]", '"sources[0].text" is missing'),
    ],
)
def test_names_the_field_inside_a_list(sources: str, detail: str, tmp_path: Path) -> None:
    line = f'{{"id": 1, "sources": {sources}}}'.encode()
    [error] = answers(line, tmp_path, Nested)
    assert detail in error["error"]["detail"]


def test_reads_records_inside_a_record(tmp_path: Path) -> None:
    line = b'{"id": 1, "sources": [{"text": "a"}, {"text": "b"}]}'
    assert answers(line, tmp_path, Nested) == [{"id": 1, "texts": ["a", "b"]}]


def test_a_refusal_says_code_and_detail() -> None:
    refusal = RecordError("too_much", "give less")
    assert (refusal.code, refusal.detail, str(refusal)) == ("too_much", "give less", "give less")
