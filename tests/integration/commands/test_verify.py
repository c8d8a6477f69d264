"""`manage.py verify` keeps its contract, with the shipped model and without a database."""

from __future__ import annotations

import io
import json

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.model
VERDICTS = {
    "supported", "contradicted", "partly_supported", "conflicting", "not_in_source",
    "not_enough_evidence", "not_checkable",
}  # fmt: skip
TYPES = {
    "time", "quantity", "name", "place", "quotation", "attribution", "negation", "certainty",
    "relation", "absent",
}  # fmt: skip
TEXT = (
    "\U0001f600 Ada Holm met Bo Lund in Oslo in May 2023.\nThe orchestra played all night.\nShare"
)
SOURCE = {"id": 7, "text": "Ada Holm met Bo Lund in Oslo in June 2023.", "published": "2023-07-01"}


def run(records, tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    out = io.StringIO()
    call_command("verify", str(path), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def record(text=TEXT, sources=(SOURCE,), **changes):
    return {"id": "a", "text": text, "published": "2023-07-02", "sources": list(sources), **changes}


@pytest.fixture(scope="module")
def answer(tmp_path_factory):
    return run([record()], tmp_path_factory.mktemp("verify"))[0]


def test_judges_every_sentence_with_code_point_offsets(answer):
    assert answer["id"] == "a"
    assert [s["verdict"] for s in answer["sentences"]] == [
        "contradicted", "not_enough_evidence", "not_checkable",
    ]  # fmt: skip
    for sentence in answer["sentences"]:
        assert set(sentence) == {"start", "end", "text", "verdict", "support", "reasons"}
        assert TEXT[sentence["start"] : sentence["end"]] == sentence["text"]
        assert sentence["verdict"] in VERDICTS
        assert 0 <= sentence["support"] <= 1


def test_gives_typed_reasons_that_point_at_both_sides(answer):
    (reason,) = answer["sentences"][0]["reasons"]
    assert reason["type"] == "time"
    assert TEXT[reason["start"] : reason["end"]] == "in May 2023"[3:]
    evidence = reason["evidence"]
    assert evidence["source"] == 7
    assert SOURCE["text"][evidence["start"] : evidence["end"]] == evidence["text"] == "June 2023"
    absent = answer["sentences"][1]["reasons"][0]
    assert (absent["type"], absent["evidence"]) == ("absent", None)


def test_lists_the_flags(answer):
    checks = {flag["check"] for flag in answer["flags"]}
    assert checks == {"time_conflict", "site_chrome"}
    for flag in answer["flags"]:
        assert set(flag) == {"check", "severity", "start", "end", "message"}


def test_names_the_source_of_a_rewrite(tmp_path):
    report = (
        "Divers found the brass bell of the liner off the coast.\nThe bell weighs 90 kilos and "
        "bears a long crack.\nThe liner struck a reef in fog and sank within an hour.\n"
        "Salvage firm Krog wants a reward of $90,000."
    )
    rewrite = (
        "The brass bell of the liner was found by divers off the coast.\nThe bell bears a long "
        "crack and weighs 90 kilos.\nIn fog the liner struck a reef and sank within an hour."
    )
    source = {"id": "s", "text": report, "published": "2023-07-01"}
    [answer] = run([record(rewrite, [SOURCE, source])], tmp_path)
    assert answer["derived_from"]["source"] == "s"
    assert 0 < answer["derived_from"]["score"] <= 1


@pytest.mark.parametrize("text", ["", "\n \n", "\x00\x01", "\u202e\u200f", "x" * 20_000])
@pytest.mark.parametrize("sources", [[], [{"id": 1, "text": "", "published": None}]])
def test_answers_a_text_without_sentences(text, sources, tmp_path):
    [answer] = run([record(text, sources, published=None)], tmp_path)
    assert answer["derived_from"] is None
    assert all(s["verdict"] != "supported" for s in answer["sentences"])


def test_tells_what_is_wrong_with_a_source(tmp_path):
    broken = record(sources=[{"id": 1, "text": "Fine."}])
    with pytest.raises(CommandError, match="1 of 2 lines"):
        run([broken, record()], tmp_path)


def test_names_a_model_that_is_not_there(settings, tmp_path):
    settings.FACTCHECK_SPACY_MODEL = "no_such_model"
    with pytest.raises(CommandError, match="no_such_model"):
        run([record()], tmp_path)
