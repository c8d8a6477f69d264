"""What the closing block says, and what it says instead where the desk stays silent."""

from __future__ import annotations

import json

import pytest

from newsroom.startup import welcome


@pytest.fixture
def desk(monkeypatch, tmp_path):
    """Stand in for a desk; `desk(page, worker)` says who answers."""
    demo = {"logins": [{"role": "editor", "name": "ada", "password": "pw"}], "api_key": "k.1"}
    (tmp_path / "demo.json").write_text(json.dumps(demo))
    monkeypatch.setattr(welcome, "VAR", tmp_path)
    monkeypatch.setattr(welcome, "SECONDS_TO_ANSWER", 0)
    monkeypatch.setattr(welcome, "SECONDS_BETWEEN", 0)
    monkeypatch.setenv("PORT", "8123")

    def answers(page, worker):
        monkeypatch.setattr(welcome, "web_answers", lambda url: page)
        monkeypatch.setattr(welcome, "worker_answers", lambda: worker)

    return answers


def test_open_desk_ends_with_address_logins_and_key(desk, capsys):
    desk(page=True, worker=True)
    welcome.main()
    lines = [line.split() for line in capsys.readouterr().out.splitlines() if line.strip()]
    assert lines[1:] == [
        ["URL", "http://127.0.0.1:8123/"],
        ["editor", "ada", "/", "pw"],
        ["API", "key", "k.1"],
    ]


@pytest.mark.parametrize(("page", "silent"), [(False, "page"), (True, "worker")])
def test_silent_desk_is_told_in_one_line(desk, capsys, page, silent):
    desk(page=page, worker=False)
    welcome.main()
    (line,) = capsys.readouterr().out.splitlines()
    assert f"the {silent} does not answer" in line


def test_production_shows_no_logins(desk, monkeypatch):
    monkeypatch.setenv("NEWSROOM_ENV", "production")
    assert welcome.read_demo() == []
