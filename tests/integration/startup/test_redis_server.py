"""The folder of our Redis' socket: its name can be guessed, so it must be ours alone."""

from __future__ import annotations

import os
import stat

import pytest

from newsroom.startup import StartupError
from newsroom.startup.redis_server import make_private


def test_new_folder_is_for_its_owner_only(tmp_path):
    make_private(tmp_path / "desk")
    assert stat.S_IMODE((tmp_path / "desk").stat().st_mode) == 0o700


def test_own_folder_is_used_again(tmp_path):
    make_private(tmp_path / "desk")
    make_private(tmp_path / "desk")


def open_to_others(path):
    path.mkdir()
    path.chmod(0o755)


def link_to_a_folder(path):
    path.with_name("target").mkdir(mode=0o700)
    path.symlink_to(path.with_name("target"))


def dangling_link(path):
    path.symlink_to(path.with_name("nowhere"))


@pytest.mark.parametrize(
    "lay_trap", [open_to_others, link_to_a_folder, dangling_link, lambda path: path.touch()]
)
def test_folder_that_others_may_have_made_is_refused(tmp_path, lay_trap):
    lay_trap(tmp_path / "desk")
    with pytest.raises(StartupError, match="remove it"):
        make_private(tmp_path / "desk")


def test_folder_of_another_user_is_refused(tmp_path, monkeypatch):
    make_private(tmp_path / "desk")
    monkeypatch.setattr(os, "getuid", lambda: (tmp_path / "desk").stat().st_uid + 1)
    with pytest.raises(StartupError, match="open to others"):
        make_private(tmp_path / "desk")
