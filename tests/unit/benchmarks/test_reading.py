"""What the reading benchmark counts as right, found and marked."""

from __future__ import annotations

import gzip
import json
from types import SimpleNamespace

import pytest

from benchmarks.figures import Figure, Score, format_summary, format_table
from benchmarks.reading import __main__ as benchmark
from benchmarks.reading import memory
from benchmarks.reading.bad_input import ENDLESS
from benchmarks.reading.quotations import score_content, score_sources
from benchmarks.reading.times import TimeScores, reported_half, score_times
from factcheck.engine.document import (
    Attribution,
    Party,
    PartyKind,
    Quotation,
    Span,
    Timex,
    TimexType,
)

TEXT = "They met on Friday in May. The mayor said taxes will fall."
MAY = {"start": 22, "end": 25, "value": "2024-05"}


def timex(words, value):
    start = TEXT.index(words)
    return Timex(Span(start, start + len(words), words), TimexType.DATE, value)


@pytest.mark.parametrize(
    ("found", "right"),
    [
        pytest.param([timex("May", "2024-05")], (1, 1, 1), id="same_span_and_value"),
        pytest.param([timex("in May", "2024-05")], (1, 1, 0), id="wider_span"),
        pytest.param([timex("May", "2023-05")], (1, 0, 1), id="other_value"),
        pytest.param([timex("Friday", "2024-05")], (0, 0, 0), id="elsewhere"),
        pytest.param([timex("in", "X"), timex("May", "2024-05")], (1, 1, 1), id="beside_another"),
    ],
)
def test_counts_time_expressions(found, right):
    scores = TimeScores()
    score_times(scores, [MAY], found)
    assert (scores.relaxed.hits, scores.valued.hits, scores.strict.hits) == right
    assert (scores.strict.found, scores.strict.marked) == (len(found), 1)


def test_one_wide_expression_answers_for_one_marked_one():
    scores = TimeScores()
    friday = {"start": 12, "end": 18, "value": "2024-05-03"}
    score_times(scores, [friday, MAY], [timex("Friday in May", "2024-05-03")])
    assert (scores.relaxed.hits, scores.relaxed.marked) == (1, 2)


def test_reports_the_odd_documents_in_order_of_their_ids():
    rows = [{"id": name} for name in "dbca"]
    assert [row["id"] for row in reported_half(rows)] == ["b", "d"]


def quotation(words, speaker):
    party = None
    if speaker:
        start = TEXT.index(speaker)
        party = Party(Span(start, start + len(speaker), speaker), speaker, PartyKind.PERSON)
    start = TEXT.index(words)
    span = Span(start, start + len(words), words)
    return Quotation(span, is_direct=False, attribution=Attribution(party, None))


MARKED = {"text": TEXT, "attributions": [{"content": [[42, 57]], "source": [[27, 36]]}]}


@pytest.mark.parametrize(
    ("found", "content", "source"),
    [
        pytest.param([quotation("taxes will fall", "The mayor")], (3, 3), (1, 1), id="all_right"),
        pytest.param([quotation("taxes will fall", "mayor")], (3, 3), (1, 1), id="part_of_source"),
        pytest.param([quotation("taxes will fall", "They")], (3, 3), (0, 1), id="other_source"),
        pytest.param([quotation("taxes will fall", None)], (3, 3), (0, 1), id="nobody_named"),
        pytest.param([quotation("fall", "The mayor")], (1, 1), (0, 0), id="too_little_content"),
        pytest.param([], (0, 0), (0, 0), id="nothing_found"),
    ],
)
def test_counts_quotations(found, content, source):
    words, speakers = Score(), Score()
    score_content(words, MARKED, found)
    score_sources(speakers, MARKED, found)
    assert (words.hits, words.found) == content
    assert words.marked == 3
    assert (speakers.hits, speakers.marked) == source


def test_writes_the_table_as_a_page(tmp_path, monkeypatch, capsys):
    def count(nlp, data):
        yield Figure("one", "one | thing", 1.0, "of 2", ask=3)

    monkeypatch.setattr(benchmark.language, "load", SimpleNamespace)
    monkeypatch.setitem(benchmark.TASKS, "names", count)
    page = tmp_path / "figures.md"
    given = ["--data", str(tmp_path), "--only", "names", "--write", str(page)]
    monkeypatch.setattr("sys.argv", ["benchmark", *given])
    assert benchmark.main() == 0
    assert page.read_text().splitlines()[-1] == "| one / thing | 1.0 | of 2 |  |  | 3 |"
    assert page.read_text().splitlines()[2] == capsys.readouterr().out.splitlines()[0]


def test_bad_input_is_as_long_as_asked():
    lengths = {name: len(make(2_000)) for name, make in ENDLESS.items()}
    assert all(1_400 < length <= 2_001 for length in lengths.values()), lengths


def test_short_articles_are_many_and_short(tmp_path, monkeypatch):
    rows = [{"text": "\n".join([f"{number} " + "word " * 20 for number in range(30)])}]
    monkeypatch.setattr(memory, "read_rows", lambda data, name: rows)
    articles = list(memory.short_articles(tmp_path))
    assert len(articles) == memory.STOPS[-1]
    assert {article.count("\n\n") for article in articles} == {1}


def test_prints_the_ratio_to_the_peer_and_one_line_for_programs():
    figures = [
        Figure("times", "times: F1", 77.6, "3 right", "best known 80", 80, 85),
        Figure("ratio", "speed", 0.5, "1 text", digits=2),
    ]
    row = format_table(figures).splitlines()[2]
    assert row.split() == "times: F1 77.6 3 right best known 80 0.97 85".split()
    assert format_summary("reading", figures) == "benchmark-reading: times=77.6 ratio=0.50"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param([], "make benchmark-reading DATA=folder", id="no_folder"),
        pytest.param(
            ["--data", "nowhere"], "make benchmark-reading DATA=folder", id="no_such_folder"
        ),
        pytest.param(["--data", "{empty}"], "there is no claims/ct24_dev.jsonl.gz", id="no_file"),
    ],
)
def test_says_in_one_line_what_it_lacks(arguments, says, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(benchmark.language, "load", SimpleNamespace)
    given = [one.replace("{empty}", str(tmp_path)) for one in arguments]
    monkeypatch.setattr("sys.argv", ["benchmark", *given, "--only", "checkworthiness"])
    assert benchmark.main() == 1
    assert says in capsys.readouterr().err.splitlines()[-1]


def test_measures_one_task_and_ends_with_the_line_for_programs(tmp_path, monkeypatch, capsys):
    rows = [
        {"text": "Taxes rose by 12 percent in 2019, the government said.", "label": 1},
        {"text": "Thank you.", "label": 0},
    ]
    (tmp_path / "claims").mkdir()
    with gzip.open(tmp_path / "claims" / "ct24_dev.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write("\n".join(json.dumps(row) for row in rows))
    monkeypatch.setattr(benchmark.language, "load", SimpleNamespace)
    monkeypatch.setattr(
        "sys.argv", ["benchmark", "--data", str(tmp_path), "--only", "checkworthiness"]
    )
    assert benchmark.main() == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("benchmark-reading: checkworthiness=100.0 checkworthiness_error=")
