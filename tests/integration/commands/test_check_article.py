"""Checking an article from the command line: what it prints, and how it ends."""

from __future__ import annotations

import io
import json
import sys
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from factcheck.management import analysing
from factcheck.management.commands import check_article
from factcheck.management.reports import build_report
from factcheck.models import Article, Outlet, Run
from factcheck.services import analysis, execute_run, submit_article
from factcheck.services.sweep import sweep_runs
from tests.line_engine import LineEngine

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def engine(monkeypatch):
    """Analyse with the small engine, in this process."""
    engine = LineEngine()
    monkeypatch.setattr(analysis, "load_engine", lambda: engine)
    monkeypatch.setattr(analysing, "has_worker", lambda: False)
    return engine


@pytest.fixture
def write(tmp_path):
    def write(content, name="draft.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def check(*arguments):
    """Run the command; give its exit status and what it printed."""
    out = StringIO()
    try:
        call_command("check_article", *arguments, stdout=out)
    except SystemExit as exit_:
        return exit_.code, out.getvalue()
    return 0, out.getvalue()


def refuse(*arguments):
    with pytest.raises(CommandError) as error:
        check(*arguments)
    assert error.value.returncode == 2
    assert "\n" not in str(error.value)
    return str(error.value)


def test_a_clean_article_ends_with_0(write):
    status, out = check(write("All is well."))
    assert status == 0
    assert "1 claim: 1 not enough evidence" in out
    assert "No flags." in out


def test_a_flag_ends_with_1_and_shows_severity_quote_message_and_evidence(write):
    source = write("The source line", "source.txt")
    status, out = check(write("This is wrong"), "--source", f"The Gazette={source}")
    assert status == 1
    lines = out.splitlines()
    start = lines.index("WARNING  wrong_line  at character 0")
    assert lines[start + 1 :] == [
        "  “This is wrong”",
        "  This is wrong.",
        "    The Gazette: “The source line”",
    ]


def test_json_is_one_object_with_exact_offsets(write):
    text = "Fine.\nThis is wrong too."
    status, out = check(write(text), "--json", "--outlet", "Courier", "--published", "2024-03-01")
    report = json.loads(out)
    assert status == 1
    assert report["state"] == "completed"
    (flag,) = report["flags"]
    assert text[flag["start"] : flag["end"]] == flag["quote"] == "This is wrong too."
    assert [claim["text"] for claim in report["claims"]] == text.split("\n")
    article = Article.objects.get(pk=report["article"])
    assert (article.outlet.name, str(article.published_on), article.origin) == (
        *("Courier", "2024-03-01", "cli"),
    )


def test_reads_standard_input(monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(b"From a pipe."))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert check("-", "--title", "A pipe")[1].startswith("A pipe (article ")


def test_the_same_file_again_shows_what_is_known(write, engine):
    path = write("This is wrong")
    check(path)
    status, out = check(path, "--json")
    assert status == 1
    assert json.loads(out)["is_duplicate"]
    assert (Run.objects.count(), len(engine.read_texts)) == (1, 1)

    assert "known already)" in check(path)[1].splitlines()[0]


@pytest.mark.parametrize(
    ("arguments", "detail"),
    [
        pytest.param(["--published", "2024-03-02"], "leave out --published", id="date"),
        pytest.param(["--title", "Another"], "leave out --title", id="title"),
        pytest.param(["--source", "SOURCE"], "leave out --source", id="source"),
    ],
)
def test_an_option_that_a_known_text_would_not_take_is_refused(write, arguments, detail):
    path, source = write("A text"), write("A source", "source.txt")
    known = ["--published", "2024-03-01", "--title", "A title"]
    check(path, *known)
    arguments = [source if value == "SOURCE" else value for value in arguments]
    assert detail in refuse(path, *arguments)
    assert check(path, *known)[0] == 0


def test_a_source_that_cannot_be_analysed_ends_with_2(write, engine):
    def fail():
        raise ValueError("odd")

    engine.before_reading = fail
    source = write("The source line", "source.txt")
    detail = refuse(write("A text"), "--source", source)
    assert "source.txt could not be read: " in detail
    assert "odd" in detail
    assert not Article.objects.filter(title="A text").exists()


def test_reads_no_text_of_a_source_to_print_a_report(write):
    sources = [write(f"Source {n}", f"{n}.txt") for n in range(3)]
    run_ = check(write("wrong one\nwrong two\nwrong three"), "--source", *sources, "--json")
    (article,) = [json.loads(run_[1])["article"]]
    run = Run.objects.get(revision__article=article)
    with CaptureQueriesContext(connection) as queries:
        report = build_report(run, is_duplicate=False)
    assert len(report["flags"]) == 3
    assert len(queries) <= 6


def test_sources_are_declared_and_read_first(write, engine):
    sources = [write("First source", "1.txt"), write("Second source", "2=.txt")]
    check(write("The article"), "--source", f"The Gazette={sources[0]}", sources[1])
    assert engine.read_texts == ["First source", "Second source", "The article"]
    article = Article.objects.get(title="The article")
    assert set(article.sources.values_list("outlet__name", flat=True)) == {"The Gazette", "Sources"}
    assert {other.outlet for other in engine.judged[-1][1]} == {"The Gazette", "Sources"}


@pytest.mark.parametrize(
    ("content", "detail"),
    [
        pytest.param(b"", "text: there is no text: paste or attach the article", id="empty"),
        pytest.param(b" \n", "text: there is no text", id="blank"),
        pytest.param(b"\x7fELF\x00", "byte 4 is zero, so this is no text file", id="binary"),
        pytest.param(
            b"caf\xe9 au lait", "byte 3 is not UTF-8: save the text as UTF-8", id="latin-1"
        ),
        pytest.param(b"\xff\xfea", "byte 2 is not UTF-16", id="half-of-utf-16"),
        pytest.param(b"a\x1bb", "character 1 is the control character U+001B", id="control"),
        pytest.param(b"a" * 2_000_001, "2,000,001 bytes are more than 2,000,000", id="too-long"),
        pytest.param(b"a" * 9_000_000, "split the text", id="endless"),
    ],
)
def test_a_file_that_cannot_be_used_ends_with_2_in_one_line(write, content, detail):
    assert detail in refuse(write(content))
    assert not Article.objects.exists()


def test_html_is_text(write):
    _, out = check(write("<script>alert(1)</script> and so on"), "--json")
    assert json.loads(out)["claims"][0]["text"] == "<script>alert(1)</script> and so on"


def test_right_to_left_marks_keep_their_offsets(write):
    text = "\u200fwrong שלום\u200e"
    _, out = check(write(text), "--json")
    (flag,) = json.loads(out)["flags"]
    assert text[flag["start"] : flag["end"]] == flag["quote"] == text


@pytest.mark.parametrize(
    ("arguments", "detail"),
    [
        pytest.param(
            ["--published", "June"], "'June' is no date: write it as 2024-06-10", id="date"
        ),
        pytest.param(["--published", "2999-01-01"], "lies in the future", id="future"),
        pytest.param(["--outlet", " "], "name the outlet", id="outlet"),
        pytest.param(["--source", "gone.txt"], "cannot read gone.txt: No such file", id="source"),
    ],
)
def test_an_option_that_cannot_be_used_ends_with_2(write, arguments, detail):
    assert detail in refuse(write("A text"), *arguments)


def test_a_file_that_is_not_there(tmp_path):
    assert "cannot read" in refuse(str(tmp_path / "gone.txt"))
    assert "Is a directory" in refuse(str(tmp_path))


def test_a_failed_analysis_ends_with_2_and_says_why(write, engine):
    def fail():
        raise ValueError("odd")

    engine.before_reading = fail
    path = write("A text")
    told = refuse(path)
    assert "The analysis broke off." in told
    assert "(ValueError: odd)" in told
    engine.before_reading = lambda: None
    assert check(path)[0] == 0, "the next call tries again"


def test_a_database_without_tables_is_told_with_the_fix(write, monkeypatch):
    def fail(**values):
        raise check_article.OperationalError("no such table: factcheck_outlet")

    monkeypatch.setattr(check_article, "submit_article", fail)
    assert "run `manage.py migrate`" in refuse(write("A text"))


def test_a_locked_database_is_not_told_to_migrate(write, monkeypatch):
    def fail(**values):
        raise check_article.OperationalError("database is locked")

    monkeypatch.setattr(check_article, "submit_article", fail)
    assert "(database is locked): try again" in refuse(write("A text"))


@pytest.mark.django_db(transaction=True)
def test_without_redis_it_is_analysed_here(write, redis_is_down, monkeypatch):
    monkeypatch.undo()
    monkeypatch.setattr(analysis, "load_engine", LineEngine)
    assert check(write("All is well."))[0] == 0
    assert Run.objects.get().lease.endswith(":check_article")


def test_a_worker_that_answers_is_waited_for(write, engine, monkeypatch):
    monkeypatch.setattr(analysing, "has_worker", lambda: True)

    class Clock:
        monotonic = staticmethod(lambda: 0.0)

        @staticmethod
        def sleep(seconds):
            """Let the worker do its work while the command waits."""
            execute_run(run_id=Run.objects.get().pk, lease="a worker", engine=engine)

    monkeypatch.setattr(analysing, "time", Clock)
    assert check(write("This is wrong"))[0] == 1
    assert Run.objects.get().lease == "a worker"


def test_a_run_left_by_a_dead_worker_is_taken_over(write, engine):
    run = submit_article(text="This is wrong", outlet="Drafts").run
    Run.objects.filter(pk=run.pk).update(
        state="running", lease="dead", heartbeat_at="2020-01-01T00:00Z"
    )
    assert check(write("This is wrong"))[0] == 1
    assert (sweep_runs(), Outlet.objects.count()) == (0, 1)


def test_the_bar_shows_stage_and_progress(monkeypatch):
    terminal = StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", terminal)
    with analysing.ProgressBar("draft.txt") as bar:
        bar("judging", 0.65)
    assert "draft.txt: judging" in terminal.getvalue()
    assert "65 %" in terminal.getvalue()
