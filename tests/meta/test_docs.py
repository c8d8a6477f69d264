"""What the documentation says is there, and what is there is said."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from django.core.management import get_commands

CHECKOUT = Path(__file__).resolve().parents[2]
README = (CHECKOUT / "README.md").read_text()
PAGES = sorted(
    page for page in CHECKOUT.rglob("*.md") if ".venv" not in page.parts and "var" not in page.parts
)
OUR_COMMANDS = {name for name, app in get_commands().items() if app == "factcheck"}
# Conventions of Django and NumPy, for which the desk has a default that nobody needs to change.
NOT_FOR_USERS = {"DJANGO_SETTINGS_MODULE", "OPENBLAS_NUM_THREADS"}


def documented_variables():
    return set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE))


def read_variables():
    """Find the environment variables that the desk and its start-up read."""
    python = [*(CHECKOUT / "newsroom").rglob("*.py"), *(CHECKOUT / "factcheck").rglob("*.py")]
    sources = "\n".join(path.read_text() for path in python)
    pattern = r'(?:os\.environ(?:\.get\(|\.setdefault\(|\[)|read_list\()"([A-Z_]+)"'
    shell = re.findall(r"\$\{([A-Z_]+)", (CHECKOUT / "scripts/install").read_text())
    return {*re.findall(pattern, sources), *shell} - NOT_FOR_USERS - {"PATH"}


def test_readme_lists_every_variable_and_no_other():
    assert documented_variables() == read_variables()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text()):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_named_make_verbs_exist(page):
    makefile = (CHECKOUT / "Makefile").read_text()
    for verb in re.findall(r"`?make ([a-z]+(?:-[a-z]+)*)[ `)]", fenced_and_inline(page)):
        assert re.search(rf"^{verb}:", makefile, re.MULTILINE), f"make {verb}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(CHECKOUT)))
def test_named_commands_exist(page):
    for name in re.findall(r"manage\.py ([a-z_]+)", fenced_and_inline(page)):
        assert name in get_commands(), name


def fenced_and_inline(page):
    """Return the parts of a page that are set as code, each closed with a backtick."""
    text = page.read_text()
    fenced = re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)
    rest = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return "`\n".join([*fenced, *re.findall(r"`([^`]+)`", rest)]) + "`"


@pytest.mark.parametrize("name", sorted(OUR_COMMANDS))
def test_readme_names_every_command(name):
    assert re.search(rf"\b{name}\b", README)


def test_every_command_says_what_it_does():
    from importlib import import_module

    for name in OUR_COMMANDS:
        command = import_module(f"factcheck.management.commands.{name}").Command
        assert command.help, name


def test_readme_can_be_read_at_one_sitting():
    assert 60 <= len(README.splitlines()) <= 120


@pytest.mark.parametrize("page", sorted((CHECKOUT / "docs/adr").glob("*.md")), ids=lambda p: p.stem)
def test_decision_fits_one_page(page):
    text = page.read_text()
    assert len(text.splitlines()) <= 40
    for heading in ("## Context", "## Decision", "## Consequences"):
        assert heading in text


def test_every_dependency_has_its_reason():
    lines = (CHECKOUT / "pyproject.toml").read_text().splitlines()
    start = lines.index("dependencies = [")
    block = lines[start + 1 : lines.index("]", start)]
    for before, line in zip(["", *block], block, strict=False):
        if line.strip().startswith('"'):
            assert before.strip().startswith("#"), line


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_lock_is_hashed_and_names_no_host(name):
    text = (CHECKOUT / name).read_text()
    assert "://" not in text
    # A pin continues onto its hashes.
    for pin in re.findall(r"^[a-z0-9].*==.*$", text, re.MULTILINE | re.IGNORECASE):
        assert pin.endswith("\\"), pin


def test_locks_agree():
    runtime, development = (
        dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", (CHECKOUT / name).read_text(), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert runtime.items() <= development.items()


def test_lock_holds_every_dependency():
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
    locked = (CHECKOUT / "requirements.lock").read_text()
    for dependency in project["dependencies"]:
        name = re.match(r"[a-zA-Z0-9-]+", dependency).group(0).lower()
        assert re.search(rf"^{name}(\[.*\])?==", locked, re.MULTILINE), name
