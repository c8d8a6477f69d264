"""scripts/install before there is a virtual environment: what it says when it cannot make one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[3]
TOOLS = ("sh", "dirname", "awk", "cmp", "cp", "df")


@pytest.fixture
def checkout(tmp_path):
    """Make a checkout with nothing but the installer and an empty lock."""
    folder = tmp_path / "checkout"
    (folder / "scripts").mkdir(parents=True)
    shutil.copy(CHECKOUT / "scripts/install", folder / "scripts/install")
    (folder / "requirements.lock").write_text("")
    (folder / "requirements-dev.lock").write_text("")
    return folder


@pytest.fixture
def programs(tmp_path):
    """Make a PATH with the few tools that the installer needs, and no Python."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in TOOLS:
        (folder / tool).symlink_to(shutil.which(tool))
    return folder


def add_program(programs, name, script):
    path = programs / name
    path.unlink(missing_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def install(checkout, programs, what="requirements.lock", **variables):
    return subprocess.run(
        [shutil.which("sh"), "scripts/install", what],
        cwd=checkout,
        env={"PATH": str(programs), "HOME": os.environ["HOME"], **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def complaint(finished):
    assert finished.returncode == 1
    (line,) = finished.stderr.splitlines()
    return line


def test_missing_python_is_told_in_one_line(checkout, programs):
    line = complaint(install(checkout, programs))
    assert "needs Python 3.11 or 3.12 (found: no python3 on the PATH)" in line


def test_old_python_is_told_in_one_line(checkout, programs):
    add_program(programs, "python3", 'test "$1" = --version && echo Python 3.9.2')
    assert "(found: Python 3.9.2)" in complaint(install(checkout, programs))


def test_python_without_venv_is_told_in_one_line(checkout, programs):
    # It fails on everything but the question for its version.
    add_program(programs, "python3", 'case "$2" in *version_info*) exit 0;; esac; exit 1')
    assert "python3-venv" in complaint(install(checkout, programs))


def test_python_with_venv_goes_before_one_without(checkout, programs):
    add_program(programs, "python3.12", 'case "$2" in *version_info*) exit 0;; esac; exit 1')
    (programs / "python3.11").symlink_to(sys.executable)
    found = install(checkout, programs, "--find-python")
    assert (found.returncode, found.stdout.strip()) == (0, str(programs / "python3.11"))


def test_ci_is_told_in_one_line_that_no_python_fits(checkout, programs):
    add_program(programs, "python3", 'test "$1" = --version && echo Python 3.13.5')
    assert "(found: Python 3.13.5)" in complaint(install(checkout, programs, "--find-python"))


def test_full_disk_is_told_in_one_line(checkout, programs):
    add_program(programs, "df", "echo header; echo /dev/disk 9999999 9999999 204800 98% /")
    line = complaint(install(checkout, programs, PYTHON=sys.executable))
    assert "only 200 MB free" in line


def test_environment_is_made_once(checkout, programs):
    first = install(checkout, programs, PYTHON=sys.executable)
    assert first.returncode == 0, first.stderr
    assert "Making .venv" in first.stdout
    second = install(checkout, programs)
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")


def test_changed_lock_is_installed_again(checkout, programs):
    install(checkout, programs, PYTHON=sys.executable)
    (checkout / "requirements.lock").write_text("# changed\n")
    again = install(checkout, programs)
    assert again.returncode == 0, again.stderr
    assert again.stdout == "Installing requirements.lock ...\n"


def test_development_lock_brings_the_runtime_one(checkout, programs):
    subprocess.run(
        [shutil.which("sh"), "scripts/install", "requirements-dev.lock"],
        cwd=checkout,
        env={"PATH": str(programs), "HOME": os.environ["HOME"], "PYTHON": sys.executable},
        capture_output=True,
        check=True,
    )
    assert install(checkout, programs).stdout == ""
