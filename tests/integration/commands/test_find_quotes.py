"""`manage.py find_quotes` and `find_claims` keep their contracts, without a database."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.model
TEXT = (
    "\U0001f600 “It was hell,” said Amina Okoye.\nShe told the daily Mirovka that 40 homes burned."
)


def run(command: str, records: list[dict[str, object]], tmp_path: Path) -> list[dict]:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    out = io.StringIO()
    call_command(command, str(path), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_quotes_have_speakers_and_code_point_offsets(tmp_path: Path) -> None:
    [answer] = run("find_quotes", [{"id": "a", "text": TEXT}], tmp_path)
    assert answer["id"] == "a"
    assert [(q["text"], q["speaker"], q["cue"], q["direct"]) for q in answer["quotes"]] == [
        ("It was hell", "Amina Okoye", "said", True),
        ("40 homes burned", "She", "told", False),
    ]
    for quote in answer["quotes"]:
        assert TEXT[quote["start"] : quote["end"]] == quote["text"]
        assert TEXT[quote["speaker_start"] : quote["speaker_end"]] == quote["speaker"]


def test_refusals_to_speak_are_no_quotes(tmp_path: Path) -> None:
    text = "The ministry declined to comment on the report."
    assert run("find_quotes", [{"id": 1, "text": text}], tmp_path) == [{"id": 1, "quotes": []}]


def test_words_in_marks_are_part_of_the_longer_quotation(tmp_path: Path) -> None:
    text = "The mayor said that the town was “on its knees” after the storm."
    [answer] = run("find_quotes", [{"id": 1, "text": text}], tmp_path)
    assert [q["text"] for q in answer["quotes"]] == ["the town was “on its knees” after the storm"]


def test_claims_have_slots_and_scores(tmp_path: Path) -> None:
    record = {"id": 7, "text": TEXT, "published": "2024-05-01"}
    [answer] = run("find_claims", [record], tmp_path)
    assert answer["id"] == 7
    quotation, report = answer["claims"]
    assert quotation["kind"] == "quotation"
    assert (report["slots"]["said_by"], report["slots"]["did"]) == ("Amina Okoye", "burn")
    assert [q["low"] for q in report["slots"]["how_many"]] == [40]
    for claim in answer["claims"]:
        assert TEXT[claim["start"] : claim["end"]] == claim["text"]
        assert 0 <= claim["checkworthiness"] <= 1
        assert claim["wording"]
        assert all(claim["start"] <= start < end <= len(TEXT) for start, end in claim["spans"])


def test_empty_text_has_neither(tmp_path: Path) -> None:
    record = {"id": 1, "text": "", "published": None}
    assert run("find_quotes", [record], tmp_path) == [{"id": 1, "quotes": []}]
    assert run("find_claims", [record], tmp_path) == [{"id": 1, "claims": []}]


@pytest.mark.parametrize("command", ["find_quotes", "find_claims"])
def test_a_bad_line_fails_alone(command: str, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": 1}\n{"id": 2, "text": "He left.", "published": null}\n')
    out = io.StringIO()
    with pytest.raises(CommandError):
        call_command(command, str(path), stdout=out)
    bad, good = (json.loads(line) for line in out.getvalue().splitlines())
    assert bad["error"]["code"] == "missing_field"
    assert good["id"] == 2
    assert "error" not in good
