"""`manage.py find_timex` keeps its contract, with the shipped model and without a database."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.model
MANAGE = Path(__file__).parents[3] / "manage.py"


def run(records: list[dict[str, object]], tmp_path: Path) -> list[dict]:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    out = io.StringIO()
    call_command("find_timex", str(path), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_finds_types_values_and_code_point_offsets(tmp_path: Path) -> None:
    text = "\U0001f600 He will come on June 18.\nHe will leave the following day, for three weeks."
    [answer] = run([{"id": "a", "text": text, "anchor": "2024-06-17"}], tmp_path)
    assert answer["id"] == "a"
    assert [(t["text"], t["type"], t["value"]) for t in answer["timexes"]] == [
        ("June 18", "DATE", "2024-06-18"),
        ("the following day", "DATE", "2024-06-19"),
        ("three weeks", "DURATION", "P3W"),
    ]
    assert all(text[t["start"] : t["end"]] == t["text"] for t in answer["timexes"])


def test_leaves_open_what_an_unknown_date_leaves_open(tmp_path: Path) -> None:
    [answer] = run([{"id": 1, "text": "He came last month.", "anchor": None}], tmp_path)
    assert [t["value"] for t in answer["timexes"]] == ["XXXX-XX"]


def test_reads_english_alone_and_over_the_end_of_a_line(tmp_path: Path) -> None:
    text = (
        "Die Wahl war am Montag, die Gespräche dauerten von Juni bis September.\n\n"
        "The minister met the envoys of nine countries in the capital last\n"
        "month, a spokesman said."
    )
    [answer] = run([{"id": 1, "text": text, "anchor": "2024-06-17"}], tmp_path)
    [timex] = answer["timexes"]
    assert (timex["text"], timex["value"]) == ("last\nmonth", "2024-05")
    assert text[timex["start"] : timex["end"]] == timex["text"]


@pytest.mark.parametrize("text", ["", "\n\n", "\x00\x01", "\u202e\u200f", "x" * 20_000])
def test_answers_a_text_without_times(text: str, tmp_path: Path) -> None:
    assert run([{"id": 1, "text": text, "anchor": None}], tmp_path) == [{"id": 1, "timexes": []}]


def test_names_a_model_that_is_not_there(settings, tmp_path: Path) -> None:
    settings.FACTCHECK_SPACY_MODEL = "no_such_model"
    with pytest.raises(CommandError, match="no_such_model"):
        run([{"id": 1, "text": "", "anchor": None}], tmp_path)


@pytest.mark.slow
def test_works_as_a_filter_and_exits_with_1_where_a_line_failed() -> None:
    lines = b'{"id": 1, "text": "today", "anchor": "2024-06-17"}\n\xff\n'
    done = subprocess.run(
        [sys.executable, str(MANAGE), "find_timex"], input=lines, capture_output=True, check=False
    )
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["timexes"][0]["value"] == "2024-06-17"
    assert second["error"]["code"] == "bad_encoding"
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.slow
def test_ends_quietly_when_its_reader_has_gone(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'{"id": 1, "text": "today", "anchor": null}\n' * 5)
    command = [sys.executable, str(MANAGE), "find_timex", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
